import { circumstantial } from '../arbitraries/circumstances.ts';
import { resultCheck } from '../result-check.ts';
import { without, withValue } from '../violations/without.ts';

/** Conditions of precision have a kind, and lists of what was kept and what varied. */
export const UNC_026 = resultCheck({
  clause: 'UNC-026@1',
  given: circumstantial,
  violations: [
    without('/precisionConditions/kind'),
    without('/precisionConditions/kept'),
    without('/precisionConditions/varied'),
    withValue('/precisionConditions/kind', 'robustness'),
    withValue('/precisionConditions/kept', ['weather']),
    withValue('/precisionConditions/varied', 'operator'),
  ],
});
