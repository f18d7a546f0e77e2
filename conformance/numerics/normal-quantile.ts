import { normalCoverage } from './normal-coverage.ts';
import { normalDensity, normalProbability } from './normal-probability.ts';
import { ONE, rational, type Rational, subtract, toDouble } from './rational.ts';

/** The x that a standard normal variable does not exceed with an exact probability between 0 and 1, both excluded. */
export function normalQuantile(probability: Rational): number {
  const inside = subtract(ONE, rational(2n * probability.numerator, probability.denominator));
  if (inside.numerator === 0n) return 0;
  if (inside.numerator < 0n) return -normalQuantile(subtract(ONE, probability));
  const first = normalCoverage(toDouble(inside));
  const tail = toDouble(probability);
  if (tail > 0.25) return -first;
  // What lies inside has lost digits of a small tail; one step of Newton's method on the tail itself puts them back.
  return -(first + (normalProbability(-first).value - tail) / normalDensity(first));
}
