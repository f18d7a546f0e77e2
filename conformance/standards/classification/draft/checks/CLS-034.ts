import type {
  MultiClassMeasureInput,
  MultiClassMeasureOutput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { doubtfulTables } from '../arbitraries/tables.ts';
import { leavesOut, zeroForExcluded, zeroForNothing } from '../mutants/multi-class-measure.ts';
import { sameValues } from '../same-values.ts';

/** A class without a value is not silently anything. */
export const CLS_034 = operationCheck<MultiClassMeasureInput, MultiClassMeasureOutput>({
  clause: 'CLS-034@1',
  operation: 'classification/multi-class-measure',
  given: doubtfulTables,
  labels: {
    'a class without items': { least: 0.2, holds: ({ counts }) => counts.some((row) => row.every((one) => one === 0)) },
  },
  judge: sameValues,
  brokenBy: [leavesOut, zeroForExcluded, zeroForNothing],
});
