import type {
  AgreementCoefficientInput,
  AgreementCoefficientOutput,
  CohenKappaInput,
  CohenKappaOutput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import type { Mutant } from '../../../../contract/mutant.ts';
import { type Answer, isUndefined } from '../../../../contract/operation.ts';
import { wrongAnswer, wrongOutput } from '../../../../contract/wrong-answer.ts';
import type { CountedTable } from '../arbitraries/agreement-tables.ts';

const KAPPA = 'classification/cohen-kappa';
const COEFFICIENT = 'classification/agreement-coefficient';

type OfTable<T extends CountedTable> = (input: T) => T;

const instead = <I extends CountedTable>(
  operation: typeof KAPPA | typeof COEFFICIENT,
  id: string,
  change: OfTable<I>,
) =>
  wrongAnswer<I, unknown>(operation, id, (right, input, reference) => {
    const other = reference(change(input));
    return right.outcome === 'result' && other.outcome === 'result' ? other : right;
  });

const kappaInstead = (id: string, change: OfTable<CohenKappaInput>): Mutant => instead(KAPPA, id, change);
const coefficientInstead = (id: string, change: OfTable<AgreementCoefficientInput>): Mutant =>
  instead(COEFFICIENT, id, change);

const kappaOutput = (id: string, change: (right: CohenKappaOutput, input: CohenKappaInput) => CohenKappaOutput) =>
  wrongOutput<CohenKappaInput, CohenKappaOutput>(KAPPA, id, change);

const coefficientOutput = (
  id: string,
  change: (right: AgreementCoefficientOutput, input: AgreementCoefficientInput) => AgreementCoefficientOutput,
) => wrongOutput<AgreementCoefficientInput, AgreementCoefficientOutput>(COEFFICIENT, id, change);

const itemsOf = ({ counts }: CountedTable): number => counts.flat().reduce((sum, one) => sum + one, 0);
const scaled = <T>(value: number | T, factor: number): number | T =>
  typeof value === 'number' ? value * factor : value;

/** The table and its transpose added up: every share becomes the mean of the two assignments. */
const pooled = <T extends CountedTable>(input: T): T => ({
  ...input,
  counts: input.counts.map((row, i) => row.map((one, j) => one + (input.counts[j]?.[i] ?? 0))),
});

/** Only the classes that an item is in by either assignment, as where the classes are read off the items. */
const usedOnly = <T extends CountedTable>(input: T): T => {
  const used = input.labels.map((_, k) =>
    input.counts.some((row, i) => row[k] !== 0 || (i === k && row.some(Boolean))),
  );
  if (!used.some(Boolean)) return input;
  return {
    ...input,
    labels: input.labels.filter((_, k) => used[k]),
    counts: input.counts.filter((_, i) => used[i]).map((row) => row.filter((_, j) => used[j])),
  };
};

const weighted =
  (weights: 'none' | 'linear' | 'quadratic', by: 'none' | 'linear' | 'quadratic') =>
  (input: CohenKappaInput): CohenKappaInput =>
    input.conventions?.['kappa-weights'] === weights ? { ...input, conventions: { 'kappa-weights': by } } : input;

/** Scott's pi under the name of kappa. */
export const pooledMargins = kappaInstead('CLS-190/pools-the-margins', pooled);
export const quadraticForLinear = kappaInstead('CLS-190/quadratic-for-linear', weighted('linear', 'quadratic'));
export const weightsIgnored = kappaInstead('CLS-190/ignores-quadratic-weights', weighted('quadratic', 'none'));
/** Classes are what occurs in the items (scikit-learn's `labels=None`), so that distances shrink. */
export const classesInUse = kappaInstead('CLS-190/classes-in-use', usedOnly);

/** The spread of the chance agreement is left out. */
const simple = (observed: number, chance: number, items: number): number =>
  Math.sqrt((observed * (1 - observed)) / items) / (1 - chance);

export const chanceTakenForKnown = kappaOutput('CLS-191/chance-taken-for-known', (right, input) => ({
  ...right,
  standardUncertainty:
    typeof right.standardUncertainty === 'number'
      ? simple(right.observedAgreement, right.chanceAgreement, itemsOf(input))
      : right.standardUncertainty,
}));
export const nullForUncertainty = kappaOutput('CLS-191/null-standard-error', (right) => ({
  ...right,
  standardUncertainty:
    typeof right.standardUncertainty === 'number' ? right.nullStandardError : right.standardUncertainty,
}));
export const kappaByNLessOne = kappaOutput('CLS-191/divided-by-n-less-1', (right, input) => ({
  ...right,
  nullStandardError: scaled(right.nullStandardError, Math.sqrt(itemsOf(input) / (itemsOf(input) - 1))),
}));

export const cutAtOne = kappaOutput('CLS-192/cut-at-1', (right) => ({
  ...right,
  upper: typeof right.upper === 'number' ? Math.min(1, right.upper) : right.upper,
}));
export const nullInterval = kappaOutput('CLS-192/interval-from-null', (right) => {
  const { value, standardUncertainty: u, nullStandardError: zero, upper } = right;
  if (typeof value !== 'number' || typeof u !== 'number' || typeof zero !== 'number' || typeof upper !== 'number')
    return right;
  const half = ((upper - value) / u) * zero;
  return { ...right, lower: value - half, upper: value + half };
});
export const factorTwo = kappaOutput('CLS-192/factor-2', (right) => {
  const { value, standardUncertainty: u } = right;
  if (typeof value !== 'number' || typeof u !== 'number') return right;
  return { ...right, lower: value - 2 * u, upper: value + 2 * u };
});
export const coverageForgotten = kappaInstead('CLS-192/always-95', (input) => ({
  ...input,
  coverageProbability: 0.95,
}));

/** A number where kappa is zero over zero: 0 by scikit-learn #31172 on request, 1 by the wish of #9624 and #14256. */
const numberForNone = (id: string, value: number): Mutant =>
  kappaOutput(id, (right) =>
    isUndefined(right.value)
      ? { ...right, value, standardUncertainty: 0, nullStandardError: 0, lower: value, upper: value }
      : right,
  );
export const zeroForNoKappa = numberForNone('CLS-194/zero-for-no-kappa', 0);
export const oneForNoKappa = numberForNone('CLS-194/one-for-no-kappa', 1);
export const zeroUncertainty = kappaOutput('CLS-194/zero-uncertainty', (right) =>
  isUndefined(right.standardUncertainty) && typeof right.value === 'number'
    ? { ...right, standardUncertainty: 0, lower: right.value, upper: right.value }
    : right,
);
export const zeroNullError = kappaOutput('CLS-194/zero-null-error', (right) =>
  isUndefined(right.nullStandardError) ? { ...right, nullStandardError: 0 } : right,
);
export const kappaOfNothing = wrongAnswer<CohenKappaInput, CohenKappaOutput>(
  KAPPA,
  'CLS-194/one-item-for-none',
  (right, input, reference) =>
    right.outcome === 'result' && isUndefined(right.output)
      ? reference({ ...input, counts: input.counts.map((row) => row.map(() => 1)) })
      : right,
);

const mended = <I extends CountedTable>(
  operation: typeof KAPPA | typeof COEFFICIENT,
  id: string,
  code: string,
  mend: OfTable<I>,
): Mutant =>
  wrongAnswer<I, unknown>(operation, id, (right: Answer<unknown>, input, reference) =>
    right.outcome === 'rejected' && right.code === code ? reference(mend(input)) : right,
  );

const numbered = <T extends CountedTable>(input: T): T => ({ ...input, labels: input.labels.map((_, k) => `${k}`) });
const squared = <T extends CountedTable>(input: T): T => ({
  ...input,
  counts: input.labels.map((_, i) => input.labels.map((__, j) => input.counts[i]?.[j] ?? 0)),
});

export const kappaOfDuplicates = mended(KAPPA, 'CLS-195/kappa-of-duplicates', 'duplicate-label', numbered);
export const kappaCutSquare = mended(KAPPA, 'CLS-195/kappa-cut-square', 'not-square', squared);
export const coefficientOfDuplicates = mended(
  COEFFICIENT,
  'CLS-195/coefficient-of-duplicates',
  'duplicate-label',
  numbered,
);
export const coefficientCutSquare = mended(COEFFICIENT, 'CLS-195/coefficient-cut-square', 'not-square', squared);

export const declaredForgotten = coefficientInstead('CLS-196/classes-in-use', usedOnly);
export const piForAc1 = coefficientInstead('CLS-196/pi-for-ac1', (input) =>
  input.measure === 'gwet-ac1' ? { ...input, measure: 'scott-pi' } : input,
);
/** 2 p_o - 1 whatever the number of classes. */
export const pabakOfTwo = coefficientOutput('CLS-196/pabak-of-two-classes', (right) =>
  right.measure === 'bennett-s' && typeof right.value === 'number'
    ? { ...right, value: 2 * right.observedAgreement - 1 }
    : right,
);

export const coefficientChanceKnown = coefficientOutput('CLS-197/chance-taken-for-known', (right, input) =>
  typeof right.chanceAgreement === 'number' && typeof right.standardUncertainty === 'number'
    ? { ...right, standardUncertainty: simple(right.observedAgreement, right.chanceAgreement, itemsOf(input)) }
    : right,
);
export const coefficientByNLessOne = coefficientOutput('CLS-197/divided-by-n-less-1', (right, input) => ({
  ...right,
  standardUncertainty: scaled(right.standardUncertainty, Math.sqrt(itemsOf(input) / (itemsOf(input) - 1))),
}));

export const oneForNoCoefficient = coefficientOutput('CLS-198/one-for-no-coefficient', (right) =>
  isUndefined(right.value) ? { ...right, chanceAgreement: 1, value: 1, standardUncertainty: 0 } : right,
);
export const coefficientZeroUncertainty = coefficientOutput('CLS-198/zero-uncertainty', (right) =>
  isUndefined(right.standardUncertainty) && typeof right.value === 'number'
    ? { ...right, standardUncertainty: 0 }
    : right,
);
export const coefficientOfNothing = wrongAnswer<AgreementCoefficientInput, AgreementCoefficientOutput>(
  COEFFICIENT,
  'CLS-198/one-item-for-none',
  (right, input, reference) =>
    right.outcome === 'result' && isUndefined(right.output)
      ? reference({ ...input, counts: input.counts.map((row) => row.map(() => 1)) })
      : right,
);

const single = <T>(value: number | T): number | T => (typeof value === 'number' ? Math.fround(value) : value);
export const singleKappa = kappaOutput('CLS-199/single-precision-kappa', (right) => ({
  ...right,
  value: single(right.value),
}));
export const singleKappaUncertainty = kappaOutput('CLS-199/single-precision-uncertainty', (right) => ({
  ...right,
  standardUncertainty: single(right.standardUncertainty),
}));
export const singleCoefficient = coefficientOutput('CLS-199/single-precision-coefficient', (right) => ({
  ...right,
  standardUncertainty: single(right.standardUncertainty),
}));
