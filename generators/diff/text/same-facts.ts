import type { Bilingual } from '../../../schemas/document/finding.ts';
import { parseInline } from '../../model/inline.ts';
import type { Cell, ClauseSource, Formula, Symbol, Table } from '../../model/types.ts';
import { factsOf } from './facts.ts';
import { hasSameTerms, spelledOut, type TermNames } from './linked-terms.ts';
import { texTokens } from './tex-tokens.ts';

/** Whether a clause differs in words alone: each fact of its text, its formulas and its tables is the one that it was. */
export function hasSameFacts(from: ClauseSource, to: ClauseSource, names: TermNames): boolean {
  const sameText = (was: Bilingual, is: Bilingual): boolean => isSameText(was, is, names);
  const sameEntry = (was: Bilingual, is: Bilingual): boolean => sameText(was, is) && isSameEntry(was, is);
  const sameSymbol = (was: Symbol, is: Symbol): boolean =>
    texTokens(was.sym) === texTokens(is.sym) &&
    was.term === is.term &&
    was.unit === is.unit &&
    sameEntry(wordsOf(was), wordsOf(is));
  const sameFormula = (was: Formula, is: Formula): boolean =>
    was.id === is.id && texTokens(was.tex) === texTokens(is.tex) && pairwise(was.where, is.where, sameSymbol);
  const sameCell = (was: Cell, is: Cell): boolean =>
    isWords(was) && isWords(is) ? sameEntry(was, is) : codeOf(was) === codeOf(is);
  const sameTable = (was: Table, is: Table): boolean =>
    was.id === is.id &&
    sameText(was.title, is.title) &&
    pairwise([was.head, ...was.rows], [is.head, ...is.rows], (row, other) => pairwise(row, other, sameCell));
  return (
    sameText(from.text, to.text) &&
    pairwise(from.formulas, to.formulas, sameFormula) &&
    pairwise(from.tables, to.tables, sameTable)
  );
}

/** Whether a text in words has the facts and the terms of another one. */
const isSameText = (was: Bilingual, is: Bilingual, names: TermNames): boolean =>
  factsOf(spelledOut(was, names)) === factsOf(spelledOut(is, names)) && hasSameTerms(was, is, names);

/** Whether a text has the facts, the terms and the words of another one, in their order. */
export const hasSameWords = (was: Bilingual, is: Bilingual, names: TermNames): boolean => {
  const [old, young] = [spelledOut(was, names), spelledOut(is, names)];
  const words = ({ en, zh }: Bilingual): string => `${wordsIn(en).join(' ')}\n${wordsIn(zh).join('')}`;
  return words(old) === words(young) && isSameText(was, is, names);
};

/** The words of a text, without articles, points and links. */
function wordsIn(text: string, pattern = /[\p{L}\p{M}\p{N}]+/gu): readonly string[] {
  const words = parseInline(text).flatMap((run) => {
    if (run.type === 'reference') return run.words ?? [];
    return run.type === 'text' ? run.text : [];
  });
  return (words.join(' ').toLowerCase().match(pattern) ?? []).filter((word) => !/^(?:an?|the)$/.test(word));
}

/**
 * A cell that most words of both languages are others of is another entry, not the same one in other words: it has too few
 * of them to say what it says in quite different ones.
 */
function isSameEntry(was: Bilingual, is: Bilingual): boolean {
  const keepsMost = (old: readonly string[], young: readonly string[]): boolean =>
    old.filter((word) => young.includes(word)).length * 2 > Math.max(old.length, young.length) ||
    old.join(' ') === young.join(' ');
  const characters = (text: string): readonly string[] => wordsIn(text, /\p{Script=Han}|[\p{L}\p{M}\p{N}]/gu);
  return keepsMost(wordsIn(was.en), wordsIn(is.en)) || keepsMost(characters(was.zh), characters(is.zh));
}

function pairwise<Part>(
  was: readonly Part[] = [],
  is: readonly Part[] = [],
  isSame: (was: Part, is: Part) => boolean,
): boolean {
  return was.length === is.length && was.every((part, at) => isSame(part, is[at] as Part));
}

const wordsOf = ({ en = '', zh = '' }: Symbol): Bilingual => ({ en, zh });

const isWords = (cell: Cell): cell is Bilingual => typeof cell === 'object' && !('term' in cell);

/** A number, a code, a formula or a term. */
const codeOf = (cell: Cell): string =>
  typeof cell === 'object'
    ? JSON.stringify(cell)
    : parseInline(String(cell))
        .map((run) => (run.type === 'math' ? { ...run, tex: texTokens(run.tex) } : run))
        .map((run) => JSON.stringify(run))
        .join('');
