import type { JsonObject } from '../../../../contract/json.ts';
import type { DocumentRule, Violation } from '../../../../contract/rule.ts';

const MEMBERS = ['clause', 'outcome'] as const;
const NARROWING = ['of', 'operation'] as const;

/** Whether whatever `narrow` names is named by `wide` too. */
const isNamedBy = (narrow: JsonObject, wide: JsonObject): boolean =>
  MEMBERS.every((member) => narrow[member] === wide[member]) &&
  NARROWING.every((member) => wide[member] === undefined || wide[member] === narrow[member]);

/** > An entry of a list of expected failures does not name what another entry names already, in the same words or more widely. */
export const CNF_041: DocumentRule = {
  clause: 'CNF-041@1',
  document: 'conformance/expected-failures',
  violations: ({ failures }) => {
    const entries = failures as unknown as readonly JsonObject[];
    return entries.flatMap((entry, index): readonly Violation[] => {
      // Of two in the same words the second is one too many.
      const other = entries.findIndex(
        (one, at) => at !== index && isNamedBy(entry, one) && (at < index || !isNamedBy(one, entry)),
      );
      if (other === -1) return [];
      return [
        {
          pointer: `/failures/${index}`,
          message: {
            en: `What this entry names is named by /failures/${other} already.`,
            zh: `该条目所列内容已由/failures/${other}列出。`,
          },
          fix: { en: 'Keep one of the two.', zh: '请保留其中之一。' },
        },
      ];
    });
  },
};
