import { BrierAccumulator } from '../standards/classification/draft/ranking/brier-accumulator.ts';
import { CalibrationAccumulator } from '../standards/classification/draft/ranking/calibration-accumulator.ts';
import { LogLossAccumulator } from '../standards/classification/draft/ranking/log-loss-accumulator.ts';
import { PrecisionRecallAccumulator } from '../standards/classification/draft/ranking/precision-recall-accumulator.ts';
import { RankAccumulator } from '../standards/classification/draft/ranking/rank-accumulator.ts';
import { areaOf } from '../standards/classification/draft/reference/auc.ts';
import { aucWithUncertainty } from '../standards/classification/draft/reference/auc-uncertainty.ts';
import { Groups } from './groups.ts';
import { checkRows, firstRow, labelsOf } from './check-rows.ts';
import { clusteredShare } from './clusters.ts';
import { type CellCounts, countMeasures } from './count-measures.ts';
import type { Measured, Measurement } from './measured.ts';
import { Problem } from './problem.ts';
import { columnOf, type Reader } from './reader.ts';
import type { Request } from './request.ts';
import { RocOutline } from './roc-outline.ts';
import { strataOf, worstOf } from './strata.ts';
import { hasLabel, isAbsent, labelOf, labelText, literal, scoreNumber } from './values.ts';

const NOT_EVALUATED = { undefined: 'not-evaluated' } as const;

/** The positive label: the one that was named, or of 0 and 1 the 1, of false and true the latter. */
export async function positiveOf(reader: Reader, label: string, asked: string | undefined): Promise<string> {
  const found = [...(await labelsOf(reader, label, 1000)).keys()];
  if (found.length > 2) {
    throw new Problem(
      `the label (${label}) has ${found.length} values (${found.slice(0, 5).join(', ')}, …); use --procedure classification/multiclass`,
      `标签（${label}）有${found.length}个值（${found.slice(0, 5).join('、')}等）；请用--procedure classification/multiclass`,
    );
  }
  const positive = asked === undefined ? ['1', 'true'].find((one) => found.includes(one)) : labelOf(asked);
  if (positive === undefined || (asked !== undefined && !found.includes(positive))) {
    throw new Problem(
      asked === undefined
        ? `the label (${label}) has the values ${found.join(' and ')}; name the positive one with --positive`
        : `no item has the positive label “${asked}”; the label (${label}) has the values ${found.join(' and ')}`,
      asked === undefined
        ? `标签（${label}）的值为${found.join('和')}；请用--positive指明正类`
        : `没有条目具有正类标签“${asked}”；标签（${label}）的值为${found.join('和')}`,
    );
  }
  return positive;
}

/** Refuses predictions of a third value: they would count as negative without anybody having said so. */
async function checkPredictions(reader: Reader, label: string, prediction: string): Promise<void> {
  const labels = [...(await labelsOf(reader, label, 2)).keys()];
  const predicted = [...(await labelsOf(reader, prediction, 1000)).keys()];
  const foreign = predicted.filter((one) => !labels.includes(one));
  // One class among the labels leaves the name of the other to the predictions.
  if (labels.length + foreign.length <= 2) return;
  const condition = `(${labelText(reader, prediction)}) IN (${foreign.map(literal).join(', ')})`;
  const [row, value] = await firstRow(reader, condition, prediction);
  throw new Problem(
    `row ${row}: the prediction (${prediction}) is “${value.slice(0, 40)}”, and the labels (${label}) are ${labels.join(' and ')}`,
    `第${row}行：预测（${prediction}）为“${value.slice(0, 40)}”，而标签（${label}）为${labels.join('和')}`,
  );
}

/** Measures a binary classification: what its decisions agree with, how its scores rank, and what its probabilities are worth. */
export async function measureBinary(reader: Reader, request: Request): Promise<Measurement> {
  const label = columnOf(reader, request.label);
  const score = request.score === undefined ? undefined : columnOf(reader, request.score);
  const prediction = request.prediction === undefined ? undefined : columnOf(reader, request.prediction);
  const id =
    request.id === undefined ? (reader.columns.includes('id') ? 'id' : undefined) : columnOf(reader, request.id);
  const { items, outside } = await checkRows(reader, { label, scores: score === undefined ? [] : [score], id });
  const positive = await positiveOf(reader, label, request.positive);
  const isPositive = hasLabel(reader, label, positive);
  if (prediction !== undefined) await checkPredictions(reader, label, prediction);
  const warnings: { en: string; zh: string }[] = [];
  const isProbability = request.scores === 'probability' || (request.scores === 'as-found' && !outside);
  if (outside && request.scores === 'probability')
    throw new Problem(
      `a score (${score}) is below 0 or above 1 and no probability; leave out --scores probability`,
      `有得分（${score}）小于0或大于1，不是概率；请去掉--scores probability`,
    );
  if (score !== undefined && outside && request.scores === 'as-found')
    warnings.push({
      en: 'Scores lie outside 0 and 1: ranking measures are given, those of probabilities are not.',
      zh: '得分超出0至1：给出排序度量，不给出概率度量。',
    });

  const decision = decisionOf(reader, request, score, prediction, positive);
  const measured: Measured[] = [];
  let cells: CellCounts | undefined;
  if (decision !== undefined) {
    cells = await cellsOf(reader, isPositive, decision);
    measured.push(...countMeasures(cells, request));
    if (request.cluster !== undefined)
      await correctForClusters(reader, request, measured, agreesIn(isPositive, decision));
  }
  let roc: Measurement['roc'] = [];
  let bins: Measurement['bins'] = [];
  let positives = 0;
  if (score !== undefined) {
    const ranked = await ranking(reader, score, isPositive, items, isProbability, request);
    measured.push(...ranked.measured);
    ({ roc, bins, positives } = ranked);
  }
  const agrees = decision === undefined ? undefined : agreesIn(isPositive, decision);
  if (request.by.length > 0 && agrees === undefined)
    throw new Problem(
      '--by needs decisions: give --threshold or --prediction',
      '--by需要判定结果：请给出--threshold或--prediction',
    );
  const strata = [];
  for (const by of request.by)
    strata.push(...(await strataOf(reader, columnOf(reader, by), agrees ?? 'false', request)));
  return {
    items,
    measured,
    primary: request.measure ?? (decision === undefined ? 'auc' : 'agreement-proportion'),
    warnings,
    roc,
    positives,
    bins,
    matrix:
      cells === undefined
        ? null
        : {
            labels: ['positive', 'negative'],
            counts: [
              [cells.truePositives, cells.falseNegatives],
              [cells.falsePositives, cells.trueNegatives],
            ],
          },
    strata,
    worst: worstOf(strata),
    comparison: [],
  };
}

/** Conditions in SQL: an item is called positive, or it has no prediction. */
export interface Decision {
  readonly calledPositive: string;
  readonly missing: string;
}

function decisionOf(
  reader: Reader,
  { threshold }: Request,
  score: string | undefined,
  prediction: string | undefined,
  positive: string,
): Decision | undefined {
  if (prediction !== undefined) {
    return { calledPositive: hasLabel(reader, prediction, positive), missing: isAbsent(reader, prediction) };
  }
  if (threshold === undefined || score === undefined) return undefined;
  return { calledPositive: `${scoreNumber(reader, score)} >= ${threshold}::DOUBLE`, missing: 'false' };
}

/** Whether an item without or with a prediction is classed rightly; a missing one is not. */
const agreesIn = (isPositive: string, { calledPositive, missing }: Decision): string =>
  `NOT (${missing}) AND ((${isPositive}) = (${calledPositive}))`;

async function cellsOf(reader: Reader, isPositive: string, { calledPositive, missing }: Decision): Promise<CellCounts> {
  const [row = []] = await reader.rows(`SELECT
    count(*) FILTER (NOT m AND p AND c), count(*) FILTER (NOT m AND NOT p AND c),
    count(*) FILTER (NOT m AND p AND NOT c), count(*) FILTER (NOT m AND NOT p AND NOT c),
    count(*) FILTER (m AND p), count(*) FILTER (m AND NOT p)
    FROM (SELECT (${isPositive}) AS p, coalesce(${calledPositive}, false) AS c, coalesce(${missing}, true) AS m FROM ${reader.table})`);
  const [tp = 0, fp = 0, fn = 0, tn = 0, missingPositives = 0, missingNegatives = 0] = row.map(Number);
  return {
    truePositives: tp,
    falsePositives: fp,
    falseNegatives: fn,
    trueNegatives: tn,
    missingPositives,
    missingNegatives,
  };
}

async function correctForClusters(
  reader: Reader,
  request: Request,
  measured: Measured[],
  agrees: string,
): Promise<void> {
  const at = measured.findIndex(({ name }) => name === 'agreement-proportion');
  const found = measured[at];
  if (found === undefined || typeof found.value !== 'number' || request.cluster === undefined) return;
  const cluster = columnOf(reader, request.cluster);
  const { standardUncertainty, degreesOfFreedom } = await clusteredShare(reader, cluster, agrees, found.value);
  const { interval: _, ...rest } = found;
  measured[at] = { ...rest, standardUncertainty, degreesOfFreedom, component: `sampling of clusters (${cluster})` };
}

/** Everything that follows from the scores, in one pass over groups of equal scores from the highest down. */
async function ranking(
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
  const takers = isProbability ? [ranks, curve, outline, losses, brier, calibration] : [ranks, curve, outline];
  const groups = new Groups((s, p, n) => {
    for (const taker of takers) taker.add(s, p, n);
  });
  await reader.stream(
    `SELECT ${scoreNumber(reader, score)} AS score, CASE WHEN ${isPositive} THEN 1.0::DOUBLE ELSE 0.0::DOUBLE END FROM ${reader.table} ORDER BY 1 DESC`,
    ([scores = [], positive = []], count) => {
      for (let i = 0; i < count; i++) groups.add(scores[i] as number, positive[i] as number);
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
    standardUncertainty: NOT_EVALUATED,
    component: '',
    degreesOfFreedom: 'infinite',
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
      standardUncertainty: NOT_EVALUATED,
      component: '',
      degreesOfFreedom: 'infinite',
    },
  );
  return { measured, roc: outline.finish(), positives: sums.positives, bins: calibrated.bins };
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
  const { value, standardUncertainty, interval, valid } = aucWithUncertainty(sums, level, 'logit');
  return {
    ...base,
    value,
    standardUncertainty,
    valid,
    ...('lower' in interval ? { interval: { ...interval, method: 'logit' } } : {}),
  };
}
