import { circumstantial } from '../arbitraries/circumstances.ts';
import { resultCheck } from '../result-check.ts';
import { without, withValue } from '../violations/without.ts';

/** A measurement procedure has a name and a version. */
export const UNC_173 = resultCheck({
  clause: 'UNC-173@1',
  given: circumstantial,
  violations: [
    without('/procedure/name'),
    without('/procedure/version'),
    withValue('/procedure/name', ''),
    withValue('/procedure/version', ''),
    withValue('/procedure', 'SOP 17'),
  ],
});
