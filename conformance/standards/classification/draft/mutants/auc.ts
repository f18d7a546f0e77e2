import type {
  AucInput,
  AucOutput,
  RocCurveInput,
  RocCurveOutput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import { rejected } from '../../../../contract/operation.ts';
import { wrongAnswer, wrongOutput } from '../../../../contract/wrong-answer.ts';
import { wrongWhenLong } from '../../../../contract/wrong-when-long.ts';

const AUC = 'classification/auc';
const ROC = 'classification/roc-curve';

const faulty = (id: string, change: (right: AucOutput, input: AucInput) => AucOutput) =>
  wrongOutput<AucInput, AucOutput>(AUC, id, change);
const faultyCurve = (id: string, change: (right: RocCurveOutput, input: RocCurveInput) => RocCurveOutput) =>
  wrongOutput<RocCurveInput, RocCurveOutput>(ROC, id, change);

/** Right about other items. */
const seeing = (id: string, other: (input: AucInput) => AucInput) =>
  wrongAnswer<AucInput, AucOutput>(AUC, id, (_right, input, reference) => reference(other(input)));
const curveSeeing = (id: string, other: (input: RocCurveInput) => RocCurveInput) =>
  wrongAnswer<RocCurveInput, RocCurveOutput>(ROC, id, (_right, input, reference) => reference(other(input)));

const mapped = <T extends { scores: AucInput['scores'] }>(input: T, change: (score: number) => number): T => ({
  ...input,
  scores: input.scores.map((score) => (typeof score === 'number' ? change(score) : score)),
});

/** A first threshold that an item of tomorrow may have: the largest score plus 1 (scikit-learn #9790). */
export const firstThresholdIsAScore = faultyCurve('CLS-090/first-threshold-is-a-score', (right, { scores }) => {
  const largest = Math.max(...scores.map(Number));
  return { points: right.points.map((point, i) => (i === 0 ? { ...point, threshold: largest + 1 } : point)) };
});

/** Points that lie on a line between others are dropped (scikit-learn #31635). */
export const dropsIntermediate = faultyCurve('CLS-090/drops-points', ({ points }) => ({
  points: points.filter(
    ({ falsePositiveRate: x }, i) =>
      i === 0 ||
      i === points.length - 1 ||
      x !== points[i - 1]?.falsePositiveRate ||
      x !== points[i + 1]?.falsePositiveRate,
  ),
}));

/** Only items above the threshold are called positive. */
export const strictlyAbove = faultyCurve('CLS-090/strictly-above-the-threshold', ({ points }) => ({
  points: points.map((point, i) => ({
    ...point,
    falsePositiveRate: points[Math.max(0, i - 1)]?.falsePositiveRate ?? 0,
    truePositiveRate: points[Math.max(0, i - 1)]?.truePositiveRate ?? 0,
  })),
}));

/** Scores that are nearly equal are taken for equal (scikit-learn #6688). */
export const nearlyEqualIsEqual = curveSeeing('CLS-090/nearly-equal-is-equal', (input) =>
  mapped(input, (score) => Number(score.toPrecision(12))),
);

export const otherOrder = faultyCurve('CLS-090/from-the-lowest-threshold', ({ points }) => ({
  points: [...points].reverse(),
}));

export const lowScoresArePositive = seeing('CLS-091/low-scores-are-positive', (input) => mapped(input, (s) => -s));

/** The trapezoid under every item, ties broken by the order in which they come. */
export const tiesByOrder = faulty('CLS-091/ties-by-order', (right, { reference, scores, conventions }) => {
  if (typeof right.value !== 'number' || conventions?.ties !== 'half') return right;
  const places = reference.map((_, i) => i).sort((i, j) => (scores[i] as number) - (scores[j] as number) || j - i);
  let [wins, below] = [0, 0];
  for (const i of places) {
    if (reference[i] === 1) wins += below;
    else below++;
  }
  return { ...right, value: wins / (right.positives * right.negatives) };
});

/** A sigmoid is applied to what looks like logits, and saturates (torchmetrics #1604, #2819). */
export const sigmoidFirst = seeing('CLS-091/sigmoid-first', (input) =>
  input.scores.some((score) => Number(score) > 1) ? mapped(input, (s) => 1 / (1 + Math.exp(-s))) : input,
);

/** Whatever is asked for, ties count a half. */
export const alwaysHalf = seeing('CLS-091/always-half', (input) => ({ ...input, conventions: { ties: 'half' } }));

/** 0, as several releases answered (scikit-learn #24381, torchmetrics #2494). */
export const zeroForOneClass = faulty('CLS-094/zero-for-one-class', (right) =>
  typeof right.value === 'number' ? right : { ...right, value: 0 },
);
export const halfForOneClass = faulty('CLS-094/one-half-for-one-class', (right) =>
  typeof right.value === 'number' ? right : { ...right, value: 0.5 },
);
/** Refuses, as others did (scikit-learn #27412). */
export const refusesOneClass = wrongAnswer<AucInput, AucOutput>(AUC, 'CLS-094/refuses-one-class', (right) =>
  right.outcome === 'result' && typeof (right.output as AucOutput).value !== 'number'
    ? rejected('single-class')
    : right,
);

export const singlePrecision = faulty('CLS-096/single-precision-area', (right) =>
  typeof right.value === 'number' ? { ...right, value: Math.fround(right.value) } : right,
);
export const singlePrecisionCurve = faultyCurve('CLS-096/single-precision-curve', ({ points }) => ({
  points: points.map((point) => ({ ...point, truePositiveRate: Math.fround(point.truePositiveRate) })),
}));

export const longArea = wrongWhenLong('CLS-096', AUC);
export const longCurve = wrongWhenLong('CLS-096', ROC);

/** The pairs are counted in a whole number of 32 bits. */
export const pairsInThirtyTwoBits = faulty('CLS-096/pairs-in-32-bits', (right, { weights }) => {
  const pairs = right.positives * right.negatives;
  return typeof right.value === 'number' && weights === undefined && pairs > 2 ** 31
    ? { ...right, value: (right.value * pairs) / (pairs | 0) }
    : right;
});
