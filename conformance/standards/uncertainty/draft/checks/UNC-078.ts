import type { TypeBInput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { typeBInputs } from '../arbitraries/type-b.ts';
import type { Scales } from '../../../../judge/digits-check.ts';
import { digitsCheck } from '../digits-check.ts';
import { eightDigits, singlePrecision, tabulatedDivisor } from '../mutants/type-b.ts';

/** Every number within its tolerance; a midpoint near zero against the limits. */
export const UNC_078 = digitsCheck<TypeBInput>({
  clause: 'UNC-078@1',
  operation: 'type-b',
  given: typeBInputs,
  scales: ({ lower, upper }): Scales => {
    if (lower === undefined || upper === undefined) return {};
    const larger = Math.max(Math.abs(lower), Math.abs(upper));
    return { midpoint: larger, estimateCorrection: larger };
  },
  brokenBy: [eightDigits, tabulatedDivisor, singlePrecision],
});
