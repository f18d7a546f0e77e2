import type { RoundResultInput, RoundResultOutput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { worst } from '../../../../contract/judgement.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { equals } from '../../../../judge/agreement.ts';
import { alreadyRounded } from '../arbitraries/rounding.ts';
import { creepingZero, upPastItself } from '../mutants/round-result.ts';

/** What was returned once is returned again. */
export const UNC_171 = operationCheck<RoundResultInput, RoundResultOutput>({
  clause: 'UNC-171@1',
  operation: 'uncertainty/round-result',
  given: alreadyRounded,
  labels: {
    up: { least: 0.1, holds: ({ rounding }) => rounding === 'up' },
    'an exponent': { least: 0.1, holds: ({ expandedUncertainty: U }) => String(U).includes('e') },
  },
  judge: ({ input, output }) =>
    worst([
      equals(output.value, input.value, '/value'),
      equals(output.expandedUncertainty, input.expandedUncertainty, '/expandedUncertainty'),
    ]),
  brokenBy: [upPastItself, creepingZero],
});
