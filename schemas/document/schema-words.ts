import type { Bilingual } from './finding.ts';
import { either, kindWords, rangeWords } from './kind-words.ts';

type Schema = Readonly<Record<string, unknown>>;

const RANGES = ['minimum', 'exclusiveMinimum', 'maximum', 'exclusiveMaximum'];

/** What a pattern asks for in words, from `x-pattern-meaning` beside it, else the pattern itself. */
export function patternWords(schema: Schema | undefined, pattern: string): Bilingual {
  const meaning = schema?.['x-pattern-meaning'] as Partial<Bilingual> | undefined;
  if (meaning?.en !== undefined && meaning.zh !== undefined) return { en: meaning.en, zh: meaning.zh };
  return { en: `a text that matches ${pattern}`, zh: `匹配${pattern}的文本` };
}

/** What a small schema takes, in a few words: the branch of a choice, to somebody who met none of them. */
export function schemaWords(schema: unknown): Bilingual {
  if (typeof schema !== 'object' || schema === null) return { en: 'nothing', zh: '无' };
  const own = schema as Schema;
  const parts = Array.isArray(own['allOf']) ? (own['allOf'] as readonly Schema[]) : [];
  const given: Schema = Object.fromEntries([...parts, own].flatMap((part) => Object.entries(part)));
  if (given['const'] !== undefined) return same(JSON.stringify(given['const']));
  if (Array.isArray(given['enum'])) return either(given['enum'].map((value) => same(JSON.stringify(value))));
  if (typeof given['pattern'] === 'string') return patternWords(given, given['pattern']);
  for (const keyword of ['anyOf', 'oneOf']) {
    const branches = given[keyword];
    if (Array.isArray(branches)) return either(branches.map(schemaWords));
  }
  const types = [given['type']].flat().filter((type) => typeof type === 'string');
  const kind = kindWords(types.length === 0 ? ['object'] : types);
  const ranges = RANGES.flatMap((keyword) => rangeWords(keyword, given[keyword]) ?? []).filter(
    (_, index) => given[RANGES[index] ?? ''] !== undefined,
  );
  if (ranges.length > 0) {
    return {
      en: `${kind.en} ${ranges.map(({ en }) => en).join(' and ')}`,
      zh: `${ranges.map(({ zh }) => zh).join('且')}的${kind.zh}`,
    };
  }
  const required = Array.isArray(given['required']) ? given['required'].map((name) => JSON.stringify(name)) : [];
  if (required.length === 0) return kind;
  return { en: `${kind.en} with ${required.join(' and ')}`, zh: `含有${required.join('和')}的${kind.zh}` };
}

const same = (text: string): Bilingual => ({ en: text, zh: text });
