import type { MinimalViolation } from '../../../../contract/document-check.ts';
import { removed, replaced } from '../../../../contract/edit-document.ts';
import { statements } from '../arbitraries/statements.ts';
import { onlyAcceptanceIsChecked } from '../mutants/statements.ts';
import { resultCheck } from '../result-check.ts';
import { beyond } from '../violations/beyond.ts';

/** Another decision than the one that follows. */
const stating = (decision: string): MinimalViolation => ({
  name: `the decision ${decision}`,
  of: (document) => (document['decision'] === decision ? undefined : replaced(document, '/decision', decision)),
});

/** The decision of the stated value, limits, guard band and rule, exactly. */
export const UNC_122 = resultCheck({
  clause: 'UNC-122@1',
  given: statements,
  violations: [
    stating('pass'),
    stating('conditional-pass'),
    stating('conditional-fail'),
    stating('fail'),
    // A conformance probability would hang on the value too.
    beyond('UNC-122@1', '/result/value', (document) => removed(document, '/conformanceProbability')),
  ],
  brokenBy: [onlyAcceptanceIsChecked],
});
