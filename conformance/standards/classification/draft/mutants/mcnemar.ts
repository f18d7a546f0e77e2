import type { McnemarInput, McnemarOutput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { isUndefined } from '../../../../contract/operation.ts';
import { wrongAnswer, wrongOutput } from '../../../../contract/wrong-answer.ts';
import { chiSquaredProbability } from '../../../../numerics/chi-squared-probability.ts';

const OPERATION = 'classification/mcnemar';
const faulty = (id: string, change: (right: McnemarOutput, input: McnemarInput) => McnemarOutput) =>
  wrongOutput<McnemarInput, McnemarOutput>(OPERATION, id, change);

type Test = McnemarOutput['conventions']['test'];

const ofTest = (test: Test, id: string, change: (p: number, input: McnemarInput) => number) =>
  faulty(id, (right, input) =>
    right.conventions.test === test && typeof right.pValue === 'number'
      ? { ...right, pValue: change(right.pValue, input) }
      : right,
  );

/** One tail, where the test is two-sided. */
export const oneSided = ofTest('exact', 'CLS-201/one-sided', (p) => p / 2);
/** Both tails of a mid-p value less the whole probability of the outcome: half of it too much. */
export const midPOfExact = wrongAnswer<McnemarInput, McnemarOutput>(
  OPERATION,
  'CLS-201/exact-for-mid-p',
  (right, input, reference) => {
    if (right.outcome !== 'result' || isUndefined(right.output)) return right;
    if (right.output.conventions.test !== 'mid-p') return right;
    const exact = reference({ ...input, conventions: { test: 'exact' } });
    if (exact.outcome !== 'result' || isUndefined(exact.output)) return right;
    return { outcome: 'result', output: { ...right.output, pValue: exact.output.pValue } };
  },
);
/** A correction that goes past zero, so that equal numbers look like a difference of 1 (as statsmodels 0.13 has it). */
export const correctionPastZero = ofTest('chi-squared-corrected', 'CLS-201/correction-past-zero', (p, input) =>
  input.onlyFirst === input.onlySecond ? chiSquaredProbability(1 / (2 * input.onlyFirst), 1) : p,
);
/** Half a unit is taken off in place of a whole one. */
export const halfCorrection = ofTest('chi-squared-corrected', 'CLS-201/half-of-the-correction', (_, input) => {
  const apart = Math.max(0, Math.abs(input.onlyFirst - input.onlySecond) - 0.5);
  return chiSquaredProbability((apart * apart) / (input.onlyFirst + input.onlySecond), 1);
});

/** The documented formula without its parentheses (huggingface/evaluate, pull request 80). */
export const withoutParentheses = faulty('CLS-202/without-parentheses', (right, { onlyFirst, onlySecond }) =>
  typeof right.statistic === 'number' && right.conventions.test === 'chi-squared' && onlyFirst > 0
    ? { ...right, statistic: (onlyFirst - onlySecond) ** 2 / onlyFirst + onlySecond }
    : right,
);
export const rootOfStatistic = faulty('CLS-202/root-of-the-statistic', (right) =>
  typeof right.statistic === 'number' ? { ...right, statistic: Math.sqrt(right.statistic) } : right,
);
export const statisticOfExact = faulty('CLS-202/smaller-count-for-exact', (right, { onlyFirst, onlySecond }) =>
  right.statistic === undefined ? { ...right, statistic: Math.min(onlyFirst, onlySecond) } : right,
);

/** Both proportions taken for independent (EleutherAI/lm-evaluation-harness #3831), as if no item were right for both. */
export const unpaired = faulty('CLS-204/unpaired', (right, { onlyFirst, onlySecond, items = 1 }) => {
  if (typeof right.standardUncertainty !== 'number') return right;
  const [p, q] = [onlyFirst / items, onlySecond / items];
  return { ...right, standardUncertainty: Math.sqrt((p * (1 - p) + q * (1 - q)) / items) };
});
export const dividedByN = faulty('CLS-204/divided-by-n', (right, { items = 1 }) =>
  typeof right.standardUncertainty === 'number'
    ? { ...right, standardUncertainty: right.standardUncertainty * Math.sqrt((items - 1) / items) }
    : right,
);
export const overDiscordant = faulty('CLS-204/over-discordant-items', (right, { onlyFirst, onlySecond }) =>
  right.difference === undefined || onlyFirst + onlySecond === 0
    ? right
    : { ...right, difference: (onlyFirst - onlySecond) / (onlyFirst + onlySecond) },
);
export const secondLessFirst = faulty('CLS-204/second-less-first', (right) =>
  right.difference === undefined || right.difference === 0 ? right : { ...right, difference: -right.difference },
);

/** A statistic of 0 and a p value of 1 where the statistic is zero over zero (huggingface/evaluate, pull request 795). */
export const oneForNone = faulty('CLS-205/one-for-no-statistic', (right) =>
  isUndefined(right.pValue) ? { ...right, pValue: 1, statistic: 0 } : right,
);
/** No p value of the exact test either. */
export const noneForOne = faulty('CLS-205/none-for-exact', (right, { onlyFirst, onlySecond }) =>
  onlyFirst + onlySecond === 0 ? { ...right, pValue: { undefined: 'no-discordant-items' } } : right,
);
export const zeroSpread = faulty('CLS-205/zero-uncertainty', (right) =>
  isUndefined(right.standardUncertainty) ? { ...right, standardUncertainty: 0 } : right,
);
export const oneReason = faulty('CLS-205/one-reason', (right) =>
  isUndefined(right.standardUncertainty) ? { ...right, standardUncertainty: { undefined: 'zero-spread' } } : right,
);

export const moreItems = wrongAnswer<McnemarInput, McnemarOutput>(
  OPERATION,
  'CLS-206/as-many-as-there-are',
  (right, input, reference) =>
    right.outcome === 'rejected' ? reference({ ...input, items: input.onlyFirst + input.onlySecond }) : right,
);

export const singleTail = faulty('CLS-207/single-precision', (right) =>
  typeof right.pValue === 'number' && right.pValue > 1e-30 ? { ...right, pValue: Math.fround(right.pValue) } : right,
);
/** 1 less the probability below, which has no digits far out. */
export const lostTail = faulty('CLS-207/no-tail-below-1e-16', (right) =>
  typeof right.pValue === 'number' ? { ...right, pValue: 1 - (1 - right.pValue) } : right,
);
