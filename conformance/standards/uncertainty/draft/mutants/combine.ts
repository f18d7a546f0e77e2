import type {
  CombineComponentsInput,
  CombineComponentsOutput,
} from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { rejected, result } from '../../../../contract/operation.ts';
import { wrongAnswer, wrongOutput } from '../../../../contract/wrong-answer.ts';
import { wrongWhenLong } from '../../../../contract/wrong-when-long.ts';

const OPERATION = 'uncertainty/combine';
type Change = (right: CombineComponentsOutput, input: CombineComponentsInput) => CombineComponentsOutput;
/** Inputs through models have mutants of their own. */
const faulty = (id: string, change: Change) =>
  wrongOutput<CombineComponentsInput, CombineComponentsOutput>(OPERATION, id, (right, input) =>
    'components' in input ? change(right, input) : right,
  );

/** c·u with its sign. */
const signed = ({ components }: CombineComponentsInput): number[] =>
  components.map(({ standardUncertainty, sensitivity = 1 }) => sensitivity * standardUncertainty);

/** The square root of the sum over all pairs, with the matrix that a program believes in. */
function combined(parts: readonly number[], r: (i: number, j: number) => number): number {
  let sum = 0;
  parts.forEach((one, i) => parts.forEach((other, j) => (sum += one * other * (i === j ? 1 : r(i, j)))));
  return Math.sqrt(Math.max(0, sum));
}

const given =
  ({ correlation }: CombineComponentsInput) =>
  (i: number, j: number): number =>
    correlation?.[i]?.[j] ?? 0;

export const correlationIgnored = faulty('UNC-030/correlation-ignored', (right, input) => ({
  ...right,
  standardUncertainty: Math.hypot(...signed(input)),
}));

export const signOfCovarianceLost = faulty('UNC-030/sign-of-covariance-lost', (right, input) => ({
  ...right,
  standardUncertainty: combined(signed(input), (i, j) => Math.abs(given(input)(i, j))),
}));

/** Contributions in place of c·u: the sign of the sensitivity is gone before the covariance needs it. */
export const signOfSensitivityLost = faulty('UNC-030/sign-of-sensitivity-lost', (right, input) => ({
  ...right,
  standardUncertainty: combined(signed(input).map(Math.abs), given(input)),
}));

export const covarianceOnce = faulty('UNC-030/covariance-counted-once', (right, input) => ({
  ...right,
  standardUncertainty: combined(signed(input), (i, j) => given(input)(i, j) / 2),
}));

export const linearSum = faulty('UNC-030/linear-sum', (right) => ({
  ...right,
  standardUncertainty: right.contributions.reduce((sum, part) => sum + part, 0),
}));

export const sensitivityIgnored = faulty('UNC-030/sensitivity-ignored', (right, input) => ({
  ...right,
  contributions: input.components.map(({ standardUncertainty }) => standardUncertainty),
}));

export const signedContributions = faulty('UNC-030/signed-contributions', (right, input) => ({
  ...right,
  contributions: signed(input),
}));

/** Takes a matrix that is none and answers as if there were no correlation, as libraries do after a warning. */
const accepting = (id: string, code: string) =>
  wrongAnswer<CombineComponentsInput, CombineComponentsOutput>(
    OPERATION,
    id,
    (right, { correlation: _, ...rest }, reference) =>
      right.outcome === 'rejected' && right.code === code ? reference(rest as CombineComponentsInput) : right,
  );

export const clipsMatrix = accepting('UNC-031/clips-an-impossible-matrix', 'not-positive-semidefinite');
export const takesUpperTriangle = accepting('UNC-031/takes-one-triangle', 'not-symmetric');
export const ignoresDiagonal = accepting('UNC-031/ignores-the-diagonal', 'diagonal-not-one');
export const ignoresRange = accepting('UNC-031/ignores-the-range', 'correlation-out-of-range');

export const oneCodeForAll = wrongAnswer<CombineComponentsInput, CombineComponentsOutput>(
  OPERATION,
  'UNC-031/one-code-for-all',
  (right) =>
    right.outcome === 'rejected' && right.code !== 'overflow'
      ? rejected('not-positive-semidefinite', right.pointer)
      : right,
);

/** An eigenvalue has to be positive, so that the identity passes and nothing near a singular matrix does. */
export const refusesCorrelation = wrongAnswer<CombineComponentsInput, CombineComponentsOutput>(
  OPERATION,
  'UNC-031/refuses-strong-correlation',
  (right, { correlation }) =>
    right.outcome === 'result' && (correlation ?? []).some((row, i) => row.some((r, j) => i !== j && Math.abs(r) > 0.8))
      ? rejected('not-positive-semidefinite', '/correlation')
      : right,
);

export const swallowsRejection = wrongAnswer<CombineComponentsInput, CombineComponentsOutput>(
  OPERATION,
  'UNC-031/swallows-the-rejection',
  (right, { components }) =>
    (components as unknown) !== undefined && right.outcome === 'rejected' && right.code !== 'overflow'
      ? result({ standardUncertainty: 0, contributions: components.map(() => 0) } as unknown as CombineComponentsOutput)
      : right,
);

const single = Math.fround;

export const singlePrecision = faulty('UNC-060/combine-in-single-precision', (right) => ({
  standardUncertainty: single(right.standardUncertainty),
  contributions: right.contributions.map(single),
}));

export const twelfthDigit = faulty('UNC-060/combine-off-in-the-twelfth-digit', (right) => ({
  ...right,
  standardUncertainty: right.standardUncertainty * (1 + 4e-12),
}));

export const longBudget = wrongWhenLong('UNC-060', 'uncertainty/combine');
