/**
 * `etalon/validators`: the schemas of the documents, compiled; they evaluate nothing. Those of the drafts; those of a
 * release stand in `etalon/validators/<standard>/<version>`.
 */

export { loadValidators } from './load-validators.ts';
export type { Validator } from './validator.ts';
export { validators } from './validators.ts';
