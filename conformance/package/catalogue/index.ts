/**
 * `etalon/catalogue`: the clauses, terms, classes and operations of the series as data, in both languages. Those of the
 * drafts; those of a release stand in `etalon/catalogue/<standard>/<version>`.
 */

export type * from '../../../generators/model/catalogue.ts';
export { catalogue } from './catalogue.ts';
export { clauseById } from './clause-by-id.ts';
export { loadClause } from './load-clause.ts';
export { loadStandard } from './load-standard.ts';
