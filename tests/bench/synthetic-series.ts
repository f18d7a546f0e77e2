import type { SourceTree } from '../../generators/model/tree.ts';

/** The first letter of the prefixes of each round of copies: `UNC` becomes `ANC`, then `BNC`. */
const LETTERS = ['A', 'B', 'D', 'E', 'F', 'G', 'H'] as const;

/** Documents that do not say their standard are known by their type, which more than one standard has where there are copies. */
const NAMELESS = /\/examples\/VOC-007\/invalid-(budget-alone|no-version)\.yaml$/;

/**
 * A series of `count` standards: the real ones and rounds of copies of them, in which keys, prefixes of clauses,
 * designations and names of vectors are those of the copy. The copies of a round refer to each other as the real ones
 * do, so that every gate has as much to do as it would have for as many real standards.
 */
export function syntheticSeries(tree: SourceTree, count: number): SourceTree {
  const series = tree.get('spec/series.yaml') ?? '';
  const entries = series.slice(series.indexOf('\nstandards:\n') + '\nstandards:\n'.length).split(/(?=^ {2}- key: )/m);
  const files = new Map(tree);
  const added: string[] = [];
  for (const [round, letter] of LETTERS.entries()) {
    const copied = entries.slice(0, Math.max(0, count - (round + 1) * entries.length));
    const rename = renaming(copied, letter, round + 1);
    added.push(...copied.map((entry) => rename(withoutReleases(entry))));
    // Clauses that the runner probes are probed in the copies too.
    for (const [file, text] of tree)
      if (file.startsWith('conformance/runner/') && rename(text) !== text)
        files.set(file.replace(/\.ts$/, `-${letter.toLowerCase()}.ts`), rename(text));
    for (const key of copied.map(keyOf))
      for (const [file, text] of tree)
        if (file.includes(`/${key}/draft/`) && !NAMELESS.test(file)) {
          const [folder = '', name = ''] = file.split(`/${key}/draft/`);
          const inCopy = `${folder}/${key}-${letter.toLowerCase()}/draft/${rename(name)}`;
          files.set(inCopy, uniqueNames(name, rename(text), letter));
        }
  }
  return files.set('spec/series.yaml', series + added.join(''));
}

/** A copy has not been released. */
const withoutReleases = (entry: string): string =>
  entry
    .replace(/^ {4}releases:\n(?: {6}.*\n)*/m, '')
    .replace(/(?<=^ {4}status: )candidate$/m, 'draft')
    .replace(/(?<=^ {4}next: ).*$/m, '0.1.0');

/** Vectors and types of documents have names that are unique in the series, other things in their standard. */
function uniqueNames(file: string, text: string, letter: string): string {
  if (file === 'set.yaml') return text.replace(/(?<=^version: ).*$/m, "'0.1'");
  if (file.startsWith('vectors/')) return text.replace(/^ {2}- id: .*$/gm, `$&-${letter.toLowerCase()}`);
  if (file.endsWith('.schema.yaml')) return text.replace(/^ *title: [A-Z]\w*$/gm, `$&${letter}`);
  return text;
}

const keyOf = (entry: string): string => /key: (\S+)/.exec(entry)?.[1] ?? '';

/** Names of the originals as those of a copy; what is not copied in this round keeps its name. */
function renaming(entries: readonly string[], letter: string, round: number): (text: string) => string {
  if (entries.length === 0) return (text) => text;
  const keys = entries.map(keyOf).join('|');
  const prefixes = entries.map((entry) => /prefix: (\S+)/.exec(entry)?.[1]).join('|');
  const named = new RegExp(
    `(?<=key: |standard: |/|'|"|\\b)(${keys})(?=/|@[0-9])|(?<=(?:key|standard): )(${keys})$`,
    'gm',
  );
  const ids = new RegExp(`\\b(?:${prefixes})(?=[-_][0-9]{3}\\b)|(?<=prefix: )(?:${prefixes})`, 'g');
  return (text) =>
    text
      .replace(named, (name) => `${name}-${letter.toLowerCase()}`)
      .replace(ids, (prefix) => letter + prefix.slice(1))
      .replace(/(?<=ETALON [0-9])0(?=[0-9]\b)|(?<=number: [0-9])0(?=[0-9]\b)/g, String(round));
}
