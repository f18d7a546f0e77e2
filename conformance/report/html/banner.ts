import type { ConformanceReport } from '../../../schemas/conformance/draft/generated/types.ts';
import { VERDICTS, type Verdict } from '../../judge/verdict.ts';
import { isListWrong, VERDICT_WORDS } from '../words.ts';
import { both, foreign, html, link, NOTHING, say, type Html } from './markup.ts';
import { toneOf, type Tone } from './tone.ts';

const MARKS: Readonly<Record<Tone, string>> = {
  good: 'M10 25 L20 35 L38 14',
  bad: 'M13 13 L35 35 M35 13 L13 35',
  warn: 'M24 11 L24 28 M24 36 L24 36.1',
  none: 'M12 24 L36 24',
};

/** A name of a line or two; report.json has it whole. */
const short = (name: string): string => (name.length > 80 ? `${name.slice(0, 80)}…` : name);

/** The verdict in words that a reader takes in at a glance. */
function wordOf(report: ConformanceReport): Html {
  if (report.ended === 'interrupted') return say('Interrupted: a partial report', '被中断：部分报告');
  if (report.exitCode === 0) {
    if (report.verdict === 'expected-failure') return say('Fails as expected', '按预期失败');
    return report.selection === undefined ? say('Conforms', '符合') : say('Holds, in part', '所选部分符合');
  }
  if (isListWrong(report)) return say('The list of expected failures is wrong', '预期失败清单有误');
  if (report.exitCode === 1) return say('Does not conform', '不符合');
  if (report.exitCode === 3)
    return say('Suite error: not the implementation’s fault', '测试套件错误：并非受测实现之过');
  return say('Inconclusive', '无法判定');
}

const toneOfReport = (report: ConformanceReport): Tone => {
  if (report.ended === 'interrupted') return 'warn';
  return report.exitCode === 0 && report.verdict !== 'expected-failure' ? 'good' : toneOf(report.verdict);
};

/** The head of the page: the verdict, the one thing to know, and what was judged. */
export function banner(report: ConformanceReport, words = ''): Html {
  const tone = toneOfReport(report);
  const because = report.because === undefined ? NOTHING : html`<p class="why">${both(report.because)}</p>`;
  const last =
    words === ''
      ? NOTHING
      : html`<p class="why">${say('The last lines of its error stream:', '其标准错误流的最后几行：')}</p>
          <pre dir="ltr">${words}</pre>`;
  return html`<section class="banner ${tone}" aria-label="verdict">
      <svg class="mark" viewBox="0 0 48 48" aria-hidden="true">
        <circle class="stroke" cx="24" cy="24" r="21.5" />
        <path class="stroke" d="${MARKS[tone]}" />
      </svg>
      <div>
        <p class="word">${wordOf(report)}</p>
        <p class="headline">${both(report.headline)}</p>
        ${because} ${last}
      </div>
    </section>
    ${facts(report)}${stack(report)}`;
}

function facts(report: ConformanceReport): Html {
  const { implementation, totals, operations } = report;
  const cases = Object.values(totals.cases).reduce((sum, count) => sum + count, 0);
  const clauses = Object.values(totals.clauses).reduce((sum, count) => sum + count, 0);
  const failed = totals.cases.fail ?? 0;
  const claims = [...new Set(report.claims.map(({ standard, version }) => `${standard} ${version}`))].map((claimed) => {
    const classes = report.claims.filter(({ standard, version }) => `${standard} ${version}` === claimed);
    return html`<span>${claimed}: ${classes.map((claim) => claim.class).join(', ')}</span><br />`;
  });
  return html`<dl class="facts">
    <div>
      <dt>${say('Implementation', '受测实现')}</dt>
      <dd>
        ${implementation === null ? say('did not answer', '未作答') : foreign(`${short(implementation.name)} ${short(implementation.version)}`)}
        <small
          >${implementation?.language === undefined ? NOTHING : foreign(short(implementation.language))}${implementation?.homepage === undefined ? NOTHING : html` ${link(implementation.homepage)}`}</small
        >
      </dd>
    </div>
    <div>
      <dt>${say('Claimed', '所声称的内容')}</dt>
      <dd>
        ${claims.length > 0 ? claims : say('no class', '未声称类别')}<small
          >${say(
            `${operations.declared.length} of ${operations.testable.length} operations declared`,
            `${operations.testable.length}项操作中声明了${operations.declared.length}项`,
          )}</small
        >
      </dd>
    </div>
    <div>
      <dt>${say('Clauses met', '符合的条')}</dt>
      <dd>${totals.clauses.pass ?? 0} / ${clauses}</dd>
    </div>
    <div>
      <dt>${say('Cases', '用例')}</dt>
      <dd>
        ${grouped(cases)}<small
          >${failed === 0 ? say('none failed', '无失败') : say(`${grouped(failed)} failed`, `${grouped(failed)}个失败`)}</small
        >
      </dd>
    </div>
    <div>
      <dt>${say('Suite', '测试套件')}</dt>
      <dd>
        ${report.suite.name} ${report.suite.version}<small class="id">${report.suite.digest.slice(0, 19)}…</small>
      </dd>
    </div>
  </dl>`;
}

/** A whole number with thin spaces between groups of three digits (ISO 80000-1), from five digits on. */
export const grouped = (count: number): string =>
  count < 10000 ? String(count) : String(count).replace(/\B(?=(\d{3})+$)/g, '\u202f');

/** Clauses by verdict as one bar, the worst first, with a legend that says the same in words. */
function stack(report: ConformanceReport): Html {
  const counts = [...VERDICTS]
    .reverse()
    .map((verdict): readonly [Verdict, number] => [verdict, report.totals.clauses[verdict] ?? 0])
    .filter(([, count]) => count > 0);
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  if (total === 0) return NOTHING;
  let from = 0;
  const bars = counts.map(([verdict, count]) => {
    const width = (1000 * count) / total;
    const bar = html`<rect
      class="${toneOf(verdict)}"
      x="${from.toFixed(2)}"
      y="0"
      width="${Math.max(0, width - 2).toFixed(2)}"
      height="14"
    />`;
    from += width;
    return bar;
  });
  const legend = counts.map(
    ([verdict, count]) =>
      html`<li>
        <svg viewBox="0 0 10 10" aria-hidden="true"><circle class="${toneOf(verdict)}" cx="5" cy="5" r="5" /></svg
        >${count} ${both(VERDICT_WORDS[verdict])}
      </li>`,
  );
  return html`<svg class="stack" viewBox="0 0 1000 14" preserveAspectRatio="none" aria-hidden="true">${bars}</svg>
    <ul class="legend">
      ${legend}
    </ul>`;
}
