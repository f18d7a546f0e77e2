import type { AveragePrecisionInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { trapezoids } from '../arbitraries/ranked-items.ts';
import { membersCheck } from '../members-check.ts';
import { firstPointExtended, firstPointOne } from '../mutants/average-precision.ts';

/** The precision at the recall 0 by its name. */
export const CLS_132 = membersCheck<AveragePrecisionInput>({
  clause: 'CLS-132@1',
  operation: 'average-precision',
  given: trapezoids,
  labels: { 'from one': { least: 0.1, holds: ({ conventions }) => conventions?.['first-point'] === 'one' } },

  members: ['value'],
  brokenBy: [firstPointExtended, firstPointOne],
});
