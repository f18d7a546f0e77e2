import type { Json, JsonObject } from '../../../../contract/json.ts';
import type { DocumentRule } from '../../../../contract/rule.ts';
import { type Verdict, worstVerdict } from '../../../../judge/verdict.ts';

const rowsOf = (report: JsonObject, member: string): readonly JsonObject[] =>
  (report[member] as readonly Json[]).map((row) => row as JsonObject);

const verdictOf = (one: JsonObject): Verdict => one['verdict'] as Verdict;

/**
 * > The verdict of a conformance report is the worst of the verdicts of its clauses, of its claims and of the entries of its list of expected failures.
 *
 * A report in which no case of a check and no vector was judged is inconclusive at best; where that is the suite's own fault it says
 * `suite-error`, which no clause has.
 */
export const CNF_009: DocumentRule = {
  clause: 'CNF-009@1',
  document: 'conformance/conformance-report',
  violations: (report) => {
    const stated = verdictOf(report);
    const list = report['expectations'] as JsonObject | undefined;
    const entries = list === undefined ? [] : rowsOf(list, 'entries');
    const judged = [...rowsOf(report, 'clauses'), ...rowsOf(report, 'claims'), ...entries].map(verdictOf);
    const ran =
      rowsOf(report, 'checks').some(({ cases }) => Number(cases) > 0) ||
      rowsOf(report, 'clauses').some(({ vectors }) => (vectors as readonly Json[]).length > 0);
    if (!ran && stated === 'suite-error') return [];
    const worst = worstVerdict(ran ? judged : [...judged, 'inconclusive']);
    if (stated === worst) return [];
    return [
      {
        pointer: '/verdict',
        message: {
          en: `The verdict of the report is ${stated}, and the worst of its clauses, claims and expected failures is ${worst}.`,
          zh: `报告的判定为${stated}，而其各条、各项声称和各项预期失败中最差的判定为${worst}。`,
        },
        fix: { en: `State the verdict ${worst}.`, zh: `将判定写为${worst}。` },
      },
    ];
  },
};
