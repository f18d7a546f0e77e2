import type {
  MultiClassMeasureInput,
  MultiClassMeasureOutput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { perClassTables } from '../arbitraries/tables.ts';
import { labelsShifted, transposedClasses } from '../mutants/multi-class-measure.ts';
import { sameValues } from '../same-values.ts';

/** Each class against all others. */
export const CLS_030 = operationCheck<MultiClassMeasureInput, MultiClassMeasureOutput>({
  clause: 'CLS-030@1',
  operation: 'classification/multi-class-measure',
  given: perClassTables,
  labels: {
    'a class without items': { least: 0.2, holds: ({ counts }) => counts.some((row) => row.every((one) => one === 0)) },
  },
  judge: sameValues,
  brokenBy: [labelsShifted, transposedClasses],
});
