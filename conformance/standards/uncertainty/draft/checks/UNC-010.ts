import type { Arbitrary } from 'fast-check';
import { reportCheck } from '../../../../contract/document-check.ts';
import type { Json } from '../../../../contract/json.ts';
import { reportInputs } from '../arbitraries/reports.ts';
import { threeDigitsAdvised } from '../mutants/report.ts';
import { violationsOf } from '../result-check.ts';

/**
 * A report gives an expanded uncertainty of at most two significant digits. A recommendation: a document with three is
 * accepted, which UNC-063 sees to.
 */
export const UNC_010 = reportCheck('UNC-010@1', {
  operation: 'uncertainty/report',
  given: reportInputs as unknown as Arbitrary<Json>,
  violations: violationsOf('UNC-010@1'),
  brokenBy: [threeDigitsAdvised],
});
