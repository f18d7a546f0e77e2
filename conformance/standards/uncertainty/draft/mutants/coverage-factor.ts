import type {
  CoverageFactorInput as Input,
  CoverageFactorOutput as Output,
} from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { type Answer, isUndefined, result } from '../../../../contract/operation.ts';
import { wrongAnswer, wrongOutput } from '../../../../contract/wrong-answer.ts';

const OPERATION = 'uncertainty/coverage-factor';
type Reference = (input: Input) => Answer<Output>;

const factorOf = (answer: Answer<Output>, otherwise: number): number =>
  answer.outcome === 'result' && !isUndefined(answer.output) ? answer.output.coverageFactor : otherwise;

/** The factor that the reference gives for another question. */
const askedInstead = (id: string, applies: (input: Input) => boolean, other: (input: Input) => Input) =>
  wrongAnswer<Input, Output>(OPERATION, id, (right, input, reference: Reference) => {
    if (right.outcome !== 'result' || isUndefined(right.output) || !applies(input)) return right;
    return result({ ...right.output, coverageFactor: factorOf(reference(other(input)), right.output.coverageFactor) });
  });

export const normalForT = askedInstead(
  'UNC-040/normal-for-t',
  ({ basis }) => basis === 't',
  (input) => ({ ...input, basis: 'normal' }),
);

export const truncatedDegrees = askedInstead(
  'UNC-040/truncates-degrees-of-freedom',
  ({ basis, degreesOfFreedom }) => basis === 't' && typeof degreesOfFreedom === 'number',
  (input) => ({ ...input, degreesOfFreedom: Math.floor(input.degreesOfFreedom as number) }),
);

/** The quantile at p in place of (1 + p)/2: an interval of 90 % that is called one of 95 %. */
export const oneSided = askedInstead(
  'UNC-040/one-sided',
  ({ basis, coverageProbability: p }) => (basis === 't' || basis === 'normal') && p !== undefined && p > 0.5,
  (input) => ({ ...input, coverageProbability: 2 * (input.coverageProbability as number) - 1 }),
);

export const probabilityOfTwo = askedInstead(
  'UNC-040/95.45-for-95',
  ({ coverageProbability: p }) => p === 0.95,
  (input) => ({ ...input, coverageProbability: 0.9545 }),
);

/** The plateau formula for every probability: right below 2β/(1+β), wrong where it matters. */
export const plateauOnly = wrongOutput<Input, Output>(OPERATION, 'UNC-040/trapezoid-by-its-plateau', (right, input) => {
  if (input.basis !== 'trapezoidal') return right;
  const { coverageProbability: p = 0, shape: beta = 0 } = input;
  return { ...right, coverageFactor: (p * (1 + beta)) / 2 / Math.sqrt((1 + beta ** 2) / 6) };
});

export const triangularAsRectangular = askedInstead(
  'UNC-040/triangular-as-rectangular',
  ({ basis }) => basis === 'triangular',
  (input) => ({ ...input, basis: 'rectangular' }),
);

export const rootTwoForArcsine = wrongOutput<Input, Output>(OPERATION, 'UNC-040/arcsine-at-its-limit', (right, input) =>
  input.basis === 'arcsine' ? { ...right, coverageFactor: Math.SQRT2 } : right,
);

/** k = 2 for whatever is asked, the default of the world. */
export const alwaysTwo = wrongOutput<Input, Output>(OPERATION, 'UNC-040/always-two', (right) => ({
  ...right,
  coverageFactor: 2,
}));

export const exactProbability = wrongOutput<Input, Output>(OPERATION, 'UNC-041/exact-0.95', (right, { basis }) =>
  basis === 'conventional' ? { ...right, coverageProbability: 0.95 } : right,
);

export const echoesProbability = wrongOutput<Input, Output>(
  OPERATION,
  'UNC-041/repeats-what-was-asked',
  (right, input) =>
    input.basis === 'conventional' && input.coverageProbability !== undefined
      ? { ...right, coverageProbability: input.coverageProbability }
      : right,
);

export const conventionalByNormal = askedInstead(
  'UNC-040/conventional-by-normal',
  ({ basis }) => basis === 'conventional',
  (input) => ({ ...input, basis: 'normal', coverageProbability: 0.95 }),
);

export const sixDigits = wrongOutput<Input, Output>(OPERATION, 'UNC-060/coverage-factor-from-a-table', (right) => ({
  ...right,
  coverageFactor: Number(right.coverageFactor.toPrecision(7)),
}));

/** Guesses what was not given. */
export const guessesProbability = wrongAnswer<Input, Output>(
  OPERATION,
  'UNC-042/guesses-the-probability',
  (right, input, reference: Reference) =>
    right.outcome === 'rejected' && right.code === 'probability-required'
      ? reference({ ...input, coverageProbability: 0.95 })
      : right,
);

export const guessesDegrees = wrongAnswer<Input, Output>(
  OPERATION,
  'UNC-042/infinite-where-not-given',
  (right, input, reference: Reference) =>
    right.outcome === 'rejected' && right.code === 'degrees-of-freedom-required'
      ? reference({ ...input, degreesOfFreedom: 'infinite' })
      : right,
);

export const guessesShape = wrongAnswer<Input, Output>(
  OPERATION,
  'UNC-042/a-triangle-where-not-given',
  (right, input, reference: Reference) =>
    right.outcome === 'rejected' && right.code === 'shape-required' ? reference({ ...input, shape: 0 }) : right,
);

/** Looks for the number of the distribution before the probability. */
export const lastNumberFirst = wrongAnswer<Input, Output>(
  OPERATION,
  'UNC-042/probability-looked-for-last',
  (right, input, reference: Reference) => {
    if (right.outcome !== 'rejected' || right.code !== 'probability-required') return right;
    const other = reference({ ...input, coverageProbability: 0.95 });
    return other.outcome === 'rejected' ? other : right;
  },
);
