import { result, undefinedBecause } from '../../../../contract/operation.ts';
import { wrongAnswer, wrongOutput } from '../../../../contract/wrong-answer.ts';
import { wrongWhenLong } from '../../../../contract/wrong-when-long.ts';
import type { TypeAInput, TypeAOutput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';

const OPERATION = 'uncertainty/type-a';
type Change = (right: TypeAOutput, input: TypeAInput) => TypeAOutput;
const faulty = (id: string, change: Change) => wrongOutput<TypeAInput, TypeAOutput>(OPERATION, id, change);

/** The observations that are numbers, as a program that skips the others sees them. */
const numbers = ({ observations }: TypeAInput): readonly number[] =>
  observations.filter((one): one is number => typeof one === 'number' && Number.isFinite(one));

const withSpread = (right: TypeAOutput, mean: number, s: number, n: number): TypeAOutput =>
  right.method === 'spread' && typeof right.standardUncertainty === 'number'
    ? { ...right, mean, experimentalStandardDeviation: s, standardUncertainty: s / Math.sqrt(n) }
    : right;

export const divisorN = faulty('UNC-020/divisor-n', (right, input) => {
  const n = numbers(input).length;
  return withSpread(right, right.mean, right.experimentalStandardDeviation * Math.sqrt((n - 1) / n), n);
});

export const medianForMean = faulty('UNC-020/median-for-mean', (right, input) => {
  const sorted = [...numbers(input)].sort((a, b) => a - b);
  return { ...right, mean: sorted[Math.floor(sorted.length / 2)] ?? right.mean };
});

export const deviationForUncertainty = faulty('UNC-021/deviation-for-uncertainty', (right) =>
  right.method === 'spread' && typeof right.standardUncertainty === 'number'
    ? { ...right, standardUncertainty: right.experimentalStandardDeviation }
    : right,
);

export const degreesOfFreedomN = faulty('UNC-021/degrees-of-freedom-n', (right) =>
  typeof right.degreesOfFreedom === 'number' ? { ...right, degreesOfFreedom: right.degreesOfFreedom + 1 } : right,
);

export const rootOfNMinusOne = faulty('UNC-021/divides-by-root-of-n-minus-1', (right, input) => {
  const n = numbers(input).length;
  return typeof right.standardUncertainty === 'number' && right.method === 'spread'
    ? { ...right, standardUncertainty: right.experimentalStandardDeviation / Math.sqrt(n - 1) }
    : right;
});

/** What the same data give with a divisor guarded against zero: a standard uncertainty of 0 from one observation. */
export const zeroForOneObservation = wrongAnswer<TypeAInput, TypeAOutput>(
  OPERATION,
  'UNC-022/zero-for-one-observation',
  (right, input) =>
    numbers(input).length < 2 && right.outcome === 'result'
      ? result({
          mean: numbers(input)[0] ?? 0,
          experimentalStandardDeviation: 0,
          standardUncertainty: 0,
          degreesOfFreedom: 0,
          independence: input.independence ?? 'assumed',
          method: 'spread',
        } as unknown as TypeAOutput)
      : right,
);

export const zeroSpreadForOneObservation = wrongAnswer<TypeAInput, TypeAOutput>(
  OPERATION,
  'UNC-022/wrong-code',
  (right, input) => (numbers(input).length < 2 && right.outcome === 'result' ? undefinedBecause('zero-spread') : right),
);

const identical = (input: TypeAInput): boolean =>
  numbers(input).length >= 2 &&
  new Set(numbers(input)).size === 1 &&
  numbers(input).length === input.observations.length;

export const zeroUncertainty = faulty('UNC-023/zero-uncertainty', (right, input) =>
  identical(input) && input.resolution === undefined
    ? ({ ...right, standardUncertainty: 0 } as unknown as TypeAOutput)
    : right,
);

export const ignoresResolution = faulty('UNC-023/ignores-resolution', (right, input) =>
  right.method === 'resolution'
    ? {
        ...right,
        standardUncertainty: { undefined: 'zero-spread' },
        degreesOfFreedom: numbers(input).length - 1,
        method: 'spread',
      }
    : right,
);

export const resolutionAsHalfWidth = faulty('UNC-023/resolution-as-half-width', (right, input) =>
  right.method === 'resolution' ? { ...right, standardUncertainty: (input.resolution ?? 0) / Math.sqrt(3) } : right,
);

/** The mean of three readings of 0.1 is not 0.1 in binary64, and a spread of 1e-17 is found where there is none. */
export const spreadOfRounding = faulty('UNC-023/spread-of-rounding', (right, input) => {
  const readings = numbers(input);
  if (!identical(input)) return right;
  const mean = readings.reduce((sum, x) => sum + x, 0) / readings.length;
  const s = Math.sqrt(readings.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (readings.length - 1));
  if (s === 0) return right;
  return {
    ...right,
    experimentalStandardDeviation: s,
    standardUncertainty: s / Math.sqrt(readings.length),
    degreesOfFreedom: readings.length - 1,
    method: 'spread',
  };
});

export const alwaysDeclared = faulty('UNC-024/always-declared', (right) => ({ ...right, independence: 'declared' }));

export const alwaysAssumed = faulty('UNC-024/always-assumed', (right) => ({ ...right, independence: 'assumed' }));

const single = Math.fround;

export const singlePrecision = faulty('UNC-060/type-a-in-single-precision', (right, input) => {
  const x = numbers(input).map(single);
  const mean = single(x.reduce((sum, value) => single(sum + value), 0) / x.length);
  const squares = x.reduce((sum, value) => single(sum + single(single(value - mean) ** 2)), 0);
  return withSpread(right, mean, single(Math.sqrt(single(squares / (x.length - 1)))), x.length);
});

/** The mean of the squares less the square of the mean: no digit is left where the offset is large. */
export const onePassVariance = faulty('UNC-060/one-pass-variance', (right, input) => {
  const x = numbers(input);
  const n = x.length;
  const [sum, squares] = [
    x.reduce((total, value) => total + value, 0),
    x.reduce((total, value) => total + value ** 2, 0),
  ];
  return withSpread(right, sum / n, Math.sqrt(Math.max(0, squares - sum ** 2 / n) / (n - 1)), n);
});

export const skipsWhatIsNotFinite = wrongAnswer<TypeAInput, TypeAOutput>(
  OPERATION,
  'CNF-007/skips-what-is-not-finite',
  (right, input, reference) =>
    right.outcome === 'rejected' && right.code === 'not-finite'
      ? reference({ ...input, observations: [...numbers(input)] as [number, ...number[]] })
      : right,
);

export const longMean = wrongWhenLong('UNC-060', 'uncertainty/type-a', 256);
