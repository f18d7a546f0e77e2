import type {
  AnalysisOfVarianceInput,
  AnalysisOfVarianceOutput,
} from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import type { Check } from '../../../../contract/check.ts';
import { worst } from '../../../../contract/judgement.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { reasonCheck } from '../../../../contract/reason-check.ts';
import { within } from '../../../../judge/within.ts';
import { FORMULA } from '../../../../judge/agreement.ts';
import { equalWithinGroups, groupedObservations } from '../arbitraries/grouped-observations.ts';
import { groupLabels } from '../group-labels.ts';
import { inverseRatio, lowerTail, twoSided, zeroForNoRatio } from '../mutants/analysis-of-variance.ts';

const spreadWithin = ({ groups }: AnalysisOfVarianceInput): boolean =>
  groups.some((group) => group.some((x) => x !== group[0]));

/** No ratio to zero, for the ratio and its p value alike. */
const noRatio = (field: 'fRatio' | 'pValue'): Check =>
  reasonCheck<AnalysisOfVarianceInput>({
    clause: 'UNC-154@1',
    id: `UNC-154/${field === 'fRatio' ? 'no-ratio' : 'no-p-value'}`,
    operation: 'uncertainty/analysis-of-variance',
    given: equalWithinGroups,
    field,
    labels: {
      'no spread within the groups': { least: 0.3, holds: (input) => !spreadWithin(input) },
      'one observation that differs': { least: 0.2, holds: spreadWithin },
    },
    brokenBy: [zeroForNoRatio],
  });

/** The ratio of the mean squares and the probability of a larger one (JCGM 100:2008, H.5.2.2). */
export const UNC_154: readonly Check[] = [
  operationCheck<AnalysisOfVarianceInput, AnalysisOfVarianceOutput>({
    clause: 'UNC-154@1',
    id: 'UNC-154/ratio',
    operation: 'uncertainty/analysis-of-variance',
    given: groupedObservations,
    labels: groupLabels,
    judge: ({ output, expected }) =>
      worst([
        within(output.fRatio, expected.fRatio as number, {
          relative: FORMULA,
          scale: Math.max(1, expected.fRatio as number),
          at: '/fRatio',
        }),
        within(output.pValue, expected.pValue as number, { relative: FORMULA, at: '/pValue' }),
      ]),
    brokenBy: [lowerTail, twoSided, inverseRatio],
  }),
  noRatio('fRatio'),
  noRatio('pValue'),
];
