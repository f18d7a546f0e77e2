import { resultCheck } from '../result-check.ts';
import { without } from '../violations/without.ts';
import { results } from '../arbitraries/results.ts';

/** A coverage interval states both ends, its probability and its method. */
export const UNC_017 = resultCheck({
  clause: 'UNC-017@1',
  given: results.filter((result) => result['coverageInterval'] !== undefined),
  violations: [
    without('/coverageInterval/lower'),
    without('/coverageInterval/upper'),
    without('/coverageInterval/coverageProbability'),
    without('/coverageInterval/method'),
  ],
});
