import { result, undefinedBecause } from '../../../../contract/operation.ts';
import { wrongAnswer, wrongOutput } from '../../../../contract/wrong-answer.ts';
import { wrongWhenLong } from '../../../../contract/wrong-when-long.ts';
import type {
  PairedDifferenceInput,
  PairedDifferenceOutput,
} from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { clustersOf, differences, secondInOrder } from '../arbitraries/paired-scores.ts';
import { uncertaintyIfIndependent, uncorrectedUncertainty } from '../cluster-moments.ts';

const OPERATION = 'uncertainty/paired-difference';
type Input = PairedDifferenceInput;
type Output = PairedDifferenceOutput;
const faulty = (id: string, change: (right: Output, input: Input) => Output) =>
  wrongOutput<Input, Output>(OPERATION, id, change);

const otherUncertainty = (id: string, u: (right: Output, input: Input) => number) =>
  faulty(id, (right, input) =>
    typeof right.standardUncertainty === 'number' ? { ...right, standardUncertainty: u(right, input) } : right,
  );

/** An unpaired test of paired scores, as a comparison of two models has been made. */
export const unpaired = otherUncertainty('UNC-097/unpaired', ({ standardUncertainty, unpairedStandardUncertainty }) =>
  typeof unpairedStandardUncertainty === 'number' ? unpairedStandardUncertainty : (standardUncertainty as number),
);

export const divisorN = otherUncertainty('UNC-097/divisor-n', (_, input) =>
  uncorrectedUncertainty({ scores: differences(input), clusters: clustersOf(input) }),
);

export const pairsIndependent = otherUncertainty('UNC-097/clusters-ignored', (_, input) =>
  uncertaintyIfIndependent(differences(input)),
);

export const secondLessFirst = faulty('UNC-097/second-less-first', (right) => ({
  ...right,
  meanDifference: -right.meanDifference,
}));

export const freedomOfPairs = faulty('UNC-097/degrees-of-freedom-of-pairs', (right) => ({
  ...right,
  degreesOfFreedom: right.pairs - 1,
}));

const onlyOne = (input: Input): boolean => input.first.scores.length < 2;
const oneCluster = (input: Input): boolean => new Set(clustersOf(input)).size < 2;

const withZero = (input: Input): Output => ({
  meanDifference: differences(input).reduce((sum, d) => sum + d, 0) / input.first.scores.length,
  standardUncertainty: 0,
  degreesOfFreedom: 0,
  pairs: input.first.scores.length,
  clusters: new Set(clustersOf(input)).size,
  correlation: { undefined: 'zero-spread' },
  unpairedStandardUncertainty: 0,
});

export const zeroForOnePair = wrongAnswer<Input, Output>(OPERATION, 'UNC-098/zero-for-one-pair', (right, input) =>
  right.outcome === 'result' && onlyOne(input) ? result(withZero(input)) : right,
);

export const zeroForOneCluster = wrongAnswer<Input, Output>(OPERATION, 'UNC-098/zero-for-one-cluster', (right, input) =>
  right.outcome === 'result' && !onlyOne(input) && oneCluster(input) ? result(withZero(input)) : right,
);

export const clusterFirst = wrongAnswer<Input, Output>(OPERATION, 'UNC-098/one-cluster-first', (right, input) =>
  right.outcome === 'result' && oneCluster(input) ? undefinedBecause('one-cluster') : right,
);

export const zeroUncertainty = faulty('UNC-099/zero-uncertainty', (right) =>
  typeof right.standardUncertainty === 'number' ? right : { ...right, standardUncertainty: 0 },
);

/** What is left of identical differences after a mean that was rounded. */
export const unpairedInstead = faulty('UNC-099/unpaired-instead', (right) =>
  typeof right.standardUncertainty === 'number' || typeof right.unpairedStandardUncertainty !== 'number'
    ? right
    : { ...right, standardUncertainty: right.unpairedStandardUncertainty },
);

export const sumOfUncertainties = faulty('UNC-100/sum-of-uncertainties', (right, input) => {
  if (typeof right.unpairedStandardUncertainty !== 'number') return right;
  const [first, second] = [input.first.scores, secondInOrder(input)].map((scores) => {
    const clusters = clustersOf(input);
    const count = new Set(clusters).size;
    return uncorrectedUncertainty({ scores, clusters }) * Math.sqrt(count / (count - 1));
  });
  return { ...right, unpairedStandardUncertainty: (first ?? 0) + (second ?? 0) };
});

export const magnitudeOfCorrelation = faulty('UNC-100/magnitude-of-correlation', (right) =>
  typeof right.correlation === 'number' ? { ...right, correlation: Math.abs(right.correlation) } : right,
);

export const zeroCorrelation = faulty('UNC-100/zero-for-no-correlation', (right) =>
  typeof right.correlation === 'number' ? right : { ...right, correlation: 0 },
);

export const zeroUnpaired = faulty('UNC-100/zero-unpaired', (right) =>
  typeof right.unpairedStandardUncertainty === 'number' ? right : { ...right, unpairedStandardUncertainty: 0 },
);

/** The correlation of the scores, where clusters make that of the means another one. */
export const correlationOfScores = faulty('UNC-100/correlation-of-scores', (right, input) => {
  if (typeof right.correlation !== 'number' || input.clusters === undefined) return right;
  const [a, b, d] = [input.first.scores, secondInOrder(input), differences(input)].map(uncertaintyIfIndependent);
  if (a === undefined || b === undefined || d === undefined) return right;
  return { ...right, correlation: Math.max(-1, Math.min(1, (a * a + b * b - d * d) / (2 * a * b))) };
});

export const pairsByOrder = wrongAnswer<Input, Output>(
  OPERATION,
  'UNC-101/pairs-by-order',
  (right, { first, second, ...others }, reference) =>
    right.outcome === 'result'
      ? reference({ ...others, first: { scores: first.scores }, second: { scores: second.scores } })
      : right,
);

/** The items that both have, and nothing said of the others. */
export const sharedItemsOnly = wrongAnswer<Input, Output>(
  OPERATION,
  'UNC-101/shared-items-only',
  (right, { first, second }, reference) => {
    if (right.outcome !== 'rejected' || right.code !== 'items-differ') return right;
    const shared = (first.items ?? []).filter((item) => second.items?.includes(item));
    if (shared.length === 0) return right;
    const only = ({ scores, items = [] }: Input['first']) => ({
      scores: scores.filter((_, index) => shared.includes(items[index] ?? '')),
      items: items.filter((item) => shared.includes(item)),
    });
    return reference({ first: only(first), second: only(second) });
  },
);

/** The last of two scores of one item. */
export const lastOfTwo = wrongAnswer<Input, Output>(
  OPERATION,
  'UNC-101/last-of-two',
  (right, { first, second }, reference) => {
    if (right.outcome !== 'rejected' || right.code !== 'duplicate-item') return right;
    const last = ({ scores, items = [] }: Input['first']) => {
      const scoreOf = new Map(items.map((item, index) => [item, scores[index] ?? 0]));
      return { scores: [...scoreOf.values()], items: [...scoreOf.keys()] };
    };
    return reference({ first: last(first), second: last(second) });
  },
);

export const shorterList = wrongAnswer<Input, Output>(
  OPERATION,
  'UNC-101/up-to-the-shorter',
  (right, { first, second }, reference) => {
    if (right.outcome !== 'rejected' || right.code !== 'length-mismatch') return right;
    const length = Math.min(first.scores.length, second.scores.length);
    return reference({
      first: { scores: first.scores.slice(0, length) },
      second: { scores: second.scores.slice(0, length) },
    });
  },
);

const single = Math.fround;

export const singlePrecision = faulty('UNC-103/paired-difference-in-single-precision', (right) => ({
  ...right,
  meanDifference: single(right.meanDifference),
  ...(typeof right.standardUncertainty === 'number' ? { standardUncertainty: single(right.standardUncertainty) } : {}),
  ...(typeof right.correlation === 'number' ? { correlation: single(right.correlation) } : {}),
}));

export const longDifference = wrongWhenLong('UNC-103', 'uncertainty/paired-difference');
