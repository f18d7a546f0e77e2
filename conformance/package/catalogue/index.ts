/** `etalon/catalogue`: the clauses, terms, classes and operations of the series as data, in both languages. */

export type * from '../../../generators/model/catalogue.ts';
export { catalogue } from './catalogue.ts';
export { clauseById } from './clause-by-id.ts';
