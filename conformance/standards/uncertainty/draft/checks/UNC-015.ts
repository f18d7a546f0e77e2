import { documents } from '../arbitraries/results.ts';
import { resultCheck } from '../result-check.ts';
import { withValue } from '../violations/without.ts';

/** Degrees of freedom are a decimal greater than zero without an exponent, or the word `infinite`. */
export const UNC_015 = resultCheck({
  clause: 'UNC-015@1',
  given: documents,
  violations: [
    withValue('/budget/components/0/degreesOfFreedom', '0'),
    withValue('/budget/components/0/degreesOfFreedom', '-3'),
    withValue('/budget/components/0/degreesOfFreedom', '1e2'),
    withValue('/budget/components/0/degreesOfFreedom', 'inf'),
    withValue('/components/0/degreesOfFreedom', '∞'),
    withValue('/degreesOfFreedom', '0.0'),
    withValue('/degreesOfFreedom', 'Infinite'),
    withValue('/budget/effectiveDegreesOfFreedom', '1.2e1'),
  ],
});
