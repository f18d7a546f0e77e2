import fc from 'fast-check';
import type { SampleSizeInput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import {
  detectablePlans,
  differencePlans,
  meanPlans,
  proportionPlans,
  zeroFailurePlans,
} from '../arbitraries/plans.ts';
import { digitsCheck } from '../digits-check.ts';
import { attainedRounded, attainedSingle } from '../mutants/sample-size.ts';

/** What is attained within its tolerance, and the size to the unit. */
export const UNC_165 = digitsCheck<SampleSizeInput>({
  clause: 'UNC-165@1',
  operation: 'sample-size',
  given: fc.oneof(
    zeroFailurePlans,
    proportionPlans('proportion-normal', 'proportion-wilson'),
    meanPlans,
    differencePlans,
    detectablePlans,
  ),
  brokenBy: [attainedSingle, attainedRounded],
});
