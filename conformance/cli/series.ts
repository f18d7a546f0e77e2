import type { Erratum } from '../../generators/model/site-types.ts';
import type {
  Catalogue,
  CatalogueClause,
  CatalogueOperation,
  CatalogueStandard,
} from '../../generators/model/catalogue.ts';

/** The catalogue of the series, bundled with the command. */
export async function loadCatalogue(): Promise<Catalogue> {
  const { default: catalogue } = await import('../../.generated/catalogue.json', { with: { type: 'json' } });
  return catalogue;
}

/** What is found wrong with released clauses; bundled with the command. */
export async function loadErrata(): Promise<readonly Erratum[]> {
  const { default: errata } = await import('../../.generated/errata.json', { with: { type: 'json' } });
  return errata;
}

/** Every clause of every standard that has a draft. */
export const clausesOf = (catalogue: Catalogue): readonly CatalogueClause[] =>
  catalogue.standards.flatMap(({ clauses }) => clauses);

/** Every operation of every standard that has a draft. */
export const operationsOf = (catalogue: Catalogue): readonly CatalogueOperation[] =>
  catalogue.standards.flatMap(({ operations }) => operations);

/** What documents and reports write of a standard's version, `MAJOR.MINOR`: a draft answers to its next version. */
export const versionOf = ({ next }: CatalogueStandard): string => next.split('.').slice(0, 2).join('.');
