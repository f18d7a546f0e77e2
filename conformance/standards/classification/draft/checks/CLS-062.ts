import type { CountUncertaintyInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { reasonCheck } from '../../../../contract/reason-check.ts';
import { sparseCounts } from '../arbitraries/more-tables.ts';
import { certainWhereDegenerate, zeroForNothing } from '../mutants/count-uncertainty.ts';

/** No uncertainty of what does not exist, nor from counts that show no spread. */
export const CLS_062 = reasonCheck<CountUncertaintyInput>({
  clause: 'CLS-062@1',
  operation: 'classification/count-uncertainty',
  field: 'standardUncertainty',
  given: sparseCounts,
  labels: {
    'no positive item': {
      least: 0.1,
      holds: ({ truePositives, falseNegatives }) => truePositives + falseNegatives === 0,
    },
    'every positive item right': { least: 0.1, holds: ({ falseNegatives }) => falseNegatives === 0 },
  },
  brokenBy: [certainWhereDegenerate, zeroForNothing],
});
