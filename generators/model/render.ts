import type { Bilingual, Language } from '../../schemas/document/finding.ts';
import type { Inline } from './inline.ts';
import { parseInline } from './inline.ts';
import { joinLines } from './join-lines.ts';
import { plainMath } from './plain-math.ts';
import type { Resolve } from './resolve.ts';

/** A run of text for a page. The page sets `math` with KaTeX; `href` leads to another standard or an anchor of this one. */
export type Segment =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'math'; readonly tex: string }
  | { readonly kind: 'code'; readonly code: string }
  | {
      readonly kind: 'reference';
      readonly to: string;
      readonly id: string;
      readonly label: string;
      readonly standard: string;
      readonly anchor: string;
    };

/** Renders a source text of `standard` in one language, with its references resolved. */
export function segments(text: string, standard: string, language: Language, resolve: Resolve): readonly Segment[] {
  const runs = parseInline(joinLines(text));
  return runs.map((run, at): Segment => {
    if (run.type === 'text') return { kind: 'text', text: run.text };
    if (run.type === 'math') return { kind: 'math', tex: run.tex };
    if (run.type === 'code') return { kind: 'code', code: run.code };
    const target = run.type === 'reference' ? resolve(standard, run.kind, run.id) : undefined;
    if (run.type === 'malformed' || target === undefined) {
      const written = run.type === 'malformed' ? run.text : `{${run.kind}:${run.id}}`;
      throw new Error(`${written} is not a reference that lint accepts`);
    }
    const name = target.label[language];
    const label = run.words ?? (startsSentence(runs, at) ? name.charAt(0).toUpperCase() + name.slice(1) : name);
    return { kind: 'reference', to: run.kind, id: run.id, label, standard: target.standard, anchor: target.anchor };
  });
}

/** Whether the run at `at` begins a sentence. A text of one run is a name, not a sentence. */
function startsSentence(runs: readonly Inline[], at: number): boolean {
  const before = runs[at - 1];
  if (before === undefined) return runs.length > 1;
  return before.type === 'text' && /[.\n]\s?$/.test(before.text);
}

/** The same text as plain words, for a terminal, a report and a tooltip. */
export function plainText(text: string, standard: string, language: Language, resolve: Resolve): string {
  return segments(text, standard, language, resolve)
    .map((segment) => {
      if (segment.kind === 'math') return plainMath(segment.tex);
      if (segment.kind === 'code') return segment.code;
      return segment.kind === 'text' ? segment.text : segment.label;
    })
    .join('');
}

/** Both languages of a text, as plain words. */
export const plainBoth = (text: Bilingual, standard: string, resolve: Resolve): Bilingual => ({
  en: plainText(text.en, standard, 'en', resolve),
  zh: plainText(text.zh, standard, 'zh', resolve),
});

/** Both languages of a text with lines joined and references as they are written. */
export const joinBoth = (text: Bilingual): Bilingual => ({ en: joinLines(text.en), zh: joinLines(text.zh) });
