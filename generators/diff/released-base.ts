import type { SourceTree } from '../model/tree.ts';

/**
 * The base URI that a release was made with, from the addresses that its own files carry: the `$id` of its schemas, or what
 * its citation names. Undefined where the tree holds no such file.
 */
export function releasedBase(files: SourceTree, standard: string, version: string): string | undefined {
  const address = new RegExp(`"(https://[^"\\s]+)/(?:std|schemas)/${standard}/`);
  for (const [file, text] of files) {
    const isOwn = ['spec', 'schemas'].some((room) => file.startsWith(`${room}/${standard}/${version}/`));
    const base = isOwn && file.endsWith('.json') ? address.exec(text)?.[1] : undefined;
    if (base !== undefined) return base;
  }
  return undefined;
}
