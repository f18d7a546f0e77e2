import type {
  ConfusionMatrixInput,
  ConfusionMatrixOutput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import { rejected, result } from '../../../../contract/operation.ts';
import { wrongAnswer, wrongOutput } from '../../../../contract/wrong-answer.ts';
import { wrongWhenLong } from '../../../../contract/wrong-when-long.ts';

const OPERATION = 'classification/confusion-matrix';
type Input = ConfusionMatrixInput;
type Output = ConfusionMatrixOutput;
const faulty = (id: string, change: (right: Output, input: Input) => Output) =>
  wrongOutput<Input, Output>(OPERATION, id, change);

export const transposed = faulty('CLS-010/transposed', (right) => ({
  ...right,
  counts: right.counts.map((row, i) => row.map((_, j) => right.counts[j]?.[i] ?? 0)),
}));
export const ignoresWeights = wrongAnswer<Input, Output>(
  OPERATION,
  'CLS-010/ignores-weights',
  (right, { weights: _, ...input }, reference) => {
    const other = reference(input);
    if (right.outcome !== 'result' || other.outcome !== 'result') return right;
    return result({ ...(right.output as Output), counts: (other.output as Output).counts });
  },
);

/** Items without a prediction are lost. */
export const losesMissing = faulty('CLS-011/loses-missing', (right) => ({
  ...right,
  missing: right.missing.map(() => 0),
  abstained: right.abstained.map(() => 0),
}));
/** An abstention is taken for a missing prediction. */
export const abstentionIsMissing = faulty('CLS-011/abstention-is-missing', (right) => ({
  ...right,
  missing: right.missing.map((one, k) => one + (right.abstained[k] ?? 0)),
  abstained: right.abstained.map(() => 0),
}));

const reordered = (right: Output, order: readonly number[]): Output => ({
  labels: order.map((k) => right.labels[k] as string),
  counts: order.map((i) => order.map((j) => right.counts[i]?.[j] ?? 0)),
  missing: order.map((k) => right.missing[k] ?? 0),
  abstained: order.map((k) => right.abstained[k] ?? 0),
});
/** Classes are always in the order of their names. */
export const alwaysSorted = faulty('CLS-012/always-sorted', (right) =>
  reordered(
    right,
    right.labels.map((_, k) => k).sort((a, b) => ((right.labels[a] ?? '') < (right.labels[b] ?? '') ? -1 : 1)),
  ),
);
/** Classes that look like numbers are in the order of the numbers. */
export const numbersFirst = faulty('CLS-012/in-the-order-of-numbers', (right, { labels }) =>
  labels === undefined
    ? reordered(
        right,
        right.labels.map((_, k) => k).sort((a, b) => Number(right.labels[a]) - Number(right.labels[b]) || a - b),
      )
    : right,
);
/** Classes in the order of units of 16 bits, as strings of JavaScript and Java are compared. */
export const unitsFirst = faulty('CLS-012/in-the-order-of-units', (right, { labels }) =>
  labels === undefined
    ? reordered(
        right,
        right.labels.map((_, k) => k).sort((a, b) => ((right.labels[a] ?? '') < (right.labels[b] ?? '') ? -1 : 1)),
      )
    : right,
);
/** Classes that do not occur are left out. */
export const onlyOccurring = faulty('CLS-012/only-what-occurs', (right) =>
  reordered(
    right,
    right.labels
      .map((_, k) => k)
      .filter(
        (k) =>
          (right.counts[k] ?? []).some((one) => one > 0) ||
          right.counts.some((row) => (row[k] ?? 0) > 0) ||
          (right.missing[k] ?? 0) + (right.abstained[k] ?? 0) > 0,
      ),
  ),
);

/** Items of a class that is not declared are left out (torchmetrics and others ignore them). */
export const ignoresUnknown = wrongAnswer<Input, Output>(
  OPERATION,
  'CLS-013/ignores-unknown-classes',
  (right, input, reference) => {
    if (right.outcome !== 'rejected' || right.code !== 'unknown-label') return right;
    const known = new Set(input.labels);
    const kept = input.reference
      .map((_, i) => i)
      .filter(
        (i) =>
          known.has(input.reference[i] as string) &&
          (typeof input.predictions[i] !== 'string' || known.has(input.predictions[i])),
      );
    if (kept.length === 0) return right;
    return reference({
      ...(input.labels === undefined ? {} : { labels: input.labels }),
      reference: kept.map((i) => input.reference[i] as string),
      predictions: kept.map((i) => input.predictions[i] ?? null),
    });
  },
);
export const acceptsTwice = wrongAnswer<Input, Output>(
  OPERATION,
  'CLS-013/accepts-a-class-twice',
  (right, input, reference) =>
    right.outcome === 'rejected' && right.code === 'duplicate-label'
      ? reference({ ...input, labels: [...new Set(input.labels)] })
      : right,
);
export const oneCode = wrongAnswer<Input, Output>(OPERATION, 'CLS-013/one-code', (right) =>
  right.outcome === 'rejected' ? rejected('unknown-label') : right,
);

export const longMatrix = wrongWhenLong('CLS-010', 'classification/confusion-matrix');
