import type { DecideInput, DecideOutput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { worst } from '../../../../contract/judgement.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { equals } from '../../../../judge/agreement.ts';
import { decisions } from '../arbitraries/decisions.ts';
import { decisionLabels } from '../decision-labels.ts';
import { inBinary64, outwards, wholeUncertainty } from '../mutants/decide.ts';

/** Guard band and acceptance limits, exactly (JCGM 106:2012). */
export const UNC_110 = operationCheck<DecideInput, DecideOutput>({
  clause: 'UNC-110@1',
  operation: 'uncertainty/decide',
  given: decisions,
  labels: {
    ...decisionLabels,
    'simple acceptance': { least: 0.05, holds: ({ guardBandFactor }) => Number(guardBandFactor) === 0 },
    'a factor that is neither 0 nor 1': {
      least: 0.2,
      holds: ({ guardBandFactor }) => ![0, 1].includes(Number(guardBandFactor)),
    },
  },
  judge: ({ output, expected }) =>
    worst([
      equals(output.guardBand, expected.guardBand, '/guardBand'),
      equals(output.acceptanceInterval, expected.acceptanceInterval, '/acceptanceInterval'),
    ]),
  brokenBy: [wholeUncertainty, outwards, inBinary64],
});
