import { results } from '../arbitraries/results.ts';
import { resultCheck } from '../result-check.ts';
import { withValue } from '../violations/without.ts';

/** The method of a coverage interval is one that the standard specifies. */
export const UNC_183 = resultCheck({
  clause: 'UNC-183@1',
  given: results.filter((result) => result['coverageInterval'] !== undefined),
  violations: [withValue('/coverageInterval/method', 'wald'), withValue('/coverageInterval/method', 'Wilson')],
});
