import type { SourceTree } from '../../generators/model/tree.ts';

/** The first letter of the prefixes of each round of copies: `UNC` becomes `ANC`, then `BNC`. */
const LETTERS = ['A', 'B', 'D', 'E', 'F', 'G', 'H'] as const;

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
    added.push(...copied.map(rename));
    for (const key of copied.map(keyOf))
      for (const [file, text] of tree)
        if (file.includes(`/${key}/draft/`)) {
          const [folder = '', name = ''] = file.split(`/${key}/draft/`);
          const inCopy = `${folder}/${key}-${letter.toLowerCase()}/draft/${rename(name)}`;
          // The names of vectors are unique in the series, other names in their standard.
          const copy = rename(text);
          files.set(
            inCopy,
            name.startsWith('vectors/') ? copy.replace(/^ {2}- id: .*$/gm, `$&-${letter.toLowerCase()}`) : copy,
          );
        }
  }
  return files.set('spec/series.yaml', series + added.join(''));
}

const keyOf = (entry: string): string => /key: (\S+)/.exec(entry)?.[1] ?? '';

/** Names of the originals as those of a copy; what is not copied in this round keeps its name. */
function renaming(entries: readonly string[], letter: string, round: number): (text: string) => string {
  if (entries.length === 0) return (text) => text;
  const keys = entries.map(keyOf).join('|');
  const prefixes = entries.map((entry) => /prefix: (\S+)/.exec(entry)?.[1]).join('|');
  const named = new RegExp(`(?<=key: |standard: |/|'|"|\\b)(${keys})(?=/)|(?<=(?:key|standard): )(${keys})$`, 'gm');
  const ids = new RegExp(`\\b(?:${prefixes})(?=-[0-9]{3}\\b)|(?<=prefix: )(?:${prefixes})`, 'g');
  return (text) =>
    text
      .replace(named, (name) => `${name}-${letter.toLowerCase()}`)
      .replace(ids, (prefix) => letter + prefix.slice(1))
      .replace(/(?<=ETALON [0-9])0(?=[0-9]\b)|(?<=number: [0-9])0(?=[0-9]\b)/g, String(round));
}
