import type { ConformanceReport } from '../../../schemas/conformance/draft/generated/types.ts';
import { html, NOTHING, say, type Html } from './markup.ts';
import { jsonText } from './json-text.ts';

/** A double holds about 15.95 decimal digits; the scale ends a little beyond. */
const FULL = 17;

/** The correct digits of every vector as bars, with a tick at what conforms, and its numbers folded under it. */
export function accuracy(report: ConformanceReport): Html {
  if (report.accuracy.length === 0) return NOTHING;
  const rows = report.accuracy.map((vector) => {
    const enough = vector.digits >= vector.required;
    const worst = vector.numbers.find(({ digits }) => digits === vector.digits);
    const known = worst === undefined ? FULL : significantDigits(worst.expected);
    const numbers = vector.numbers.map(
      ({ at, expected, got, digits, required }) =>
        html`<tr>
          <td><code>${at}</code></td>
          <td class="number"><code>${expected}</code></td>
          <td class="number"><code>${jsonText(got, 60)}</code></td>
          <td class="number">${digits.toFixed(1)}</td>
          <td class="number">${required}</td>
        </tr>`,
    );
    return html`<tr>
      <td class="wide">
        <details>
          <summary><code>${vector.vector}</code></summary>
          <p class="soft"><code>${vector.operation}</code> · ${vector.source}</p>
          <div class="scroll">
            <table class="inner">
              <thead>
                <tr>
                  <th scope="col">${say('Where', '位置')}</th>
                  <th scope="col" class="number">${say('Value', '值')}</th>
                  <th scope="col" class="number">${say('Got', '实际')}</th>
                  <th scope="col" class="number">${say('Digits', '位数')}</th>
                  <th scope="col" class="number">${say('Required', '要求')}</th>
                </tr>
              </thead>
              <tbody>
                ${numbers}
              </tbody>
            </table>
          </div>
        </details>
      </td>
      <td>${bar(vector.digits, vector.required, known)}</td>
      <td class="number">${vector.digits.toFixed(1)}</td>
      <td class="number">${vector.required}${enough ? NOTHING : html` <span class="bad">✗</span>`}</td>
    </tr>`;
  });
  return html`<section id="accuracy">
    <h2>${say('Accuracy', '准确程度')}</h2>
    <p class="lead">
      ${say(
        'Correct decimal digits of the least accurate number of each vector (log relative error), never more than are known. The tick is what conforms; the grey track is as long as digits are known.',
        '每个向量中最不准确的数的正确十进制位数（对数相对误差），不超过已知位数。刻线为符合所需的位数；灰色轨道的长度为已知位数。',
      )}
    </p>
    <div class="scroll">
      <table class="digits">
        <thead>
          <tr>
            <th scope="col">${say('Vector', '向量')}</th>
            <th scope="col">0 – ${FULL}</th>
            <th scope="col" class="number">${say('Digits', '位数')}</th>
            <th scope="col" class="number">${say('Required', '要求')}</th>
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>
  </section>`;
}

/** The digits that a decimal states, without leading zeros: no more can be found correct. */
const significantDigits = (decimal: string): number =>
  decimal
    .replace(/[eE].*$/, '')
    .replace(/[^0-9]/g, '')
    .replace(/^0+/, '').length;

/** The track is as long as digits are known, so that a full one means: everything that can be said is correct. */
function bar(digits: number, required: number, known: number): Html {
  const at = (value: number): string => ((100 * Math.min(value, FULL)) / FULL).toFixed(2);
  const tone = digits >= required ? 'good' : 'bad';
  return html`<svg class="bar" viewBox="0 0 100 14" preserveAspectRatio="none" aria-hidden="true">
    <rect class="track" width="${at(Math.max(known, digits))}" height="14" />
    <rect class="${tone}" y="2" width="${at(digits)}" height="10" />
    <rect class="tick" x="${at(required)}" width="0.5" height="14" />
  </svg>`;
}
