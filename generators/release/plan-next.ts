import { isScalar } from 'yaml';
import { conformsToOf, majorMinor } from '../model/conforms-to.ts';
import { isRetired, type SourceIndex, type StandardSources } from '../model/index-sources.ts';
import type { Path, Source, SourceKind } from '../model/source.ts';
import type { SourceTree } from '../model/tree.ts';
import { namesOf } from './version-names.ts';

/** A file of a draft with what names the version written anew; everything else stays byte for byte. */
export interface SteppedFile {
  readonly file: string;
  readonly text: string;
  /** How many places were written. */
  readonly places: number;
}

/** A place that is left as it is and that somebody has to look at. */
export interface LeftPlace {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** `text`: a text names the version that was; `already`: a document named the coming version before the step. */
  readonly of: 'text' | 'already';
}

/** What brings the draft of a standard on its way to another version. */
export interface NextStep {
  /** What `next` of the series was. */
  readonly from: string;
  /** In the order of the paths, then the requirement set and the series: until that names the version, the step is not done. */
  readonly files: readonly SteppedFile[];
  readonly left: readonly LeftPlace[];
}

/** Sources whose documents, and texts beside them, follow the version of the draft. */
const FOLLOWS: readonly SourceKind[] = ['example', 'vectors', 'schema'];

/** Sources of what the standards say: a change there is one of wording, which an editor makes. */
const SAYS: readonly SourceKind[] = ['standard', 'section', 'terms', 'notes'];

/**
 * Plans how the draft of a standard steps to another version: `next` of the series, the requirement set with the seed of
 * its frozen cases, clauses retired and answers changed in that version, and the URI that documents of all drafts write in
 * `conformsTo`. What names another version stays, whether there is one or not.
 *
 * @param index - the sources of the drafts; releases are no part of it.
 * @param code - the code of the drafts, by file.
 * @returns a step of no file where everything names that version already.
 */
export function planNext(index: SourceIndex, code: SourceTree, standard: StandardSources, version: string): NextStep {
  const { series } = index;
  const { key, entry } = standard;
  const from = entry?.next;
  if (series === undefined || from === undefined) throw new Error(`spec/series.yaml gives no next version of ${key}`);
  const set = index.sources.find((source) => source.kind === 'set' && source.standard === key);
  const ofSet = (set?.value as { readonly version?: unknown } | null | undefined)?.version;
  const named = majorMinor(version);
  // A step by hand, or one that was interrupted, may have raised one of the two.
  const before = [...new Set([majorMinor(from), ...(typeof ofSet === 'string' ? [ofSet] : [])])];
  const old = before.filter((one) => one !== named);
  const uri = (of: string): string => conformsToOf(series.value.base, key, of);
  const isOld = namesOf(old.map(uri));
  const isComing = namesOf(old.length === 0 ? [] : [uri(named)]);

  const followers = [
    ...index.sources.filter(({ kind }) => FOLLOWS.includes(kind)).map(({ file, text }) => [file, text] as const),
    ...code,
  ];
  const texts = index.sources.filter(({ kind }) => SAYS.includes(kind));
  const edits: readonly Edit[] = [
    ...followers.flatMap(([file, text]) => isOld(text).map(([start, end]) => ({ file, start, end, by: uri(named) }))),
    ...(from === version ? [] : editsOfFull(index, code, standard, { from, version })),
    ...(set === undefined || ofSet === undefined ? [] : editsOfSet(set, key, old, named)),
  ];
  const leftIn = (file: string, text: string, of: LeftPlace['of']): readonly LeftPlace[] =>
    (of === 'text' ? isOld : isComing)(text).map(([start]) => ({ file, line: lineAt(text, start), of }));
  const known = new Map([...code, ...index.sources.map(({ file, text }) => [file, text] as const)]);
  const last = [set?.file, series.file];
  return {
    from,
    files: [...new Set(edits.map(({ file }) => file))]
      .sort((a, b) => last.indexOf(a) - last.indexOf(b) || (a < b ? -1 : 1))
      .map((file) => {
        const own = edits.filter((edit) => edit.file === file);
        return { file, text: edited(known.get(file) ?? '', own), places: own.length };
      }),
    left: [
      ...followers.flatMap(([file, text]) => leftIn(file, text, 'already')),
      ...texts.flatMap(({ file, text }) => leftIn(file, text, 'text')),
    ],
  };
}

/** One place of a file, and what stands there afterwards. */
interface Edit {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

/** What names all three numbers: the series, clauses retired in that version, and answers that changed in it. */
function editsOfFull(
  { series }: SourceIndex,
  code: SourceTree,
  { key, sections }: StandardSources,
  { from, version }: { readonly from: string; readonly version: string },
): readonly Edit[] {
  const earlier = `conformance/standards/${key}/draft/earlier.ts`;
  const nth = series?.value.standards.findIndex((one) => one.key === key) ?? -1;
  return [
    ...(series === undefined ? [] : [scalarEdit(series, ['standards', nth, 'next'], version)]),
    ...sections.flatMap((source) =>
      source.value.clauses.flatMap((clause, at) =>
        isRetired(clause) && clause.retired.in === from
          ? [scalarEdit(source, ['clauses', at, 'retired', 'in'], version)]
          : [],
      ),
    ),
    ...[...(code.get(earlier) ?? '').matchAll(/(?<=\bbefore: ')[\d.]+(?=')/g)]
      .filter(([before]) => before === from)
      .map(({ index }) => ({ file: earlier, start: index, end: index + from.length, by: version })),
  ];
}

/** The version that the set is for, and the seed of its cases: each version draws its own. */
function editsOfSet(set: Source, key: string, old: readonly string[], named: string): readonly Edit[] {
  const { version, frozen } = set.value as { readonly version: unknown; readonly frozen?: { readonly seed: unknown } };
  return [
    ...(version === named ? [] : [scalarEdit(set, ['version'], named)]),
    ...(old.some((one) => frozen?.seed === `${key} ${one}`)
      ? [scalarEdit(set, ['frozen', 'seed'], `${key} ${named}`)]
      : []),
  ];
}

function edited(text: string, edits: readonly Edit[]): string {
  const backwards = [...edits].sort((a, b) => b.start - a.start);
  return backwards.reduce((all, { start, end, by }) => all.slice(0, start) + by + all.slice(end), text);
}

const lineAt = (text: string, at: number): number => text.slice(0, at).split('\n').length;

/** Another value of a scalar, in the quotes that it has; what would read as a number gets some. */
function scalarEdit(source: Source, path: Path, value: string): Edit {
  const node = source.yaml.getIn(path, true);
  if (!isScalar(node) || node.range == null) throw new Error(`${source.file} has no ${path.join('/')}`);
  const [start, end] = node.range;
  const quote = /^['"]/.exec(source.text.slice(start, end))?.[0] ?? (/^\d+\.\d+$/.test(value) ? "'" : '');
  return { file: source.file, start, end, by: `${quote}${value}${quote}` };
}
