import type { Json, JsonObject } from '../../../../contract/json.ts';
import type { DocumentRule, Violation } from '../../../../contract/rule.ts';

/** The ids of clauses that a member of a set lists, each with where it stands. */
const named = (set: JsonObject, member: string): readonly { readonly id: string; readonly pointer: string }[] =>
  (set[member] as readonly Json[]).map((one, at) => ({
    id: String((one as JsonObject)['clause']).replace(/@.*$/, ''),
    pointer: `/${member}/${at}/clause`,
  }));

/** > A requirement set names no clause more than once, be it in two revisions or as scored and as not scored. */
export const CNF_025: DocumentRule = {
  clause: 'CNF-025@1',
  document: 'conformance/requirement-set',
  violations: (set) => {
    const first = new Map<string, string>();
    return [...named(set, 'scored'), ...named(set, 'notScored')].flatMap(({ id, pointer }): readonly Violation[] => {
      const before = first.get(id);
      first.set(id, before ?? pointer);
      if (before === undefined) return [];
      return [
        {
          pointer,
          message: { en: `${id} already stands at ${before}.`, zh: `${id}已见于${before}。` },
          fix: { en: 'Keep one of the two.', zh: '请保留其中之一。' },
        },
      ];
    });
  },
};
