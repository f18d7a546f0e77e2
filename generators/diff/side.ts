import { isObject } from '../model/schema-walk.ts';
import type { NotesSource, SectionSource, Series, SeriesEntry, StandardSource, TermSource } from '../model/types.ts';
import type { SourceTree } from '../model/tree.ts';
import { foreignTerms } from './foreign-terms.ts';
import { releasedBase } from './released-base.ts';
import { readSchemas } from './read-schemas.ts';
import type { FileReader } from './read-files.ts';
import { NotComparable } from './read-files.ts';
import { schemaOfRoot } from './schema/roots.ts';
import type { SchemaSide } from './schema/schema-changes.ts';
import type { CaseFiles } from './cases/case-files.ts';
import { caseFilesOf } from './cases/case-files.ts';
import type { RequirementSet } from './cases/set-changes.ts';
import { assertShape, assertShapes } from './shapes.ts';
import type { StandardText } from './text/standard-text.ts';
import { standardText } from './text/standard-text.ts';

/** One version of one standard, as it is compared. */
export interface Side {
  /** As it was asked for: `uncertainty@0.1.0`, `main`. */
  readonly label: string;
  readonly standard: string;
  /** The folder that it was read from: `draft` or `0.1.0`. */
  readonly version: string;
  readonly entry: SeriesEntry | undefined;
  /** The base URI of the series that it was made in; absent where its tree does not say. */
  readonly base?: string;
  readonly text: StandardText;
  readonly schemas: SchemaSide;
  /** Keys of its documents and operations. */
  readonly subjects: ReadonlySet<string>;
  /** The cases that show what its clauses demand. */
  readonly cases: CaseFiles;
  /** Absent where its tree does not hold it. */
  readonly set?: RequirementSet;
  readonly files: SourceTree;
}

/** The keys of the standards that a tree has in a version, in the order of the paths. */
export function standardsIn(files: SourceTree, version: string): readonly string[] {
  const pattern = new RegExp(`^spec/([^/]+)/${version.replaceAll('.', '\\.')}/standard\\.yaml$`);
  return [...files.keys()].flatMap((file) => pattern.exec(file)?.[1] ?? []);
}

/** The versions of a standard that a tree has. */
export const versionsIn = (files: SourceTree, standard: string): readonly string[] =>
  [...files.keys()].flatMap((file) => {
    const [, key, version = ''] = /^spec\/([^/]+)\/([^/]+)\/standard\.yaml$/.exec(file) ?? [];
    return key === standard ? [version] : [];
  });

/** Reads one version of a standard out of a tree. Throws `NotComparable` where its sources are not sound. */
export function sideOf(files: SourceTree, standard: string, version: string, label: string, reader: FileReader): Side {
  const below = `spec/${standard}/${version}/`;
  const read = <Value>(file: string): { readonly file: string; readonly value: Value } | undefined => {
    const text = files.get(file);
    return text === undefined ? undefined : { file, value: reader.value(file, text) as Value };
  };
  const own = read<StandardSource>(`${below}standard.yaml`);
  if (own === undefined) throw absent(files, standard, version, label);
  const readAll = <Value>(folder: string): readonly { readonly file: string; readonly value: Value }[] =>
    [...files.keys()]
      .filter((file) => file.startsWith(`${below}${folder}/`))
      .flatMap((file) => read<Value>(file) ?? []);
  const sections = readAll<SectionSource>('sections');
  const notes = readAll<NotesSource>('notes');
  const terms = read<{ readonly terms: readonly TermSource[] }>(`${below}terms.yaml`);
  const series = read<Series>('spec/series.yaml');
  const set = read<RequirementSet['value']>(`conformance/standards/${standard}/${version}/set.yaml`);
  // What was released had its shape proven then, by the schemas of its day.
  if (version === 'draft') assertShapes(files, { series, standard: own, sections, notes, set, terms }, label, reader);
  const schemas = readSchemas(files, standard, version, reader);
  const foreign = foreignTerms(files, standard, reader);
  const text = standardText({ key: standard, standard: own, sections, notes, terms, foreign });
  const subjects = new Set([...schemas.roots.keys()].map(schemaOfRoot));
  const cases = caseFilesOf(files, standard, version, (file, yaml) => {
    const value = reader.value(file, yaml);
    const isOfDraft = version === 'draft' && file.includes('/vectors/');
    if (isOfDraft) assertShape(files, 'vectors', [{ file, value }], label, reader);
    return value;
  });
  const entry = entryOf(series?.value, standard);
  const base = version === 'draft' ? series?.value.base : releasedBase(files, standard, version);
  return {
    label,
    standard,
    version,
    entry,
    ...(base === undefined ? {} : { base }),
    text,
    schemas,
    subjects,
    cases,
    ...(set === undefined ? {} : { set }),
    files,
  };
}

const entryOf = (series: unknown, key: string): SeriesEntry | undefined =>
  isObject(series) && Array.isArray(series['standards'])
    ? (series as unknown as Series).standards.find((entry) => entry.key === key)
    : undefined;

function absent(files: SourceTree, standard: string, version: string, label: string): NotComparable {
  const versions = versionsIn(files, standard);
  const [en, zh] =
    versions.length === 0
      ? [`there is no standard ${standard}`, `没有标准${standard}`]
      : [`${standard} has ${versions.join(', ')}`, `${standard}有${versions.join('、')}`];
  return new NotComparable({
    en: `${label}: there is no ${standard}@${version}; ${en}.`,
    zh: `${label}：没有${standard}@${version}；${zh}。`,
  });
}
