import { area, curveLinear, line } from 'd3-shape';
import { html, NOTHING, type Html } from '../../report/html/markup.ts';
import type { Measurement } from '../measured.ts';
import { proportion } from '../proportion.ts';
import { across, plotFrame, upwards } from './plot-frame.ts';

type Point = Measurement['roc'][number];

/**
 * The ROC curve with a band: at each point the Wilson interval of the true positive rate, point by point. Without a level
 * there is no band: on fixed items nothing was sampled.
 */
export function rocPlot(points: readonly Point[], positives: number, level: number | undefined): Html {
  const curve = line<Point>()
    .x(([x]) => across(x))
    .y(([, y]) => upwards(y))([...points]);
  return plotFrame(
    [
      level === undefined ? NOTHING : html`<path class="band" d="${bandOf(points, positives, level)}" />`,
      html`<path class="curve" d="${curve ?? ''}" />`,
    ],
    { x: 'false positive rate / 假阳性率', y: 'true positive rate / 真阳性率' },
    `ROC curve of ${points.length} points${level === undefined ? '' : ` with a pointwise band of level ${level}`}`,
    level === undefined
      ? { en: 'ROC curve.', zh: 'ROC曲线。' }
      : {
          en: `ROC curve; the band holds at ${level} for each point alone (Wilson).`,
          zh: `ROC曲线；带对每一点单独成立，水平为${level}（Wilson）。`,
        },
  );
}

function bandOf(points: readonly Point[], positives: number, level: number): string {
  const banded = points.map(([x, y]) => {
    const { lower, upper } = proportion(Math.round(y * positives), positives, level);
    return { x, lower, upper };
  });
  const band = area<(typeof banded)[number]>()
    .x(({ x }) => across(x))
    .y0(({ lower }) => upwards(lower))
    .y1(({ upper }) => upwards(upper))
    .curve(curveLinear)(banded);
  return band ?? '';
}
