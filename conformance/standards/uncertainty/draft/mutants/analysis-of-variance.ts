import type {
  AnalysisOfVarianceInput as Input,
  AnalysisOfVarianceOutput as Output,
} from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { type Answer, isUndefined, undefinedBecause } from '../../../../contract/operation.ts';
import { wrongAnswer, wrongOutput } from '../../../../contract/wrong-answer.ts';
import { wrongWhenLong } from '../../../../contract/wrong-when-long.ts';

const OPERATION = 'uncertainty/analysis-of-variance';
const faulty = (id: string, change: (right: Output, input: Input) => Output) =>
  wrongOutput<Input, Output>(OPERATION, id, change);

const sum = (values: readonly number[]): number => values.reduce((total, x) => total + x, 0);
const mean = (values: readonly number[]): number => sum(values) / values.length;
const sizeOf = ({ groups }: Input): number => groups.flat().length;

export const meanOfMeans = faulty('UNC-152/mean-of-the-group-means', (right, { groups }) => ({
  ...right,
  grandMean: mean(groups.map(mean)),
}));

/** The variance of the group means, which is the mean square divided by the size of a group. */
export const sizesForgotten = faulty('UNC-152/sizes-of-groups-forgotten', (right, { groups }) => {
  const centre = mean(groups.flat());
  return {
    ...right,
    meanSquareBetween: sum(groups.map((group) => (mean(group) - centre) ** 2)) / right.degreesOfFreedomBetween,
  };
});

export const withinDivisorN = faulty('UNC-152/within-divided-by-n', (right, input) => ({
  ...right,
  meanSquareWithin: (right.meanSquareWithin * right.degreesOfFreedomWithin) / sizeOf(input),
}));

export const freedomOfAll = faulty('UNC-152/within-with-freedom-of-all', (right, input) => ({
  ...right,
  degreesOfFreedomWithin: sizeOf(input) - 1,
}));

const inPlaceOf = (id: string, code: string, instead: (input: Input) => Input) =>
  wrongAnswer<Input, Output>(OPERATION, id, (right, input, reference: (input: Input) => Answer<Output>) =>
    right.outcome === 'result' && isUndefined(right.output) && right.output.undefined === code
      ? reference(instead(input))
      : right,
  );

/** One group is cut into two: what it shows is how its own halves differ. */
export const halvesOneGroup = inPlaceOf('UNC-153/cuts-one-group-in-two', 'too-few-groups', (input) => {
  const all = input.groups.flat();
  const [first = 0, ...rest] = all;
  return { ...input, groups: [[first], rest.length > 0 ? rest : [first]] };
});

/** Each observation counts twice, and the repeatability is perfect. */
export const repeatsSingles = inPlaceOf('UNC-153/repeats-single-observations', 'no-replication', (input) => ({
  ...input,
  groups: input.groups.map((group) => [...group, ...group]),
}));

export const replicationFirst = wrongAnswer<Input, Output>(OPERATION, 'UNC-153/wrong-order', (right, { groups }) =>
  groups.length < 2 && groups.every(({ length }) => length === 1) ? undefinedBecause('no-replication') : right,
);

export const lowerTail = faulty('UNC-154/lower-tail', (right) =>
  typeof right.pValue === 'number' ? { ...right, pValue: 1 - right.pValue } : right,
);

/** A two-sided p value, as if small ratios were evidence too. */
export const twoSided = faulty('UNC-154/two-sided', (right) =>
  typeof right.pValue === 'number' ? { ...right, pValue: Math.min(1, 2 * right.pValue) } : right,
);

export const inverseRatio = faulty('UNC-154/within-over-between', (right) =>
  typeof right.fRatio === 'number' && right.fRatio > 0 ? { ...right, fRatio: 1 / right.fRatio } : right,
);

/** A divisor guarded against zero: the most different groups of all become the most alike. */
export const zeroForNoRatio = faulty('UNC-154/zero-for-no-ratio', (right) =>
  isUndefined(right.fRatio) ? { ...right, fRatio: 0, pValue: 1 } : right,
);

const withBetween = (right: Output, variance: number): Output => ({
  ...right,
  betweenGroupsVariance: variance,
  reproducibilityStandardDeviation: Math.sqrt(right.repeatabilityStandardDeviation ** 2 + variance),
});

export const meanSizeForEffective = faulty('UNC-155/mean-size-of-a-group', (right, input) => ({
  ...right,
  effectiveGroupSize: sizeOf(input) / input.groups.length,
}));

export const repeatabilityLeftIn = faulty('UNC-155/repeatability-left-in', (right) =>
  withBetween(right, right.meanSquareBetween / right.effectiveGroupSize),
);

export const neverTruncates = faulty('UNC-155/never-truncates', (right) =>
  withBetween(right, (right.meanSquareBetween - right.meanSquareWithin) / right.effectiveGroupSize),
);

export const alwaysTruncates = faulty('UNC-155/always-truncates', (right) =>
  right.betweenGroupsVariance < 0 ? withBetween(right, 0) : right,
);

export const reproducibilityOfGroups = faulty('UNC-155/reproducibility-without-repeatability', (right) => ({
  ...right,
  reproducibilityStandardDeviation: Math.sqrt(Math.max(0, right.betweenGroupsVariance)),
}));

const withUncertainty = (right: Output, standardUncertainty: number): Output =>
  typeof right.standardUncertainty === 'number' ? { ...right, standardUncertainty } : right;

/** As if the groups did not differ: the many observations within them shrink the uncertainty without limit. */
export const repeatabilityOnly = faulty('UNC-156/repeatability-only', (right, input) =>
  right.meanUncertainty === 'between-groups'
    ? withUncertainty(right, right.repeatabilityStandardDeviation / Math.sqrt(sizeOf(input)))
    : right,
);

export const pooledAlways = faulty('UNC-156/always-pooled', (right, input) => {
  const n = sizeOf(input);
  const squares =
    right.degreesOfFreedomBetween * right.meanSquareBetween + right.degreesOfFreedomWithin * right.meanSquareWithin;
  return { ...withUncertainty(right, Math.sqrt(squares / (n * (n - 1)))), degreesOfFreedom: n - 1 };
});

/** Right where all groups have one size. */
export const balancedFormula = faulty('UNC-156/formula-for-groups-of-one-size', (right, input) =>
  right.meanUncertainty === 'between-groups'
    ? withUncertainty(right, Math.sqrt(Math.max(right.meanSquareBetween, right.meanSquareWithin) / sizeOf(input)))
    : right,
);

export const certainMean = faulty('UNC-156/zero-without-spread', (right) =>
  isUndefined(right.standardUncertainty) ? { ...right, standardUncertainty: 0 } : right,
);

export const squareRootOfFreedom = faulty('UNC-157/square-root-of-freedom', (right) => ({
  ...right,
  hiddenStandardDeviation: right.hiddenStandardDeviation * (2 / right.degreesOfFreedomWithin) ** 0.25,
}));

/** What the study could not have seen is left out where the groups seem alike. */
export const hiddenForgotten = faulty('UNC-157/hidden-forgotten', (right) => ({
  ...right,
  inhomogeneityUncertainty: Math.sqrt(Math.max(0, right.betweenGroupsVariance)),
}));

export const sumOfBoth = faulty('UNC-157/root-of-the-sum', (right) => ({
  ...right,
  inhomogeneityUncertainty: Math.hypot(
    Math.sqrt(Math.max(0, right.betweenGroupsVariance)),
    right.hiddenStandardDeviation,
  ),
}));

const single = Math.fround;

export const singlePrecision = faulty('UNC-158/analysis-in-single-precision', (right) => ({
  ...right,
  meanSquareBetween: single(right.meanSquareBetween),
  repeatabilityStandardDeviation: single(right.repeatabilityStandardDeviation),
}));

/** The sum of the squares less the square of the sum: no digit is left where the offset is large. */
export const onePass = faulty('UNC-158/one-pass-sums-of-squares', (right, { groups }) => {
  const squares = sum(groups.flat().map((x) => x * x));
  const ofGroups = sum(groups.map((group) => sum(group) ** 2 / group.length));
  return { ...right, meanSquareWithin: Math.max(0, squares - ofGroups) / right.degreesOfFreedomWithin };
});

export const longAnalysis = wrongWhenLong('UNC-158', 'uncertainty/analysis-of-variance');
