import type { ConformanceReport } from '../../schemas/conformance/draft/generated/types.ts';
import type { Language } from '../../schemas/document/finding.ts';
import { VERDICTS, type Verdict } from '../judge/verdict.ts';
import type { ClauseTexts } from '../report/html/clause-text.ts';
import { jsonText } from '../report/html/json-text.ts';
import { printable, printableLine } from '../report/printable.ts';
import { EXIT_WORDS, VERDICT_WORDS } from '../report/words.ts';
import { columns, wrapped } from './columns.ts';
import { says } from './language.ts';
import { painter, type Style } from './paint.ts';
import type { Terminal } from './terminal.ts';

/** Clauses whose counterexample is printed; the rest is in the report. */
const SHOWN = 5;

/** Verdicts whose clauses are counted and not named: nobody asked for them. */
const UNTOLD: ReadonlySet<Verdict> = new Set(['not-selected', 'inapplicable']);

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

/** What a run ends with: its first line, clauses by verdict, the smallest counterexamples, and what the exit code means. */
export function summary(
  report: ConformanceReport,
  texts: ClauseTexts,
  folder: string,
  language: Language,
  terminal: Pick<Terminal, 'colour' | 'columns'>,
): string {
  const paint = painter(terminal.colour);
  const width = Math.min(terminal.columns, 100);
  const style = STYLES[report.verdict] ?? 'bold';
  const lines = [paint('bold', paint(style, printableLine(report.headline[language]))), ''];
  // A headline mostly says already why a run ended early.
  if (report.because !== undefined && !report.headline.en.includes(report.because.en)) {
    lines.push(printable(report.because[language]), '');
  }

  const byVerdict = [...VERDICTS].reverse().flatMap((verdict) => {
    const ids = report.clauses.filter((clause) => clause.verdict === verdict).map(({ id }) => id);
    const word = paint(STYLES[verdict] ?? 'dim', VERDICT_WORDS[verdict][language]);
    return ids.length === 0
      ? []
      : [[word, String(ids.length), UNTOLD.has(verdict) ? '' : wrappedIds(ids, width)] as const];
  });
  lines.push(...columns(byVerdict.map(([word, count, ids]) => [word, count.padStart(4), ids])));

  const cases = report.findings.filter(({ failure }) => failure !== undefined);
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
    lines.push(
      paint('dim', `  etalon replay ${folder}/failures/${failure.id}.jsonl -- ${printableLine(report.adapter)}`),
    );
  }
  const others = new Map<string, string[]>();
  for (const { clause, of, because, failure } of report.findings) {
    if (failure !== undefined) continue;
    others.set(because[language], [...(others.get(because[language]) ?? []), clause ?? of]);
  }
  if (others.size > 0) lines.push('');
  for (const [because, ids] of [...others].slice(0, SHOWN)) {
    lines.push(`${paint('bold', wrappedIds([...new Set(ids)], width))}  ${printable(because)}`);
  }
  const more = cases.length - first.length + Math.max(0, others.size - SHOWN);
  if (more > 0) lines.push('', says(`${more} more in the report.`, `报告中另有${more}项。`)[language]);

  const { exitCode: code } = report;
  lines.push(
    '',
    says(`report: ${folder}/index.html`, `报告：${folder}/index.html`)[language],
    says(`exit ${code}: ${EXIT_WORDS[code].en}`, `退出码${code}：${EXIT_WORDS[code].zh}`)[language],
  );
  return `${lines.join('\n')}\n`;
}

/** As many ids as fit in a line, and how many more there are. */
function wrappedIds(ids: readonly string[], width: number): string {
  const most = Math.max(1, Math.floor((width - 28) / 8));
  return ids.length <= most ? ids.join(' ') : `${ids.slice(0, most).join(' ')} … +${ids.length - most}`;
}
