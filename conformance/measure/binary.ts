import { checkRows } from './check-rows.ts';
import { clusteredMeasures } from './clustered-measures.ts';
import { checkClusters } from './clusters.ts';
import { type CellCounts, countMeasures } from './count-measures.ts';
import { agreementOf, cellsOf, checkPredictions, decisionOf } from './decisions.ts';
import { idOf } from './item-digest.ts';
import type { Measured, Measurement } from './measured.ts';
import { positiveOf } from './positive-label.ts';
import { Problem } from './problem.ts';
import { ranking } from './ranking.ts';
import { columnOf, type Reader } from './reader.ts';
import type { Request } from './request.ts';
import { strataOf, worstOf } from './strata.ts';
import { hasLabel } from './values.ts';

/** Measures a binary classification: what its decisions agree with, how its scores rank, and what its probabilities are worth. */
export async function measureBinary(reader: Reader, request: Request): Promise<Measurement> {
  const label = columnOf(reader, request.label);
  const score = request.score === undefined ? undefined : columnOf(reader, request.score);
  const prediction = request.prediction === undefined ? undefined : columnOf(reader, request.prediction);
  const id = idOf(reader, request);
  const cluster = request.cluster === undefined ? undefined : columnOf(reader, request.cluster);
  const { items, outside } = await checkRows(reader, { label, scores: score === undefined ? [] : [score], id });
  if (cluster !== undefined) await checkClusters(reader, cluster);
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
  }
  let roc: Measurement['roc'] = [];
  let bins: Measurement['bins'] = [];
  let positives = 0;
  if (score !== undefined) {
    const ranked = await ranking(reader, score, isPositive, items, isProbability, request);
    measured.push(...ranked.measured);
    ({ roc, bins, positives } = ranked);
  }
  if (request.by.length > 0 && decision === undefined)
    throw new Problem(
      '--by needs decisions: give --threshold or --prediction',
      '--by需要判定结果：请给出--threshold或--prediction',
    );
  const strata =
    decision === undefined ? [] : await strataOf(reader, request, agreementOf(isPositive, decision, request));
  const missing = cells === undefined ? 0 : cells.missingPositives + cells.missingNegatives;
  return {
    items,
    measured:
      cluster === undefined
        ? measured
        : await clusteredMeasures(
            reader,
            cluster,
            measured,
            { isPositive, decision, cells, score, isProbability, items, bins },
            request,
          ),
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
            missing: [cells.missingPositives, cells.missingNegatives],
          },
    strata,
    missing: cells === undefined ? null : { count: missing, items },
    worst: worstOf(strata, request),
    comparisonSays: [],
    comparison: [],
  };
}
