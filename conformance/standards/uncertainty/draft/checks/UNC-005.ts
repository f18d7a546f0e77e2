import type { JsonObject } from '../../../../contract/json.ts';
import { replaced } from '../../../../contract/edit-document.ts';
import { wrongFactorStated } from '../mutants/report.ts';
import { anyConventionalFactor, coarseTwo } from '../mutants/validate.ts';
import { resultCheck } from '../result-check.ts';
import { beyond } from '../violations/beyond.ts';

/** The factor of the convention with no digits to spare, so that its exactness is what binds. */
const plainTwo = (document: JsonObject): JsonObject =>
  document['coverageBasis'] === 'conventional' ? replaced(document, '/coverageFactor', '2') : document;

/** U = k u to the stated digits, with exactly 2 for k by convention. */
export const UNC_005 = resultCheck({
  clause: 'UNC-005@1',
  violations: [beyond('UNC-005@1', '/expandedUncertainty', plainTwo), beyond('UNC-005@1', '/coverageFactor')],
  brokenBy: [coarseTwo, anyConventionalFactor],
  reportsBrokenBy: [wrongFactorStated],
});
