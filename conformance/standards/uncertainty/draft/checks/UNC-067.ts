import type { RoundResultInput, RoundResultOutput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { leadingPlace } from '../../../../numerics/decimal.ts';
import { roundable } from '../arbitraries/rounding.ts';
import { alwaysTwoDigits, carryForgotten, halfUp, neverUp, threeDigits, truncates } from '../mutants/round-result.ts';
import { sameDecimal, sentDecimal } from '../same-decimal.ts';

const digitsOf = ({ expandedUncertainty }: RoundResultInput): string =>
  String(sentDecimal(expandedUncertainty).coefficient);

/** To one or two significant digits, half to even or up, a carry included (JCGM 100:2008, 7.2.6). */
export const UNC_067 = operationCheck<RoundResultInput, RoundResultOutput>({
  clause: 'UNC-067@1',
  operation: 'uncertainty/round-result',
  given: roundable,
  labels: {
    'one digit': { least: 0.1, holds: ({ digits }) => digits === 1 },
    up: { least: 0.1, holds: ({ rounding }) => rounding === 'up' },
    'a tie': { least: 0.05, holds: (input) => /^[0-9]{2}50*$/.test(digitsOf(input)) && input.digits !== 1 },
    'a carry': {
      least: 0.03,
      holds: (input) => /^99[5-9]/.test(digitsOf(input)) && leadingPlace(sentDecimal(input.expandedUncertainty)) < 9,
    },
  },
  judge: ({ output, expected }) =>
    sameDecimal(output.expandedUncertainty, sentDecimal(expected.expandedUncertainty), '/expandedUncertainty'),
  brokenBy: [halfUp, truncates, threeDigits, alwaysTwoDigits, neverUp, carryForgotten],
});
