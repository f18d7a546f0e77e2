import type {
  BootstrapMeasureInput,
  BootstrapMeasureOutput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import { wrongWhenLong } from '../../../../contract/wrong-when-long.ts';
import { normalCoverage } from '../../../../numerics/normal-coverage.ts';
import { drawnUnits } from '../drawn-units.ts';
import { changed, seeing, single, withTags } from './another.ts';

type Input = BootstrapMeasureInput;
type Output = BootstrapMeasureOutput;
const OP = 'bootstrap-measure';

const faulty = (id: string, change: (right: Output, input: Input) => Output) => changed<Output, Input>(OP, id, change);

/** Every number of the wrong input, named as the right answer is. */
const ofAnother = (id: string, other: (input: Input) => Input) => seeing<Input>(OP, id, other);

/** Positive only above the threshold. */
export const strictThreshold = ofAnother('CLS-230/strictly-above-the-threshold', (input) =>
  input.threshold === undefined ? input : { ...input, threshold: input.threshold + 1 / 64 },
);

/** Every item once, however often it was drawn; what is left is filled with the last. */
export const eachOnce = ofAnother('CLS-230/each-item-once', (input) =>
  input.conventions.sampling === 'multinomial'
    ? {
        ...input,
        resamples: input.resamples.map((places) => {
          const different = [...new Set(places)];
          return places.map((_, i) => different[i] ?? (different[different.length - 1] as number));
        }),
      }
    : input,
);

/** Clusters in the order of their names. */
export const clustersByName = ofAnother('CLS-230/clusters-by-name', (input) => {
  const { clusters } = input;
  if (input.conventions.sampling !== 'clustered' || clusters === undefined) return input;
  const occurring = [...new Set(clusters)];
  const sorted = occurring.toSorted();
  return {
    ...input,
    resamples: input.resamples.map((places) => places.map((place) => occurring.indexOf(sorted[place] as string))),
  };
});

/** Of a drawn cluster, one item stands for all. */
export const oneOfACluster = ofAnother('CLS-230/one-item-of-a-cluster', (input) => {
  if (input.conventions.sampling !== 'clustered') return input;
  const units = drawnUnits(input);
  const { clusters: _, ...without } = input;
  const items = input.reference.length;
  return {
    ...without,
    conventions: { ...input.conventions, sampling: 'multinomial' },
    resamples: input.resamples.map((places) => {
      const drawn = places.map((place) => units[place]?.[0] ?? 0);
      return Array.from({ length: items }, (__, i) => drawn[i % drawn.length] as number);
    }),
  };
});

export const ignoresBeta = withTags<Input>(OP, 'CLS-230/ignores-beta', ({ measure }) =>
  measure === 'f-beta' ? { beta: '1' } : undefined,
);

/** A tie is a win. */
export const optimisticTies = ofAnother('CLS-230/ties-are-wins', (input) =>
  input.measure === 'auc'
    ? { ...input, scores: input.scores.map((score, i) => (score as number) + (input.reference[i] === 1 ? 1 / 64 : 0)) }
    : input,
);

/** The standard uncertainty, and a normal interval that goes with it. */
const withUncertainty = (right: Output, { conventions }: Input, of: (u: number) => number): Output => {
  if (typeof right.standardUncertainty !== 'number') return right;
  const u = of(right.standardUncertainty);
  const half = normalCoverage(right.coverageProbability) * u;
  return {
    ...right,
    standardUncertainty: u,
    ...(conventions.interval === 'normal'
      ? { interval: { lower: right.estimate - half, upper: right.estimate + half } }
      : {}),
  };
};

export const divisorB = faulty('CLS-231/divisor-b', (right, input) =>
  withUncertainty(right, input, (u) => u * Math.sqrt((right.replicates - 1) / right.replicates)),
);

/** Deviations from the estimate, and not from the mean of the replicates. */
export const aboutTheEstimate = faulty('CLS-231/about-the-estimate', (right, input) =>
  withUncertainty(right, input, (u) => {
    const { replicates, bias } = right;
    return Math.sqrt(u * u + (replicates / (replicates - 1)) * Number(bias) ** 2);
  }),
);

export const biasTurnedRound = faulty('CLS-231/bias-turned-round', (right) =>
  typeof right.bias === 'number' ? { ...right, bias: 0 - right.bias } : right,
);

/** Resamples without a value are counted as if they had one. */
export const countsAll = faulty('CLS-232/counts-all-resamples', (right) => ({
  ...right,
  replicates: right.replicates + right.undefinedReplicates,
  undefinedReplicates: 0,
}));

/** They are left out, and nobody is told. */
export const silentlyLeftOut = faulty('CLS-232/silently-left-out', (right) => ({ ...right, undefinedReplicates: 0 }));

/** They are counted, and each adds a zero to the mean. */
export const zerosForNoValue = faulty('CLS-232/zeros-for-no-value', (right) => {
  const { bias, estimate, replicates, undefinedReplicates } = right;
  if (typeof bias !== 'number') return right;
  return { ...right, bias: ((bias + estimate) * replicates) / (replicates + undefinedReplicates) - estimate };
});

export const singleU = single('CLS-238', OP, 'standardUncertainty');

export const longResult = wrongWhenLong('CLS-238', 'classification/bootstrap-measure', 256);
