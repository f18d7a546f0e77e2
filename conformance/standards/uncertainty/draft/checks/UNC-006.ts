import fc from 'fast-check';
import { exactResults, uncertainResults } from '../arbitraries/results.ts';
import { zeroByItsSpelling } from '../mutants/validate.ts';
import { resultCheck } from '../result-check.ts';
import { without, withValue } from '../violations/without.ts';

/** A standard uncertainty of zero, however it is written, is justified by one of three words. */
export const UNC_006 = resultCheck({
  clause: 'UNC-006@1',
  given: fc.oneof({ weight: 4, arbitrary: exactResults }, { weight: 1, arbitrary: uncertainResults }),
  violations: [
    without('/zeroUncertainty'),
    without('/zeroUncertainty'),
    withValue('/zeroUncertainty', 'all answers were right'),
  ],
  brokenBy: [zeroByItsSpelling],
});
