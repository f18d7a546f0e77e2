import type {
  LabelErrorCorrectionInput,
  LabelErrorCorrectionOutput,
} from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { worst } from '../../../../contract/judgement.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { within } from '../../../../judge/within.ts';
import { FORMULA } from '../../../../judge/agreement.ts';
import { labelErrors } from '../arbitraries/label-errors.ts';
import { constantOffset, missesOnly, specificityForRate } from '../mutants/label-error-correction.ts';

/** The correction of Rogan and Gladen: put back into the model of the errors, it gives the indication. */
export const UNC_140 = operationCheck<LabelErrorCorrectionInput, LabelErrorCorrectionOutput>({
  clause: 'UNC-140@1',
  operation: 'uncertainty/label-error-correction',
  given: labelErrors.map(({ clip: _, ...input }) => input),
  labels: {
    'labels that are worse than none': {
      least: 0.03,
      holds: ({ sensitivity, falsePositiveRate }) => sensitivity < falsePositiveRate,
    },
    'labels that miss nothing': { least: 0.001, holds: ({ sensitivity }) => sensitivity === 1 },
  },
  judge: ({ input, output, expected }) => {
    const t = output.correctedProportion;
    return worst([
      within(t, expected.correctedProportion, {
        relative: FORMULA,
        scale: Math.max(1, Math.abs(expected.correctedProportion)),
        at: '/correctedProportion',
      }),
      within(t * input.sensitivity + (1 - t) * input.falsePositiveRate, input.indication, {
        relative: FORMULA,
        scale: 1,
        at: '/correctedProportion',
      }),
    ]);
  },
  brokenBy: [constantOffset, missesOnly, specificityForRate],
});
