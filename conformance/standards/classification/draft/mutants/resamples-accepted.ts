import type {
  BootstrapMeasureInput,
  BootstrapMeasureOutput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import { type Answer, isUndefined, result, undefinedBecause } from '../../../../contract/operation.ts';
import { wrongAnswer } from '../../../../contract/wrong-answer.ts';
import { drawnUnits } from '../drawn-units.ts';

type Input = BootstrapMeasureInput;
type Output = BootstrapMeasureOutput;
const OPERATION = 'classification/bootstrap-measure';

/** An input that should have been rejected with a code, mended without a word. */
const mended = (id: string, code: string, mend: (input: Input) => Input | undefined) =>
  wrongAnswer<Input, Output>(OPERATION, id, (right, input, reference) => {
    if (right.outcome !== 'rejected' || right.code !== code) return right;
    const other = mend(input);
    return other === undefined ? right : reference(other);
  });

/** An index beyond the last leads round the list, as in some languages. */
export const wrapsIndices = mended('CLS-235/wraps-indices', 'index-out-of-range', (input) => {
  const size = drawnUnits(input).length;
  return { ...input, resamples: input.resamples.map((places) => places.map((place) => place % size)) };
});

export const skipsResamples = mended('CLS-235/skips-resamples-of-another-length', 'length-mismatch', (input) => {
  const size = drawnUnits(input).length;
  const kept = input.resamples.filter((places) => places.length === size);
  return kept.length === 0 ? undefined : { ...input, resamples: kept };
});

/** Resamples that mix the classes pass for stratified ones. */
export const mixesStrata = mended('CLS-235/mixes-strata', 'strata-not-kept', (input) => ({
  ...input,
  conventions: { ...input.conventions, sampling: 'multinomial' },
}));

/** Items are drawn, and that they come in clusters is forgotten. */
export const forgetsClusters = mended(
  'CLS-235/forgets-clusters',
  'clusters-not-sampled',
  ({ clusters: _, ...input }) => input,
);

export const halfForNoThreshold = mended('CLS-235/half-for-no-threshold', 'threshold-required', (input) => ({
  ...input,
  threshold: 0.5,
}));

export const itemsForClusters = mended('CLS-235/items-for-clusters', 'clusters-required', (input) => ({
  ...input,
  clusters: input.reference.map((_, i) => `item ${i}`),
}));

/** An answer where the items do not have the measure. */
const instead = (id: string, answer: (input: Input) => Answer<Output>) =>
  wrongAnswer<Input, Output>(OPERATION, id, (right, input) =>
    right.outcome === 'result' && isUndefined(right.output) ? answer(input) : right,
  );

export const zeroForNothing = instead('CLS-236/zero-for-nothing', ({ resamples, coverageProbability = 0.95 }) => {
  const nothing = { undefined: 'degenerate' } as const;
  return result({
    estimate: 0,
    bias: 0,
    standardUncertainty: nothing,
    interval: nothing,
    coverageProbability,
    replicates: resamples.length,
    undefinedReplicates: 0,
  });
});

export const oneReason = instead('CLS-236/one-reason', () => undefinedBecause('zero-denominator'));
