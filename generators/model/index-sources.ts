import type { Ledger } from '../release/ledger.ts';
import type { AcceptedSource } from './accepted.ts';
import type { Citation } from './citations.ts';
import { citationsIn } from './citations.ts';
import type { Source, SourceKind } from './source.ts';
import { parseSource } from './source.ts';
import type { SourceTree } from './tree.ts';
import type {
  ClauseSource,
  NotesSource,
  RetiredClause,
  SectionSource,
  Series,
  SeriesEntry,
  StandardSource,
  TermSource,
} from './types.ts';

/** A clause, live or retired, where it stands. */
export interface ClauseAt {
  readonly clause: ClauseSource | RetiredClause;
  readonly standard: string;
  readonly source: Source;
  readonly path: readonly (string | number)[];
}

/** A source whose value is known to have the shape that schemas/meta gives to its kind. */
export type Typed<Value> = Source & { readonly value: Value };

/** The sources of one standard. */
export interface StandardSources {
  readonly key: string;
  readonly entry: SeriesEntry | undefined;
  readonly standard: Typed<StandardSource> | undefined;
  readonly sections: readonly Typed<SectionSource>[];
  readonly terms: Typed<{ readonly terms: readonly TermSource[] }> | undefined;
  readonly notes: readonly Typed<NotesSource>[];
  /** What the releases held; absent before the first. */
  readonly ledger: Typed<Ledger> | undefined;
  /** Changes since the last release that somebody has looked at. */
  readonly accepted: Typed<AcceptedSource> | undefined;
  readonly examples: readonly Source[];
  readonly schemas: readonly Source[];
  readonly vectors: readonly Source[];
  readonly tests: readonly Typed<readonly Citation[]>[];
}

/** Every source, and the ways in which rules and the model look them up. */
export interface SourceIndex {
  readonly sources: readonly Source[];
  readonly series: Typed<Series> | undefined;
  /** In the order of the series, then those that it does not list. */
  readonly standards: readonly StandardSources[];
  /** Files of the runner, with the clauses that they probe. */
  readonly probes: readonly Typed<readonly Citation[]>[];
  /** The first clause of each id; a second one is a lint finding. */
  readonly clauses: ReadonlyMap<string, ClauseAt>;
}

/** Whether a clause is retired. */
export const isRetired = (clause: ClauseSource | RetiredClause): clause is RetiredClause => 'retired' in clause;

/**
 * Parses a tree. A file whose path has no place in the house is not read.
 *
 * @param known - sources that were parsed before, by file; those whose text is the same are taken as they are.
 */
export function parseTree(tree: SourceTree, known: ReadonlyMap<string, Source> = new Map()): readonly Source[] {
  return [...tree].flatMap(([file, text]) => {
    const before = known.get(file);
    if (before?.text === text) return [before];
    const source = parseSource(file, text);
    if (source === undefined) return [];
    return [source.kind === 'test' || source.kind === 'probe' ? { ...source, value: citationsIn(text) } : source];
  });
}

/** Indexes sources that the schemas of schemas/meta accept. */
export function indexSources(sources: readonly Source[]): SourceIndex {
  const series = sources.find((source): source is Typed<Series> => source.kind === 'series');
  const listed = series?.value.standards.map((entry) => entry.key) ?? [];
  const present = new Set(sources.flatMap(({ standard }) => (standard === undefined ? [] : [standard])));
  const keys = [...listed.filter((key) => present.has(key)), ...[...present].filter((key) => !listed.includes(key))];
  const standards = keys.map((key) => ({
    ...ofStandard(sources.filter((source) => source.standard === key)),
    key,
    entry: series?.value.standards.find((entry) => entry.key === key),
  }));
  const probes = sources.filter((source): source is Typed<readonly Citation[]> => source.kind === 'probe');
  return { sources, series, standards, probes, clauses: clausesById(standards) };
}

function ofStandard(sources: readonly Source[]): Omit<StandardSources, 'key' | 'entry'> {
  const all = <Value>(kind: SourceKind): readonly Typed<Value>[] =>
    sources.filter((source): source is Typed<Value> => source.kind === kind);
  return {
    standard: all<StandardSource>('standard')[0],
    sections: all<SectionSource>('section'),
    terms: all<{ terms: readonly TermSource[] }>('terms')[0],
    notes: all<NotesSource>('notes'),
    ledger: all<Ledger>('ledger')[0],
    accepted: all<AcceptedSource>('accepted')[0],
    examples: all('example'),
    schemas: all('schema'),
    vectors: all('vectors'),
    tests: all<readonly Citation[]>('test'),
  };
}

function clausesById(standards: readonly StandardSources[]): ReadonlyMap<string, ClauseAt> {
  const found = new Map<string, ClauseAt>();
  for (const { key, sections } of standards)
    for (const source of sections)
      source.value.clauses.forEach((clause, at) => {
        if (!found.has(clause.id)) found.set(clause.id, { clause, standard: key, source, path: ['clauses', at] });
      });
  return found;
}
