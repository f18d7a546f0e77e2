import type { DecideInput, DecideOutput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { within } from '../../../../judge/within.ts';
import { FORMULA } from '../../../../judge/agreement.ts';
import { type Distribution, proportionDecisions } from '../arbitraries/decisions.ts';
import { alwaysUniform, countsFailures, ignoresUnit, jeffreysForExact } from '../mutants/decide.ts';

const beta = ({ distribution }: DecideInput): Extract<Distribution, { readonly type: 'beta' }> | undefined =>
  distribution?.type === 'beta' ? distribution : undefined;

/** The conformance probability of a proportion by the beta distribution of its counts. */
export const UNC_117 = operationCheck<DecideInput, DecideOutput>({
  clause: 'UNC-117@1',
  operation: 'uncertainty/decide',
  given: proportionDecisions,
  labels: {
    jeffreys: { least: 0.2, holds: (input) => beta(input)?.parameters === 'jeffreys' },
    exact: { least: 0.1, holds: (input) => beta(input)?.parameters === 'exact' },
    'per cent': { least: 0.1, holds: (input) => beta(input)?.unit === '%' },
    'per mille': { least: 0.1, holds: (input) => beta(input)?.unit === '[ppth]' },
    'no failures or no successes': {
      least: 0.02,
      holds: (input) => [0, beta(input)?.trials].includes(beta(input)?.successes),
    },
  },
  judge: ({ output, expected }) =>
    within(output.conformanceProbability, expected.conformanceProbability ?? NaN, {
      relative: FORMULA,
      scale: 1,
      at: '/conformanceProbability',
    }),
  brokenBy: [alwaysUniform, countsFailures, ignoresUnit, jeffreysForExact],
});
