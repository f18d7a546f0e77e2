import type { JsonObject } from '../../../../contract/json.ts';
import type { DocumentRule, Violation } from '../../../../contract/rule.ts';
import { compareVerdicts, type Verdict } from '../../../../judge/verdict.ts';

const EXPECTED: Verdict = 'expected-failure';

const LISTED = new Set(['fails-as-listed', 'too-wide']);

/**
 * > A report gives `expected-failure` or a worse verdict to each clause that an entry with the standing `fails-as-listed`
 * > or `too-wide` names, and `expected-failure` to no other clause.
 */
export const CNF_043: DocumentRule = {
  clause: 'CNF-043@1',
  document: 'conformance/conformance-report',
  violations: ({ clauses, expectations }) => {
    const entries = ((expectations as JsonObject | undefined)?.['entries'] ?? []) as unknown as readonly JsonObject[];
    const listed = new Set(entries.filter(({ standing }) => LISTED.has(String(standing))).map(({ clause }) => clause));
    return (clauses as unknown as readonly JsonObject[]).flatMap(({ id, verdict }, index): readonly Violation[] => {
      const stated = verdict as Verdict;
      const pointer = `/clauses/${index}/verdict`;
      if (stated === EXPECTED && !listed.has(id ?? '')) {
        return [
          {
            pointer,
            message: {
              en: `No entry of the list of expected failures names ${String(id)} and fails as it says.`,
              zh: `预期失败清单中没有列出${String(id)}且按所列方式失败的条目。`,
            },
          },
        ];
      }
      if (!listed.has(id ?? '') || compareVerdicts(stated, EXPECTED) >= 0) return [];
      return [
        {
          pointer,
          message: {
            en: `${String(id)} fails as listed, and its verdict is ${stated}.`,
            zh: `${String(id)}按所列方式失败，而其判定为${stated}。`,
          },
          fix: { en: `State the verdict ${EXPECTED}.`, zh: `将判定写为${EXPECTED}。` },
        },
      ];
    });
  },
};
