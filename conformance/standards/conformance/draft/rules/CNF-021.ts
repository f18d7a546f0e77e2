import type { Json, JsonObject } from '../../../../contract/json.ts';
import type { DocumentRule } from '../../../../contract/rule.ts';
import { exitCode, type Verdict } from '../../../../judge/verdict.ts';

const INTERRUPTED = 130;

/** The exit codes that agree with a report: two where nothing but a recommendation is broken, for the report does not say how that was to count. */
function agreeing(report: JsonObject): readonly number[] {
  if (report['ended'] === 'interrupted') return [INTERRUPTED];
  const verdict = report['verdict'] as Verdict;
  const clauses = (report['clauses'] as readonly Json[]).map((clause) => (clause as JsonObject)['verdict'] as Verdict);
  return [exitCode([verdict]), exitCode([verdict, ...clauses.filter((one) => one === 'warning')], true)];
}

/** > The exit code of a conformance report is that of the first row of the table that applies. */
export const CNF_021: DocumentRule = {
  clause: 'CNF-021@1',
  document: 'conformance/conformance-report',
  violations: (report) => {
    const expected = agreeing(report);
    const stated = Number(report['exitCode']);
    if (expected.includes(stated)) return [];
    const [first] = expected;
    return [
      {
        pointer: '/exitCode',
        message: {
          en: `The exit code is ${stated}, and that of this report is ${first}.`,
          zh: `退出码为${stated}，而与本报告相应的退出码为${first}。`,
        },
        fix: { en: `State the exit code ${first}.`, zh: `将退出码写为${first}。` },
      },
    ];
  },
};
