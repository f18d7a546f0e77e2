/** What `.generated/site.json` holds: the model as a page prints it, texts split into runs, in both languages. */

import type { Bilingual } from '../../schemas/document/finding.ts';
import type { CatalogueClass, CatalogueOperation } from './catalogue.ts';
import type { Grade } from './grade.ts';
import type { MutantRecord, Precision, StandardPrecision } from './kill-record.ts';
import type { RoomRecord } from './mutation.ts';
import type { Segment } from './render.ts';
import type { Level, Reference, SeriesEntry, Verification } from './types.ts';

/** A text as runs for a page, by language. */
export interface Rich {
  readonly en: readonly Segment[];
  readonly zh: readonly Segment[];
}

export interface SiteFormula {
  readonly id: string;
  readonly number: string;
  readonly tex: string;
  readonly where: readonly { readonly sym: string; readonly meaning: Rich; readonly unit?: string }[];
}

export interface SiteTable {
  readonly id: string;
  readonly number: string;
  readonly title: Rich;
  readonly head: readonly Rich[];
  readonly rows: readonly (readonly Rich[])[];
}

export interface SiteVector {
  readonly id: string;
  readonly operation: string;
  /** Kinds of the oracles that agree on its values. */
  readonly oracles: readonly string[];
}

/** A planted fault, as the kill matrix has it. */
export interface SiteMutant extends Omit<MutantRecord, 'breaks'> {
  readonly id: string;
}

/** How a clause is tested, beside its text. */
export interface SiteTests {
  readonly grade: Grade;
  /** Files, from the root of the repository. */
  readonly checks: readonly string[];
  readonly killed: readonly string[];
  readonly survived: readonly string[];
  /** The planted faults that break this clause, and what failed because of each. */
  readonly mutants: readonly SiteMutant[];
  /** Null where the clause has no planted fault. */
  readonly precision: Precision | null;
  readonly vectors: readonly SiteVector[];
  readonly schemas: readonly { readonly schema: string; readonly pointer: string }[];
  readonly examples: readonly string[];
}

export interface SiteClause {
  readonly id: string;
  readonly rev: number;
  readonly number: string;
  readonly title?: Bilingual;
  readonly level: Level;
  readonly subject: string;
  readonly class: string;
  readonly text: Rich;
  readonly formulas: readonly SiteFormula[];
  readonly tables: readonly SiteTable[];
  readonly notes: readonly Rich[];
  readonly examples: readonly Rich[];
  readonly source?: string;
  readonly verify: readonly Verification[];
  readonly operations: readonly string[];
  readonly file: string;
  readonly tests: SiteTests;
}

/** What the command prints of a clause, beside what the catalogue has. */
export type PrintedClause = Pick<SiteClause, 'formulas' | 'tables' | 'notes' | 'examples'> & {
  readonly tests: Pick<SiteTests, 'grade' | 'checks' | 'killed' | 'survived'>;
};

export interface SiteSection {
  readonly id: string;
  readonly number: string;
  readonly title: Bilingual;
  readonly annex?: 'normative' | 'informative';
  readonly clauses: readonly SiteClause[];
}

export interface SiteAnnex {
  readonly id: string;
  readonly number: string;
  readonly title: Bilingual;
  readonly blocks: readonly Rich[];
  readonly formulas: readonly SiteFormula[];
  readonly tables: readonly SiteTable[];
}

export interface SiteTerm {
  readonly id: string;
  readonly number: string;
  readonly preferred: Bilingual;
  readonly admitted: readonly Partial<Bilingual>[];
  readonly deprecated: readonly Partial<Bilingual>[];
  readonly symbol?: string;
  readonly definition: Rich;
  readonly notes: readonly Rich[];
  readonly source?: string;
}

export interface SiteStandard {
  readonly key: string;
  readonly number: number;
  readonly prefix: string;
  readonly designation: string;
  readonly title: Bilingual;
  readonly status: SeriesEntry['status'];
  readonly next: string;
  /** Of a release, with its day and the releases to which it refers; absent in a draft. */
  readonly version?: string;
  readonly date?: string;
  readonly pinned?: Readonly<Record<string, string>>;
  readonly statement: Bilingual;
  readonly numbers: {
    readonly scope: string;
    readonly references: string;
    readonly terms: string;
    readonly symbols?: string;
  };
  readonly foreword: readonly Rich[];
  readonly introduction: readonly Rich[];
  readonly scope: readonly Rich[];
  readonly references: readonly Reference[];
  readonly bibliography: readonly Reference[];
  readonly terms: readonly SiteTerm[];
  readonly symbols: readonly { readonly sym: string; readonly meaning: Rich; readonly unit?: string }[];
  readonly sections: readonly SiteSection[];
  readonly annexes: readonly SiteAnnex[];
  readonly security: readonly Rich[];
  readonly privacy: readonly Rich[];
  readonly classes: readonly CatalogueClass[];
  readonly operations: readonly CatalogueOperation[];
  /** What the kill matrix says of the whole standard; null where none is recorded. */
  readonly kills: (StandardPrecision & { readonly runs: number }) | null;
}

/** Something that is found wrong with a released clause; the text itself stays as it was released. */
export interface Erratum {
  /** Prefix of the standard, E and a number. */
  readonly id: string;
  readonly date: string;
  /** The release whose text is corrected. */
  readonly version: string;
  readonly clause: string;
  /** What is to be read instead, and why. */
  readonly text: Bilingual;
}

/** How many faults planted in our own code its tests notice. */
export interface SiteRoom extends Pick<RoomRecord, 'mutants' | 'killed' | 'equivalent' | 'score' | 'threshold'> {
  readonly room: string;
}

export interface SiteData {
  readonly base: string;
  readonly title: Bilingual;
  readonly statement: Bilingual;
  readonly series: readonly SeriesEntry[];
  readonly standards: readonly SiteStandard[];
  /** Every release, by standard and in the order in which they were made. */
  readonly releases: readonly SiteStandard[];
  readonly errata: readonly Erratum[];
  readonly mutation: readonly SiteRoom[];
}

/** What `.generated/implementations.json` holds, an entry an implementation: what the suite found of it. */
export interface SiteImplementation {
  readonly adapter: string;
  /** The day of the run, ISO 8601. */
  readonly date: string;
  readonly runtime: string;
  readonly implementation: string;
  readonly headline: string;
  readonly verdict: string;
  readonly operations: readonly string[];
  /** The clauses that were judged, with the findings that explain a verdict other than a pass. */
  readonly clauses: readonly {
    readonly id: string;
    readonly verdict: string;
    readonly findings: readonly string[];
  }[];
  /** Correct digits on the vectors of each operation. */
  readonly digits: Readonly<
    Record<string, { readonly vectors: number; readonly least: number; readonly median: number }>
  >;
}

/**
 * One of `.generated/implementation-entries.json`: what somebody sent in on an implementation, judged again here. All of
 * it but the standing is what others say.
 */
export interface SiteEntry {
  /** The folder, `name/version`; safe in an address. */
  readonly path: string;
  readonly name: string;
  readonly version: string;
  /** The day of the run. */
  readonly date: string;
  readonly mode: string;
  readonly suite: { readonly version: string; readonly digest: string };
  /** Whether today's suite is the one that asked. */
  readonly sameSuite: boolean;
  readonly headline: Bilingual;
  readonly verdict: string;
  readonly exitCode: number;
  readonly claims: readonly {
    readonly standard: string;
    readonly version: string;
    readonly class: string;
    readonly verdict: string;
  }[];
  readonly operations: { readonly declared: number; readonly testable: number };
  readonly cases: number;
  /** Whether this repository runs this version itself, and finds the same. */
  readonly standing: 'self-declared' | 'reproduced-here';
  /** Files that are served beside the page. */
  readonly files: readonly string[];
}

/** What `.generated/operations.json` holds, an entry for the page of each operation. */
export interface OperationPage extends CatalogueOperation {
  readonly input: readonly SiteMember[];
  readonly output: readonly SiteMember[];
  /** A case that the reference implementation computed when the file was made; its JSON laid out for a reader. */
  readonly example: {
    readonly vector: string;
    readonly clause: string;
    readonly source: string;
    readonly input: string;
    readonly answer: string;
    readonly plot: SitePlot | null;
  } | null;
}

/** A member of an input or an output: `name?` where it may be absent. */
export interface SiteMember {
  readonly name: string;
  readonly kind: string;
  readonly description: Bilingual;
}

/** A picture of an answer; conformance/report/plot says what its parts mean. */
export type SitePlot =
  | { readonly kind: 'bars'; readonly bars: readonly { readonly label: string; readonly value: number }[] }
  | {
      readonly kind: 'intervals';
      readonly rows: readonly {
        readonly label: string;
        readonly low: number;
        readonly high: number;
        readonly point: number | null;
      }[];
      readonly lines: readonly { readonly label: string; readonly at: number }[];
    };
