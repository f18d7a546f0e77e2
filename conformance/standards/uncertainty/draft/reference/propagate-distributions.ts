import type {
  PropagateDistributionsInput as Input,
  PropagateDistributionsOutput as Output,
} from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { type Answer, rejected, result, undefinedBecause } from '../../../../contract/operation.ts';
import { wichmannHill } from '../../../../numerics/wichmann-hill.ts';
import { batchSize, rankSpan } from './coverage-ranks.ts';
import { drawQuantities } from './draw-quantities.ts';
import type { ModelNode } from './model-tree.ts';
import { readPropagation } from './propagation-fault.ts';
import { stabilizedTrials } from './stabilized-trials.ts';
import { covarianceOf, summaryOf } from './summary-of-values.ts';
import { trialValues } from './trial-values.ts';

/**
 * Propagation of distributions by a Monte Carlo method.
 *
 * Every trial draws the input quantities and evaluates the models; means, standard deviations and intervals of order
 * statistics are those of the values. Numbers of the generator are exact to an ulp, and the means and standard
 * deviations the nearest doubles for the values; what is left is the rounding of the drawn values and of the models.
 * Rejects what is no propagation, and what is beyond the largest double. Undefined where a model has no value in a
 * trial, where nothing varies, where the trials are too few for an interval, or too many would be needed.
 *
 * UNC-080 to UNC-088; JCGM 101:2008, 7 and Annex C; JCGM 102:2011.
 */
export function propagateDistributions(input: Input): Answer<Output> {
  const models = readPropagation(input);
  if ('outcome' in models) return models;
  const { coverageProbability, outputs, interval = 'symmetric', sampling } = input;
  const trials = trialsOf(input);
  const span = rankSpan(coverageProbability, trials);
  if (span < 1 || span >= trials) return undefinedBecause('too-few-trials');
  const columns = valuesOf(input, models, trials, span);
  if (columns === 'overflow') return rejected('overflow');
  if (typeof columns === 'string') return undefinedBecause(columns);
  if (columns.some((values) => values.every((value) => value === values[0]))) return undefinedBecause('zero-spread');
  const made = columns[0]?.length ?? 0;
  const summaries = columns.map((values) => summaryOf(values, rankSpan(coverageProbability, made), interval));
  if (summaries.some(({ standardUncertainty }) => standardUncertainty === Infinity)) return rejected('overflow');
  const covariance = covarianceOf(
    columns,
    summaries.map(({ estimate }) => estimate),
  );
  if (!covariance.flat().every(Number.isFinite)) return rejected('overflow');
  return result({
    outputs: summaries.map((summary, index) => ({ name: outputs[index]?.name ?? '', ...summary })),
    ...(columns.length > 1 ? { covariance } : {}),
    interval,
    sampling: sampling.method,
    trials: made,
  });
}

/** The number of trials, in a batch where there are several. */
function trialsOf({ coverageProbability, quantities, sampling }: Input): number {
  if (sampling.method === 'adaptive') return batchSize(coverageProbability);
  if (sampling.method === 'fixed') return sampling.trials;
  const first = quantities[0]?.distribution;
  return first?.kind === 'drawn' ? first.values.length : 0;
}

/** The values of each model in all trials. */
function valuesOf(
  { quantities, correlation, interval = 'symmetric', sampling }: Input,
  models: readonly ModelNode[],
  trials: number,
  span: number,
): ReturnType<typeof stabilizedTrials> {
  const next = sampling.method === 'drawn' ? () => NaN : wichmannHill(sampling.seed);
  const draw = drawQuantities(quantities, correlation, next);
  const batch = () => trialValues(models, quantities.length, draw, trials);
  if (sampling.method !== 'adaptive') return batch();
  const { significantDigits = 2, maximumTrials = 10_000_000 } = sampling;
  return stabilizedTrials(batch, Math.floor(maximumTrials / trials), { span, kind: interval, significantDigits });
}
