import type { MinimumDetectableDifferenceInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { plans } from '../arbitraries/comparisons.ts';
import { digitsCheck } from '../digits-check.ts';
import { shortQuantiles, singleUncertainty } from '../mutants/minimum-detectable-difference.ts';
import { minimumDetectableDifference } from '../reference/minimum-detectable-difference.ts';
import { whereNumbers } from '../where-numbers.ts';

/** Quantiles with their digits. */
export const CLS_225 = digitsCheck<MinimumDetectableDifferenceInput>({
  clause: 'CLS-225@1',
  operation: 'minimum-detectable-difference',
  given: whereNumbers(plans, minimumDetectableDifference, ['value']),
  brokenBy: [shortQuantiles, singleUncertainty],
});
