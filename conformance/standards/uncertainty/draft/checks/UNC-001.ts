import { withoutCoverage } from '../violations/optional-parts.ts';
import { resultCheck } from '../result-check.ts';
import { without, withValue } from '../violations/without.ts';
import { removed } from '../../../../contract/edit-document.ts';
import { uncertainResults } from '../arbitraries/results.ts';

/** A result states measurand, value, unit and a standard uncertainty that is not negative. */
export const UNC_001 = resultCheck({
  clause: 'UNC-001@1',
  given: uncertainResults,
  violations: [
    without('/measurand'),
    without('/value'),
    without('/unit'),
    {
      name: 'without /standardUncertainty',
      of: (result) => removed(withoutCoverage(result), '/standardUncertainty'),
    },
    withValue('/standardUncertainty', '-0.5', (result) => removed(withoutCoverage(result), '/budget')),
  ],
});
