import type { MultiClassUncertaintyInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { reasonCheck } from '../../../../contract/reason-check.ts';
import { sparseTables } from '../arbitraries/class-tables.ts';
import { certainWhereDegenerate, zeroForNothing } from '../mutants/multi-class-uncertainty.ts';

/** No uncertainty of what does not exist, nor from counts that show no spread. */
export const CLS_242 = reasonCheck<MultiClassUncertaintyInput>({
  clause: 'CLS-242@1',
  operation: 'classification/multi-class-uncertainty',
  field: 'standardUncertainty',
  given: sparseTables,
  labels: {
    'a class without items': { least: 0.1, holds: ({ counts }) => counts.some((row) => row.every((one) => one === 0)) },
    'every item right': {
      least: 0.1,
      holds: ({ counts }) => counts.every((row, i) => row.every((one, j) => i === j || one === 0)),
    },
  },
  brokenBy: [certainWhereDegenerate, zeroForNothing],
});
