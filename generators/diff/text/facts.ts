import type { Bilingual, Language } from '../../../schemas/document/finding.ts';
import { parseInline } from '../../model/inline.ts';
import { joinLines } from '../../model/join-lines.ts';
import { canonical } from '../canonical.ts';
import { piecesOf, type Piece } from './quantity-words.ts';
import { texTokens } from './tex-tokens.ts';

/**
 * The parts of a text that a change of wording leaves alone: numbers, comparisons, negations, mathematics, code and what
 * it refers to, in each language, whatever their order. A comparison belongs to what it compares with; one that compares
 * with words keeps its order among those, since nothing else tells what is less and what is more.
 */
export const factsOf = (text: Bilingual): string => canonical([factsIn(text, 'en'), factsIn(text, 'zh')]);

/** Words that may stand between a comparison and what it compares with: “at most the 5”, 至多取两位. */
const BETWEEN = /^(?:the|[有取为是])$/;

function factsIn(text: Bilingual, language: Language): unknown {
  const pieces = parseInline(joinLines(text[language])).flatMap((run): readonly Piece[] => {
    if (run.type === 'text') return piecesOf(run.text, language);
    if (run.type === 'math') return [{ kind: 'fact', says: `$${texTokens(run.tex)}$` }];
    if (run.type === 'code') return [{ kind: 'fact', says: `\`${run.code}\`` }];
    return [{ kind: 'fact', says: run.type === 'reference' ? `{${run.kind}:${run.id}}` : run.text }];
  });
  const facts: string[] = [];
  const comparisons: string[] = [];
  let open: string | undefined;
  for (const { kind, says } of pieces.filter((piece) => !BETWEEN.test(piece.says))) {
    if (open !== undefined && (kind === 'word' || kind === 'comparison')) comparisons.push(open);
    if (kind === 'number' || kind === 'fact' || (kind === 'one' && open !== undefined))
      facts.push(`${open ?? ''}${says}`);
    open = kind === 'comparison' ? says : undefined;
  }
  if (open !== undefined) comparisons.push(open);
  return [facts.sort(), comparisons];
}
