import { type Answer, rejected, result, undefinedBecause } from '../../../../contract/operation.ts';
import type {
  StraightLineInput,
  StraightLineOutput,
} from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import {
  add,
  divide,
  multiply,
  negate,
  ONE,
  rational,
  type Rational,
  rationalOfDouble,
  subtract,
  toDouble,
} from '../../../../numerics/rational.ts';
import { squareRoot } from '../../../../numerics/square-root.ts';
import { type LineSums, lineSums, residualSquares } from './line-sums.ts';

/**
 * Straight line through points by least squares, weighted where the standard uncertainties of the ordinates are known.
 *
 * All numbers are the doubles nearest to the exact values of what was sent. Undefined with too few points
 * (`too-few-points`) or one abscissa (`no-slope`); by `least-squares` the uncertainties are undefined where the line misses
 * no point (`zero-residuals`). Rejects points of which only some have a standard uncertainty, and what is beyond the
 * largest double.
 *
 * UNC-146 to UNC-150; JCGM 100:2008, H.3; ISO/TS 28037:2010.
 */
export function straightLine({ points, at }: StraightLineInput): Answer<StraightLineOutput> {
  const without = points.findIndex(({ standardUncertainty }) => standardUncertainty === undefined);
  const weighted = without === -1;
  if (!weighted && points.some(({ standardUncertainty }) => standardUncertainty !== undefined))
    return rejected('uncertainty-required', `/points/${without}`);
  if (points.length < (weighted ? 2 : 3)) return undefinedBecause('too-few-points');
  if (points.every(({ x }) => x === points[0]?.x)) return undefinedBecause('no-slope');
  const sums = lineSums(points);
  const degreesOfFreedom = points.length - 2;
  const squares = multiply(divide(residualSquares(sums), sums.determinant), sums.unitOfWeight);
  // In the unit of weight, like the sums.
  const variance = weighted ? divide(ONE, sums.unitOfWeight) : divide(squares, rational(BigInt(degreesOfFreedom)));
  const output: StraightLineOutput = {
    method: weighted ? 'weighted' : 'least-squares',
    intercept: toDouble(lineAt(sums, rational(0n))),
    slope: toDouble(slopeOf(sums)),
    ...(weighted ? { chiSquared: toDouble(squares) } : { residualStandardDeviation: squareRoot(variance) }),
    degreesOfFreedom,
    uncertainties:
      variance.numerator === 0n
        ? { undefined: 'zero-residuals' }
        : {
            ofIntercept: squareRoot(varianceAt(sums, variance, rational(0n))),
            ofSlope: squareRoot(divide(multiply(variance, sums.weights), sums.determinant)),
            covariance: toDouble(negate(divide(multiply(variance, sums.x), sums.determinant))),
          },
    ...(at === undefined ? {} : { prediction: predictionAt(sums, variance, rationalOfDouble(at)) }),
  };
  return isFinite(output) ? result(output) : rejected('overflow', '/points');
}

const slopeOf = ({ weights, x, y, xy, determinant }: LineSums): Rational =>
  divide(subtract(multiply(weights, xy), multiply(x, y)), determinant);

/** The line at a point, the intercept at 0. */
function lineAt(sums: LineSums, at: Rational): Rational {
  const { x, y, xx, xy, determinant } = sums;
  const intercept = divide(subtract(multiply(xx, y), multiply(x, xy)), determinant);
  return add(intercept, multiply(slopeOf(sums), at));
}

/** The variance of the line at a point: that of the weighted mean of the ordinates where the point is that of the abscissae. */
function varianceAt({ weights, x, xx, determinant }: LineSums, variance: Rational, at: Rational): Rational {
  const linear = subtract(multiply(multiply(at, at), weights), multiply(rational(2n), multiply(at, x)));
  return divide(multiply(variance, add(xx, linear)), determinant);
}

const predictionAt = (
  sums: LineSums,
  variance: Rational,
  at: Rational,
): NonNullable<StraightLineOutput['prediction']> => ({
  value: toDouble(lineAt(sums, at)),
  standardUncertainty:
    variance.numerator === 0n ? { undefined: 'zero-residuals' } : squareRoot(varianceAt(sums, variance, at)),
});

/** Whether every number of an output, in its objects too, is one that a double holds. */
const isFinite = (output: object): boolean =>
  Object.values(output).every((value: unknown) =>
    typeof value === 'object' && value !== null ? isFinite(value) : typeof value !== 'number' || Number.isFinite(value),
  );
