import { dirname } from 'node:path/posix';
import type { Citation } from './citations.ts';
import { correspondenceAnnex } from './correspondence-annex.ts';
import type { SourceIndex, StandardSources, Typed } from './index-sources.ts';
import { isRetired } from './index-sources.ts';
import type { Counter } from './numbering.ts';
import { annexLetter, counter } from './numbering.ts';
import { parseClauseRef } from './schema-walk.ts';
import { documentsOf, operationsOf } from './schemas-of.ts';
import { bindingsOf } from './bindings-of.ts';
import type {
  Clause,
  NotesAnnex,
  NotesSource,
  Section,
  SectionSource,
  Standard,
  TestFile,
  VectorFile,
} from './types.ts';

/** Builds one standard from sources that lint accepts; printed numbers are computed here and nowhere else. */
export function buildStandard(sources: StandardSources, probes: SourceIndex['probes']): Standard {
  const { key, entry, standard } = sources;
  if (entry === undefined || standard === undefined) throw new Error(`${key} is not a standard that lint accepts`);
  const { standard: _key, outline, annexes, symbols, ...source } = standard.value;
  const numbers = { scope: '1', references: '2', terms: '3', ...(symbols === undefined ? {} : { symbols: '4' }) };
  const first = symbols === undefined ? 4 : 5;
  const body = counter();
  const sections = outline.map((id, at) =>
    section(find(sources.sections, 'section', id), String(first + at), key, body),
  );
  const notes: NotesAnnex[] = [];
  (annexes ?? []).forEach((annex, at) => {
    const letter = annexLetter(at);
    const within = counter(letter);
    if (annex.section !== undefined)
      sections.push({
        ...section(find(sources.sections, 'section', annex.section), letter, key, within),
        annex: annex.kind,
      });
    if (annex.notes !== undefined) notes.push(notesAnnex(find(sources.notes, 'notes', annex.notes), letter, within));
  });
  if (source.correspondence !== undefined) {
    const letter = annexLetter((annexes ?? []).length);
    notes.push(correspondenceAnnex(source.correspondence, letter, counter(letter), standard.file));
  }
  return {
    ...source,
    key,
    entry,
    symbols: symbols ?? [],
    numbers,
    sections,
    notes,
    terms: (sources.terms?.value.terms ?? []).map((term, at) => ({ ...term, standard: key, number: `3.${at + 1}` })),
    clauses: sections.flatMap(({ clauses }) => clauses),
    retired: sources.sections.flatMap(({ value }) => value.clauses.filter(isRetired)),
    operations: operationsOf(sources.schemas, key),
    documents: documentsOf(sources.schemas, key),
    bindings: sources.schemas.flatMap(bindingsOf),
    tests: [...sources.tests.map(testFile), ...probes.flatMap((probe) => probeFiles(probe, entry.prefix))],
    vectors: sources.vectors.map(({ file, value }) => vectorFile(file, value as VectorsSource)),
    examples: sources.examples.map(({ file }) => file),
  };
}

const testFile = ({ file, value }: Typed<readonly Citation[]>): TestFile => ({
  kind: dirname(file).endsWith('/rules') ? 'rule' : 'check',
  clause: /([^/]+)\.ts$/.exec(file)?.[1] ?? '',
  citations: value,
  file,
});

/** A file of the runner, once for each clause with this prefix that it cites. */
function probeFiles({ file, value }: Typed<readonly Citation[]>, prefix: string): readonly TestFile[] {
  const cited = new Set(value.map(({ clause }) => clause).filter((clause) => clause.startsWith(`${prefix}-`)));
  return [...cited].map((clause) => ({ kind: 'probe', clause, citations: value, file }));
}

function find<Value extends SectionSource | NotesSource>(
  sources: readonly Typed<Value>[],
  property: keyof Value,
  id: string,
): Typed<Value> {
  const found = sources.find(({ value }) => value[property] === id);
  if (found === undefined) throw new Error(`the outline names ${id}, which lint would have reported as absent`);
  return found;
}

function section({ file, value }: Typed<SectionSource>, number: string, standard: string, count: Counter): Section {
  const clauses: Clause[] = [];
  value.clauses.forEach((clause, at) => {
    if (isRetired(clause)) return;
    clauses.push({
      ...clause,
      standard,
      section: value.section,
      number: `${number}.${clauses.length + 1}`,
      formulas: count.formulas(clause.formulas ?? []),
      tables: count.tables(clause.tables ?? []),
      file,
      pointer: `/clauses/${at}`,
    });
  });
  return { id: value.section, title: value.title, number, clauses, file };
}

const notesAnnex = ({ file, value }: Typed<NotesSource>, number: string, count: Counter): NotesAnnex => ({
  id: value.notes,
  title: value.title,
  number,
  kind: 'informative',
  blocks: value.blocks,
  formulas: count.formulas(value.formulas ?? []),
  tables: count.tables(value.tables ?? []),
  file,
});

/** The part of a file of vectors that the model keeps. */
interface VectorsSource {
  readonly clause: string;
  readonly vectors: readonly {
    readonly id: string;
    readonly operation: string;
    readonly expected: { readonly numbers?: readonly { readonly oracles: readonly { readonly kind: string }[] }[] };
  }[];
}

function vectorFile(file: string, { clause, vectors }: VectorsSource): VectorFile {
  const cited = parseClauseRef(clause);
  if (cited === undefined) throw new Error(`${file} cites no clause, which lint would have reported`);
  return {
    ...cited,
    file,
    vectors: vectors.map(({ id, operation, expected }) => ({
      id,
      operation,
      kinds: [...new Set((expected.numbers ?? []).flatMap(({ oracles }) => oracles.map(({ kind }) => kind)))].sort(),
    })),
  };
}
