import type {
  MinimumDetectableDifferenceInput as Input,
  MinimumDetectableDifferenceOutput as Output,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import { isUndefined } from '../../../../contract/operation.ts';
import { wrongAnswer, wrongOutput } from '../../../../contract/wrong-answer.ts';
import { normalFactorOfTails } from '../../../../numerics/normal-coverage.ts';

const OPERATION = 'classification/minimum-detectable-difference';
const faulty = (id: string, change: (right: Output, input: Input) => Output) =>
  wrongOutput<Input, Output>(OPERATION, id, change);

const withFactor = (id: string, factor: (significance: number, power: number) => number) =>
  faulty(id, (right) =>
    typeof right.value === 'number' && typeof right.standardUncertainty === 'number'
      ? { ...right, value: factor(right.significance, right.power) * right.standardUncertainty }
      : right,
  );

const upper = (tail: number): number => normalFactorOfTails(2 * tail);

export const oneSidedLevel = withFactor('CLS-220/one-sided-level', (level, power) => upper(level) + upper(1 - power));
/** What is only just significant is found half of the time. */
export const powerForgotten = withFactor('CLS-220/power-forgotten', (level) => upper(level / 2));
export const twoSidedPower = withFactor(
  'CLS-220/two-sided-power',
  (level, power) => upper(level / 2) + upper((1 - power) / 2),
);

const withUncertainty = (id: string, basis: Input['basis'], change: (input: Input) => number) =>
  faulty(id, (right, input) => {
    if (right.basis !== basis || typeof right.standardUncertainty !== 'number') return right;
    const standardUncertainty = change(input);
    const factor = typeof right.value === 'number' ? right.value / right.standardUncertainty : 0;
    return {
      ...right,
      standardUncertainty,
      value: typeof right.value === 'number' ? factor * standardUncertainty : right.value,
    };
  });

/** The share of discordant items taken for a proportion of right outcomes. */
export const binomialForPairs = withUncertainty(
  'CLS-221/binomial-for-pairs',
  'paired',
  ({ discordantShare: s = 0, items: n = 1 }) => Math.sqrt((s * (1 - s)) / n),
);
export const oneProportion = withUncertainty(
  'CLS-221/one-proportion-only',
  'independent',
  ({ firstProportion: p = 0, firstItems: n = 1 }) => Math.sqrt((p * (1 - p)) / n),
);
export const meanOfSizes = withUncertainty(
  'CLS-221/first-size-for-both',
  'independent',
  ({ firstProportion: p = 0, secondProportion: q = 0, firstItems: n = 1 }) =>
    Math.sqrt((p * (1 - p) + q * (1 - q)) / n),
);

export const powerUnsaid = faulty('CLS-222/always-says-0.8', (right) => ({ ...right, power: 0.8 }));
export const levelUnsaid = faulty('CLS-222/always-says-0.05', (right) => ({ ...right, significance: 0.05 }));
export const alwaysPaired = faulty('CLS-222/always-says-paired', (right) => ({ ...right, basis: 'paired' }));
export const otherDefault = wrongAnswer<Input, Output>(OPERATION, 'CLS-222/power-of-0.9', (right, input, reference) =>
  input.power === undefined ? reference({ ...input, power: 0.9 }) : right,
);

export const anyDifference = faulty('CLS-223/more-than-there-can-be', (right) =>
  isUndefined(right.value) && typeof right.standardUncertainty === 'number'
    ? { ...right, value: (upper(right.significance / 2) + upper(1 - right.power)) * right.standardUncertainty }
    : right,
);
/** A difference is looked for below 1 on every basis. */
export const oneForEveryBasis = faulty('CLS-223/1-for-every-basis', (right) => {
  if (!isUndefined(right.value) || typeof right.standardUncertainty !== 'number') return right;
  const value = (upper(right.significance / 2) + upper(1 - right.power)) * right.standardUncertainty;
  return value <= 1 ? { ...right, value } : right;
});
export const zeroDifference = faulty('CLS-223/zero-for-no-spread', (right) =>
  isUndefined(right.standardUncertainty) ? { ...right, value: 0, standardUncertainty: 0 } : right,
);

export const takesHalf = wrongAnswer<Input, Output>(OPERATION, 'CLS-224/takes-a-half', (right, input, reference) =>
  right.outcome === 'rejected'
    ? reference({
        discordantShare: 0.5,
        firstProportion: 0.5,
        secondProportion: 0.5,
        items: 100,
        firstItems: 100,
        secondItems: 100,
        standardUncertainty: 0.05,
        ...input,
      })
    : right,
);

const toSevenPlaces = (x: number): number => Math.round(x * 1e7) / 1e7;

export const shortQuantiles = withFactor(
  'CLS-225/quantiles-to-seven-places',
  (level, power) => toSevenPlaces(upper(level / 2)) + toSevenPlaces(upper(1 - power)),
);
export const singleUncertainty = faulty('CLS-225/single-precision', (right) =>
  typeof right.standardUncertainty === 'number'
    ? { ...right, standardUncertainty: Math.fround(right.standardUncertainty) }
    : right,
);
