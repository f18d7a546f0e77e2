import type { RoundResultInput, RoundResultOutput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { worst } from '../../../../contract/judgement.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { roundToPlace } from '../../../../numerics/decimal.ts';
import { equals } from '../../../../judge/agreement.ts';
import { roundable } from '../arbitraries/rounding.ts';
import { placeOfFirstDigit, valueHalfUp, valueTruncated, valueUp } from '../mutants/round-result.ts';
import { sameDecimal, sentDecimal } from '../same-decimal.ts';

/**
 * The value half to even, at the place of the answer's own uncertainty, so that a wrong uncertainty is charged to UNC-067
 * alone (JCGM 100:2008, 7.2.6).
 */
export const UNC_068 = operationCheck<RoundResultInput, RoundResultOutput>({
  clause: 'UNC-068@1',
  operation: 'uncertainty/round-result',
  given: roundable,
  labels: {
    'a value with fewer decimals': {
      least: 0.03,
      holds: ({ value, expandedUncertainty }) =>
        sentDecimal(value).exponent > sentDecimal(expandedUncertainty).exponent,
    },
    'a negative value': { least: 0.2, holds: ({ value }) => Number(value) < 0 },
  },
  judge: ({ input, output }) => {
    const place = sentDecimal(output.expandedUncertainty).exponent;
    return worst([
      equals(output.lastPlace, place, '/lastPlace'),
      sameDecimal(output.value, roundToPlace(sentDecimal(input.value), place), '/value'),
    ]);
  },
  brokenBy: [valueHalfUp, valueTruncated, valueUp, placeOfFirstDigit],
});
