import type {
  CalibrationErrorInput,
  CalibrationErrorOutput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import { rejected, result } from '../../../../contract/operation.ts';
import { wrongAnswer } from '../../../../contract/wrong-answer.ts';
import { wrongWhenLong } from '../../../../contract/wrong-when-long.ts';
import { changed, seeing, single, withTags } from './another.ts';

type Input = CalibrationErrorInput;
/** What was stated of the positive class; rows are left to the faults that are about them. */
const stated = ({ probabilities = [] }: Input): readonly number[] => probabilities;
/** The same input with other probabilities of the positive class. */
const restated = (input: Input, change: (p: number, item: number) => number): Input =>
  input.probabilities === undefined ? input : { ...input, probabilities: input.probabilities.map(change) };
type Output = CalibrationErrorOutput;
const OP = 'calibration-error';

/** Every bin counts alike, however many items it has. */
export const unweighted = changed<Output, Input>(OP, 'CLS-170/bins-count-alike', (right, { conventions }) =>
  conventions?.norm === 'l1'
    ? {
        ...right,
        value:
          right.bins.reduce(
            (sum, { meanConfidence, observedShare }) => sum + Math.abs(meanConfidence - observedShare),
            0,
          ) / right.bins.length,
      }
    : right,
);
export const alwaysL1 = withTags<Input>(OP, 'CLS-170/always-l1', () => ({ norm: 'l1' }));
export const signedGaps = changed<Output, Input>(OP, 'CLS-170/gaps-cancel', (right, { conventions, reference }) =>
  conventions?.norm === 'l1'
    ? {
        ...right,
        value: Math.abs(
          right.bins.reduce(
            (sum, { count, meanConfidence, observedShare }) =>
              sum + (count / reference.length) * (meanConfidence - observedShare),
            0,
          ),
        ),
      }
    : right,
);

/** Edges by adding tenths in binary64, and the bins open below (torchmetrics #1646, inspect_evals #2141). */
export const openBelow = seeing<Input>(OP, 'CLS-171/open-below', (input) =>
  restated(input, (p) => (p > 0 && Number.isInteger(p * 10) ? p - 1e-7 : p)),
);
/** A confidence of 1 is in a bin of its own (torchmetrics #3510). */
export const phantomBin = changed<Output, Input>(OP, 'CLS-171/bin-of-its-own-for-one', (right, input) => {
  const { conventions, reference } = input;
  const probabilities = stated(input);
  const ones = reference.filter((_, i) => probabilities[i] === 1);
  const last = right.bins.at(-1);
  if (conventions?.confidence !== 'positive-class' || conventions.bins === 'distinct' || last === undefined)
    return right;
  if (ones.length === 0 || ones.length === last.count || conventions['bin-edges'] !== 'equal-width') return right;
  const rest = last.count - ones.length;
  const occurred = ones.filter((is) => is === 1).length;
  const gap = Math.abs(1 - occurred / ones.length);
  const left = {
    ...last,
    count: rest,
    meanConfidence: (last.meanConfidence * last.count - ones.length) / rest,
    observedShare: (last.observedShare * last.count - occurred) / rest,
  };
  const bins = [
    ...right.bins.slice(0, -1),
    left,
    { ...last, lower: 1, upper: 1, count: ones.length, meanConfidence: 1, observedShare: occurred / ones.length },
  ];
  return { ...right, bins, value: Math.min(1, right.value + gap / reference.length) };
});
/** The bin by floor(p · B) in binary64: 0.29 · 100 is 28.999999999999996. */
export const floorInBinary64 = seeing<Input>(OP, 'CLS-171/floor-in-binary64', (input) =>
  restated(input, (p) => {
    const bins = Number(input.conventions?.bins);
    return Math.floor(p * bins) < Math.floor(p * bins + 1e-9) && p < 1 ? p - 1e-7 : p;
  }),
);
/** Equal probabilities are put into two bins where a bin is full. */
export const splitsTies = seeing<Input>(OP, 'CLS-171/splits-equal-probabilities', (input) =>
  input.conventions?.['bin-edges'] === 'equal-mass'
    ? restated(input, (p, i) => Math.min(1, Math.max(0, p + (p < 0.5 ? i : -i) * 1e-9)))
    : input,
);

export const alwaysPositiveClass = withTags<Input>(OP, 'CLS-172/always-the-positive-class', () => ({
  confidence: 'positive-class',
}));
/** Confidence of the favoured class, and what occurred of the positive one. */
export const mixedUp = changed<Output, Input>(OP, 'CLS-172/mixed-up', (right, { conventions }) =>
  conventions?.confidence === 'top-label'
    ? {
        ...right,
        bins: right.bins.map((bin) => ({ ...bin, observedShare: 1 - bin.observedShare })),
        value: Math.min(1, right.value / 2 + 0.1),
      }
    : right,
);

/** 1 - p in binary64, which puts 1 - 0.10000000000000002 into the bin of 0.9. */
export const binaryComplement = seeing<Input>(OP, 'CLS-172/complement-in-binary64', (input) => {
  if (input.conventions?.confidence !== 'top-label' || input.probabilities === undefined) return input;
  const below = input.probabilities.map((p) => p < 0.5);
  return {
    ...input,
    reference: input.reference.map((is, item) => (below[item] === true ? 1 - is : is)),
    probabilities: input.probabilities.map((p) => (p < 0.5 ? 1 - p : p)),
  };
});

/** The middle of a bin for the mean of what is in it. */
export const middleForMean = changed<Output, Input>(OP, 'CLS-173/middle-for-mean', (right) => ({
  ...right,
  bins: right.bins.map((bin) => ({ ...bin, meanConfidence: (bin.lower + bin.upper) / 2 })),
}));
export const emptyBinsToo = changed<Output, Input>(OP, 'CLS-173/descending', (right) => ({
  ...right,
  bins: [...right.bins].reverse(),
}));

/** Nothing is expected of perfect calibration. */
export const expectsNothing = changed<Output, Input>(OP, 'CLS-175/expects-nothing', (right) =>
  right.expectedUnderCalibration === undefined ? right : { ...right, expectedUnderCalibration: 0 },
);
/** The normal distribution for bins of any size. */
export const normalAlways = changed<Output, Input>(OP, 'CLS-175/normal-always', (right, input) => {
  const { conventions } = input;
  if (input.probabilities === undefined || conventions?.bins !== '1' || conventions.norm !== 'l1') return right;
  const probabilities = stated(input);
  const variance = probabilities.reduce((sum, p) => sum + p * (1 - p), 0);
  return { ...right, expectedUnderCalibration: Math.sqrt((2 / Math.PI) * variance) / probabilities.length };
});
/** What is expected of the mean, whatever the norm. */
export const expectsTheMean = wrongAnswer<Input, Output>(
  'classification/calibration-error',
  'CLS-175/expects-the-mean',
  (right, input, reference) => {
    const mean = reference({ ...input, conventions: { ...input.conventions, norm: 'l1' } });
    if (right.outcome !== 'result' || mean.outcome !== 'result') return right;
    const { expectedUnderCalibration } = mean.output as Output;
    return expectedUnderCalibration === undefined
      ? right
      : result({ ...(right.output as Output), expectedUnderCalibration });
  },
);

/** Of equal largest probabilities of a row the last. */
export const lastOfEqual = seeing<Input>(OP, 'CLS-174/last-of-equal-probabilities', (input) => {
  const { rows } = input;
  if (rows === undefined) return input;
  return {
    ...input,
    reference: input.reference.map((one, item) => (rows[item]?.length ?? 0) - 1 - one),
    rows: rows.map((row) => [...row].reverse()),
  };
});
/** The probability of the class that occurred. */
export const ofTheReference = seeing<Input>(OP, 'CLS-174/probability-of-the-reference', (input) => {
  const { rows, reference } = input;
  if (rows === undefined) return input;
  const own = rows.map((row, item) => row[reference[item] ?? 0] ?? 0);
  return {
    ...input,
    reference: rows.map(() => 0),
    rows: own.map((p) => (p < 0.5 ? [p, 1 - p].sort((a, b) => b - a) : [p, 1 - p])),
  };
});

/** The last class taken for the positive one. */
export const lastForPositive = wrongAnswer<Input, Output>(
  'classification/calibration-error',
  'CLS-179/top-label-for-positive-class',
  (right, input, reference) =>
    right.outcome === 'rejected' && right.code === 'no-positive-class'
      ? reference({ ...input, conventions: { ...input.conventions, confidence: 'top-label' } })
      : right,
);
export const refusesRows = wrongAnswer<Input, Output>(
  'classification/calibration-error',
  'CLS-179/refuses-rows',
  (right, input) => (input.rows === undefined ? right : rejected('no-positive-class')),
);

/** The bins with other intervals; nothing else is changed. */
const intervals = (id: string, other: (input: Input) => Input) =>
  wrongAnswer<Input, Output>('classification/calibration-error', id, (right, input, reference) => {
    const answer = reference(other(input));
    if (input.coverageProbability === undefined || right.outcome !== 'result' || answer.outcome !== 'result')
      return right;
    return result({ ...(right.output as Output), bins: (answer.output as Output).bins });
  });
export const alwaysAtNineFive = intervals('CLS-180/always-0.95', (input) => ({ ...input, coverageProbability: 0.95 }));
export const alwaysWilson = intervals('CLS-180/always-wilson', (input) => ({
  ...input,
  conventions: { ...input.conventions, interval: 'wilson' },
}));
/** One standard error either way, which is nothing where none or all of the items occurred. */
export const standardErrors = changed<Output, Input>(OP, 'CLS-180/standard-errors', (right, { coverageProbability }) =>
  coverageProbability === undefined
    ? right
    : {
        ...right,
        bins: right.bins.map((bin) => {
          const half = Math.sqrt((bin.observedShare * (1 - bin.observedShare)) / bin.count);
          return {
            ...bin,
            shareLower: Math.max(0, bin.observedShare - half),
            shareUpper: Math.min(1, bin.observedShare + half),
          };
        }),
      },
);
export const singleError = single('CLS-178', OP, 'value');

export const longError = wrongWhenLong('CLS-178', 'classification/calibration-error');
