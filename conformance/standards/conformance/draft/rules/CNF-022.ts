import type { Bilingual } from '../../../../../schemas/document/finding.ts';
import type { Json, JsonObject } from '../../../../contract/json.ts';
import type { DocumentRule, Violation } from '../../../../contract/rule.ts';

interface Row {
  readonly applies: (report: JsonObject) => boolean;
  readonly words: Bilingual;
}

const row = (applies: Row['applies'], en: string, zh: string): Row => ({ applies, words: { en, zh } });

const ended = (how: string) => (report: JsonObject) => report['ended'] === how;
const judged = (verdict: string) => (report: JsonObject) => report['verdict'] === verdict;

/** Whether a clause or a claim has the verdict `fail`: otherwise it is that of an expected failure. */
const anyFails = ({ clauses, claims }: JsonObject): boolean =>
  [...(clauses as readonly Json[]), ...(claims as readonly Json[])].some(
    (one) => (one as JsonObject)['verdict'] === 'fail',
  );

/** Table "Words of a headline"; the last row applies to every report. */
const ROWS: readonly Row[] = [
  row(ended('interrupted'), 'Interrupted', '已中断'),
  row(ended('not-started'), 'Not started', '未能启动'),
  row(ended('stopped'), 'Stopped', '已停止'),
  row(judged('suite-error'), 'The suite itself broke', '测试套件自身'),
  row(
    (report) => report['verdict'] === 'fail' && !anyFails(report),
    'The list of expected failures is wrong',
    '预期失败清单有误',
  ),
  row(judged('fail'), 'Does not conform', '不符合'),
  row(judged('inconclusive'), 'Inconclusive', '无法判定'),
  row(judged('not-inspected'), 'Not inspected', '未检查'),
  row(judged('expected-failure'), 'Fails as expected', '按预期失败'),
  row(({ selection }) => selection !== undefined, 'no statement on conformance', '不构成对符合性的陈述'),
  row(() => true, 'Conforms for', '符合'),
];

/** > The headline of a conformance report contains the words of the first row of the table that applies, and those of no earlier row. */
export const CNF_022: DocumentRule = {
  clause: 'CNF-022@1',
  document: 'conformance/conformance-report',
  violations: (report) => {
    const first = ROWS.findIndex(({ applies }) => applies(report));
    const headline = report['headline'] as unknown as Bilingual;
    return (['en', 'zh'] as const).flatMap((language): readonly Violation[] => {
      const pointer = `/headline/${language}`;
      const said = ROWS.slice(0, first + 1).map(({ words }) => headline[language].includes(words[language]));
      const expected = ROWS[first]?.words[language] ?? '';
      const earlier = ROWS[said.indexOf(true)]?.words[language] ?? '';
      if (said.indexOf(true) === first) return [];
      return said.includes(true)
        ? [{ pointer, message: { en: `“${earlier}” is not true of this report.`, zh: `“${earlier}”与本报告不符。` } }]
        : [{ pointer, message: { en: `“${expected}” is missing.`, zh: `缺少“${expected}”。` } }];
    });
  },
};
