import { statements } from '../arbitraries/statements.ts';
import { resultCheck } from '../result-check.ts';
import { beyond } from '../violations/beyond.ts';

/** w = r U to the stated digits of w. The guard band itself is not moved: the decision hangs on it. */
export const UNC_121 = resultCheck({
  clause: 'UNC-121@1',
  given: statements,
  violations: [
    beyond('UNC-121@1', '/decisionRule/guardBandFactor'),
    beyond('UNC-121@1', '/result/expandedUncertainty'),
  ],
});
