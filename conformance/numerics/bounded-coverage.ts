import {
  addDoubleDouble,
  divideDoubleDouble,
  type DoubleDouble,
  multiplyDoubleDouble,
  squareRootDoubleDouble,
  subtractDoubleDouble,
  twoProduct,
  twoSum,
} from './double-double.ts';
import { multiply, rational, rationalOfDouble } from './rational.ts';
import { squareRoot } from './square-root.ts';

const exactly = (x: number): DoubleDouble => ({ high: x, low: 0 });
const ONE = exactly(1);

/** Below this the factor is proportional to the probability to the last bit, whatever the shape. */
const LINEAR = 2 ** -500;

/** The k with P(|X| <= k) = p for a rectangular distribution of standard deviation 1: p times the root of 3. */
export function rectangularCoverage(p: number): number {
  const exact = rationalOfDouble(p);
  return squareRoot(multiply(multiply(exact, exact), rational(3n)));
}

/**
 * The k with P(|X| <= k) = p for a symmetric trapezoidal distribution of standard deviation 1, whose top is `shape` times
 * its base: 0 is triangular, 1 rectangular.
 *
 * Of half-width 1 the standard deviation is the root of (1 + shape^2)/6. The top holds the probability
 * 2 shape/(1 + shape); within it the factor is proportional to p, beyond it 1 - root((1 - p)(1 - shape^2)) half-widths,
 * written as a quotient without cancellation. In double-double, rounded once; twice for p below 2^-500.
 */
export function trapezoidalCoverage(p: number, shape: number): number {
  if (p < LINEAR) return trapezoidalCoverage(LINEAR, shape) * (p / LINEAR);
  const square = twoProduct(shape, shape);
  const deviation = squareRootDoubleDouble(divideDoubleDouble(addDoubleDouble(ONE, square), exactly(6)));
  const base = twoSum(1, shape);
  const onTop = subtractDoubleDouble(multiplyDoubleDouble(base, exactly(p)), exactly(2 * shape)).high <= 0;
  const halfWidths = onTop ? multiplyDoubleDouble(base, exactly(p / 2)) : beyondTop(p, square);
  return divideDoubleDouble(halfWidths, deviation).high;
}

/** 1 - r = (1 - r^2)/(1 + r) for r^2 = (1 - p)(1 - shape^2), where 1 - r^2 = p + shape^2 (1 - p). */
function beyondTop(p: number, square: DoubleDouble): DoubleDouble {
  const tail = twoSum(1, -p);
  const root = squareRootDoubleDouble(multiplyDoubleDouble(tail, subtractDoubleDouble(ONE, square)));
  const complement = addDoubleDouble(exactly(p), multiplyDoubleDouble(square, tail));
  return divideDoubleDouble(complement, addDoubleDouble(ONE, root));
}

/** The k with P(|X| <= k) = p for an arcsine (U-shaped) distribution of standard deviation 1: sin(pi p / 2) root 2. */
export function arcsineCoverage(p: number): number {
  // Near p = 1 the cosine of the complement, which is exact in binary64.
  const sine = p < 0.5 ? Math.sin((Math.PI / 2) * p) : Math.cos((Math.PI / 2) * (1 - p));
  return Math.SQRT2 * sine;
}
