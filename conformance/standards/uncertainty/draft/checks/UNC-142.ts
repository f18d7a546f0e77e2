import type { LabelErrorCorrectionInput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { reasonCheck } from '../../../../contract/reason-check.ts';
import { distance, doubtfulLabelErrors } from '../arbitraries/label-errors.ts';
import { alwaysValid, boundInDoubles, indicationForUndefined } from '../mutants/label-error-correction.ts';

/** Labels that do not tell one from the other, or hardly, correct nothing. */
export const UNC_142 = reasonCheck<LabelErrorCorrectionInput>({
  clause: 'UNC-142@1',
  operation: 'uncertainty/label-error-correction',
  given: doubtfulLabelErrors,
  labels: {
    'equal rates': { least: 0.1, holds: ({ sensitivity, falsePositiveRate }) => sensitivity === falsePositiveRate },
    'rates at the bound': { least: 0.05, holds: (input) => Math.abs(distance(input) - 10) < 1e-9 },
    'rates too close': { least: 0.1, holds: (input) => distance(input) > 0 && distance(input) < 9.9 },
    'rates far apart': { least: 0.1, holds: (input) => distance(input) > 10.1 },
  },
  brokenBy: [alwaysValid, boundInDoubles, indicationForUndefined],
});
