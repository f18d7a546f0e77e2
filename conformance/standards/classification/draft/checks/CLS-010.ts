import type {
  ConfusionMatrixInput,
  ConfusionMatrixOutput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import type { Check } from '../../../../contract/check.ts';
import type { Json } from '../../../../contract/json.ts';
import { longLists, ON_LONG_LISTS } from '../../../../contract/long-lists.ts';
import { type Answered, operationCheck } from '../../../../contract/operation-check.ts';
import { equals } from '../../../../judge/agreement.ts';
import { withLongClasses } from '../arbitraries/long-items.ts';
import { classedItems } from '../arbitraries/tables.ts';
import { ignoresWeights, longMatrix, transposed } from '../mutants/confusion-matrix.ts';

const judge = ({ output, expected }: Answered<ConfusionMatrixInput, ConfusionMatrixOutput>) =>
  equals(cellsOf(output), cellsOf(expected), '/counts');

/** Rows are the reference, columns the prediction. The order of the classes belongs to CLS-012. */
export const CLS_010: readonly Check[] = [
  operationCheck<ConfusionMatrixInput, ConfusionMatrixOutput>({
    clause: 'CLS-010@1',
    operation: 'classification/confusion-matrix',
    given: classedItems,
    labels: {
      weights: { least: 0.4, holds: ({ weights }) => weights !== undefined },
      'classes declared': { least: 0.4, holds: ({ labels }) => labels !== undefined },
    },
    judge,
    brokenBy: [transposed, ignoresWeights],
  }),
  operationCheck<ConfusionMatrixInput, ConfusionMatrixOutput>({
    clause: 'CLS-010@1',
    id: 'CLS-010/long',
    operation: 'classification/confusion-matrix',
    given: longLists(classedItems, withLongClasses),
    labels: ON_LONG_LISTS.labels,
    cost: ON_LONG_LISTS.cost,
    judge,
    brokenBy: [longMatrix],
  }),
];

/** The cells that are not zero, by the names of their classes. */
function cellsOf({ labels, counts }: ConfusionMatrixOutput): Json {
  const cells = labels.flatMap((row, i) =>
    labels.flatMap((column, j) => {
      const count = counts[i]?.[j] ?? 0;
      return count === 0 ? [] : [[`${row} ${column}`, count] as const];
    }),
  );
  return Object.fromEntries(cells);
}
