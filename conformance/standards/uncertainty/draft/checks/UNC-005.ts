import { wrongFactorStated } from '../mutants/report.ts';
import { resultCheck } from '../result-check.ts';
import { beyond } from '../violations/beyond.ts';

/** U = k u to the stated digits. */
export const UNC_005 = resultCheck({
  clause: 'UNC-005@1',
  violations: [beyond('UNC-005@1', '/expandedUncertainty'), beyond('UNC-005@1', '/coverageFactor')],
  reportsBrokenBy: [wrongFactorStated],
});
