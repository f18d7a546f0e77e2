import type { MinimalViolation } from '../../../../contract/document-check.ts';
import { replaced } from '../../../../contract/edit-document.ts';
import { documents, exactResults } from '../arbitraries/results.ts';
import fc from 'fast-check';
import { nearlyZero } from '../mutants/validate.ts';
import { resultCheck } from '../result-check.ts';

/** A reason for a zero beside the standard uncertainty that a result has. */
const reasonAdded: MinimalViolation = {
  name: 'a reason for a zero that is none',
  of: (document) =>
    document['standardUncertainty'] === undefined || document['zeroUncertainty'] !== undefined
      ? undefined
      : replaced(document, '/zeroUncertainty', 'exact-by-definition'),
};

/** A standard uncertainty beside the reason that a result has; however it is written, it is not zero. */
const notZero = (standardUncertainty: string): MinimalViolation => ({
  name: `a reason for ${standardUncertainty}`,
  of: (document) =>
    document['zeroUncertainty'] === undefined
      ? undefined
      : replaced(document, '/standardUncertainty', standardUncertainty),
});

/** A reason for a zero stands beside a zero only. */
export const UNC_019 = resultCheck({
  clause: 'UNC-019@1',
  given: fc.oneof(exactResults, documents),
  violations: [reasonAdded, notZero('0.0001'), notZero('1e-9'), notZero('3')],
  brokenBy: [nearlyZero],
});
