import type { PrecisionRecallCurveInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { bothClassesOfItems } from '../arbitraries/ranked-items.ts';
import { membersCheck } from '../members-check.ts';
import { addsFirstPoint, endsAtFullRecall, pointPerItem } from '../mutants/average-precision.ts';

/** One point for each distinct score, and no other. */
export const CLS_130 = membersCheck<PrecisionRecallCurveInput>({
  clause: 'CLS-130@1',
  operation: 'precision-recall-curve',
  given: bothClassesOfItems,
  labels: { ties: { least: 0.2, holds: ({ scores }) => new Set(scores).size < scores.length } },

  members: ['points'],
  brokenBy: [addsFirstPoint, endsAtFullRecall, pointPerItem],
});
