import type { ConformanceReport } from '../../../schemas/conformance/draft/generated/types.ts';
import { compareVerdicts } from '../../judge/verdict.ts';
import { differences } from '../differences.ts';
import { LEVEL_WORDS } from '../words.ts';
import { quotedClause, type ClauseTexts } from './clause-text.ts';
import { jsonText } from './json-text.ts';
import { both, foreign, html, link, NOTHING, say, type Html } from './markup.ts';
import { chip, toneOf } from './tone.ts';

type ReportFinding = ConformanceReport['findings'][number];
type Case = NonNullable<ReportFinding['failure']>;

/** Findings of one clause that are shown at once; the rest is folded, since they mostly say the same. */
const SHOWN = 1;

/**
 * Findings that the page holds, so that a browser opens it whatever an implementation gets wrong; where there are more,
 * each clause has as many as the others, at least one, and says how many it leaves to report.json.
 */
const MOST = 600;

/** What did not pass, clause by clause: its wording, why, and the smallest case that shows it. */
export function failures(report: ConformanceReport, texts: ClauseTexts): Html {
  if (report.findings.length === 0) return NOTHING;
  const groups = new Map<string, ReportFinding[]>();
  for (const finding of report.findings) {
    const key = finding.clause ?? finding.of;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  const each = report.findings.length <= MOST ? MOST : Math.max(1, Math.floor(MOST / groups.size));
  // The worst first; within a verdict, clauses stay in their order.
  const ordered = [...groups].sort(([, [a]], [, [b]]) => compareVerdicts(b?.verdict ?? 'fail', a?.verdict ?? 'fail'));
  const shown = ordered.map(([key, findings]) => clauseFindings(key, findings, each, report, texts));
  return html`<section id="findings">
    <h2>${say('What did not pass', '未通过的内容')}</h2>
    <p class="lead">
      ${say(
        'Each case is the smallest one found. Its file in failures/ can be sent to the implementation again with etalon replay.',
        '每个用例都是所找到的最小用例。可用etalon replay将failures/中的相应文件重新发送给受测实现。',
      )}
    </p>
    ${shown}
  </section>`;
}

function clauseFindings(
  key: string,
  findings: readonly ReportFinding[],
  most: number,
  report: ConformanceReport,
  texts: ClauseTexts,
): Html {
  const clause = report.clauses.find(({ id }) => id === key);
  const text = texts.get(key);
  const verdict = clause?.verdict ?? findings[0]?.verdict ?? 'fail';
  const blocks = findings.slice(0, most).map((finding) => oneFinding(finding));
  const rest = blocks.slice(SHOWN);
  const folded =
    rest.length === 0
      ? NOTHING
      : html`<details class="case">
          <summary>${say(`${rest.length} more`, `另有${rest.length}项`)}</summary>
          ${rest}
        </details>`;
  const left = findings.length - blocks.length;
  const elsewhere =
    left === 0
      ? NOTHING
      : html`<p class="soft">
          ${say(
            `${left} more of ${findings.length} are not on this page; report.json and failures/ have them all.`,
            `共${findings.length}项，另有${left}项未列在本页；report.json和failures/中有全部内容。`,
          )}
        </p>`;
  const level = clause === undefined ? undefined : LEVEL_WORDS[clause.level];
  return html`<article class="failure ${toneOf(verdict)}" id="finding-${key}">
    <header>
      <h3>
        ${key}${text === undefined ? NOTHING : html` <span class="soft">${text.number}</span>`}${text?.title === undefined ? NOTHING : html` ${both(text.title)}`}
      </h3>
      ${chip(verdict)}${level === undefined ? NOTHING : html`<span class="soft">${both(level)}</span>`}
    </header>
    ${quotedClause(text)}${blocks.slice(0, SHOWN)}${folded}${elsewhere}
  </article>`;
}

function oneFinding(finding: ReportFinding): Html {
  const { failure, expected } = finding;
  const known =
    expected === undefined
      ? NOTHING
      : html`<p>
          ${chip(finding.verdict)} ${foreign(expected.reason)} ${link(expected.issue)}
          <small>${foreign(expected.until)}</small>
        </p>`;
  if (failure === undefined) {
    return html`<div class="case">
      <p class="because">${both(finding.because)}</p>
      ${known}
      <p class="soft"><code>${finding.of}</code></p>
    </div>`;
  }
  return html`<div class="case">
    <p class="because">${both(finding.because)}</p>
    ${known}
    <p class="soft">
      ${say('Check', '检验')} <code>${finding.of}</code> · ${say('operation', '操作')}
      <code>${failure.operation}</code> ·
      ${say(`case ${failure.index}`, `用例${failure.index}`)}${
        failure.shrinks > 0
          ? html` · ${say(`made smaller ${failure.shrinks} times`, `缩小${failure.shrinks}次`)}`
          : NOTHING
      }
    </p>
    <div class="three">
      <div>
        <h4>${say('Smallest input', '最小输入')}</h4>
        ${block(failure.input)}
      </div>
      <div class="expected">
        <h4>${say('Expected', '期望')}</h4>
        ${block(failure.expected)}
      </div>
      <div class="got">
        <h4>${say('Got', '实际')}</h4>
        ${block(failure.got)}
      </div>
    </div>
    ${differenceTable(failure)}${more(failure)}
    <p class="soft"><code>etalon replay failures/${failure.id}.jsonl -- COMMAND</code></p>
  </div>`;
}

const block = (value: unknown): Html => html`<pre>${jsonText(value)}</pre>`;

function differenceTable(failure: Case): Html {
  const found = differences(failure.expected, failure.got);
  const useful = found.filter(({ at, relative }) => at !== '' || relative !== undefined);
  if (useful.length === 0) return NOTHING;
  const rows = useful.map(
    ({ at, expected, got, relative }) =>
      html`<tr>
        <td><code>${(failure.at ?? '') + at || '/'}</code></td>
        <td class="number"><code>${jsonText(expected, 80)}</code></td>
        <td class="number"><code>${jsonText(got, 80)}</code></td>
        <td class="number">${relative === undefined ? '' : relative.toExponential(2)}</td>
      </tr>`,
  );
  return html`<div class="scroll">
    <table class="inner">
      <thead>
        <tr>
          <th scope="col">${say('Where', '位置')}</th>
          <th scope="col" class="number">${say('Expected', '期望')}</th>
          <th scope="col" class="number">${say('Got', '实际')}</th>
          <th scope="col" class="number">${say('Relative difference', '相对差')}</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
}

function more(failure: Case): Html {
  const parts = [
    html`<h4>${say('Reply in full', '完整答复')}</h4>
      ${block(failure.reply)}`,
    failure.reference === undefined
      ? NOTHING
      : html`<h4>${say('Reference implementation', '参考实现')}</h4>
          ${block(failure.reference)}`,
    failure.original === undefined
      ? NOTHING
      : html`<h4>${say('Input as it was generated', '最初生成的输入')}</h4>
          ${block(failure.original)}`,
  ];
  return html`<details>
    <summary>${say('Reply, reference and original input', '答复、参考实现与最初输入')}</summary>
    ${parts}
  </details>`;
}
