import { statements } from '../arbitraries/statements.ts';
import { resultCheck } from '../result-check.ts';
import { beyond } from '../violations/beyond.ts';
import { without, withValue } from '../violations/without.ts';

/** A conformance probability with what it was calculated from, to the stated digits. */
export const UNC_124 = resultCheck({
  clause: 'UNC-124@1',
  given: statements.filter((statement) => statement['conformanceProbability'] !== undefined),
  violations: [
    beyond('UNC-124@1', '/conformanceProbability/value'),
    beyond('UNC-124@1', '/conformanceProbability/standardUncertainty'),
    without('/conformanceProbability/value'),
    without('/conformanceProbability/distribution'),
    without('/conformanceProbability/standardUncertainty'),
    without('/conformanceProbability/degreesOfFreedom'),
    withValue('/conformanceProbability/distribution', 'beta'),
    withValue('/conformanceProbability/standardUncertainty', '0.0'),
    withValue('/conformanceProbability/value', '1.01'),
  ],
});
