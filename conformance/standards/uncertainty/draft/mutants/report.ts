import type { MeasurementResult, ReportInput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import type { JsonObject } from '../../../../contract/json.ts';
import { type Answer, isUndefined, result } from '../../../../contract/operation.ts';
import { wrongAnswer, wrongOutput } from '../../../../contract/wrong-answer.ts';
import { decimalOfDouble, roundToPlace } from '../../../../numerics/decimal.ts';
import { asSent, toStatedDigits, written } from '../written-decimal.ts';

const OPERATION = 'uncertainty/report';
type Change = (right: MeasurementResult, input: ReportInput) => MeasurementResult;
const faulty = (id: string, change: Change) => wrongOutput<ReportInput, MeasurementResult>(OPERATION, id, change);

/** The factor of habit beside an expanded uncertainty of another. */
export const wrongFactorStated = faulty('UNC-005/states-a-factor-of-two', (right) => ({
  ...right,
  coverageFactor: '2.00',
}));

/** The uncertainty of the input quantity where its contribution belongs. */
export const contributionWithoutSensitivity = faulty('UNC-007/contribution-without-sensitivity', (right) =>
  right.budget === undefined
    ? right
    : {
        ...right,
        budget: {
          ...right.budget,
          components: right.budget.components.map((one) => ({ ...one, contribution: one.standardUncertainty })),
        },
      },
);

/** The correlations are stated and the sum is made without them. */
export const correlationsForgotten = faulty('UNC-008/correlations-forgotten-in-the-sum', (right) => {
  if (right.budget?.correlations === undefined) return right;
  const sum = Math.hypot(...right.budget.components.map(({ contribution }) => Number(contribution)));
  const combined = written(toStatedDigits(decimalOfDouble(sum)));
  return { ...right, budget: { ...right.budget, combinedStandardUncertainty: combined } };
});

export const nearestFreedom = faulty('UNC-009/rounds-degrees-of-freedom-up', (right) =>
  right.degreesOfFreedom === undefined || right.degreesOfFreedom === 'infinite'
    ? right
    : { ...right, degreesOfFreedom: String(BigInt(right.degreesOfFreedom) + 1n) },
);

export const valueUnrounded = faulty('UNC-011/value-with-all-its-digits', (right, { value }) => ({
  ...right,
  value: written(asSent(value)),
}));

export const uncertaintyOfFirstComponent = faulty('UNC-016/uncertainty-of-the-first-component', (right) => ({
  ...right,
  standardUncertainty: right.budget?.components[0]?.contribution ?? right.standardUncertainty,
}));

const withDigests = (
  right: MeasurementResult,
  change: (digests: { quantity?: string; measurand?: string }) => JsonObject | undefined,
): MeasurementResult => {
  const { digests, ...rest } = right.measurand as unknown as JsonObject;
  const changed = change((digests ?? {}) as { quantity?: string; measurand?: string });
  const measurand = changed === undefined ? rest : { ...rest, digests: changed };
  return { ...right, measurand: measurand as unknown as MeasurementResult['measurand'] };
};

export { withDigests };

export const dropsDigests = faulty('UNC-061/drops-the-digests', (right) => withDigests(right, () => undefined));

export const dropsBudget = faulty('UNC-061/drops-the-budget', ({ budget: _, ...right }) => right);

export const dropsCoverage = faulty(
  'UNC-061/drops-the-coverage',
  ({ expandedUncertainty: _U, coverageFactor: _k, coverageProbability: _p, coverageBasis: _b, ...right }) => right,
);

export const forgetsConditions = faulty('UNC-061/forgets-the-conditions', (right) => {
  const { conditions: _, ...measurand } = right.measurand as unknown as JsonObject;
  return { ...right, measurand: measurand as unknown as MeasurementResult['measurand'] };
});

/** What the reference answers to other components, where it would not have answered at all. */
const answersAnyway = (id: string, other: (input: ReportInput) => ReportInput) =>
  wrongAnswer<ReportInput, MeasurementResult>(OPERATION, id, (right, input, reference) =>
    right.outcome === 'rejected' || isUndefined(right.output) ? reference(other(input)) : right,
  );

export const ignoresBadMatrix = answersAnyway('UNC-064/ignores-a-bad-matrix', ({ correlation: _, ...rest }) => rest);

export const guessesProbability = answersAnyway('UNC-064/guesses-a-probability', (input) => ({
  ...input,
  coverage: { coverageProbability: 0.95, ...input.coverage },
}));

export const takesAnyUnit = answersAnyway('UNC-064/takes-any-unit', (input) => ({ ...input, unit: '1' }));

/** Rounds U to two digits and the value to its place by another rule. */
const rounding = (id: string, round: (x: number) => number, digits = 2) =>
  wrongAnswer<ReportInput, MeasurementResult>(OPERATION, id, (right, input): Answer<MeasurementResult> => {
    if (right.outcome !== 'result' || isUndefined(right.output)) return right;
    const { expandedUncertainty, coverageFactor, standardUncertainty } = right.output;
    if (expandedUncertainty === undefined || coverageFactor === undefined) return right;
    const U = exactProduct(coverageFactor, standardUncertainty, expandedUncertainty);
    const place = Math.floor(Math.log10(U)) - digits + 1;
    const at = (x: number): string =>
      written({ coefficient: BigInt(round(Number((x / 10 ** place).toPrecision(12)))), exponent: place });
    return result({ ...right.output, expandedUncertainty: at(U), value: at(input.value) });
  });

/** Close enough to U for a rule of rounding: the product of the stated factor and uncertainty. */
const exactProduct = (k: string, u: string, stated: string): number => {
  const product = Number((Number(k) * Number(u)).toPrecision(6));
  return Number.isFinite(product) && product > 0 ? product : Number(stated);
};

const away = (x: number): number => Math.sign(x) * Math.round(Math.abs(x));

export const halfUp = rounding('UNC-062/half-away-from-zero', away);

export const roundsDown = rounding('UNC-062/rounds-down', Math.trunc);

export const roundsUp = rounding('UNC-062/rounds-up', (x) => Math.sign(x) * Math.ceil(Math.abs(x)));

export const threeDigits = rounding('UNC-062/three-digits', away, 3);

export const threeDigitsAdvised = rounding('UNC-010/three-digits', away, 3);

/** A trailing zero is not written: "0.1" for "0.10", and the place is lost. */
export const dropsZeros = faulty('UNC-062/drops-trailing-zeros', (right) => {
  const bare = (text: string): string => (text.includes('e') ? text : String(Number(text)));
  return { ...right, expandedUncertainty: bare(right.expandedUncertainty ?? '0'), value: bare(right.value) };
});

/** 120 for 1.2e2: as many digits as there are places. */
export const noExponent = faulty('UNC-062/no-exponent', (right) => {
  const plain = (text: string): string => (text.includes('e') ? String(Number(text)) : text);
  return { ...right, expandedUncertainty: plain(right.expandedUncertainty ?? '0'), value: plain(right.value) };
});

/** The value rounded to its own two digits. */
export const valueToTwoDigits = faulty('UNC-062/value-to-two-digits', (right, { value }) => {
  const decimal = decimalOfDouble(value);
  const place = decimal.exponent + Math.max(0, String(decimal.coefficient).replace('-', '').length - 2);
  return { ...right, value: written(roundToPlace(decimal, place)) };
});
