import { withoutCoverage } from '../violations/optional-parts.ts';
import { resultCheck } from '../result-check.ts';
import { without } from '../violations/without.ts';
import { removed } from '../../../../contract/edit-document.ts';
import { uncertainResults } from '../arbitraries/results.ts';

/** A result states measurand, value, unit and standard uncertainty. */
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
  ],
});
