import { documents } from '../arbitraries/results.ts';
import { resultCheck } from '../result-check.ts';
import { without, withValue } from '../violations/without.ts';

/** What a budget states of itself, of each component and of each correlation. */
export const UNC_014 = resultCheck({
  clause: 'UNC-014@1',
  given: documents,
  violations: [
    without('/budget/combinedStandardUncertainty'),
    without('/combinedStandardUncertainty'),
    without('/budget/components/0/name'),
    without('/budget/components/0/evaluation'),
    without('/budget/components/0/standardUncertainty'),
    without('/budget/components/0/contribution'),
    without('/components/0/degreesOfFreedom'),
    without('/budget/correlations/0/coefficient'),
    without('/budget/correlations/0/between'),
    withValue('/budget/components/0/evaluation', 'C'),
    withValue('/budget/correlations/0/coefficient', '1.2'),
  ],
});
