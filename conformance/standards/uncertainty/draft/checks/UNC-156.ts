import type {
  AnalysisOfVarianceInput,
  AnalysisOfVarianceOutput,
} from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import type { Check } from '../../../../contract/check.ts';
import { worst } from '../../../../contract/judgement.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { reasonCheck } from '../../../../contract/reason-check.ts';
import { within } from '../../../../judge/within.ts';
import { equals, FORMULA } from '../../../../judge/agreement.ts';
import { equalWithinGroups, groupedObservations } from '../arbitraries/grouped-observations.ts';
import { groupLabels } from '../group-labels.ts';
import { balancedFormula, certainMean, pooledAlways, repeatabilityOnly } from '../mutants/analysis-of-variance.ts';

const allEqual = ({ groups }: AnalysisOfVarianceInput): boolean => new Set(groups.flat()).size === 1;

/** The standard uncertainty of the grand mean by the named reading (JCGM 100:2008, H.5.2.4 and H.5.2.5). */
export const UNC_156: readonly Check[] = [
  operationCheck<AnalysisOfVarianceInput, AnalysisOfVarianceOutput>({
    clause: 'UNC-156@1',
    id: 'UNC-156/reading',
    operation: 'uncertainty/analysis-of-variance',
    given: groupedObservations,
    labels: {
      ...groupLabels,
      pooled: { least: 0.1, holds: ({ meanUncertainty }) => meanUncertainty === 'pooled' },
      'no reading given': { least: 0.2, holds: ({ meanUncertainty }) => meanUncertainty === undefined },
    },
    judge: ({ output, expected }) =>
      worst([
        within(output.standardUncertainty, expected.standardUncertainty as number, {
          relative: FORMULA,
          at: '/standardUncertainty',
        }),
        equals(output.degreesOfFreedom, expected.degreesOfFreedom, '/degreesOfFreedom'),
        equals(output.meanUncertainty, expected.meanUncertainty, '/meanUncertainty'),
      ]),
    brokenBy: [repeatabilityOnly, pooledAlways, balancedFormula],
  }),
  reasonCheck<AnalysisOfVarianceInput>({
    clause: 'UNC-156@1',
    id: 'UNC-156/zero-spread',
    operation: 'uncertainty/analysis-of-variance',
    given: equalWithinGroups,
    field: 'standardUncertainty',
    labels: {
      'all observations equal': { least: 0.1, holds: allEqual },
      'observations that differ': { least: 0.3, holds: (input) => !allEqual(input) },
    },
    brokenBy: [certainMean],
  }),
];
