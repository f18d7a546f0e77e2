/**
 * `etalon/operations`: the schemas of what operations take and answer, compiled; they evaluate nothing. Those of the
 * drafts; those of a release stand in `etalon/operations/<standard>/<version>`.
 */

export { loadOperations } from './load-operations.ts';
export type { OperationValidator } from './operation-validators.ts';
export { operations } from './operations.ts';
