import { area, curveLinear, line } from 'd3-shape';
import { html, type Html } from '../../report/html/markup.ts';
import type { Measurement } from '../measured.ts';
import { proportion } from '../proportion.ts';
import { across, plotFrame, upwards } from './plot-frame.ts';

type Point = Measurement['roc'][number];

/** The ROC curve with a band: at each point the Wilson interval of the true positive rate, point by point. */
export function rocPlot(points: readonly Point[], positives: number, level: number): Html {
  const banded = points.map(([x, y]) => {
    const { lower, upper } = proportion(Math.round(y * positives), positives, level);
    return { x, y, lower, upper };
  });
  const band = area<(typeof banded)[number]>()
    .x(({ x }) => across(x))
    .y0(({ lower }) => upwards(lower))
    .y1(({ upper }) => upwards(upper))
    .curve(curveLinear)(banded);
  const curve = line<(typeof banded)[number]>()
    .x(({ x }) => across(x))
    .y(({ y }) => upwards(y))(banded);
  return plotFrame(
    [html`<path class="band" d="${band ?? ''}" />`, html`<path class="curve" d="${curve ?? ''}" />`],
    { x: 'false positive rate / 假阳性率', y: 'true positive rate / 真阳性率' },
    `ROC curve of ${points.length} points with a pointwise band of level ${level}`,
  );
}
