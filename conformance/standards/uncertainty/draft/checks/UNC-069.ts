import type { RoundResultInput, RoundResultOutput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { worst } from '../../../../contract/judgement.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { leadingPlace } from '../../../../numerics/decimal.ts';
import { equals } from '../../../../judge/agreement.ts';
import { roundable } from '../arbitraries/rounding.ts';
import { alwaysExponent, dropsZeros, minusZero, noExponent } from '../mutants/round-result.ts';
import { sentDecimal } from '../same-decimal.ts';

const firstPlace = ({ expandedUncertainty }: RoundResultInput): number =>
  leadingPlace(sentDecimal(expandedUncertainty));

/** Written so that the last place can be read. */
export const UNC_069 = operationCheck<RoundResultInput, RoundResultOutput>({
  clause: 'UNC-069@1',
  operation: 'uncertainty/round-result',
  given: roundable,
  labels: {
    'a last digit above the units': { least: 0.1, holds: (input) => firstPlace(input) >= 2 },
    decimals: { least: 0.3, holds: (input) => firstPlace(input) < 0 },
  },
  judge: ({ output, expected }) =>
    worst([
      equals(output.value, expected.value, '/value'),
      equals(output.expandedUncertainty, expected.expandedUncertainty, '/expandedUncertainty'),
    ]),
  brokenBy: [dropsZeros, noExponent, alwaysExponent, minusZero],
});
