import type { Bilingual } from '../../../schemas/document/finding.ts';
import { isRetired } from '../../model/index-sources.ts';
import type {
  ClauseSource,
  NotesSource,
  RetiredClause,
  SectionSource,
  StandardSource,
  TermSource,
} from '../../model/types.ts';
import type { TermNames } from './linked-terms.ts';

/** A clause, where it stands. */
export interface ClauseAt {
  readonly clause: ClauseSource;
  readonly section: string;
  readonly file: string;
  readonly pointer: string;
}

/** What one side says in words: everything of a standard but its schemas. */
export interface StandardText {
  readonly key: string;
  readonly standard: StandardSource;
  readonly file: string;
  /** Live clauses by id, in the order of print. */
  readonly clauses: ReadonlyMap<string, ClauseAt>;
  readonly retired: ReadonlyMap<string, RetiredClause>;
  /** Titles of sections, by their names. */
  readonly sections: ReadonlyMap<string, { readonly title: Bilingual; readonly file: string }>;
  /** Informative text, by the names of its files. */
  readonly notes: ReadonlyMap<string, Read<NotesSource>>;
  readonly terms: ReadonlyMap<string, TermSource>;
  readonly termsFile: string;
  /** How its terms are called, and those of other standards that it links to. */
  readonly termNames: TermNames;
}

/** A source and its value. */
interface Read<Value> {
  readonly file: string;
  readonly value: Value;
}

/** The sources that hold the words of a standard. */
export interface TextSources {
  readonly key: string;
  readonly standard: Read<StandardSource>;
  readonly sections: readonly Read<SectionSource>[];
  readonly notes: readonly Read<NotesSource>[];
  readonly terms: Read<{ readonly terms: readonly TermSource[] }> | undefined;
  /** Terms of other standards. */
  readonly foreign: readonly TermSource[];
}

/** The words of a standard from its sources. */
export function standardText({ key, standard, sections, notes, terms, foreign }: TextSources): StandardText {
  const order = [
    ...standard.value.outline,
    ...(standard.value.annexes ?? []).flatMap(({ section }) => (section === undefined ? [] : [section])),
  ];
  const inOrder = [...sections].sort((a, b) => order.indexOf(a.value.section) - order.indexOf(b.value.section));
  return {
    key,
    standard: standard.value,
    file: standard.file,
    clauses: new Map(inOrder.flatMap(clausesOf).map((at) => [at.clause.id, at])),
    retired: new Map(
      sections.flatMap(({ value }) => value.clauses.filter(isRetired)).map((retired) => [retired.id, retired]),
    ),
    sections: new Map(sections.map(({ file, value: { section, title } }) => [section, { title, file }])),
    notes: new Map(notes.map((one) => [one.value.notes, one])),
    terms: new Map((terms?.value.terms ?? []).map((term) => [term.id, term])),
    termsFile: terms?.file ?? standard.file,
    termNames: new Map([...foreign, ...(terms?.value.terms ?? [])].map(({ id, preferred }) => [id, preferred])),
  };
}

const clausesOf = ({ file, value }: Read<SectionSource>): readonly ClauseAt[] =>
  value.clauses.flatMap((clause, at) =>
    isRetired(clause) ? [] : [{ clause, section: value.section, file, pointer: `/clauses/${at}` }],
  );
