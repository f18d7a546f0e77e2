import type { ConformanceReport } from '../../../schemas/conformance/draft/generated/types.ts';
import { LEVEL_WORDS } from '../words.ts';
import { grouped } from './banner.ts';
import { quotedClause, type ClauseText, type ClauseTexts } from './clause-text.ts';
import { both, html, NOTHING, say, type Html } from './markup.ts';
import { chip, toneOf } from './tone.ts';

type Clause = ConformanceReport['clauses'][number];
type Check = ConformanceReport['checks'][number];

/** Every clause with its verdict, and folded under it what the verdict rests on. */
export function clauseTable(report: ConformanceReport, texts: ClauseTexts): Html {
  if (report.clauses.length === 0) return NOTHING;
  const standards = [...new Set(report.clauses.map(({ standard }) => standard))];
  const bodies = standards.map((standard) => {
    const rows = report.clauses
      .filter((clause) => clause.standard === standard)
      .map((clause) => row(clause, report, texts.get(clause.id)));
    return html`<tbody>
      <tr>
        <th scope="rowgroup" colspan="6">${standard}</th>
      </tr>
      ${rows}
    </tbody>`;
  });
  return html`<section id="clauses">
    <h2>${say('Clauses', '各条')}</h2>
    <p class="lead">
      ${say(
        'The margin is the largest part of the tolerance that a passing case used. Kinds of input are those that a run has to have met; each clause unfolds.',
        '余量占用是通过的用例对容差的最大占用比例。输入种类是运行中应遇到的种类。各条均可展开。',
      )}
    </p>
    <fieldset class="filter">
      <legend class="hidden">${say('Rows', '行')}</legend>
      <input type="radio" name="rows" id="rows-all" checked /><label for="rows-all">${say('All', '全部')}</label
      ><input type="radio" name="rows" id="rows-open" /><label for="rows-open">${say('Not passed', '未通过')}</label>
    </fieldset>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">${say('Clause', '条')}</th>
            <th scope="col">${say('Requirement', '要求')}</th>
            <th scope="col">${say('Verdict', '判定')}</th>
            <th scope="col" class="number">${say('Cases', '用例')}</th>
            <th scope="col">${say('Margin used', '余量占用')}</th>
            <th scope="col" class="number">${say('Kinds met', '输入种类')}</th>
          </tr>
        </thead>
        ${bodies}
      </table>
    </div>
  </section>`;
}

function row(clause: Clause, report: ConformanceReport, text: ClauseText | undefined): Html {
  const checks = report.checks.filter(({ id }) => clause.checks.includes(id));
  const probes = report.probes.filter(({ id }) => clause.probes.includes(id));
  const labels = checks.flatMap((check) => check.labels);
  const reached = labels.filter((label) => label.reached).length;
  const level = LEVEL_WORDS[clause.level];
  const skipped = clause.verdict === 'inapplicable' || clause.verdict === 'not-selected' ? 'skipped' : '';
  const rests = [
    ...probes.map(
      (probe) =>
        html`<p>${chip(probe.verdict)} ${both(probe.title)} <span class="soft">${grouped(probe.cases)}</span></p>`,
    ),
    ...checks.map(checkBlock),
    clause.vectors.length === 0
      ? NOTHING
      : html`<p class="soft">
          ${say('Vectors', '向量')}: ${clause.vectors.map((id, at) => html`${at > 0 ? ', ' : ''}<code>${id}</code>`)}
        </p>`,
  ];
  return html`<tr class="row-${toneOf(clause.verdict)} ${skipped}" id="clause-${clause.id}">
    <td><span class="id">${clause.id}</span><br /><small>${text?.number ?? ''}</small></td>
    <td class="wide">
      <details>
        <summary>
          ${text?.title === undefined ? summary(text, clause) : both(text.title)}
          <small>${level === undefined ? clause.level : both(level)}</small>
        </summary>
        ${quotedClause(text)}${rests}
      </details>
    </td>
    <td>
      ${toneOf(clause.verdict) === 'bad' ? html`<a href="#finding-${clause.id}">${chip(clause.verdict)}</a>` : chip(clause.verdict)}
    </td>
    <td class="number">${grouped(clause.cases)}</td>
    <td>${marginBar(clause.margin)}</td>
    <td class="number">${labels.length === 0 ? '' : `${reached} / ${labels.length}`}</td>
  </tr>`;
}

/** A clause without a title is known by the first words of its text. */
function summary(text: ClauseText | undefined, clause: Clause): Html {
  if (text === undefined) return html`${clause.id}`;
  const first = (words: string, most: number): string =>
    words.length <= most ? words : `${words.slice(0, most).replace(/[\s,，、]*\S*$/u, '')}…`;
  const zh = text.text.zh.length <= 44 ? text.text.zh : `${text.text.zh.slice(0, 44)}…`;
  return both({ en: first(text.text.en, 96), zh });
}

function checkBlock(check: Check): Html {
  const outcomes = Object.entries(check.outcomes).map(
    ([outcome, count], at) => html`${at > 0 ? ' · ' : ''}${grouped(count)} <code>${outcome}</code>`,
  );
  const labels = check.labels.map(
    ({ name, least, count, reached }) =>
      html`<tr>
        <td>${name}</td>
        <td class="number">${grouped(count)}</td>
        <td class="number">${percent(check.cases === 0 ? 0 : count / check.cases)}</td>
        <td class="number">${percent(least)}</td>
        <td>
          ${reached ? html`<span class="good">✓</span>` : html`<span class="bad">✗ ${say('not reached', '未达到')}</span>`}
        </td>
      </tr>`,
  );
  return html`<div>
    <p>
      ${chip(check.verdict)} <code>${check.id}</code> · <code>${check.operation}</code> · ${grouped(check.cases)} /
      ${grouped(check.planned)} ${say('cases', '用例')} <span class="soft">${outcomes}</span>
    </p>
    ${
      labels.length === 0
        ? NOTHING
        : html`<table class="inner">
            <thead>
              <tr>
                <th scope="col">${say('Kind of input', '输入种类')}</th>
                <th scope="col" class="number">${say('Cases', '用例')}</th>
                <th scope="col" class="number">${say('Share', '占比')}</th>
                <th scope="col" class="number">${say('Least', '最低')}</th>
                <th scope="col">${say('Met', '达到')}</th>
              </tr>
            </thead>
            <tbody>
              ${labels}
            </tbody>
          </table>`
    }
  </div>`;
}

const percent = (share: number): string =>
  share > 0 && share < 0.001 ? '< 0.1 %' : `${Number((100 * share).toPrecision(3))} %`;

function marginBar(margin: number | undefined): Html {
  if (margin === undefined) return NOTHING;
  const width = Math.max(0.5, Math.min(100, 100 * margin));
  const tone = margin > 0.9 ? 'warn' : 'good';
  return html`<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect class="track" width="100" height="8" rx="4" />
      <rect class="${tone}" width="${width.toFixed(1)}" height="8" rx="4" />
    </svg>
    <small>${percent(margin)}</small>`;
}
