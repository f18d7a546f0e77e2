import type {
  ConfusionMatrixInput,
  ConfusionMatrixOutput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import type { Check } from '../../../../contract/check.ts';
import type { Json } from '../../../../contract/json.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { equals } from '../../../../judge/agreement.ts';
import { classedItems } from '../arbitraries/tables.ts';
import { ignoresWeights, transposed } from '../mutants/confusion-matrix.ts';

/** Rows are the reference, columns the prediction. The order of the classes belongs to CLS-012. */
export const CLS_010: Check = operationCheck<ConfusionMatrixInput, ConfusionMatrixOutput>({
  clause: 'CLS-010@1',
  operation: 'classification/confusion-matrix',
  given: classedItems,
  labels: {
    weights: { least: 0.4, holds: ({ weights }) => weights !== undefined },
    'classes declared': { least: 0.4, holds: ({ labels }) => labels !== undefined },
  },
  judge: ({ output, expected }) => equals(cellsOf(output), cellsOf(expected), '/counts'),
  brokenBy: [transposed, ignoresWeights],
});

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
