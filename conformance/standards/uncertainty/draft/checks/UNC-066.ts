import type { RoundResultInput, RoundResultOutput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { worst } from '../../../../contract/judgement.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { exactlyRoundable } from '../arbitraries/rounding.ts';
import { binaryTies, roundedTwice, throughDoubles } from '../mutants/round-result.ts';
import { sameDecimal, sentDecimal } from '../same-decimal.ts';

/** Once, in decimal arithmetic, of all the digits that were sent. */
export const UNC_066 = operationCheck<RoundResultInput, RoundResultOutput>({
  clause: 'UNC-066@1',
  operation: 'uncertainty/round-result',
  given: exactlyRoundable,
  labels: {
    'decimal strings with more digits than a double': {
      least: 0.3,
      holds: ({ value }) => typeof value === 'string' && value.length > 18,
    },
    doubles: { least: 0.2, holds: ({ value }) => typeof value === 'number' },
  },
  judge: ({ output, expected }) =>
    worst([
      sameDecimal(output.expandedUncertainty, sentDecimal(expected.expandedUncertainty), '/expandedUncertainty'),
      sameDecimal(output.value, sentDecimal(expected.value), '/value'),
    ]),
  brokenBy: [throughDoubles, binaryTies, roundedTwice],
});
