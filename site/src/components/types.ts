import type {
  Erratum,
  Rich as EmittedRich,
  SiteClause,
  SiteFormula,
  SiteMutant,
  SiteRoom,
  SiteStandard,
  SiteTable,
} from '../../../generators/model/site-types.ts';
import type { Grade } from '../../../generators/model/grade.ts';
import type { Bilingual } from '../../../schemas/document/finding.ts';
import type { Typeset } from '../plugin/typeset';

/** The emitted shapes, with mathematics set to HTML. */
export type Rich = Typeset<EmittedRich>;
export type Clause = Typeset<SiteClause>;
export type Formula = Typeset<SiteFormula>;
export type DataTable = Typeset<SiteTable>;
export type Standard = Typeset<SiteStandard>;
export type { Bilingual, Erratum, Grade };

/** Which version of a standard a page is of, and which others there are. */
export type Edition = Pick<
  Standard,
  'key' | 'designation' | 'title' | 'status' | 'next' | 'version' | 'date' | 'pinned'
> & {
  /** Its releases, in the order in which they were made. */
  readonly releases: readonly string[];
};

/** How well the suite finds planted faults in one standard. */
export interface Kills {
  readonly key: string;
  readonly designation: string;
  readonly title: Bilingual;
  readonly kills: SiteStandard['kills'];
}

/** The kill matrix of one standard: by clause, the planted faults that break it and what failed because of each. */
export interface Matrix extends Kills {
  readonly clauses: readonly {
    readonly id: string;
    readonly title?: Bilingual;
    readonly level: string;
    readonly mutants: readonly SiteMutant[];
    readonly precision: { readonly mean: number; readonly worst: number } | null;
  }[];
}

/** What the page on the suite shows. */
export interface SuiteFigures {
  readonly standards: readonly Kills[];
  readonly mutation: readonly SiteRoom[];
}

/** A clause as lists show it. */
export interface ClauseSummary {
  readonly id: string;
  readonly number: string;
  readonly level: string;
  readonly subject: string;
  readonly verify: readonly string[];
  readonly title?: Bilingual;
  readonly grade: Grade;
  readonly killed: number;
  readonly vectors: number;
}

export interface StandardSummary {
  readonly key: string;
  readonly number: number;
  readonly designation: string;
  readonly title: Bilingual;
  readonly status: string;
  readonly next: string;
  readonly releases: readonly string[];
  readonly clauses: readonly ClauseSummary[];
}

export interface SeriesSummary {
  readonly base: string;
  readonly title: Bilingual;
  readonly statement: Bilingual;
  readonly series: readonly {
    readonly key: string;
    readonly number: number;
    readonly title: Bilingual;
    readonly status: string;
  }[];
  readonly standards: readonly StandardSummary[];
}
