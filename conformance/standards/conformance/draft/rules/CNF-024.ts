import type { Json, JsonObject } from '../../../../contract/json.ts';
import type { DocumentRule } from '../../../../contract/rule.ts';
import { VERDICTS, type Verdict } from '../../../../judge/verdict.ts';

/** > The totals of a conformance report give the number of clauses for each verdict that a clause has, and for no other. */
export const CNF_024: DocumentRule = {
  clause: 'CNF-024@1',
  document: 'conformance/conformance-report',
  violations: (report) => {
    const clauses = (report['clauses'] as readonly Json[]).map((clause) => clause as JsonObject);
    const stated = (report['totals'] as JsonObject)['clauses'] as Readonly<Partial<Record<Verdict, number>>>;
    return VERDICTS.flatMap((verdict) => {
      const counted = clauses.filter((clause) => clause['verdict'] === verdict).length;
      const total = stated[verdict] ?? 0;
      if (total === counted) return [];
      return [
        {
          pointer: stated[verdict] === undefined ? '/totals/clauses' : `/totals/clauses/${verdict}`,
          message: {
            en: `The totals give ${total} clauses with the verdict ${verdict}, and the report lists ${counted}.`,
            zh: `总计给出判定为${verdict}的条${total}条，而报告列有${counted}条。`,
          },
        },
      ];
    });
  },
};
