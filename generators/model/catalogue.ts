/**
 * What `catalogue.json` holds: the model flattened for programs. `schemas/<standard>/draft/generated/catalogue.json`
 * is one CatalogueStandard; `.generated/catalogue.json` is the Catalogue of all.
 */

import type { Bilingual } from '../../schemas/document/finding.ts';
import type {
  ConformanceClass,
  Formula,
  Level,
  Numbered,
  ReasonCode,
  Reference,
  SeriesEntry,
  Table,
  Verification,
} from './types.ts';

export interface CatalogueClause {
  readonly id: string;
  readonly rev: number;
  readonly standard: string;
  readonly section: string;
  /** Printed number, such as `6.2`. */
  readonly number: string;
  readonly title?: Bilingual;
  readonly level: Level;
  readonly subject: string;
  readonly class: string;
  /** Lines joined, inline references in their source form: `{formula:welch-satterthwaite}`. */
  readonly text: Bilingual;
  /** The same as a reader sees it without typesetting: `Formula (3)`. */
  readonly plain: Bilingual;
  readonly formulas: readonly Numbered<Formula>[];
  readonly tables: readonly Numbered<Table>[];
  readonly notes: readonly Bilingual[];
  readonly examples: readonly Bilingual[];
  readonly source?: string;
  readonly verify: readonly Verification[];
  readonly because?: Bilingual;
  /** Where schemas cite it. */
  readonly schemas: readonly { readonly schema: string; readonly pointer: string }[];
  /** Operations that it concerns, by name. */
  readonly operations: readonly string[];
  /** Its own id where a check file or a probe of the runner tests it, else nothing. */
  readonly checks: readonly string[];
  /** Whether `etalon validate` judges it on a document by a rule beside the schema. */
  readonly rule: boolean;
  readonly vectors: readonly string[];
  /** Example documents, by path: `valid-…` conform to it, `invalid-…` break it alone. */
  readonly exampleFiles: readonly string[];
  readonly file: string;
}

export interface CatalogueOperation {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** The same in Chinese; absent in releases whose schemas have English words only. */
  readonly descriptionZh?: string;
  readonly schemas: { readonly input: string; readonly output: string };
  readonly undefined: readonly ReasonCode[];
  readonly rejected: readonly ReasonCode[];
  readonly clauses: readonly string[];
}

export interface CatalogueDocument {
  readonly key: string;
  readonly title: string;
  readonly description: string;
  /** The same in Chinese; absent in releases whose schemas have English words only. */
  readonly descriptionZh?: string;
  readonly clauses: readonly string[];
}

export interface CatalogueTerm {
  readonly id: string;
  readonly number: string;
  readonly preferred: Bilingual;
  readonly admitted: readonly Partial<Bilingual>[];
  readonly deprecated: readonly Partial<Bilingual>[];
  readonly symbol?: string;
  readonly definition: Bilingual;
  readonly notes: readonly Bilingual[];
  readonly source?: string;
}

export interface CatalogueClass extends ConformanceClass {
  /** Ids of its clauses, without those of the classes that it requires. */
  readonly clauses: readonly string[];
}

export interface CatalogueSection {
  readonly id: string;
  readonly number: string;
  readonly title: Bilingual;
  readonly annex?: 'normative' | 'informative';
  readonly clauses: readonly string[];
}

export interface CatalogueStandard {
  readonly key: string;
  readonly number: number;
  readonly prefix: string;
  readonly area: number;
  readonly designation: string;
  readonly title: Bilingual;
  /** `draft`, or that of the release whose catalogue this is. */
  readonly status: SeriesEntry['status'];
  /** Of a release, and the day on which it was made; absent in a draft. */
  readonly version?: string;
  readonly date?: string;
  /** The releases of other standards to which the schemas of a release refer. */
  readonly pinned?: Readonly<Record<string, string>>;
  /** The version that the draft is on its way to; the version itself in a release. */
  readonly next: string;
  /** What documents write in `conformsTo`. */
  readonly conformsTo: string;
  readonly statement: Bilingual;
  readonly sections: readonly CatalogueSection[];
  readonly clauses: readonly CatalogueClause[];
  readonly retired: readonly { readonly id: string; readonly rev: number }[];
  readonly operations: readonly CatalogueOperation[];
  readonly documents: readonly CatalogueDocument[];
  readonly terms: readonly CatalogueTerm[];
  readonly classes: readonly CatalogueClass[];
  readonly references: readonly Reference[];
}

export interface Catalogue {
  readonly base: string;
  readonly title: Bilingual;
  readonly statement: Bilingual;
  /** Every standard of the series; those that are only planned have no entry in `standards`. */
  readonly series: readonly (Pick<SeriesEntry, 'key' | 'number' | 'prefix' | 'area' | 'title' | 'status'> & {
    /** Versions that were released, in the order in which they were. */
    readonly releases: readonly string[];
  })[];
  readonly standards: readonly CatalogueStandard[];
}
