import { html, NOTHING, say, type Html } from '../../report/html/markup.ts';
import type { Measurement } from '../measured.ts';

/** More classes than these are no table for a page. */
const MOST = 30;

/** The confusion matrix as a table whose cells are the darker the more of their row they hold. */
export function matrixTable({ labels, counts, missing }: NonNullable<Measurement['matrix']>): Html {
  if (labels.length > MOST) return html`<p>${labels.length} × ${labels.length}: see measures.json.</p>`;
  const lacks = missing.some((one) => one > 0);
  return html`<div class="scroll">
    <table class="matrix">
      <thead>
        <tr>
          <th></th>
          ${labels.map((label) => html`<th scope="col">${label}</th>`)}
          ${lacks ? html`<th scope="col">${say('none', '无预测')}</th>` : NOTHING}
        </tr>
      </thead>
      <tbody>
        ${counts.map((row, i) => {
          const total = Math.max(
            1,
            row.reduce((sum, one) => sum + one, missing[i] ?? 0),
          );
          return html`<tr>
            <th scope="row">${labels[i] ?? ''}</th>
            ${row.map((one) => html`<td class="shade-${Math.min(9, Math.floor((10 * one) / total))}">${one}</td>`)}
            ${lacks ? html`<td>${missing[i] ?? 0}</td>` : NOTHING}
          </tr>`;
        })}
      </tbody>
    </table>
  </div>`;
}
