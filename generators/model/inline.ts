/** What an inline reference may point to. */
export type ReferenceKind = 'clause' | 'section' | 'formula' | 'table' | 'term' | 'ref';

/** A run of a text: words, mathematics in LaTeX, code, or a reference with the words to print instead of its label. */
export type Inline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'math'; readonly tex: string }
  | { readonly type: 'code'; readonly code: string }
  | { readonly type: 'reference'; readonly kind: ReferenceKind; readonly id: string; readonly words?: string }
  | { readonly type: 'malformed'; readonly text: string };

const KINDS: readonly string[] = ['clause', 'section', 'formula', 'table', 'term', 'ref'] satisfies ReferenceKind[];

/** Mathematics, code, braces, or a dollar, backquote or brace that has no partner. */
const TOKEN = /\$([^$]+)\$|`([^`]+)`|\{([a-z]+):([A-Za-z0-9/-]+)(?:\|([^{}|]+))?\}|\{[^{}]*\}|[${}`]/g;

/**
 * Splits a text into its runs. `{term:unit|units}` prints `units` and refers to the term `unit`.
 * What looks like a reference or a formula and is none comes back as `malformed`, for a lint rule to report.
 */
export function parseInline(text: string): readonly Inline[] {
  const runs: Inline[] = [];
  let end = 0;
  for (const match of text.matchAll(TOKEN)) {
    if (match.index > end) runs.push({ type: 'text', text: text.slice(end, match.index) });
    end = match.index + match[0].length;
    const [whole, tex, code, kind, id, words] = match;
    if (tex !== undefined) runs.push({ type: 'math', tex });
    else if (code !== undefined) runs.push({ type: 'code', code });
    else if (kind !== undefined && id !== undefined && isKind(kind))
      runs.push({ type: 'reference', kind, id, ...(words === undefined ? {} : { words }) });
    else runs.push({ type: 'malformed', text: whole });
  }
  if (end < text.length) runs.push({ type: 'text', text: text.slice(end) });
  return runs;
}

const isKind = (kind: string): kind is ReferenceKind => KINDS.includes(kind);
