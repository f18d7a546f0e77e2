import type { ConformanceReport } from '../../../schemas/conformance/draft/generated/types.ts';
import { kindWords, standingWords } from '../words.ts';
import { both, foreign, html, link, NOTHING, say, type Html } from './markup.ts';
import { chip } from './tone.ts';

type Expectations = NonNullable<ConformanceReport['expectations']>;
type Entry = Expectations['entries'][number];

/** The list of expected failures: what became of each entry, and what fails that no entry lists. */
export function expectations({ expectations: list }: ConformanceReport): Html {
  if (list === undefined) return NOTHING;
  return html`<section id="expected">
    <h2>${say('Expected failures', '预期失败')}</h2>
    <p class="lead">
      ${say(
        'Failures that were listed before the run, by somebody who states why. An entry that is no longer needed, out of date or too wide makes the run fail.',
        '运行之前由说明原因者列出的失败。不再需要、已过期或过宽的条目使运行判定为不符合。',
      )}
    </p>
    <p class="soft">${say('Digest of the list', '清单的摘要')}: <code>${list.digest}</code></p>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">${say('What fails', '失败内容')}</th>
            <th scope="col">${say('Verdict', '判定')}</th>
            <th scope="col">${say('Standing', '状态')}</th>
            <th scope="col">${say('Reason', '原因')}</th>
            <th scope="col">${say('Until', '截止日期')}</th>
          </tr>
        </thead>
        <tbody>
          ${list.entries.map(row)}
        </tbody>
      </table>
    </div>
    ${unlisted(list)}
  </section>`;
}

const row = (entry: Entry): Html =>
  html`<tr>
    <td>${both(kindWords(entry))}</td>
    <td>${chip(entry.verdict)}</td>
    <td>${both(standingWords(entry))}</td>
    <td>${foreign(entry.reason)}<br /><small>${link(entry.issue)}</small></td>
    <td>${foreign(entry.until)}</td>
  </tr>`;

function unlisted(list: Expectations): Html {
  if (list.unlisted.length === 0) return NOTHING;
  const rows = list.unlisted.map((kind) => html`<li>${both(kindWords(kind))}</li>`);
  return html`<h3>${say('Fails and is not listed', '失败而未列出')}</h3>
    <ul>
      ${rows}
    </ul>`;
}
