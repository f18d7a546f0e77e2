import type { JsonObject } from '../../../../contract/json.ts';
import type { DocumentRule, Violation } from '../../../../contract/rule.ts';

/** Table "Verdict of an entry by its standing". */
const VERDICTS: Readonly<Record<string, readonly string[]>> = {
  'fails-as-listed': ['expected-failure'],
  'does-not-fail': ['fail'],
  'out-of-date': ['fail'],
  'too-wide': ['fail'],
  'not-judged': ['not-selected', 'inconclusive'],
};

/** > A report gives each entry of its list of expected failures the verdict that the table lists for its standing. */
export const CNF_042: DocumentRule = {
  clause: 'CNF-042@1',
  document: 'conformance/conformance-report',
  violations: ({ expectations }) => {
    const entries = ((expectations as JsonObject | undefined)?.['entries'] ?? []) as unknown as readonly JsonObject[];
    return entries.flatMap(({ standing, verdict }, index): readonly Violation[] => {
      const allowed = VERDICTS[String(standing)] ?? [];
      if (allowed.includes(String(verdict))) return [];
      const [en, zh] = [allowed.join(' or '), allowed.join('或')];
      return [
        {
          pointer: `/expectations/entries/${index}/verdict`,
          message: {
            en: `An entry that is ${String(standing)} has the verdict ${en}, not ${String(verdict)}.`,
            zh: `状态为${String(standing)}的条目的判定为${zh}，而不是${String(verdict)}。`,
          },
          fix: { en: `State the verdict ${en}.`, zh: `将判定写为${zh}。` },
        },
      ];
    });
  },
};
