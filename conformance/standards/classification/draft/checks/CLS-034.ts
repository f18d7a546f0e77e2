import type {
  MultiClassMeasureInput,
  MultiClassMeasureOutput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import fc from 'fast-check';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { doubtfulTables, misnamedTables } from '../arbitraries/tables.ts';
import { leavesOut, zeroForExcluded, zeroForNothing } from '../mutants/multi-class-measure.ts';
import { sameValues } from '../same-values.ts';

/** A class without a value is not silently anything. */
export const CLS_034 = operationCheck<MultiClassMeasureInput, MultiClassMeasureOutput>({
  clause: 'CLS-034@1',
  operation: 'classification/multi-class-measure',
  given: fc.oneof({ weight: 3, arbitrary: doubtfulTables }, { weight: 1, arbitrary: misnamedTables }),
  labels: {
    'a class without items': { least: 0.2, holds: ({ counts }) => counts.some((row) => row.every((one) => one === 0)) },
  },
  judge: sameValues,
  brokenBy: [leavesOut, zeroForExcluded, zeroForNothing],
});
