import type {
  AveragePrecisionInput,
  AveragePrecisionOutput,
  PrecisionRecallCurveInput,
  PrecisionRecallCurveOutput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import { isUndefined, rejected, result } from '../../../../contract/operation.ts';
import { wrongAnswer } from '../../../../contract/wrong-answer.ts';
import { wrongWhenLong } from '../../../../contract/wrong-when-long.ts';
import { changed, seeing, single, withTags } from './another.ts';

type Input = AveragePrecisionInput;
type Output = AveragePrecisionOutput;
const AP = 'average-precision';
const PR = 'precision-recall-curve';
type Curve = PrecisionRecallCurveOutput;

/** A point with the recall 0 and the precision 1 that no threshold has (scikit-learn #8245). */
export const addsFirstPoint = changed<Curve, PrecisionRecallCurveInput>(
  PR,
  'CLS-130/adds-a-first-point',
  ({ points }) => ({
    points: [{ threshold: (points[0]?.threshold ?? 0) + 1, recall: 0, precision: 1 }, ...points],
  }),
);
/** The points end where every positive item has been found. */
export const endsAtFullRecall = changed<Curve, PrecisionRecallCurveInput>(
  PR,
  'CLS-130/ends-at-full-recall',
  ({ points }) => ({
    points: points.slice(0, points.findIndex(({ recall }) => recall === 1) + 1),
  }),
);
/** A point an item, ties or not (scikit-learn #6065). */
export const pointPerItem = changed<Curve, PrecisionRecallCurveInput>(
  PR,
  'CLS-130/point-an-item',
  ({ points }, { scores }) => ({
    points: points.flatMap((point) => scores.filter((score) => score === point.threshold).map(() => point)),
  }),
);

const instead = (id: string, asked: string, other: string) =>
  withTags<Input>(AP, id, ({ conventions }) =>
    conventions?.interpolation === asked ? { interpolation: other } : undefined,
  );

/** Interpolated where it was not asked for (scikit-learn #5379, #7356). */
export const trapezoidForStep = instead('CLS-131/trapezoid-for-step', 'step', 'trapezoid');
export const vocForStep = instead('CLS-131/voc-2010-for-step', 'step', 'voc-2010');
export const elevenForGrid = instead('CLS-131/eleven-points-for-a-hundred', 'one-hundred-one-point', 'eleven-point');
/** Recalls compared with 0.1, 0.2 … in binary64 from below (cocoapi #409). */
export const gridAbove = changed<Output, Input>(
  AP,
  'CLS-131/grid-in-binary64',
  (right, { conventions, reference, scores }) => {
    if (conventions?.interpolation !== 'eleven-point' || typeof right.value !== 'number') return right;
    const order = [...new Set(scores.map(Number))].sort((a, b) => b - a);
    const positives = reference.filter((one) => one === 1).length;
    const points = order.map((threshold) => {
      const called = scores.map(Number).map((score) => score >= threshold);
      const found = called.filter((is, i) => is && reference[i] === 1).length;
      return { recall: found / positives, precision: found / called.filter(Boolean).length };
    });
    let sum = 0;
    for (let r = 0; r <= 1.0000001; r += 0.1)
      sum += Math.max(0, ...points.filter(({ recall }) => recall >= r).map(({ precision }) => precision));
    return { ...right, value: sum / 11 };
  },
);
export const tiesApart = seeing<Input>(AP, 'CLS-131/ties-in-favour', (input) => ({
  ...input,
  scores: input.scores.map(
    (score, i) => Number(score) + (input.reference[i] === 1 ? 1e-6 * (1 + Math.abs(Number(score))) : 0),
  ),
}));

export const firstPointOne = withTags<Input>(AP, 'CLS-132/first-point-one', ({ conventions }) =>
  conventions?.['first-point'] === 'extended' ? { 'first-point': 'one' } : undefined,
);
export const firstPointExtended = withTags<Input>(AP, 'CLS-132/first-point-extended', ({ conventions }) =>
  conventions?.['first-point'] === 'one' ? { 'first-point': 'extended' } : undefined,
);

/** 0, with a warning that nobody reads (scikit-learn #30147, torchmetrics #2494). */
export const zeroForNoPositive = changed<Output, Input>(AP, 'CLS-134/zero-without-a-positive', (right) =>
  typeof right.value === 'number' ? right : { ...right, value: 0 },
);
export const curveOfNothing = wrongAnswer<PrecisionRecallCurveInput, Curve>(
  'classification/precision-recall-curve',
  'CLS-134/curve-without-a-positive',
  (right) => (right.outcome === 'result' && isUndefined(right.output) ? result({ points: [] }) : right),
);
export const refusesNegatives = wrongAnswer<Input, Output>(
  'classification/average-precision',
  'CLS-134/refuses',
  (right) =>
    right.outcome === 'result' && typeof (right.output as Output).value !== 'number' ? rejected('no-positive') : right,
);
export const singleAp = single('CLS-136', AP, 'value');
export const singleCurve = changed<Curve, PrecisionRecallCurveInput>(
  PR,
  'CLS-136/single-precision-of-the-curve',
  ({ points }) => ({
    points: points.map((point) => ({ ...point, precision: Math.fround(point.precision) })),
  }),
);

export const longRanking = wrongWhenLong('CLS-136', 'classification/average-precision');
export const longCurve = wrongWhenLong('CLS-136', 'classification/precision-recall-curve');
