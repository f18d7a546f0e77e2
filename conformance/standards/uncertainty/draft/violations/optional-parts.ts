import { removed } from '../../../../contract/edit-document.ts';
import type { JsonObject } from '../../../../contract/json.ts';

/** Without the expanded uncertainty and what goes with it, so that the standard uncertainty is bound by less. */
export const withoutCoverage = (document: JsonObject): JsonObject =>
  removed(document, '/expandedUncertainty', '/coverageFactor', '/coverageProbability', '/coverageBasis');

/** Without degrees of freedom of the result and of its budget as a whole. */
export const withoutFreedom = (document: JsonObject): JsonObject =>
  removed(
    document,
    '/degreesOfFreedom',
    '/dofRounding',
    '/effectiveDegreesOfFreedom',
    '/budget/effectiveDegreesOfFreedom',
  );
