import type {
  LabelErrorCorrectionInput,
  LabelErrorCorrectionOutput,
} from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { labelErrors } from '../arbitraries/label-errors.ts';
import { digitsCheck } from '../digits-check.ts';
import { singlePrecision, sixDecimals } from '../mutants/label-error-correction.ts';

/** Every number of a corrected proportion within its tolerance. */
export const UNC_145 = digitsCheck<LabelErrorCorrectionInput>({
  clause: 'UNC-145@1',
  operation: 'label-error-correction',
  given: labelErrors,
  scales: (_input, _output, expected) => ({
    contributions: Math.max(...(expected as unknown as LabelErrorCorrectionOutput).contributions),
  }),
  brokenBy: [singlePrecision, sixDecimals],
});
