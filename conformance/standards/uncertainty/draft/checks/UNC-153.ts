import type { AnalysisOfVarianceInput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { reasonCheck } from '../../../../contract/reason-check.ts';
import { fewGroups } from '../arbitraries/grouped-observations.ts';
import { halvesOneGroup, repeatsSingles, replicationFirst } from '../mutants/analysis-of-variance.ts';

const single = ({ groups }: AnalysisOfVarianceInput): boolean => groups.every(({ length }) => length === 1);

/** One group shows no difference between groups, and single observations no repeatability. */
export const UNC_153 = reasonCheck<AnalysisOfVarianceInput>({
  clause: 'UNC-153@1',
  operation: 'uncertainty/analysis-of-variance',
  given: fewGroups,
  labels: {
    'one group of one observation': {
      least: 0.1,
      holds: (input) => input.groups.length === 1 && single(input),
    },
    'one group of two observations': {
      least: 0.03,
      holds: (input) => input.groups.length === 1 && !single(input),
    },
    'groups of one observation': { least: 0.1, holds: (input) => input.groups.length > 1 && single(input) },
    'enough of both': { least: 0.1, holds: (input) => input.groups.length > 1 && !single(input) },
  },
  brokenBy: [halvesOneGroup, repeatsSingles, replicationFirst],
});
