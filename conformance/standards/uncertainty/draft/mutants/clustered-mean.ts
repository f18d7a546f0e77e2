import { result, undefinedBecause } from '../../../../contract/operation.ts';
import { wrongAnswer, wrongOutput } from '../../../../contract/wrong-answer.ts';
import { wrongWhenLong } from '../../../../contract/wrong-when-long.ts';
import type {
  ClusteredMeanInput,
  ClusteredMeanOutput,
} from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { clusterMeans, uncertaintyIfIndependent, uncorrectedUncertainty } from '../cluster-moments.ts';

const OPERATION = 'uncertainty/clustered-mean';
type Change = (right: ClusteredMeanOutput, input: ClusteredMeanInput) => ClusteredMeanOutput;
const faulty = (id: string, change: Change) =>
  wrongOutput<ClusteredMeanInput, ClusteredMeanOutput>(OPERATION, id, change);

const byItems = (id: string, change: Change) =>
  faulty(id, (right, input) => (right.weighting === 'items' ? change(right, input) : right));

/** Another uncertainty, with the design effect that goes with it. */
function withUncertainty(right: ClusteredMeanOutput, u: number): ClusteredMeanOutput {
  if (typeof right.standardUncertainty !== 'number') return right;
  const { designEffect, standardUncertainty } = right;
  return {
    ...right,
    standardUncertainty: u,
    ...(typeof designEffect === 'number' ? { designEffect: designEffect * (u / standardUncertainty) ** 2 } : {}),
  };
}

/** What a standard error of the mean gives that knows nothing of clusters. */
export const scoresIndependent = byItems('UNC-090/scores-independent', (right, { scores }) =>
  withUncertainty(right, uncertaintyIfIndependent(scores)),
);

export const withoutFactor = byItems('UNC-090/without-c-over-c-minus-1', (right, input) =>
  withUncertainty(right, uncorrectedUncertainty(input)),
);

export const freedomOfScores = byItems('UNC-090/degrees-of-freedom-of-scores', (right) => ({
  ...right,
  degreesOfFreedom: right.scores - 1,
}));

export const meanOfMeansForItems = byItems('UNC-090/mean-of-cluster-means', (right, input) => {
  const means = clusterMeans(input);
  return { ...right, mean: means.reduce((sum, one) => sum + one, 0) / means.length };
});

/** Zero, as evaluation software has answered. */
export const zeroForOneCluster = wrongAnswer<ClusteredMeanInput, ClusteredMeanOutput>(
  OPERATION,
  'UNC-091/zero-for-one-cluster',
  (right, { scores, clusters, weighting = 'items' }) =>
    right.outcome === 'result' && new Set(clusters).size === 1
      ? result({
          mean: scores.reduce((sum, score) => sum + score, 0) / scores.length,
          standardUncertainty: 0,
          degreesOfFreedom: 0,
          scores: scores.length,
          clusters: 1,
          weighting,
        })
      : right,
);

export const zeroSpreadForOneCluster = wrongAnswer<ClusteredMeanInput, ClusteredMeanOutput>(
  OPERATION,
  'UNC-091/wrong-code',
  (right, { clusters }) =>
    right.outcome === 'result' && new Set(clusters).size === 1 ? undefinedBecause('zero-spread') : right,
);

export const zeroUncertainty = faulty('UNC-092/zero-uncertainty', (right) =>
  typeof right.standardUncertainty === 'number' ? right : { ...right, standardUncertainty: 0 },
);

/** The mean of three scores of 0.1 is not 0.1 in binary64, and clusters that do not differ seem to. */
export const spreadOfRounding = faulty('UNC-092/spread-of-rounding', (right, input) =>
  typeof right.standardUncertainty === 'number'
    ? right
    : { ...right, standardUncertainty: uncorrectedUncertainty(input) + 1e-17 },
);

export const zeroDesignEffect = faulty('UNC-092/zero-design-effect', (right) =>
  typeof right.designEffect === 'object' ? { ...right, designEffect: 0 } : right,
);

export const ignoresWeighting = wrongAnswer<ClusteredMeanInput, ClusteredMeanOutput>(
  OPERATION,
  'UNC-093/ignores-weighting',
  (right, input, reference) => {
    if (input.weighting !== 'clusters') return right;
    const answer = reference({ ...input, weighting: 'items' });
    if (answer.outcome !== 'result' || 'undefined' in answer.output) return answer;
    const { designEffect: _, ...output } = answer.output;
    return result({ ...output, weighting: 'clusters' });
  },
);

export const divisorClusters = faulty('UNC-093/divisor-c', (right) =>
  right.weighting === 'clusters' && typeof right.standardUncertainty === 'number'
    ? { ...right, standardUncertainty: right.standardUncertainty * Math.sqrt(1 - 1 / right.clusters) }
    : right,
);

const changedEffect = (id: string, change: (effect: number, right: ClusteredMeanOutput) => number) =>
  faulty(id, (right) =>
    typeof right.designEffect === 'number' ? { ...right, designEffect: change(right.designEffect, right) } : right,
  );

export const ratioOfUncertainties = changedEffect('UNC-094/ratio-of-uncertainties', Math.sqrt);

export const designEffectDivisorN = changedEffect(
  'UNC-094/divisor-n',
  (effect, { scores }) => (effect * scores) / (scores - 1),
);

export const atLeastOne = changedEffect('UNC-094/at-least-one', (effect) => Math.max(1, effect));

export const strayDesignEffect = faulty('UNC-094/of-cluster-means', (right) =>
  right.weighting === 'clusters' && typeof right.standardUncertainty === 'number'
    ? { ...right, designEffect: 1 }
    : right,
);

/** What a program does that walks along the shorter list. */
export const asManyAsThere = wrongAnswer<ClusteredMeanInput, ClusteredMeanOutput>(
  OPERATION,
  'UNC-101/as-many-clusters-as-there-are',
  (right, { scores, clusters, ...others }, reference) => {
    if (right.outcome !== 'rejected') return right;
    const length = Math.min(scores.length, clusters.length);
    return reference({ ...others, scores: scores.slice(0, length), clusters: clusters.slice(0, length) });
  },
);

const single = Math.fround;

export const singlePrecision = faulty('UNC-103/clustered-mean-in-single-precision', (right) => ({
  ...right,
  mean: single(right.mean),
  ...(typeof right.standardUncertainty === 'number' ? { standardUncertainty: single(right.standardUncertainty) } : {}),
  ...(typeof right.designEffect === 'number' ? { designEffect: single(right.designEffect) } : {}),
}));

/** The sum of the squared sums less the product with the mean: on an offset the digits cancel. */
export const onePass = byItems('UNC-103/one-pass', (right, { scores, clusters }) => {
  const totals = new Map<string, { size: number; sum: number }>();
  for (const [index, score] of scores.entries()) {
    const { size, sum } = totals.get(clusters[index] ?? '') ?? { size: 0, sum: 0 };
    totals.set(clusters[index] ?? '', { size: size + 1, sum: sum + score });
  }
  const n = scores.length;
  const mean = scores.reduce((sum, score) => sum + score, 0) / n;
  const [squares, products, sizes] = [...totals.values()].reduce(
    ([a, b, c], { size, sum }) => [a + sum * sum, b + size * sum, c + size * size],
    [0, 0, 0],
  );
  const inner = Math.max(0, squares - 2 * mean * products + mean * mean * sizes);
  return withUncertainty(right, Math.sqrt((inner * totals.size) / (totals.size - 1)) / n);
});

export const longMean = wrongWhenLong('UNC-103', 'uncertainty/clustered-mean', 256);
