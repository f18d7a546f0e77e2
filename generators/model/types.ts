/**
 * The in-memory model of the series: what the sources say, with printed numbers computed and positions kept.
 * Shapes of sources repeat schemas/meta; a lint rule proves a source against those before a model is built from it.
 */

import type { Bilingual } from '../../schemas/document/finding.ts';

/** The eight verbal forms of a provision, by their English name. */
export type Level = 'shall' | 'shall not' | 'should' | 'should not' | 'may' | 'need not' | 'can' | 'cannot';

export type Verification = 'schema' | 'check' | 'inspection';

/** Informative or normative text, each block in both languages, with inline references unresolved. */
export type Blocks = readonly Bilingual[];

export interface Series {
  /** Base URI, without a trailing slash; the only place where it stands. */
  readonly base: string;
  /** Whether the base URI is registered; until it is, each release is a candidate. */
  readonly registered?: boolean;
  readonly title: Bilingual;
  /** What the series is and is not. */
  readonly statement: Bilingual;
  readonly areas: readonly { readonly number: number; readonly title: Bilingual; readonly notes?: Blocks }[];
  readonly standards: readonly SeriesEntry[];
}

export interface SeriesEntry {
  readonly key: string;
  readonly number: number;
  /** What the ids of its clauses begin with, such as `UNC`. */
  readonly prefix: string;
  readonly area: number;
  readonly title: Bilingual;
  readonly status: 'planned' | 'draft' | 'candidate' | 'released' | 'withdrawn';
  /** The version that the draft is on its way to. */
  readonly next?: string;
  readonly releases?: readonly { readonly version: string; readonly date: string; readonly digest: string }[];
}

export interface Reference {
  readonly id: string;
  readonly designation: string;
  readonly title: Bilingual;
  readonly year?: number;
  readonly authors?: string;
  readonly url?: string;
}

/** A symbol and what it stands for: a term, or words in both languages. */
export interface Symbol {
  readonly sym: string;
  readonly term?: string;
  readonly en?: string;
  readonly zh?: string;
  readonly unit?: string;
}

export interface ConformanceClass {
  readonly id: string;
  readonly title: Bilingual;
  readonly description?: Bilingual;
  readonly requires?: readonly string[];
}

export interface Correspondence {
  readonly with: string;
  readonly relation:
    | 'same'
    | 'same-by-convention'
    | 'narrower'
    | 'wider'
    | 'modified'
    | 'related'
    | 'different'
    | 'not-adopted';
  readonly clauses?: readonly string[];
  readonly remark?: Bilingual;
}

export interface Annex {
  readonly section?: string;
  readonly notes?: string;
  readonly kind: 'normative' | 'informative';
}

/** spec/<standard>/draft/standard.yaml. */
export interface StandardSource {
  readonly standard: string;
  readonly designation: string;
  readonly title: Bilingual;
  readonly statement: Bilingual;
  readonly dates: { readonly drafted: string; readonly published?: string };
  readonly publisher: Bilingual;
  readonly editors: readonly { readonly name: Bilingual; readonly affiliation?: Bilingual }[];
  readonly licence: string;
  readonly foreword: Blocks;
  readonly introduction: Blocks;
  readonly scope: Blocks;
  readonly references: readonly Reference[];
  readonly symbols?: readonly Symbol[];
  readonly classes: readonly ConformanceClass[];
  readonly outline: readonly string[];
  readonly annexes?: readonly Annex[];
  readonly security: Blocks;
  readonly privacy: Blocks;
  readonly correspondence?: readonly Correspondence[];
  readonly bibliography?: readonly Reference[];
  /** What those who conform to the release `from` have to change; a release that breaks is not made without it. */
  readonly migration?: { readonly from: string; readonly notes: Blocks };
}

export interface Formula {
  readonly id: string;
  /** LaTeX without delimiters. */
  readonly tex: string;
  readonly where?: readonly Symbol[];
}

/** A number, a code or formula written once, a term, or words in both languages. */
export type Cell = number | string | { readonly term: string } | Bilingual;

export interface Table {
  readonly id: string;
  readonly title: Bilingual;
  readonly head: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A clause as its section file has it. */
export interface ClauseSource {
  readonly id: string;
  readonly rev: number;
  readonly title?: Bilingual;
  readonly level: Level;
  /** A document, an operation without its standard's key, or who: implementation, laboratory, editor. */
  readonly subject: string;
  readonly class: string;
  readonly operations?: readonly string[];
  readonly text: Bilingual;
  readonly formulas?: readonly Formula[];
  readonly tables?: readonly Table[];
  readonly notes?: Blocks;
  readonly examples?: Blocks;
  readonly source?: string;
  readonly verify?: readonly Verification[];
  readonly because?: Bilingual;
}

/** What a retired clause leaves behind. */
export interface RetiredClause {
  readonly id: string;
  readonly rev: number;
  readonly retired: {
    readonly in: string;
    readonly because: Bilingual;
    readonly replacedBy?: readonly string[];
  };
}

export interface SectionSource {
  readonly section: string;
  readonly title: Bilingual;
  readonly clauses: readonly (ClauseSource | RetiredClause)[];
}

export interface TermSource {
  readonly id: string;
  readonly preferred: Bilingual;
  readonly admitted?: readonly Partial<Bilingual>[];
  readonly deprecated?: readonly Partial<Bilingual>[];
  readonly symbol?: string;
  readonly definition: Bilingual;
  readonly notes?: Blocks;
  readonly source?: string;
}

export interface NotesSource {
  readonly notes: string;
  readonly title: Bilingual;
  readonly blocks: Blocks;
  readonly formulas?: readonly Formula[];
  readonly tables?: readonly Table[];
}

/** A formula or a table with its printed number, such as `3` or `A.1`. */
export type Numbered<Part> = Part & { readonly number: string };

export interface Clause extends Omit<ClauseSource, 'formulas' | 'tables'> {
  readonly standard: string;
  readonly section: string;
  /** Printed number, such as `6.2` or `A.1`. */
  readonly number: string;
  readonly formulas: readonly Numbered<Formula>[];
  readonly tables: readonly Numbered<Table>[];
  /** The file that holds it, relative to the root, and a JSON Pointer into it. */
  readonly file: string;
  readonly pointer: string;
}

export interface Section {
  readonly id: string;
  readonly title: Bilingual;
  /** Printed number: `5`, or `A` for an annex. */
  readonly number: string;
  readonly annex?: 'normative' | 'informative';
  readonly clauses: readonly Clause[];
  readonly file: string;
}

export interface NotesAnnex {
  readonly id: string;
  readonly title: Bilingual;
  readonly number: string;
  readonly kind: 'informative';
  readonly blocks: Blocks;
  readonly formulas: readonly Numbered<Formula>[];
  readonly tables: readonly Numbered<Table>[];
  readonly file: string;
}

export interface Term extends TermSource {
  readonly standard: string;
  readonly number: string;
}

/** A place in a schema that cites a clause: the key of the schema and a JSON Pointer to the citing object. */
export interface SchemaBinding {
  readonly schema: string;
  readonly pointer: string;
  readonly clause: string;
  readonly rev: number;
}

/** A reason code of an operation and what it means. */
export interface ReasonCode {
  readonly code: string;
  readonly meaning: Bilingual;
}

export interface Operation {
  /** `uncertainty/combine`. */
  readonly name: string;
  readonly standard: string;
  readonly title: string;
  readonly description: string;
  /** The same in Chinese. */
  readonly descriptionZh?: string;
  /** Key of its schema, `uncertainty/operations/combine`; validators append `#input` and `#output`. */
  readonly schema: string;
  readonly undefined: readonly ReasonCode[];
  readonly rejected: readonly ReasonCode[];
  readonly file: string;
}

export interface DocumentSchema {
  /** `uncertainty/measurement-result`. */
  readonly key: string;
  readonly standard: string;
  readonly title: string;
  readonly description: string;
  /** The same in Chinese. */
  readonly descriptionZh?: string;
  readonly file: string;
}

/**
 * A file that tests a clause, with the citations that stand in it: `checks/<ID>.ts`, `rules/<ID>.ts`, or a file of the
 * runner that probes what every implementation does.
 */
export interface TestFile {
  readonly kind: 'check' | 'rule' | 'probe';
  readonly clause: string;
  readonly citations: readonly { readonly clause: string; readonly rev: number; readonly line: number }[];
  readonly file: string;
}

export interface VectorFile {
  readonly clause: string;
  readonly rev: number;
  readonly vectors: readonly { readonly id: string; readonly operation: string; readonly kinds: readonly string[] }[];
  readonly file: string;
}

export interface Standard extends Omit<StandardSource, 'standard' | 'outline' | 'annexes' | 'symbols'> {
  readonly key: string;
  readonly entry: SeriesEntry;
  readonly symbols: readonly Symbol[];
  /** Printed numbers of the elements that precede the sections. */
  readonly numbers: {
    readonly scope: string;
    readonly references: string;
    readonly terms: string;
    readonly symbols?: string;
  };
  /** Sections and normative annexes in the order of print. */
  readonly sections: readonly Section[];
  readonly notes: readonly NotesAnnex[];
  readonly terms: readonly Term[];
  /** Every clause in the order of print. */
  readonly clauses: readonly Clause[];
  readonly retired: readonly RetiredClause[];
  readonly operations: readonly Operation[];
  readonly documents: readonly DocumentSchema[];
  readonly bindings: readonly SchemaBinding[];
  readonly tests: readonly TestFile[];
  readonly vectors: readonly VectorFile[];
  /** Paths of the example documents, `…/examples/<clause>/valid-<name>.yaml`. */
  readonly examples: readonly string[];
}

/** The series and its standards that have a draft, in the order of print. */
export interface Model {
  readonly series: Series;
  readonly standards: readonly Standard[];
}
