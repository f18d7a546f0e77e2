import fc from 'fast-check';
import type {
  CombineComponentsInput,
  CombineComponentsOutput,
} from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { worst } from '../../../../contract/judgement.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { within } from '../../../../judge/within.ts';
import { equals, FORMULA } from '../../../../judge/agreement.ts';
import { comparable, correlated, uncorrelated } from '../arbitraries/budgets.ts';
import { oneDominates } from '../arbitraries/components.ts';
import {
  correlationIgnored,
  covarianceOnce,
  linearSum,
  sensitivityIgnored,
  signedContributions,
  signOfCovarianceLost,
  signOfSensitivityLost,
} from '../mutants/combine.ts';

const isCorrelated = ({ correlation }: CombineComponentsInput): boolean =>
  (correlation ?? []).some((row, i) => row.some((r, j) => i !== j && r !== 0));

/** The law of propagation of uncertainty with correlations (JCGM 100:2008, 5.1.2 and 5.2.2). */
export const UNC_030 = operationCheck<CombineComponentsInput, CombineComponentsOutput>({
  clause: 'UNC-030@1',
  operation: 'uncertainty/combine',
  given: fc.oneof(uncorrelated, correlated, comparable),
  labels: {
    'no matrix': { least: 0.2, holds: ({ correlation }) => correlation === undefined },
    correlated: { least: 0.4, holds: isCorrelated },
    'a negative sensitivity': {
      least: 0.2,
      holds: ({ components }) => components.some(({ sensitivity = 1 }) => sensitivity < 0),
    },
    'one dominates': { least: 0.1, holds: ({ components }) => oneDominates(components) },
    'a component of zero': {
      least: 0.05,
      holds: ({ components }) => components.some(({ standardUncertainty }) => standardUncertainty === 0),
    },
    'more than ten components': { least: 0.02, holds: ({ components }) => components.length > 10 },
  },
  judge: ({ output, expected }) =>
    worst([
      within(output.standardUncertainty, expected.standardUncertainty, {
        relative: FORMULA,
        at: '/standardUncertainty',
      }),
      equals(output.contributions.length, expected.contributions.length, '/contributions'),
      ...expected.contributions.map((part, index) =>
        within(output.contributions[index], part, { relative: FORMULA, at: `/contributions/${index}` }),
      ),
    ]),
  brokenBy: [
    correlationIgnored,
    signOfCovarianceLost,
    signOfSensitivityLost,
    covarianceOnce,
    linearSum,
    sensitivityIgnored,
    signedContributions,
  ],
});
