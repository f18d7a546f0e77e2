import type { ConformanceReport } from '../../schemas/conformance/draft/generated/types.ts';
import type { Bilingual, Language } from '../../schemas/document/finding.ts';
import { VERDICTS, type Verdict } from '../judge/verdict.ts';
import type { ClauseTexts } from '../report/html/clause-text.ts';
import { jsonText } from '../report/html/json-text.ts';
import { printable, printableLine } from '../../schemas/document/printable.ts';
import { EXIT_WORDS, isListWrong, VERDICT_WORDS } from '../report/words.ts';
import { columns, wrapped } from './columns.ts';
import { expectationsText } from './expectations-text.ts';
import { says } from './language.ts';
import { modeText } from './mode-text.ts';
import { painter, type Style } from './paint.ts';
import type { Terminal } from './terminal.ts';

/** What stands before the names of what is not declared: two columns and the words. */
const NOT_DECLARED = 34;

/** Clauses whose counterexample is printed; the rest is in the report. */
const SHOWN = 5;

const STYLES: Readonly<Partial<Record<Verdict, Style>>> = {
  pass: 'green',
  declared: 'green',
  fail: 'red',
  'suite-error': 'red',
  inconclusive: 'yellow',
  warning: 'yellow',
  'not-inspected': 'yellow',
  'expected-failure': 'yellow',
};

/** What a run ends with: its first line, the last words of the error stream where there are any (`words`), clauses by verdict, the smallest counterexamples, and what the exit code means. */
export function summary(
  report: ConformanceReport,
  texts: ClauseTexts,
  folder: string,
  language: Language,
  terminal: Pick<Terminal, 'colour' | 'columns'>,
  words = '',
): string {
  const paint = painter(terminal.colour);
  const width = Math.min(terminal.columns, 100);
  const style = STYLES[report.verdict] ?? 'bold';
  const lines = [paint('bold', paint(style, printableLine(report.headline[language]))), ''];
  const mode = modeText(report, language);
  if (mode.length > 0) lines.push(...mode, '');
  // A headline mostly says already why a run ended early.
  if (report.because !== undefined && !report.headline.en.includes(report.because.en)) {
    lines.push(printable(report.because[language]), '');
  }

  if (words !== '') {
    lines.push(says('The last lines of its error stream:', '其标准错误流的最后几行：')[language]);
    lines.push(
      ...printable(words)
        .split('\n')
        .map((line) => paint('dim', `  ${line}`)),
      '',
    );
  }

  const byVerdict = [...VERDICTS].reverse().flatMap((verdict) => {
    const ids = report.clauses.filter((clause) => clause.verdict === verdict).map(({ id }) => id);
    const word = paint(STYLES[verdict] ?? 'dim', VERDICT_WORDS[verdict][language]);
    if (ids.length === 0) return [];
    const row = [word, String(ids.length).padStart(4), wrappedIds(ids, width)];
    const missing = verdict === 'inapplicable' ? notDeclared(report) : [];
    const names = fitting(missing, width - NOT_DECLARED, language === 'zh' ? '、' : ', ');
    const why = says(`not declared: ${names}`, `未声明：${names}`)[language];
    return missing.length === 0 ? [row] : [row, ['', '', paint('dim', why)]];
  });
  lines.push(...columns(byVerdict));

  // What fails as listed is told in a line of its own, below.
  const findings = report.findings.filter(({ expected }) => expected === undefined);
  const cases = findings.filter(({ failure }) => failure !== undefined);
  const first = [...new Map([...cases].reverse().map((finding) => [finding.clause ?? finding.of, finding])).values()]
    .reverse()
    .slice(0, SHOWN);
  for (const finding of first) {
    const { failure } = finding;
    if (failure === undefined) continue;
    const text = finding.clause === undefined ? undefined : texts.get(finding.clause);
    const rows = [
      [says('input', '输入')[language], jsonText(failure.input, 600)],
      [says('expected', '期望')[language], jsonText(failure.expected, 600)],
      [says('got', '实际')[language], jsonText(failure.got, 600)],
    ].map(([name = '', value = '']) => [`  ${paint('dim', name)}`, printable(value).replace(/\n\s*/g, ' ')]);
    lines.push('', `${paint('bold', finding.clause ?? finding.of)}  ${failure.operation}`);
    if (text !== undefined) lines.push(wrapped(text.text[language], width, '  '));
    lines.push(`  ${paint(STYLES[finding.verdict] ?? 'red', printable(finding.because[language]))}`, ...columns(rows));
    lines.push(paint('dim', `  etalon replay ${folder}/failures/${failure.id}.jsonl ${wayTo(report)}`));
  }
  const others = new Map<string, string[]>();
  for (const { clause, of, because, failure } of findings) {
    if (failure !== undefined) continue;
    others.set(because[language], [...(others.get(because[language]) ?? []), clause ?? of]);
  }
  if (others.size > 0) lines.push('');
  for (const [because, ids] of [...others].slice(0, SHOWN)) {
    lines.push(`${paint('bold', wrappedIds([...new Set(ids)], width))}  ${printable(because)}`);
  }
  const more = cases.length - first.length + Math.max(0, others.size - SHOWN);
  if (more > 0) lines.push('', says(`${more} more in the report.`, `报告中另有${more}项。`)[language]);

  lines.push(...expectationsText(report, language, paint));
  if (report.reservation !== undefined) lines.push('', wrapped(report.reservation[language], width, ''));

  const { exitCode: code } = report;
  const meaning = meaningOf(report);
  lines.push(
    '',
    says(`report: ${folder}/index.html`, `报告：${folder}/index.html`)[language],
    says(`exit ${code}: ${meaning.en}`, `退出码${code}：${meaning.zh}`)[language],
  );
  return `${lines.join('\n')}\n`;
}

function meaningOf(report: ConformanceReport): Bilingual {
  const { exitCode, selection, shard, verdict } = report;
  if (exitCode === 0 && verdict === 'expected-failure') return FAILS_AS_EXPECTED;
  if (exitCode === 0 && shard !== undefined) return HOLDS_HERE;
  if (exitCode === 0 && selection !== undefined) return HOLDS_IN_PART;
  return isListWrong(report) ? LIST_IS_WRONG : EXIT_WORDS[exitCode];
}

const FAILS_AS_EXPECTED = says('nothing fails but what is listed', '除清单所列外均未失败');
const LIST_IS_WRONG = says('the list of expected failures is wrong', '预期失败清单有误');
const HOLDS_HERE = says('nothing fails in this shard', '此分片中均未失败');
const HOLDS_IN_PART = says('what was selected holds', '所选内容符合');

/** How a command line names the implementation. */
const wayTo = ({ transport, adapter }: ConformanceReport): string => {
  const flag = transport === 'http' ? '--url' : transport === 'in-process' ? '--module' : '--';
  return `${flag} ${printableLine(adapter)}`;
};

/** The operations that clauses are inapplicable without. */
const notDeclared = ({ checks, operations }: ConformanceReport): readonly string[] => {
  const declared = new Set<string>(operations.declared);
  const needed = checks.flatMap((one) => (one.verdict === 'inapplicable' ? [one.operation] : []));
  return [...new Set(needed)].filter((operation) => !declared.has(operation)).sort();
};

/** As many ids as fit in a line, and how many more there are. */
const wrappedIds = (ids: readonly string[], width: number): string => fitting(ids, width - 20, ' ');

/** As many of these words as fit in this many characters, one at least, and how many more there are. */
function fitting(words: readonly string[], width: number, between: string): string {
  const all = words.join(between);
  if (all.length <= width) return all;
  const room = width - ` … +${words.length}`.length;
  let most = 1;
  while (words.slice(0, most + 1).join(between).length <= room) most++;
  return `${words.slice(0, most).join(between)} … +${words.length - most}`;
}
