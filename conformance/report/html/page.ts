import { createHash } from 'node:crypto';
import type { ConformanceReport } from '../../../schemas/conformance/draft/generated/types.ts';
import type { Language } from '../../../schemas/document/finding.ts';
import { accuracy } from './accuracy.ts';
import { banner } from './banner.ts';
import { clauseTable } from './clause-table.ts';
import type { ClauseTexts } from './clause-text.ts';
import { expectations } from './expectations.ts';
import { failures } from './failures.ts';
import { both, foreign, html, link, NOTHING, say, type Html } from './markup.ts';
import { modeRows } from './mode-rows.ts';
import { STYLE } from './style.ts';
import { TRANSPORT_WORDS } from '../words.ts';

/** Nothing is loaded and nothing runs: the page has one style, named by its digest, and no script at all. */
const policy = (): string =>
  `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'`;

/**
 * The report as one page that needs no network and no script. `language` is the one shown first; the other is one
 * click away. `words`: the last that the implementation wrote to its error stream. Everything that an implementation said is escaped, and only https addresses become links.
 */
export function page(report: ConformanceReport, texts: ClauseTexts, language: Language, words = ''): string {
  const name = report.implementation === null ? report.adapter : report.implementation.name;
  const checked = (is: boolean): Html => (is ? html` checked` : NOTHING);
  return html`<!doctype html>
    <html lang="${language === 'zh' ? 'zh-Hans' : 'en'}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${raw(policy())}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="generator" content="etalon ${report.suite.version}" />
        <title>${language === 'zh' ? '符合性报告' : 'Conformance report'} · ${name.slice(0, 80)}</title>
        ${raw(`<style>${STYLE}</style>`)}
      </head>
      <body>
        <header>
          <div>
            <h1>${say('Conformance report', '符合性报告')} · ${foreign(name.slice(0, 80))}</h1>
            <p>${say('AI metrology technical specifications', '人工智能计量技术规范')} · <strong>etalon</strong></p>
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
          ${banner(report, words)} ${expectations(report)} ${failures(report, texts)} ${clauseTable(report, texts)}
          ${accuracy(report)} ${about(report)}
        </main>
        <footer>
          <div>
            <p>
              ${say(
                'A passed suite is a basis for the supplier’s own declaration of conformity (ISO/IEC 17050). Only a third party’s attestation is called certification.',
                '通过本测试套件可作为供方自我符合性声明（ISO/IEC 17050）的依据。只有第三方证明才称为认证。',
              )}
            </p>
            <p>${both(report.statement)}</p>
          </div>
        </footer>
      </body>
    </html> `.html;
}

/** Text of ours that is already what the page shall hold. */
const raw = (text: string): Html => ({ html: text });

/** How the run was made, so that it can be made again. */
function about(report: ConformanceReport): Html {
  const { implementation } = report;
  const unknown = report.operations.unknown;
  return html`<section id="about">
    <h2>${say('How it was judged', '判定方式')}</h2>
    <table class="inner">
      <tbody>
        <tr>
          <th scope="row">${both(TRANSPORT_WORDS[report.transport ?? 'stdio'])}</th>
          <td>
            <code>${foreign(report.adapter)}</code>${
              report.reservation === undefined ? NOTHING : html`<br />${both(report.reservation)}`
            }
          </td>
        </tr>
        <tr>
          <th scope="row">${say('Mode and seed', '模式与种子')}</th>
          <td><code>${report.mode}</code>, <code>${report.seed}</code></td>
        </tr>
        ${modeRows(report)}
        <tr>
          <th scope="row">${say('Suite', '测试套件')}</th>
          <td>${report.suite.name} ${report.suite.version}<br /><code>${report.suite.digest}</code></td>
        </tr>
        <tr>
          <th scope="row">${say('Declared determinism', '声明的确定性')}</th>
          <td><code>${implementation?.determinism ?? '–'}</code></td>
        </tr>
        <tr>
          <th scope="row">${say('Operations declared', '声明的操作')}</th>
          <td>
            ${report.operations.declared.map((operation, at) => html`${at > 0 ? ', ' : ''}<code>${operation}</code>`)}
          </td>
        </tr>
        ${
          unknown.length === 0
            ? NOTHING
            : html`<tr>
                <th scope="row">${say('Unknown to the suite', '测试套件未知的操作')}</th>
                <td>
                  ${unknown.slice(0, 50).map((operation, at) => html`${at > 0 ? ', ' : ''}<code>${foreign(operation)}</code>`)}
                </td>
              </tr>`
        }
        ${
          implementation?.issues === undefined
            ? NOTHING
            : html`<tr>
                <th scope="row">${say('Issues', '问题反馈')}</th>
                <td>${link(implementation.issues)}</td>
              </tr>`
        }
      </tbody>
    </table>
  </section>`;
}
