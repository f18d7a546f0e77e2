import type {
  ConfusionMatrixInput,
  ConfusionMatrixOutput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { equals } from '../../../../judge/agreement.ts';
import { classedItems } from '../arbitraries/tables.ts';
import { alwaysSorted, numbersFirst, onlyOccurring, unitsFirst } from '../mutants/confusion-matrix.ts';

/** Declared classes as they are declared, others by their characters. */
export const CLS_012 = operationCheck<ConfusionMatrixInput, ConfusionMatrixOutput>({
  clause: 'CLS-012@1',
  operation: 'classification/confusion-matrix',
  given: classedItems,
  labels: {
    'classes declared': { least: 0.4, holds: ({ labels }) => labels !== undefined },
    'classes not declared': { least: 0.2, holds: ({ labels }) => labels === undefined },
  },
  judge: ({ output, expected }) => equals(output.labels, [...expected.labels], '/labels'),
  brokenBy: [alwaysSorted, numbersFirst, onlyOccurring, unitsFirst],
});
