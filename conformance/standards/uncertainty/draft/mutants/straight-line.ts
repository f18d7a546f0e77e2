import type {
  StraightLineInput as Input,
  StraightLineOutput as Output,
} from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { type Answer, isUndefined, result } from '../../../../contract/operation.ts';
import { wrongAnswer, wrongOutput } from '../../../../contract/wrong-answer.ts';
import { wrongWhenLong } from '../../../../contract/wrong-when-long.ts';

const OPERATION = 'uncertainty/straight-line';
const faulty = (id: string, change: (right: Output, input: Input) => Output) =>
  wrongOutput<Input, Output>(OPERATION, id, change);

interface Sums {
  readonly w: number;
  readonly x: number;
  readonly y: number;
  readonly xx: number;
  readonly xy: number;
  readonly yy: number;
}

/** Sums in doubles, by the weights of a faulty program. */
function sumsOf({ points }: Input, weightOf: (u: number) => number): Sums {
  let sums: Sums = { w: 0, x: 0, y: 0, xx: 0, xy: 0, yy: 0 };
  for (const { x, y, standardUncertainty = 1 } of points) {
    const w = weightOf(standardUncertainty);
    sums = {
      w: sums.w + w,
      x: sums.x + w * x,
      y: sums.y + w * y,
      xx: sums.xx + w * x * x,
      xy: sums.xy + w * x * y,
      yy: sums.yy + w * y * y,
    };
  }
  return sums;
}

const lineOf = ({ w, x, y, xx, xy }: Sums): { readonly intercept: number; readonly slope: number } => {
  const slope = (w * xy - x * y) / (w * xx - x * x);
  return { intercept: (y - slope * x) / w, slope };
};

const predicted = (right: Output, { at }: Input): Output =>
  at === undefined || right.prediction === undefined
    ? right
    : { ...right, prediction: { ...right.prediction, value: right.intercept + right.slope * at } };

/** The line of a program that minimises something else, and its prediction. */
const otherLine = (id: string, weightOf: (u: number) => number) =>
  faulty(id, (right, input) => predicted({ ...right, ...lineOf(sumsOf(input, weightOf)) }, input));

export const weightsIgnored = otherLine('UNC-146/weights-ignored', () => 1);
export const inverseUncertainties = otherLine('UNC-146/inverse-uncertainties-as-weights', (u) => 1 / u);

/** Abscissae on ordinates, the line turned back. */
export const regressionOfX = faulty('UNC-146/regression-of-x-on-y', (right, input) => {
  const { w, x, y, xy, yy } = sumsOf(input, (u) => 1 / (u * u));
  const slope = (w * yy - y * y) / (w * xy - x * y);
  return Number.isFinite(slope) ? predicted({ ...right, slope, intercept: (y - slope * x) / w }, input) : right;
});

export const throughOrigin = faulty('UNC-146/through-the-origin', (right, input) => {
  const { xx, xy } = sumsOf(input, (u) => 1 / (u * u));
  return xx === 0 ? right : predicted({ ...right, intercept: 0, slope: xy / xx }, input);
});

const scaledUncertainties = (right: Output, factor: number): Output => {
  if (isUndefined(right.uncertainties)) return right;
  const { ofIntercept, ofSlope, covariance } = right.uncertainties;
  return {
    ...right,
    uncertainties: {
      ofIntercept: ofIntercept * factor,
      ofSlope: ofSlope * factor,
      covariance: covariance * factor * factor,
    },
  };
};

export const divisorN = faulty('UNC-147/divisor-n', (right, { points }) => {
  if (right.residualStandardDeviation === undefined) return right;
  const factor = Math.sqrt((points.length - 2) / points.length);
  return scaledUncertainties({ ...right, residualStandardDeviation: right.residualStandardDeviation * factor }, factor);
});

/** What programs for curve fitting do with known uncertainties unless they are told not to. */
export const rescaled = faulty('UNC-147/weighted-rescaled-by-chi-squared', (right) =>
  right.chiSquared === undefined || right.degreesOfFreedom === 0
    ? right
    : scaledUncertainties(right, Math.sqrt(right.chiSquared / right.degreesOfFreedom)),
);

export const covarianceSign = faulty('UNC-147/sign-of-covariance', (right) =>
  isUndefined(right.uncertainties)
    ? right
    : { ...right, uncertainties: { ...right.uncertainties, covariance: -right.uncertainties.covariance } },
);

export const certainLine = faulty('UNC-147/certain-line', (right) =>
  isUndefined(right.uncertainties)
    ? {
        ...right,
        uncertainties: { ofIntercept: 0, ofSlope: 0, covariance: 0 },
        ...(right.prediction === undefined ? {} : { prediction: { ...right.prediction, standardUncertainty: 0 } }),
      }
    : right,
);

const withPrediction = (id: string, variance: (right: Output, x: number) => number) =>
  faulty(id, (right, { at }) =>
    at === undefined || right.prediction === undefined || isUndefined(right.uncertainties)
      ? right
      : { ...right, prediction: { ...right.prediction, standardUncertainty: Math.sqrt(variance(right, at)) } },
  );

export const covarianceForgotten = withPrediction('UNC-148/covariance-forgotten', ({ uncertainties }, x) =>
  isUndefined(uncertainties) ? 0 : uncertainties.ofIntercept ** 2 + (x * uncertainties.ofSlope) ** 2,
);

/** The interval for a further observation in place of that for the line. */
export const furtherObservation = withPrediction('UNC-148/further-observation', (right) => {
  const u = right.prediction?.standardUncertainty;
  return (typeof u === 'number' ? u * u : 0) + (right.residualStandardDeviation ?? 1) ** 2;
});

export const covarianceOnce = withPrediction('UNC-148/covariance-once', ({ uncertainties }, x) =>
  isUndefined(uncertainties)
    ? 0
    : Math.max(0, uncertainties.ofIntercept ** 2 + (x * uncertainties.ofSlope) ** 2 + x * uncertainties.covariance),
);

type Reference = (input: Input) => Answer<Output>;

export const dropsBarePoints = wrongAnswer<Input, Output>(
  OPERATION,
  'UNC-149/drops-points-without-uncertainty',
  (right, { points, ...rest }, reference: Reference) =>
    right.outcome === 'rejected' && right.code === 'uncertainty-required'
      ? reference({
          ...rest,
          points: points.filter(({ standardUncertainty }) => standardUncertainty !== undefined),
        })
      : right,
);

const undefinedAs = (answer: Answer<Output>, code: string): boolean =>
  answer.outcome === 'result' && isUndefined(answer.output) && answer.output.undefined === code;

export const levelLine = wrongAnswer<Input, Output>(OPERATION, 'UNC-149/level-where-no-slope', (right, { points }) =>
  undefinedAs(right, 'no-slope')
    ? result({
        method: 'least-squares',
        intercept: points[0]?.y ?? 0,
        slope: 0,
        degreesOfFreedom: points.length - 2,
        uncertainties: { undefined: 'zero-residuals' },
      })
    : right,
);

/** Two points, and a line that they determine, are taken for a perfect fit. */
export const twoPoints = wrongAnswer<Input, Output>(OPERATION, 'UNC-149/line-through-two-points', (right, { points }) =>
  undefinedAs(right, 'too-few-points') && points.length === 2 && points[0]?.x !== points[1]?.x
    ? result({
        method: 'least-squares',
        ...lineOf(sumsOf({ points }, () => 1)),
        degreesOfFreedom: 0,
        uncertainties: { undefined: 'zero-residuals' },
      })
    : right,
);

export const reducedChiSquared = faulty('UNC-150/divided-by-degrees-of-freedom', (right) =>
  right.chiSquared === undefined || right.degreesOfFreedom === 0
    ? right
    : { ...right, chiSquared: right.chiSquared / right.degreesOfFreedom },
);

/** Residuals over their uncertainties, not over the squares of these. */
export const squareForgotten = faulty('UNC-150/uncertainty-not-squared', (right, { points }) =>
  right.chiSquared === undefined
    ? right
    : {
        ...right,
        chiSquared: points.reduce(
          (sum, { x, y, standardUncertainty: u = 1 }) => sum + (y - right.intercept - right.slope * x) ** 2 / u,
          0,
        ),
      },
);

/** The sums as they are printed, in doubles: the determinant is a small difference of large numbers. */
export const determinantInDoubles = faulty('UNC-151/determinant-in-doubles', (right, input) => {
  const sums = sumsOf(input, (u) => 1 / (u * u));
  const { intercept, slope } = lineOf(sums);
  return Number.isFinite(slope) ? { ...right, intercept, slope } : right;
});

export const singlePrecision = faulty('UNC-151/line-in-single-precision', (right) => ({
  ...right,
  slope: Math.fround(right.slope),
  intercept: Math.fround(right.intercept),
}));

export const longLine = wrongWhenLong('UNC-151', 'uncertainty/straight-line');
