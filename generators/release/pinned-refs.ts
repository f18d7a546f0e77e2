import type { Bilingual } from '../../schemas/document/finding.ts';

/** A reference to the draft of another standard, as schema files write it. */
const FOREIGN = /(\$ref:?["']?:?\s*["']?(?:\.\.\/)+)([a-z0-9]+(?:-[a-z0-9]+)*)\/draft\//g;

/** The text of a schema file with every reference to another standard's draft pinned, or why one cannot be. */
export type Pinned =
  | { readonly ok: true; readonly text: string; readonly to: readonly string[] }
  | { readonly ok: false; readonly file: string; readonly because: Bilingual };

/** Pins the references of a schema file to other standards to the latest release of each; relative ones stay. */
export function pinnedRefs(file: string, text: string, latest: ReadonlyMap<string, string>): Pinned {
  for (const [, , key = ''] of text.matchAll(FOREIGN))
    if (!latest.has(key))
      return {
        ok: false,
        file,
        because: {
          en: `${file} refers to ${key}, which has no release; release ${key} first`,
          zh: `${file}引用了尚无发布版的${key}；请先发布${key}`,
        },
      };
  const pinned = text.replace(FOREIGN, (_, head: string, key: string) => `${head}${key}/${latest.get(key) ?? ''}/`);
  return { ok: true, text: pinned, to: [...text.matchAll(FOREIGN)].map(([, , key = '']) => key) };
}
