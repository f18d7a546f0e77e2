import type { ClauseRef } from '../../../contract/check.ts';
import type { Json, JsonObject } from '../../../contract/json.ts';
import type { DocumentRule } from '../../../contract/rule.ts';

const asObject = (value: Json | undefined): JsonObject | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;

const NO_CANONICAL_FORM = {
  message: {
    en: 'The digest is of nothing: a string of the measurand is not Unicode (half of a surrogate pair).',
    zh: '该摘要没有对象：被测量中有字符串不是有效的Unicode（不成对的代理码点）。',
  },
  fix: { en: 'Correct the string.', zh: '更正该字符串。' },
} as const;

/** A clause on one of the digests of a measurand, wherever a document states it. */
export function digestRule(
  clause: ClauseRef,
  member: 'quantity' | 'measurand',
  digestOf: (measurand: JsonObject) => string | undefined,
): DocumentRule {
  return {
    clause,
    document: 'uncertainty/measurement-result',
    violations: (result) => {
      const measurand = asObject(result['measurand']);
      const stated = asObject(measurand?.['digests'])?.[member];
      if (measurand === undefined || typeof stated !== 'string') return [];
      const expected = digestOf(measurand);
      if (stated === expected) return [];
      const [en, zh] = member === 'quantity' ? ['quantity', '量'] : ['measurand', '被测量'];
      const pointer = `/measurand/digests/${member}`;
      if (expected === undefined) return [{ pointer, ...NO_CANONICAL_FORM }];
      return [
        {
          pointer,
          message: {
            en: `The digest is not that of the ${en} that the document states, which is ${expected}.`,
            zh: `该摘要与文件所给${zh}的摘要不符，后者为${expected}。`,
          },
          fix: {
            en: `Write ${expected}, or correct the ${en}.`,
            zh: `改为${expected}，或更正${zh}。`,
          },
        },
      ];
    },
  };
}
