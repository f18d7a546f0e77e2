import fc from 'fast-check';
import type { DecideInput, DecideOutput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { within } from '../../../../judge/within.ts';
import { equals, FORMULA } from '../../../../judge/agreement.ts';
import { decisions, scaledDecisions } from '../arbitraries/decisions.ts';
import { decisionLabels } from '../decision-labels.ts';
import { assumesNormal, expandedForStandard, normalForT, oneTail } from '../mutants/decide.ts';

/** The conformance probability by a normal or a t-distribution; none where no distribution is named (JCGM 106:2012). */
export const UNC_116 = operationCheck<DecideInput, DecideOutput>({
  clause: 'UNC-116@1',
  operation: 'uncertainty/decide',
  given: fc.oneof({ weight: 3, arbitrary: scaledDecisions }, { weight: 1, arbitrary: decisions }),
  labels: {
    ...decisionLabels,
    normal: { least: 0.1, holds: ({ distribution }) => distribution?.type === 'normal' },
    't with few degrees of freedom': {
      least: 0.1,
      holds: ({ distribution }) =>
        distribution?.type === 't' &&
        distribution.degreesOfFreedom !== 'infinite' &&
        distribution.degreesOfFreedom < 30,
    },
    'no distribution': { least: 0.1, holds: ({ distribution }) => distribution === undefined },
  },
  judge: ({ output, expected: { conformanceProbability } }) =>
    conformanceProbability === undefined
      ? equals(output.conformanceProbability ?? null, null, '/conformanceProbability')
      : within(output.conformanceProbability, conformanceProbability, {
          relative: FORMULA,
          scale: 1,
          at: '/conformanceProbability',
        }),
  brokenBy: [expandedForStandard, normalForT, oneTail, assumesNormal],
});
