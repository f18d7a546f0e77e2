import type { SeveralComparisonsInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { reasonCheck } from '../../../../contract/reason-check.ts';
import { doubtfulFamilies } from '../arbitraries/comparisons.ts';
import { clipped } from '../mutants/several-comparisons.ts';

/** Nothing below 0 or above 1, however little. */
export const CLS_213 = reasonCheck<SeveralComparisonsInput>({
  clause: 'CLS-213@1',
  operation: 'classification/several-comparisons',
  given: doubtfulFamilies,
  labels: {
    'below 0': { least: 0.1, holds: ({ pValues }) => pValues.some((p) => p < 0) },
    'above 1': { least: 0.1, holds: ({ pValues }) => pValues.some((p) => p > 1) },
    'the ends': { least: 0.1, holds: ({ pValues }) => pValues.some((p) => p === 0 || p === 1) },
  },
  brokenBy: [clipped],
});
