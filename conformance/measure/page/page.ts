import { createHash } from 'node:crypto';
import type { Language } from '../../../schemas/document/finding.ts';
import { both, escaped, foreign, html, NOTHING, say, type Html } from '../../report/html/markup.ts';
import { STYLE as REPORT } from '../../report/html/style.ts';
import type { Measured, Measurement, Stratum } from '../measured.ts';
import type { Request } from '../request.ts';
import { matrixTable } from './matrix-table.ts';
import { reliabilityPlot } from './reliability-plot.ts';
import { rocPlot } from './roc-plot.ts';
import { sentenceOf } from './sentence.ts';

const SHADES = Array.from(
  { length: 10 },
  (_, k) => `.shade-${k}{background:color-mix(in srgb,var(--accent) ${k * 6}%,transparent)}`,
).join('');

const STYLE = `${REPORT}
.plots{display:flex;flex-wrap:wrap;gap:2rem}.plots figure{margin:0;width:100%;max-width:26rem}.plots figcaption{color:var(--soft);font-size:.9rem}.plot{width:100%;font-size:11px}
.plot text{fill:var(--soft)}.grid{stroke:var(--line)}.diagonal{stroke:var(--soft);stroke-dasharray:4 4}
.curve{fill:none;stroke:var(--accent);stroke-width:2}.band{fill:var(--accent);opacity:.18}.whisker{stroke:var(--accent);stroke-width:1.5}.dot{fill:var(--accent)}
.sentence{font-size:1.25rem;line-height:1.45;max-width:52rem;margin:1rem 0}.scroll{overflow-x:auto}
.matrix td,.matrix th[scope=col]{text-align:right;padding:.3rem .6rem}${SHADES}`;

const raw = (markup: string): Html => ({ html: markup });

const shown = (x: number): string => String(Number(x.toPrecision(6)));

const valueCell = (value: Measured['value']): string => (typeof value === 'number' ? shown(value) : value.undefined);

/** Everything that a measurement found as one page, without a script and without the network. */
export function measurementPage(
  found: Measurement,
  primary: Measured,
  request: Request,
  canonical: ReadonlyMap<Measured, string>,
  language: Language,
): string {
  const sentence = sentenceOf(primary, found.items, request);
  const checked = (is: boolean): Html => (is ? html` checked` : NOTHING);
  const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'`;
  return html`<!doctype html>
    <html lang="${language === 'zh' ? 'zh-Hans' : 'en'}">
      <head>
        <meta charset="utf-8" />
        ${raw(`<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}" />`)}
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${language === 'zh' ? '测量结果' : 'Measurement result'} · ${request.system.name}</title>
        ${raw(`<style>${STYLE}</style>`)}
      </head>
      <body>
        <header>
          <div>
            <h1>${say('Measurement result', '测量结果')} · ${foreign(request.system.name)}</h1>
            <p>
              ${say('By an open technical specification; issued or endorsed by no standards body.', '依据开源技术规范；未经任何标准化机构发布或认可。')}
            </p>
          </div>
          <fieldset class="languages">
            <legend class="hidden">Language / 语言</legend>
            <input type="radio" name="language" id="language-en" ${checked(language === 'en')} /><label
              for="language-en"
              lang="en"
              >English</label
            ><input type="radio" name="language" id="language-zh" ${checked(language === 'zh')} /><label
              for="language-zh"
              lang="zh-Hans"
              >中文</label
            >
          </fieldset>
        </header>
        <main>
          <p class="sentence">${both(sentence)}</p>
          ${found.warnings.map((warning) => html`<p class="warn">${both(warning)}</p>`)}
          ${
            primary.valid === false
              ? html`<p class="warn">
                  ${say('The uncertainty is outside its bound of validity: too few items or clusters lie behind it (CLS-063, CLS-069, CLS-076, CLS-102, CLS-244, CLS-254).', '该不确定度超出其有效界限：所依据的条目或群过少（CLS-063、CLS-069、CLS-076、CLS-102、CLS-244、CLS-254）。')}
                </p>`
              : NOTHING
          }
          <div class="plots">
            ${found.roc.length > 1 ? rocPlot(found.roc, found.positives, request.scope === 'fixed-items' ? undefined : request.level) : NOTHING}
            ${found.bins.length > 0 ? reliabilityPlot(found.bins, request.scope === 'fixed-items' ? undefined : request.level) : NOTHING}
          </div>
          ${
            found.matrix === null
              ? NOTHING
              : html`<h2>${say('Confusion matrix', '混淆矩阵')}</h2>
                  <p class="lead">
                    ${say('Rows: reference labels. Columns: predictions.', '行：参考标签。列：预测。')}
                  </p>
                  ${matrixTable(found.matrix)}`
          }
          ${missingNote(found.missing, request)}
          <h2>${say('Measures', '度量')}</h2>
          ${measuresTable(found.measured, canonical, request)} ${budgetOf(primary, request)}
          ${strataSection(found.strata, found.worst, request)}
          ${
            found.comparison.length === 0
              ? NOTHING
              : html`<h2>${say('Comparison on the same items', '相同条目上的比较')}</h2>
                  ${found.comparisonSays.map((one) => html`<p>${both(one)}</p>`)}
                  <dl class="facts">
                    ${found.comparison.map(
                      ({ label, text }) =>
                        html`<div>
                          <dt>${label}</dt>
                          <dd>${text}</dd>
                        </div>`,
                    )}
                  </dl>`
          }
        </main>
      </body>
    </html>`.html;
}

/** How many items have no prediction, and what the measures make of them. */
function missingNote(missing: Measurement['missing'], { conventions }: Request): Html {
  if (missing === null || missing.count === 0) return NOTHING;
  const { count, items } = missing;
  const share = shown((items - count) / items);
  const rule = conventions['missing-predictions'] ?? 'worst-case';
  return html`<p class="lead">
    ${say(`${count} of ${items} items have no prediction; answered share ${share} (missing-predictions=${rule}).`, `${items}个条目中有${count}个没有预测；应答份额${share}（missing-predictions=${rule}）。`)}
  </p>`;
}

function measuresTable(
  measured: readonly Measured[],
  canonical: ReadonlyMap<Measured, string>,
  { scope, level }: Request,
): Html {
  const u = ({ standardUncertainty, valid }: Measured): string => {
    if (scope === 'fixed-items') return '—';
    if (typeof standardUncertainty !== 'number') return standardUncertainty.undefined;
    return valid === false ? `${shown(standardUncertainty)} *` : shown(standardUncertainty);
  };
  const anyBeyond = scope !== 'fixed-items' && measured.some(({ valid }) => valid === false);
  return html`<div class="scroll">
    <table>
      <thead>
        <tr>
          <th scope="col">${say('Quantity', '量')}</th>
          <th scope="col">${say('Value', '值')}</th>
          <th scope="col">${say('Standard uncertainty', '标准不确定度')}</th>
          <th scope="col">${say(`Interval, ${level}`, `区间，${level}`)}</th>
        </tr>
      </thead>
      <tbody>
        ${measured.map(
          (one) =>
            html`<tr>
              <td><code>${canonical.get(one) ?? one.name}</code></td>
              <td>
                ${valueCell(one.value)}
                ${
                  one.underCalibration === undefined
                    ? NOTHING
                    : html`<br /><small
                          >${say(`perfect calibration: ${shown(one.underCalibration)} on the average`, `完全校准时平均为${shown(one.underCalibration)}`)}</small
                        >`
                }
              </td>
              <td>${u(one)}</td>
              <td>
                ${one.interval === undefined || scope === 'fixed-items' ? '' : `${shown(one.interval.lower)} – ${shown(one.interval.upper)} (${one.interval.method})`}
              </td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${anyBeyond ? html`<p class="lead">${say('* outside its bound of validity', '* 超出其有效界限')}</p>` : NOTHING}
  </div>`;
}

/** What a component is called in Chinese; a column that is named in it stays as it is. */
const IN_CHINESE: readonly (readonly [RegExp, string])[] = [
  [/^sampling of items of each class \(DeLong\)$/, '各类条目的抽样（DeLong）'],
  [/^sampling of items \(first order on the counts\)$/, '条目抽样（计数的一阶近似）'],
  [/^sampling of items \(first order by their influence\)$/, '条目抽样（按其影响的一阶近似）'],
  [/^sampling of items$/, '条目抽样'],
  [/^sampling of clusters \((.*)\)$/, '群组抽样（$1）'],
];

function componentName(component: string): Html {
  const found = IN_CHINESE.find(([name]) => name.test(component));
  return say(component, found === undefined ? component : component.replace(found[0], found[1]));
}

const typeA = (degreesOfFreedom: Measured['degreesOfFreedom']): Html =>
  degreesOfFreedom === 'infinite'
    ? say('Type A, degrees of freedom infinite', 'A类，自由度为无穷大')
    : say(`Type A, ${degreesOfFreedom} degrees of freedom`, `A类，自由度为${degreesOfFreedom}`);

function budgetOf({ component, standardUncertainty, degreesOfFreedom }: Measured, { scope }: Request): Html {
  const notEvaluated = say('not evaluated', '未评定');
  const rows: readonly (readonly [Html, Html | string, Html | string])[] = [
    ...(scope === 'fixed-items'
      ? [[say('sampling of items', '条目抽样'), '0', say('fixed items', '固定条目')] as const]
      : typeof standardUncertainty === 'number'
        ? [[componentName(component), shown(standardUncertainty), typeA(degreesOfFreedom)] as const]
        : []),
    [say('repeatability', '重复性'), notEvaluated, say('one run', '一次运行')],
    [say('reference labels', '参考标签'), notEvaluated, ''],
  ];
  return html`<h2>${say('Uncertainty budget of the result', '结果的不确定度预算')}</h2>
    <table>
      <thead>
        <tr>
          <th scope="col">${say('Component', '分量')}</th>
          <th scope="col">${say('Contribution', '贡献')}</th>
          <th scope="col">${say('Evaluation', '评定')}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([name, contribution, how]) =>
            html`<tr>
              <td>${name}</td>
              <td>${contribution}</td>
              <td>${how}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
}

function strataSection(strata: readonly Stratum[], worst: Measurement['worst'], { level, scope }: Request): Html {
  if (strata.length === 0) return NOTHING;
  return html`<h2>${say('Strata', '分层')}</h2>
    <p class="lead">
      ${
        scope === 'fixed-items'
          ? say('Agreement in each stratum of these items.', '这些条目各分层的一致比例。')
          : say(
              `Agreement in each stratum, with intervals that hold all together, over all columns, at ${level} (Bonferroni).`,
              `各分层的一致比例，所有列的各区间同时成立的水平为${level}（Bonferroni）。`,
            )
      }
    </p>
    ${worst.map(
      ({ by, name }) =>
        html`<p class="lead">
          <code>${by}</code>:
          ${
            name === null
              ? say('the data do not resolve which stratum is worst.', '数据不能分辨哪一分层最差。')
              : html`${say('worse than every other stratum that is reported: ', '差于所报告的其他各分层：')}<strong
                    >${name}</strong
                  >`
          }
        </p>`,
    )}
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">${say('Stratum', '分层')}</th>
            <th scope="col">${say('Items', '条目')}</th>
            <th scope="col">${say('Agreement', '一致比例')}</th>
            <th scope="col">${say('Interval', '区间')}</th>
          </tr>
        </thead>
        <tbody>
          ${strata.map(
            (one) =>
              html`<tr>
                <td>${one.by} = ${one.name}</td>
                <td>${one.items}</td>
                <td>${one.value === null ? (one.because ?? '') : shown(one.value)}</td>
                <td>
                  ${one.lower === null || one.upper === null ? (one.value === null ? '' : (one.because ?? '')) : `${shown(one.lower)} – ${shown(one.upper)}`}
                </td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}
