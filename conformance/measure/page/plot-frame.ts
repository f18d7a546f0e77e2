import { scaleLinear } from 'd3-scale';
import type { Bilingual } from '../../../schemas/document/finding.ts';
import { both, html, type Html } from '../../report/html/markup.ts';

const SIZE = 340;
const LEFT = 46;
const BOTTOM = 40;

/** From 0 to 1 to places in the picture, across and upwards. */
export const across = scaleLinear([0, 1], [LEFT, SIZE - 8]);
export const upwards = scaleLinear([0, 1], [SIZE - BOTTOM, 8]);

const label = (tick: number): string => tick.toFixed(1);

/** A square picture of shares from 0 to 1 on both axes; `alternative` says in words what it shows, and the caption how to read it. */
export function plotFrame(
  parts: readonly Html[],
  names: { readonly x: string; readonly y: string },
  alternative: string,
  caption: Bilingual,
): Html {
  const ticks = across.ticks(5);
  return html`<figure>
    <svg viewBox="0 0 ${SIZE} ${SIZE}" role="img" aria-label="${alternative}" class="plot">
      <title>${alternative}</title>
      ${ticks.map(
        (tick) =>
          html`<line
              class="grid"
              x1="${across(tick)}"
              x2="${across(tick)}"
              y1="${upwards(0)}"
              y2="${upwards(1)}"
            /><line class="grid" x1="${across(0)}" x2="${across(1)}" y1="${upwards(tick)}" y2="${upwards(tick)}" /><text
              x="${across(tick)}"
              y="${upwards(0) + 16}"
              text-anchor="middle"
              >${label(tick)}</text
            ><text x="${LEFT - 8}" y="${upwards(tick) + 4}" text-anchor="end">${label(tick)}</text>`,
      )}
      <line class="diagonal" x1="${across(0)}" y1="${upwards(0)}" x2="${across(1)}" y2="${upwards(1)}" />
      ${parts}
      <text x="${across(0.5)}" y="${SIZE - 4}" text-anchor="middle">${names.x}</text>
      <text x="12" y="${upwards(0.5)}" text-anchor="middle" transform="rotate(-90 12 ${upwards(0.5)})">${names.y}</text>
    </svg>
    <figcaption>${both(caption)}</figcaption>
  </figure>`;
}
