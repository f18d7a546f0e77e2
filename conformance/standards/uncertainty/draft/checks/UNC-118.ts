import fc from 'fast-check';
import type { DecideInput, DecideOutput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { worst } from '../../../../contract/judgement.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { within } from '../../../../judge/within.ts';
import { equals, FORMULA } from '../../../../judge/agreement.ts';
import { proportionDecisions, scaledDecisions } from '../arbitraries/decisions.ts';
import { decisionLabels } from '../decision-labels.ts';
import { alwaysConsumer, alwaysProbability, conditionalIsRejected } from '../mutants/decide.ts';

/**
 * Whose risk, and how large: an identity between members of one answer, whatever its probability is and however exactly
 * it was calculated (JCGM 106:2012).
 */
export const UNC_118 = operationCheck<DecideInput, DecideOutput>({
  clause: 'UNC-118@1',
  operation: 'uncertainty/decide',
  given: fc.oneof({ weight: 3, arbitrary: scaledDecisions }, { weight: 1, arbitrary: proportionDecisions }),
  labels: decisionLabels,
  judge: ({ output, expected }) => {
    const stated = output.conformanceProbability ?? NaN;
    const risk = expected.risk === 'consumer' ? 1 - stated : stated;
    return worst([
      equals(output.risk, expected.risk ?? null, '/risk'),
      within(risk, output.specificRisk ?? NaN, { relative: FORMULA, scale: 1, at: '/specificRisk' }),
    ]);
  },
  brokenBy: [alwaysConsumer, alwaysProbability, conditionalIsRejected],
});
