import type {
  Rich as EmittedRich,
  SiteClause,
  SiteFormula,
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
export type { Bilingual, Grade };

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
