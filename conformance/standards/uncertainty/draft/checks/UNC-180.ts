import { removed } from '../../../../contract/edit-document.ts';
import { uncertainResults } from '../arbitraries/results.ts';
import { resultCheck } from '../result-check.ts';
import { withoutCoverage } from '../violations/optional-parts.ts';
import { withValue } from '../violations/without.ts';

/** Neither an uncertainty nor a coverage factor has a minus sign. */
export const UNC_180 = resultCheck({
  clause: 'UNC-180@1',
  given: uncertainResults,
  violations: [
    withValue('/standardUncertainty', '-0.5', (result) => removed(withoutCoverage(result), '/budget')),
    withValue('/expandedUncertainty', '-1'),
    withValue('/coverageFactor', '-2'),
  ],
});
