import type { ConformanceReport } from '../../../schemas/conformance/draft/generated/types.ts';
import { BINDING_WORDS, SET_WORDS } from '../words.ts';
import { grouped } from './banner.ts';
import { both, html, say, type Html } from './markup.ts';

/** Rows that say whose cases were asked: the requirement sets, or what an audit rests on. Nothing in `explore`. */
export function modeRows({ sets = [], audit }: ConformanceReport): Html {
  const listed = sets.map(
    ({ standard, version, status, digest, cases }) =>
      html`<tr>
        <th scope="row">${both(SET_WORDS[status])} ${standard}@${version}</th>
        <td>${grouped(cases)} ${say('cases', '用例')}<br /><code>${digest}</code></td>
      </tr>`,
  );
  if (audit === undefined) return html`${listed}`;
  const row = (name: Html, value: string): Html =>
    html`<tr>
      <th scope="row">${name}</th>
      <td><code>${value}</code></td>
    </tr>`;
  return html`${listed}${row(say('Nonce', '随机数'), audit.nonce)}${row(
      say('Commitment to it, made known before', '此前公布的随机数承诺'),
      audit.nonceCommitment,
    )}${row(say('Digest of the implementation', '实现的摘要'), audit.implementationDigest)}
    <tr>
      <th scope="row">${say('What binds it', '绑定关系')}</th>
      <td>${both(BINDING_WORDS[audit.binding])}</td>
    </tr>`;
}
