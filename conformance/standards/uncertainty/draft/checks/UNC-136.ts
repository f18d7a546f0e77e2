import type { ConsensusInput, ConsensusOutput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { worst } from '../../../../contract/judgement.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { within } from '../../../../judge/within.ts';
import { equals, FORMULA } from '../../../../judge/agreement.ts';
import { contributedResults, membersOf, probabilityOf } from '../arbitraries/contributed-results.ts';
import { byBirgeRatio, consistentAfterBirge, degreesOfFreedomN, lowerTail, onePercent } from '../mutants/consensus.ts';

/** χ² with N - 1 degrees of freedom by the stated uncertainties, its upper tail, and 0.05 as the border (Cox 2002). */
export const UNC_136 = operationCheck<ConsensusInput, ConsensusOutput>({
  clause: 'UNC-136@1',
  operation: 'uncertainty/consensus',
  given: contributedResults,
  cost: 5,
  labels: {
    consistent: { least: 0.2, holds: (input) => (probabilityOf(input) ?? 0) >= 0.05 },
    'not consistent': { least: 0.1, holds: (input) => (probabilityOf(input) ?? 1) < 0.05 },
    'between one and five percent': {
      least: 0.01,
      holds: (input) => {
        const p = probabilityOf(input) ?? 1;
        return p >= 0.01 && p < 0.05;
      },
    },
    'an even number of degrees of freedom': { least: 0.2, holds: (input) => membersOf(input).length % 2 === 1 },
    'an odd number': { least: 0.2, holds: (input) => membersOf(input).length % 2 === 0 },
  },
  judge: ({ output, expected }) =>
    worst([
      within(output.chiSquared, expected.chiSquared, {
        relative: FORMULA,
        scale: 1 + expected.chiSquared,
        at: '/chiSquared',
      }),
      equals(output.degreesOfFreedom, expected.degreesOfFreedom, '/degreesOfFreedom'),
      within(output.probability, expected.probability, { relative: FORMULA, at: '/probability' }),
      within(output.birgeRatio, expected.birgeRatio, {
        relative: FORMULA,
        scale: 1 + expected.birgeRatio,
        at: '/birgeRatio',
      }),
      equals(output.consistent, expected.consistent, '/consistent'),
    ]),
  brokenBy: [degreesOfFreedomN, lowerTail, onePercent, byBirgeRatio, consistentAfterBirge],
});
