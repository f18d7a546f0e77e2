import type { Bilingual } from '../../../schemas/document/finding.ts';
import { parseInline } from '../../model/inline.ts';
import { joinLines } from '../../model/join-lines.ts';
import { canonical } from '../canonical.ts';

const ENGLISH = /\d+(?:[.,]\d+)*|\b(?:not|no|none|never|nor|neither|without|unless|except|only)\b/giu;
const CHINESE = /\d+(?:[.,]\d+)*|[不非无未仅只除]/gu;

/**
 * The parts of a text that a change of wording leaves alone: numbers, negations, mathematics, code and what it refers to,
 * in each language, whatever their order.
 */
export function factsOf({ en, zh }: Bilingual): string {
  const facts = (text: string, words: RegExp): readonly string[] =>
    parseInline(joinLines(text))
      .flatMap((run) => {
        if (run.type === 'text') return [...run.text.matchAll(words)].map(([fact]) => fact.toLowerCase());
        if (run.type === 'math') return [`$${run.tex.replace(/\s+/g, ' ')}$`];
        if (run.type === 'code') return [`\`${run.code}\``];
        return run.type === 'reference' ? [`{${run.kind}:${run.id}}`] : [run.text];
      })
      .sort();
  return canonical([facts(en, ENGLISH), facts(zh, CHINESE)]);
}
