import type { AucInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { reasonCheck } from '../../../../contract/reason-check.ts';
import { anyScored, smallerClass } from '../arbitraries/scored.ts';
import { halfForOneClass, refusesOneClass, zeroForOneClass } from '../mutants/auc.ts';

/** No area without both classes. */
export const CLS_094 = reasonCheck<AucInput>({
  clause: 'CLS-094@1',
  operation: 'classification/auc',
  field: 'value',
  given: anyScored(1, 5).map((items): AucInput => ({ ...items, conventions: { ties: 'half' } })),
  labels: {
    'one class': { least: 0.1, holds: (input) => smallerClass(input) === 0 },
    'both classes': { least: 0.3, holds: (input) => smallerClass(input) > 0 },
  },
  brokenBy: [zeroForOneClass, halfForOneClass, refusesOneClass],
});
