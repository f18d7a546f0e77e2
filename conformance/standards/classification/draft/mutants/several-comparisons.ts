import type {
  SeveralComparisonsInput as Input,
  SeveralComparisonsOutput as Output,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import { wrongAnswer, wrongOutput } from '../../../../contract/wrong-answer.ts';
import { wrongWhenLong } from '../../../../contract/wrong-when-long.ts';

const OPERATION = 'classification/several-comparisons';
const faulty = (id: string, change: (right: Output, input: Input) => Output) =>
  wrongOutput<Input, Output>(OPERATION, id, change);

type Comparison = Output['comparisons'][number];

const adjustedBy = (id: string, change: (one: Comparison, index: number, input: Input, right: Output) => number) =>
  faulty(id, (right, input) => ({
    ...right,
    comparisons: right.comparisons.map((one, index) => ({ ...one, adjusted: change(one, index, input, right) })),
  }));

const rankOf = (pValues: readonly number[], index: number): number =>
  pValues.filter((p, i) => p < (pValues[index] as number) || (p === pValues[index] && i < index)).length;

/** Without the running maximum, so that a larger p value can have a smaller adjusted one. */
export const notMonotone = adjustedBy('CLS-210/not-monotone', (one, index, { pValues }, { conventions }) =>
  conventions.adjustment === 'holm'
    ? Math.min(1, (pValues.length - rankOf(pValues, index)) * (pValues[index] as number))
    : one.adjusted,
);
export const beyondOne = adjustedBy('CLS-210/never-cut-at-1', (one, index, { pValues }) =>
  one.adjusted === 1 ? pValues.length * (pValues[index] as number) : one.adjusted,
);
export const sorted = faulty('CLS-210/in-the-order-of-size', (right) => ({
  ...right,
  comparisons: right.comparisons.toSorted((a, b) => a.adjusted - b.adjusted),
}));
export const bonferroniForHolm = adjustedBy('CLS-210/bonferroni-for-holm', (_, index, { pValues }) =>
  Math.min(1, pValues.length * (pValues[index] as number)),
);

const counted = (right: Output, comparisons: readonly Comparison[]): Output => ({
  ...right,
  comparisons: [...comparisons],
  rejections: comparisons.filter(({ isRejected }) => isRejected).length,
});

/** The product in binary64 is compared: three times 0.1 is more than 0.3. */
export const binaryProduct = faulty('CLS-211/product-in-binary64', (right, { pValues }) =>
  counted(
    right,
    right.comparisons.map((one, index) => ({
      ...one,
      isRejected:
        one.isRejected &&
        (right.conventions.adjustment === 'holm' || pValues.length * (pValues[index] as number) <= right.significance),
    })),
  ),
);
export const strictly = faulty('CLS-211/below-the-level', (right) =>
  counted(
    right,
    right.comparisons.map((one) => ({ ...one, isRejected: one.adjusted < right.significance })),
  ),
);
export const unadjusted = faulty('CLS-211/unadjusted', (right, { pValues }) =>
  counted(
    right,
    right.comparisons.map((one, index) => ({ ...one, isRejected: (pValues[index] as number) <= right.significance })),
  ),
);
export const alwaysFive = faulty('CLS-211/always-0.05', (right) => ({ ...right, significance: 0.05 }));

export const clipped = wrongAnswer<Input, Output>(
  OPERATION,
  'CLS-213/cut-to-the-unit-interval',
  (right, input, reference) =>
    right.outcome === 'rejected'
      ? reference({ ...input, pValues: input.pValues.map((p) => Math.min(1, Math.max(0, p))) })
      : right,
);

export const singleAdjusted = adjustedBy('CLS-215/single-precision', (one) =>
  one.adjusted > 1e-30 ? Math.fround(one.adjusted) : one.adjusted,
);

export const longFamily = wrongWhenLong('CLS-215', 'classification/several-comparisons', 256);
