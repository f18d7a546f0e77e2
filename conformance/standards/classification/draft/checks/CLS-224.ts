import type { MinimumDetectableDifferenceInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { reasonCheck } from '../../../../contract/reason-check.ts';
import { incompletePlans } from '../arbitraries/comparisons.ts';
import { takesHalf } from '../mutants/minimum-detectable-difference.ts';
import { minimumDetectableDifference } from '../reference/minimum-detectable-difference.ts';

const isRefused = (input: MinimumDetectableDifferenceInput): boolean =>
  minimumDetectableDifference(input).outcome === 'rejected';

/** Every number that the basis needs, and no other. */
export const CLS_224 = reasonCheck<MinimumDetectableDifferenceInput>({
  clause: 'CLS-224@1',
  operation: 'classification/minimum-detectable-difference',
  given: incompletePlans,
  labels: {
    'a number that is needed is missing': { least: 0.15, holds: isRefused },
    'a number that is not needed is missing': {
      least: 0.06,
      holds: (input) => !isRefused(input) && Object.keys(input).length < 8,
    },
  },
  brokenBy: [takesHalf],
});
