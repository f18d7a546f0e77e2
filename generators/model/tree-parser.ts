import { parseTree } from './index-sources.ts';
import type { Source } from './source.ts';
import type { SourceTree } from './tree.ts';

/** Reads trees. */
export type TreeParser = (tree: SourceTree) => readonly Source[];

/**
 * A parser that remembers: a file that several trees hold with the same text is parsed once. Releases and drafts share
 * most of what they hold, and parsing is most of the time that they take.
 */
export function treeParser(): TreeParser {
  const known = new Map<string, Map<string, Source>>();
  return (tree) => {
    const before = new Map(
      [...tree].flatMap(([file, text]) => {
        const source = known.get(file)?.get(text);
        return source === undefined ? [] : [[file, source] as const];
      }),
    );
    const sources = parseTree(tree, before);
    for (const source of sources) {
      const texts = known.get(source.file) ?? new Map<string, Source>();
      known.set(source.file, texts.set(source.text, source));
    }
    return sources;
  };
}
