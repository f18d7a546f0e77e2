import type {
  OperatingPointInput,
  OperatingPointOutput,
  RocCurveInput,
  RocCurveOutput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import { isUndefined, result } from '../../../../contract/operation.ts';
import { wrongAnswer, wrongOutput } from '../../../../contract/wrong-answer.ts';
import { wrongWhenLong } from '../../../../contract/wrong-when-long.ts';

const OPERATION = 'classification/operating-point';
type Input = OperatingPointInput;
type Output = OperatingPointOutput;
const faulty = (id: string, change: (right: Output, input: Input) => Output) =>
  wrongOutput<Input, Output>(OPERATION, id, change);
const seeing = (id: string, other: (input: Input) => Input) =>
  wrongAnswer<Input, Output>(OPERATION, id, (right, input, reference) => {
    const answer = reference(other(input));
    if (right.outcome !== 'result' || answer.outcome !== 'result' || isUndefined(answer.output)) return right;
    const { conventions } = right.output as Output;
    return result({ ...(answer.output as Output), ...(conventions === undefined ? {} : { conventions }) });
  });

/** The target as the double that is next above it: what meets it exactly no longer does. */
export const aboveTheTarget = seeing('CLS-115/above-the-target', (input) => {
  const next = Number(input.target) * (1 + 4 * Number.EPSILON);
  return next < 1 && input.conventions?.interpolation === 'none'
    ? { ...input, target: next.toFixed(15).slice(0, 17) === input.target ? input.target : bumped(input.target) }
    : input;
});

/** A decimal a little above another. */
const bumped = (target: string): string => (Number(target) + 1e-12).toFixed(15);

/** The other rate is never looked at: the lowest threshold that reaches the target. */
export const cheapest = seeing('CLS-115/other-rate', (input) => ({
  ...input,
  conventions: {
    interpolation: input.conventions?.interpolation ?? 'none',
    'target-of': input.conventions?.['target-of'] === 'specificity' ? 'sensitivity' : 'specificity',
  },
}));

/** The threshold with every item called positive. */
export const everythingPositive = faulty('CLS-115/everything-positive', (right, { conventions, scores }) =>
  conventions?.interpolation === 'none' &&
  conventions['target-of'] === 'sensitivity' &&
  right.truePositives !== undefined &&
  right.falsePositives !== undefined &&
  right.falseNegatives !== undefined &&
  right.trueNegatives !== undefined
    ? {
        ...right,
        threshold: Math.min(...scores.map(Number)),
        truePositives: right.truePositives + right.falseNegatives,
        falsePositives: right.falsePositives + right.trueNegatives,
        falseNegatives: 0,
        trueNegatives: 0,
        sensitivity: 1,
        specificity: 0,
      }
    : right,
);

export const neverInterpolates = seeing('CLS-116/never-interpolates', (input) => ({
  ...input,
  conventions: { 'target-of': input.conventions?.['target-of'] ?? 'sensitivity', interpolation: 'none' },
}));

/** Halfway between the two points, wherever the target is. */
export const halfway = faulty('CLS-116/target-not-met', (right, { conventions }) =>
  conventions?.interpolation === 'linear' ? { ...right, sensitivity: (right.sensitivity + 1) / 2 } : right,
);

export const pointOfOneClass = wrongAnswer<Input, Output>(OPERATION, 'CLS-118/point-of-one-class', (right) =>
  right.outcome === 'result' && isUndefined(right.output)
    ? result({ sensitivity: 1, specificity: 1, conventions: { 'target-of': 'sensitivity', interpolation: 'linear' } })
    : right,
);
export const curveOfOneClass = wrongAnswer<RocCurveInput, RocCurveOutput>(
  'classification/roc-curve',
  'CLS-118/curve-of-one-class',
  (right) => (right.outcome === 'result' && isUndefined(right.output) ? result({ points: [] }) : right),
);

export const singlePrecision = faulty('CLS-096/single-precision-point', (right) => ({
  ...right,
  sensitivity: Math.fround(right.sensitivity),
  specificity: Math.fround(right.specificity),
}));

export const longPoint = wrongWhenLong('CLS-096', 'classification/operating-point');
