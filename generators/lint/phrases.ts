import type { Language } from '../../schemas/document/finding.ts';
import type { Path, Source } from '../model/source.ts';
import type { Role } from './texts.ts';
import { textsOf } from './texts.ts';
import { wordsOf } from './words-of.ts';

/** A phrase that a text has, and where. */
interface PhraseAt {
  readonly phrase: string;
  readonly path: Path;
}

/** Members that quote what others wrote: titles of cited works are theirs. */
const QUOTED = new Set<string | number>(['references', 'bibliography']);

/**
 * The phrases of a source's own texts that a pattern of their language finds, each once a text.
 *
 * @param patterns - one global regular expression a language, over words without mathematics and code.
 */
export function* phrasesIn(
  source: Source,
  patterns: Readonly<Record<Language, RegExp>>,
  roles: readonly Role[] = ['provision', 'information', 'definition', 'name'],
): Generator<PhraseAt> {
  for (const { text, path, role } of textsOf(source)) {
    if (!roles.includes(role) || path.some((part) => QUOTED.has(part))) continue;
    for (const language of ['en', 'zh'] as const) {
      const found = new Set([...wordsOf(text[language]).matchAll(patterns[language])].map(([phrase]) => phrase.trim()));
      for (const phrase of found) yield { phrase, path: [...path, language] };
    }
  }
}
