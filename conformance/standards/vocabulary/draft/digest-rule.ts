import type { ClauseRef } from '../../../contract/check.ts';
import type { Json, JsonObject } from '../../../contract/json.ts';
import type { DocumentRule } from '../../../contract/rule.ts';

const asObject = (value: Json | undefined): JsonObject | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;

/** A clause on one of the digests of a measurand, wherever a document states it. */
export function digestRule(
  clause: ClauseRef,
  member: 'quantity' | 'measurand',
  digestOf: (measurand: JsonObject) => string,
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
