import { documents } from '../arbitraries/results.ts';
import { contributionWithoutSensitivity } from '../mutants/report.ts';
import { resultCheck } from '../result-check.ts';
import { beyond } from '../violations/beyond.ts';

/** A contribution is |c| u to the stated digits. */
export const UNC_007 = resultCheck({
  clause: 'UNC-007@1',
  given: documents,
  violations: [
    beyond('UNC-007@1', '/budget/components/0/standardUncertainty'),
    beyond('UNC-007@1', '/budget/components/0/sensitivity'),
    beyond('UNC-007@1', '/components/0/standardUncertainty'),
    beyond('UNC-007@1', '/budget/components/1/standardUncertainty'),
  ],
  reportsBrokenBy: [contributionWithoutSensitivity],
});
