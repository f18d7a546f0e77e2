import type { Catalogue, CatalogueClause, CatalogueOperation } from '../../generators/model/catalogue.ts';

/** The catalogue of the series, bundled with the command. */
export async function loadCatalogue(): Promise<Catalogue> {
  const { default: catalogue } = await import('../../.generated/catalogue.json', { with: { type: 'json' } });
  return catalogue as unknown as Catalogue;
}

/** Every clause of every standard that has one. */
export const clausesOf = (catalogue: Catalogue): readonly CatalogueClause[] =>
  catalogue.standards.flatMap(({ clauses }) => clauses);

/** Every operation of every standard that has one. */
export const operationsOf = (catalogue: Catalogue): readonly CatalogueOperation[] =>
  catalogue.standards.flatMap(({ operations }) => operations);
