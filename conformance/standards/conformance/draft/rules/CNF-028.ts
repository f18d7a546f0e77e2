import type { Json, JsonObject } from '../../../../contract/json.ts';
import type { DocumentRule } from '../../../../contract/rule.ts';
import { compareVerdicts, SITUATIONS, type Verdict } from '../../../../judge/verdict.ts';

const LACKING = SITUATIONS['class-needs-undeclared-operation'];

/** > The verdict of a claim that lacks an operation which its class needs is `fail` or worse. */
export const CNF_028: DocumentRule = {
  clause: 'CNF-028@1',
  document: 'conformance/conformance-report',
  violations: (report) =>
    (report['claims'] as readonly Json[]).flatMap((one, at) => {
      const claim = one as JsonObject;
      const missing = claim['missing'] as readonly string[];
      if (missing.length === 0 || compareVerdicts(claim['verdict'] as Verdict, LACKING) >= 0) return [];
      return [
        {
          pointer: `/claims/${at}/verdict`,
          message: {
            en: `The claim lacks ${missing.join(', ')}, and its verdict is better than ${LACKING}.`,
            zh: `该声称缺少${missing.join('、')}，而其判定优于${LACKING}。`,
          },
          fix: { en: `State the verdict ${LACKING}.`, zh: `将判定写为${LACKING}。` },
        },
      ];
    }),
};
