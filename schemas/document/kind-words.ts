import type { Bilingual } from './finding.ts';

const kinds: Readonly<Record<string, Bilingual>> = {
  string: { en: 'a string', zh: '字符串' },
  number: { en: 'a number', zh: '数' },
  integer: { en: 'an integer', zh: '整数' },
  boolean: { en: 'true or false', zh: 'true或false' },
  object: { en: 'an object', zh: '对象' },
  array: { en: 'a list', zh: '列表' },
  null: { en: 'null', zh: 'null' },
};

/** Words for one of the kinds of value that JSON Schema calls types, or for several. */
export function kindWords(types: readonly string[]): Bilingual {
  return either(types.map((type) => kinds[type] ?? { en: type, zh: type }));
}

/** Words for the kind of a value. */
export function kindOf(value: unknown): Bilingual {
  if (value === null) return kindWords(['null']);
  return kindWords([Array.isArray(value) ? 'array' : typeof value]);
}

/** Alternatives in one phrase. */
export function either(words: readonly Bilingual[]): Bilingual {
  const distinct = words.filter(({ en }, index) => words.findIndex((other) => other.en === en) === index);
  return { en: distinct.map(({ en }) => en).join(' or '), zh: distinct.map(({ zh }) => zh).join('或') };
}

/** What a range keyword asks for: `minimum` and 0 is "at least 0". */
export function rangeWords(keyword: string, limit: unknown): Bilingual | undefined {
  switch (keyword) {
    case 'minimum':
      return { en: `at least ${limit}`, zh: `不小于${limit}` };
    case 'maximum':
      return { en: `at most ${limit}`, zh: `不大于${limit}` };
    case 'exclusiveMinimum':
      return { en: `greater than ${limit}`, zh: `大于${limit}` };
    case 'exclusiveMaximum':
      return { en: `less than ${limit}`, zh: `小于${limit}` };
    default:
      return undefined;
  }
}
