import type { CatalogueClause } from '../../../generators/model/catalogue.ts';
import { catalogue } from './catalogue.ts';

const clauses: ReadonlyMap<string, CatalogueClause> = new Map(
  catalogue.standards.flatMap((standard) => standard.clauses.map((clause) => [clause.id, clause])),
);

/** The clause of an id such as `UNC-012`; undefined where there is none, or where it was retired. */
export const clauseById = (id: string): CatalogueClause | undefined => clauses.get(id);
