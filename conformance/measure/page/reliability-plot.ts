import { html, NOTHING, type Html } from '../../report/html/markup.ts';
import type { Measurement } from '../measured.ts';
import { proportion } from '../proportion.ts';
import { across, plotFrame, upwards } from './plot-frame.ts';

/** The reliability diagram: the observed share of each bin over its mean probability, with a Wilson interval where items were sampled. */
export function reliabilityPlot(bins: Measurement['bins'], level: number | undefined): Html {
  const most = Math.max(...bins.map(({ count }) => count));
  const marks = bins.map(({ count, meanConfidence, observedShare }) => {
    const x = across(meanConfidence);
    return html`${level === undefined ? NOTHING : whisker(x, Math.round(observedShare * count), count, level)}<circle
        class="dot"
        cx="${x}"
        cy="${upwards(observedShare)}"
        r="${2 + 4 * Math.sqrt(count / most)}"
        ><title>
          ${count} items, mean probability ${meanConfidence.toFixed(4)}, observed ${observedShare.toFixed(4)}
        </title></circle
      >`;
  });
  return plotFrame(
    marks,
    { x: 'stated probability / 所给概率', y: 'observed share / 观测份额' },
    `Reliability diagram of ${bins.length} bins; points on the diagonal are calibrated`,
    {
      en: `Reliability diagram: what was stated, and what occurred${level === undefined ? '' : `, with an interval at ${level} for each bin alone (Wilson)`}.`,
      zh: `可靠性图：所给概率与实际份额${level === undefined ? '' : `，区间对每个箱单独成立，水平为${level}（Wilson）`}。`,
    },
  );
}

function whisker(x: number, positives: number, count: number, level: number): Html {
  const { lower, upper } = proportion(positives, count, level);
  return html`<line class="whisker" x1="${x}" x2="${x}" y1="${upwards(lower)}" y2="${upwards(upper)}" />`;
}
