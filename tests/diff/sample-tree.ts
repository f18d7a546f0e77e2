import { join } from 'node:path';
import type { SourceTree } from '../../generators/model/tree.ts';
import { readTree } from '../../generators/model/tree.ts';

const ROOT = join(import.meta.dirname, '../..');

/** A small standard with most of what can change, under the real schemas of the sources. */
export function sampleTree(): SourceTree {
  const meta = [...readTree(ROOT)].filter(([file]) => file.startsWith('schemas/meta/'));
  return new Map([...readTree(join(import.meta.dirname, 'fixtures', 'sample')), ...meta]);
}

/** A tree with one text of a file replaced. */
export function withText(tree: SourceTree, file: string, replace: string, by: string): SourceTree {
  const text = tree.get(file);
  if (text?.includes(replace) !== true) throw new Error(`${file} has no ${replace}`);
  return new Map(tree).set(
    file,
    text.replace(replace, () => by),
  );
}

/** The same tree with its draft frozen as a release. */
export const released = (tree: SourceTree, version: string): SourceTree =>
  new Map([
    ...tree,
    ...[...tree].flatMap(([file, text]): [string, string][] =>
      /^(spec|schemas|conformance\/standards)\/sample\/draft\//.test(file)
        ? [[file.replace('/draft/', `/${version}/`), text]]
        : [],
    ),
  ]);
