import type {
  AucComparisonInput,
  AucComparisonOutput,
  AucUncertaintyInput,
  AucUncertaintyOutput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import { isUndefined, result } from '../../../../contract/operation.ts';
import { wrongAnswer, wrongOutput } from '../../../../contract/wrong-answer.ts';
import { wrongWhenLong } from '../../../../contract/wrong-when-long.ts';

const OF = 'classification/auc-uncertainty';
const BETWEEN = 'classification/auc-comparison';

type Change = (right: AucUncertaintyOutput, input: AucUncertaintyInput) => AucUncertaintyOutput;
const faulty = (id: string, change: Change) => wrongOutput<AucUncertaintyInput, AucUncertaintyOutput>(OF, id, change);
const faultyDifference = (
  id: string,
  change: (right: AucComparisonOutput, input: AucComparisonInput) => AucComparisonOutput,
) => wrongOutput<AucComparisonInput, AucComparisonOutput>(BETWEEN, id, change);

const withU = (right: AucUncertaintyOutput, of: (u: number, area: number) => number): AucUncertaintyOutput =>
  typeof right.standardUncertainty === 'number'
    ? { ...right, standardUncertainty: of(right.standardUncertainty, right.value) }
    : right;

const sizes = (reference: readonly number[]): readonly [m: number, n: number] => {
  const m = reference.filter((one) => one === 1).length;
  return [m, reference.length - m];
};

/** The formula of Hanley and McNeil, which is another method. */
export const hanleyMcNeil = faulty('CLS-100/hanley-mcneil', (right, { reference }) =>
  withU(right, (_, A) => {
    const [m, n] = sizes(reference);
    const [q1, q2] = [A / (2 - A), (2 * A * A) / (1 + A)];
    return Math.sqrt(Math.max(0, A * (1 - A) + (m - 1) * (q1 - A * A) + (n - 1) * (q2 - A * A)) / (m * n));
  }),
);

/** The divisors m and n instead of m - 1 and n - 1. */
export const populationVariance = faulty('CLS-100/divides-by-the-number', (right, { reference }) =>
  withU(right, (u) => {
    const [m, n] = sizes(reference);
    return u * Math.sqrt((Math.min(m, n) - 1) / Math.min(m, n));
  }),
);

/** The spread of a proportion of m + n items. */
export const binomial = faulty('CLS-100/binomial', (right, { reference }) =>
  withU(right, (_, A) => Math.sqrt((A * (1 - A)) / reference.length)),
);

/** An interval from 1 to 1 (pROC #19, #25). */
export const certainAtOne = faulty('CLS-101/certain-where-degenerate', (right) =>
  typeof right.standardUncertainty === 'number'
    ? right
    : { ...right, standardUncertainty: 0, interval: { lower: right.value, upper: right.value } },
);

/** Two items of a class are enough for a variance; one is taken for enough too. */
export const oneIsEnough = wrongAnswer<AucUncertaintyInput, AucUncertaintyOutput>(
  OF,
  'CLS-101/one-item-is-enough',
  (right, { conventions }) =>
    right.outcome === 'result' && isUndefined(right.output)
      ? result({
          value: 1,
          standardUncertainty: { undefined: 'degenerate' as const },
          interval: { undefined: 'degenerate' as const },
          coverageProbability: 0.95,
          valid: false,
          conventions: {
            ties: 'half',
            method: 'delong',
            sampling: 'stratified',
            interval: conventions?.interval ?? 'normal',
          },
        } as AucUncertaintyOutput)
      : right,
);

export const alwaysValid = faulty('CLS-102/always-valid', (right) => ({
  ...right,
  valid: typeof right.standardUncertainty === 'number',
}));

/** Enough items are taken for enough discordant items. */
export const validByNumber = faulty('CLS-102/valid-by-the-number-of-items', (right, { reference }) => ({
  ...right,
  valid: typeof right.standardUncertainty === 'number' && Math.min(...sizes(reference)) >= 5,
}));

export const discordantOnly = faulty('CLS-102/looks-at-discordant-pairs-only', (right, { reference, scores }) => {
  const [p, q] = [1, 0].map((one) => scores.filter((_, i) => reference[i] === one).map(Number)) as [number[], number[]];
  const discordant = Math.min(
    p.filter((x) => q.some((y) => y >= x)).length,
    q.filter((y) => p.some((x) => y >= x)).length,
  );
  return { ...right, valid: typeof right.standardUncertainty === 'number' && discordant >= 5 };
});

/** Ends beyond 1 (confidenceinterval #15). */
export const beyondOne = faulty('CLS-103/ends-beyond-one', (right, { conventions }) => {
  if (conventions?.interval !== 'normal' || typeof right.standardUncertainty !== 'number') return right;
  const k = 1.959963984540054;
  const [A, u] = [right.value, right.standardUncertainty];
  return right.coverageProbability === 0.95 ? { ...right, interval: { lower: A - k * u, upper: A + k * u } } : right;
});

export const ignoresLevel = wrongAnswer<AucUncertaintyInput, AucUncertaintyOutput>(
  OF,
  'CLS-103/ignores-the-level',
  (right, { coverageProbability: _, ...input }, reference) => {
    const other = reference(input);
    if (right.outcome !== 'result' || other.outcome !== 'result' || isUndefined(right.output)) return right;
    const { interval } = other.output as AucUncertaintyOutput;
    return result({ ...(right.output as AucUncertaintyOutput), interval });
  },
);

export const alwaysNormal = wrongAnswer<AucUncertaintyInput, AucUncertaintyOutput>(
  OF,
  'CLS-103/always-normal',
  (right, input, reference) => {
    const other = reference({ ...input, conventions: { interval: 'normal' } });
    if (right.outcome !== 'result' || other.outcome !== 'result' || isUndefined(right.output)) return right;
    const { interval } = other.output as AucUncertaintyOutput;
    return result({ ...(right.output as AucUncertaintyOutput), interval });
  },
);

/** The variances of the two areas, without what they have in common (treating paired data as unpaired). */
export const unpaired = faultyDifference('CLS-105/unpaired', (right) => {
  if (typeof right.standardUncertainty !== 'number') return right;
  const variance = right.standardUncertainty ** 2 + 2 * right.covariance;
  return { ...right, standardUncertainty: Math.sqrt(Math.max(0, variance)) };
});

export const covarianceOnce = faultyDifference('CLS-105/covariance-once', (right) =>
  typeof right.standardUncertainty === 'number'
    ? { ...right, standardUncertainty: Math.sqrt(Math.max(0, right.standardUncertainty ** 2 + right.covariance)) }
    : right,
);

export const secondLessFirst = faultyDifference('CLS-105/second-less-first', (right) => ({
  ...right,
  difference: -right.difference,
}));

export const oneSided = faultyDifference('CLS-106/one-sided', (right) =>
  typeof right.pValue === 'number' ? { ...right, pValue: right.pValue / 2 } : right,
);

export const withoutSign = faultyDifference('CLS-106/without-sign', (right) =>
  typeof right.statistic === 'number' ? { ...right, statistic: Math.abs(right.statistic) } : right,
);

/** The p value of the statistic taken from 1 without its far tail. */
export const tailCutOff = faultyDifference('CLS-106/tail-cut-off', (right) =>
  typeof right.pValue === 'number' && right.pValue < 1e-4 ? { ...right, pValue: 0 } : right,
);

export const noDifferenceFound = faultyDifference('CLS-107/p-value-of-one', (right) =>
  typeof right.pValue === 'number' ? right : { ...right, standardUncertainty: 0, statistic: 0, pValue: 1 },
);

export const tooFewIsEnough = wrongAnswer<AucComparisonInput, AucComparisonOutput>(
  BETWEEN,
  'CLS-107/too-few-is-enough',
  (right) => {
    const degenerate = { undefined: 'degenerate' } as const;
    return right.outcome === 'result' && isUndefined(right.output)
      ? result({
          first: 1,
          second: 1,
          difference: 0,
          covariance: 0,
          standardUncertainty: degenerate,
          statistic: degenerate,
          pValue: degenerate,
        })
      : right;
  },
);

export const singleU = faulty('CLS-108/single-precision', (right) => withU(right, Math.fround));

export const singleDifference = faultyDifference('CLS-108/single-precision-difference', (right) => ({
  ...right,
  difference: Math.fround(right.difference),
  covariance: Math.fround(right.covariance),
}));

export const longUncertainty = wrongWhenLong('CLS-108', 'classification/auc-uncertainty');
export const longComparison = wrongWhenLong('CLS-108', 'classification/auc-comparison');
