import { BrierAccumulator } from '../standards/classification/draft/ranking/brier-accumulator.ts';
import { CalibrationAccumulator } from '../standards/classification/draft/ranking/calibration-accumulator.ts';
import { LogLossAccumulator } from '../standards/classification/draft/ranking/log-loss-accumulator.ts';
import { PrecisionInfluence } from '../standards/classification/draft/ranking/precision-influence.ts';
import { PrecisionRecallAccumulator } from '../standards/classification/draft/ranking/precision-recall-accumulator.ts';
import type { TieVisitor } from '../standards/classification/draft/ranking/each-tie.ts';
import { RankAccumulator } from '../standards/classification/draft/ranking/rank-accumulator.ts';
import { areaOf } from '../standards/classification/draft/reference/auc.ts';
import { aucWithUncertainty } from '../standards/classification/draft/reference/auc-uncertainty.ts';
import { Groups } from './groups.ts';
import type { Measured } from './measured.ts';
import type { Reader } from './reader.ts';
import type { Request } from './request.ts';
import { RocOutline } from './roc-outline.ts';
import { weightOf } from './tally.ts';
import { scoreNumber } from './values.ts';

/** The least numbers of items, and of those in discordant pairs, for first order along the scores (CLS-254). */
const [ITEMS, DISCORDANT] = [20, 5];
const BY_INFLUENCE = 'sampling of items (first order by their influence)';

/** Everything that follows from the scores, in one pass over groups of equal scores from the highest down. */
export async function ranking(
  reader: Reader,
  score: string,
  isPositive: string,
  items: number,
  isProbability: boolean,
  { level, conventions }: Request,
) {
  const [ranks, curve, outline] = [new RankAccumulator(), new PrecisionRecallAccumulator(), new RocOutline(items)];
  const clipping = conventions['clipping'] ?? '1e-15';
  const binCount = conventions['bins'] ?? '10';
  const losses = new LogLossAccumulator(clipping === 'none' ? 0 : Number(clipping));
  const [brier, calibration] = [new BrierAccumulator(), new CalibrationAccumulator(Number(binCount))];
  const influence = new PrecisionInfluence();
  const order: TieVisitor = (s, p, n) => {
    ranks.add(s, p, n);
    curve.add(s, p, n);
    influence.add(s, p, n);
    outline.add(s, p, n);
  };
  // Written out, so that each call has one target: a loop over the seven takes twice as long.
  const orderAndProbability: TieVisitor = (s, p, n) => {
    ranks.add(s, p, n);
    curve.add(s, p, n);
    influence.add(s, p, n);
    outline.add(s, p, n);
    losses.add(s, p, n);
    brier.add(s, p, n);
    calibration.add(s, p, n);
  };
  const groups = new Groups(isProbability ? orderAndProbability : order);
  const weight = reader.weighted ? `, ${weightOf(reader)}` : '';
  await reader.stream(
    `SELECT ${scoreNumber(reader, score)} AS score, CASE WHEN ${isPositive} THEN 1.0::DOUBLE ELSE 0.0::DOUBLE END${weight} FROM ${reader.table} ORDER BY 1 DESC`,
    ([scores = [], positive = [], weights], count) => {
      if (weights === undefined) for (let i = 0; i < count; i++) groups.add(scores[i] as number, positive[i] as number);
      else
        for (let i = 0; i < count; i++)
          groups.addSeveral(scores[i] as number, positive[i] as number, weights[i] as number);
    },
  );
  groups.finish();
  const sums = ranks.finish();
  const measured: Measured[] = [areaMeasured(sums, level)];
  const ap = curve.finish();
  measured.push({
    name: 'average-precision',
    conventions: { interpolation: 'step' },
    definedBy: 'CLS-131@1',
    value: ap === undefined ? { undefined: 'no-positive' } : ap.step,
    ...byInfluence(
      influence.variance(),
      Math.min(sums.positives, sums.negatives) >= ITEMS &&
        Math.min(sums.discordantPositives, sums.discordantNegatives) >= DISCORDANT,
    ),
  });
  if (!isProbability) return { measured, roc: outline.finish(), positives: sums.positives, bins: [] };
  const [loss, terms, calibrated] = [losses.finish(), brier.finish(), calibration.finish()];
  const sampled = (u: number | undefined) => u ?? ({ undefined: 'zero-spread' } as const);
  measured.push(
    {
      name: 'log-loss',
      conventions: { 'log-base': 'e', clipping },
      definedBy: 'CLS-140@1',
      value: Number.isFinite(loss.mean) ? loss.mean : { undefined: 'infinite-loss' },
      standardUncertainty: sampled(loss.standardUncertainty),
      component: 'sampling of items',
      degreesOfFreedom: items - 1,
    },
    {
      name: 'brier-score',
      conventions: { scale: 'half' },
      definedBy: 'CLS-160@1',
      value: terms.score,
      standardUncertainty: sampled(terms.standardUncertainty),
      component: 'sampling of items',
      degreesOfFreedom: items - 1,
    },
    {
      name: 'calibration-error',
      conventions: { bins: binCount, 'bin-edges': 'equal-width', confidence: 'positive-class', norm: 'l1' },
      definedBy: 'CLS-170@1',
      value: calibrated.error,
      underCalibration: calibrated.expected.value,
      ...byInfluence(calibrated.variance, calibrated.valid),
    },
  );
  return { measured, roc: outline.finish(), positives: sums.positives, bins: calibrated.bins };
}

/** A standard uncertainty from the influences of the items, and whether it is within its bound. */
function byInfluence(
  variance: number | undefined,
  valid: boolean,
): Pick<Measured, 'standardUncertainty' | 'component' | 'degreesOfFreedom' | 'valid'> {
  const base = { component: BY_INFLUENCE, degreesOfFreedom: 'infinite' } as const;
  if (variance === undefined) return { ...base, standardUncertainty: { undefined: 'no-positive' } };
  return variance > 0
    ? { ...base, standardUncertainty: Math.sqrt(variance), valid }
    : { ...base, standardUncertainty: { undefined: 'degenerate' }, valid: false };
}

function areaMeasured(sums: ReturnType<RankAccumulator['finish']>, level: number): Measured {
  const base = {
    name: 'auc',
    conventions: { ties: 'half' },
    definedBy: 'CLS-091@1',
    component: 'sampling of items of each class (DeLong)',
    degreesOfFreedom: 'infinite',
  } as const;
  if (sums.positives === 0 || sums.negatives === 0)
    return { ...base, value: { undefined: 'single-class' }, standardUncertainty: { undefined: 'single-class' } };
  if (sums.positives < 2 || sums.negatives < 2)
    return { ...base, value: areaOf(sums), standardUncertainty: { undefined: 'too-few-items' } };
  const { value, standardUncertainty, interval, valid } = aucWithUncertainty(sums, level, 'normal');
  return {
    ...base,
    value,
    standardUncertainty,
    valid,
    ...('lower' in interval ? { interval: { ...interval, method: 'normal' } } : {}),
  };
}
