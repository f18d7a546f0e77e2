import { type Answer, rejected, result, undefinedBecause } from '../../../../contract/operation.ts';
import type { ConsensusInput, ConsensusOutput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { aligned, inUnits } from '../../../../numerics/aligned.ts';
import { chiSquaredProbability } from '../../../../numerics/chi-squared-probability.ts';
import {
  add,
  compare,
  divide,
  multiply,
  ONE,
  rational,
  rationalOfDouble,
  subtract,
  toDouble,
} from '../../../../numerics/rational.ts';
import { squareRoot } from '../../../../numerics/square-root.ts';
import { square } from '../exact-difference.ts';
import { inverseSquareWeights } from './inverse-square-weights.ts';

/** The least probability of what was observed at which results count as consistent (UNC-136). */
const LEAST_PROBABILITY = 0.05;

/**
 * Weighted mean of independent results, their consistency and their degrees of equivalence.
 *
 * Numbers are the doubles nearest to the exact values of what was sent; the probability is that of the rounded χ², by a
 * finite sum. Undefined (`too-few-members`) for fewer than two members. By `birge: applied` the standard uncertainties of
 * the members, and with them that of the weighted mean, are multiplied by the Birge ratio where it exceeds 1; χ² and the
 * verdict are always those of the uncertainties as stated. Rejects what is beyond the largest double.
 *
 * UNC-135 to UNC-137; M. G. Cox, Metrologia 39 (2002), procedure A.
 */
export function consensus({ results, birge }: ConsensusInput): Answer<ConsensusOutput> {
  const members = results.filter(({ member = true }) => member);
  if (members.length < 2) return undefinedBecause('too-few-members');

  const { integers, unit } = inverseSquareWeights(members.map(({ standardUncertainty }) => standardUncertainty));
  const values = aligned(members.map(({ value }) => value));
  let [w, wx, wxx] = [0n, 0n, 0n];
  for (const [index, integer] of integers.entries()) {
    const x = values.integers[index] as bigint;
    w += integer;
    wx += integer * x;
    wxx += integer * x * x;
  }
  const weight = multiply(rational(w), unit);
  const mean = inUnits(rational(wx, w), values.exponent);
  // The textbook formula: nothing is rounded, so nothing cancels.
  const chiSquared = inUnits(multiply(rational(w * wxx - wx * wx, w), unit), 2 * values.exponent);
  const degreesOfFreedom = members.length - 1;
  const ratioSquared = divide(chiSquared, rational(BigInt(degreesOfFreedom)));
  const isEnlarged = birge === 'applied' && compare(ratioSquared, ONE) > 0;
  const enlargement = isEnlarged ? ratioSquared : ONE;
  const ofMean = divide(enlargement, weight);

  const equivalence = results.map(({ value, standardUncertainty, member = true }) => {
    const variance = square(rationalOfDouble(standardUncertainty));
    return {
      difference: toDouble(subtract(rationalOfDouble(value), mean)),
      standardUncertainty: squareRoot(
        member ? subtract(multiply(enlargement, variance), ofMean) : add(variance, ofMean),
      ),
    };
  });
  const observed = toDouble(chiSquared);
  const probability = chiSquaredProbability(observed, degreesOfFreedom);
  const output: ConsensusOutput = {
    value: toDouble(mean),
    standardUncertainty: squareRoot(ofMean),
    chiSquared: observed,
    degreesOfFreedom,
    probability,
    consistent: probability >= LEAST_PROBABILITY,
    birgeRatio: squareRoot(ratioSquared),
    birge: isEnlarged ? 'applied' : 'none',
    equivalence,
  };
  const numbers = [output.standardUncertainty, observed, ...equivalence.flatMap((one) => Object.values(one))];
  return numbers.every(Number.isFinite) ? result(output) : rejected('overflow', '/results');
}
