import { type Answer, rejected, result, undefinedBecause } from '../../../../contract/operation.ts';
import type { ConsensusInput, ConsensusOutput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { chiSquaredProbability } from '../../../../numerics/chi-squared-probability.ts';
import {
  add,
  compare,
  divide,
  multiply,
  ONE,
  rational,
  type Rational,
  rationalOfDouble,
  subtract,
  toDouble,
} from '../../../../numerics/rational.ts';
import { squareRoot } from '../../../../numerics/square-root.ts';
import { square } from '../exact-difference.ts';

/** The least probability of what was observed at which results count as consistent (UNC-136). */
const LEAST_PROBABILITY = 0.05;

/** Halves are added before they are joined, so that long integers meet long ones. */
function sum(terms: readonly Rational[]): Rational {
  const [first, ...rest] = terms;
  if (first === undefined) return rational(0n);
  if (rest.length === 0) return first;
  const half = terms.length >> 1;
  return add(sum(terms.slice(0, half)), sum(terms.slice(half)));
}

interface ExactResult {
  readonly value: Rational;
  /** The square of its standard uncertainty. */
  readonly variance: Rational;
  readonly isMember: boolean;
}

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
  const all = results.map(({ value, standardUncertainty, member = true }): ExactResult => ({
    value: rationalOfDouble(value),
    variance: square(rationalOfDouble(standardUncertainty)),
    isMember: member,
  }));
  const members = all.filter(({ isMember }) => isMember);
  if (members.length < 2) return undefinedBecause('too-few-members');

  const weight = sum(members.map(({ variance }) => divide(ONE, variance)));
  const mean = divide(sum(members.map(({ value, variance }) => divide(value, variance))), weight);
  const chiSquared = sum(members.map(({ value, variance }) => divide(square(subtract(value, mean)), variance)));
  const degreesOfFreedom = members.length - 1;
  const ratioSquared = divide(chiSquared, rational(BigInt(degreesOfFreedom)));
  const isEnlarged = birge === 'applied' && compare(ratioSquared, ONE) > 0;
  const enlargement = isEnlarged ? ratioSquared : ONE;
  const ofMean = divide(enlargement, weight);

  const equivalence = all.map(({ value, variance, isMember }) => ({
    difference: toDouble(subtract(value, mean)),
    standardUncertainty: squareRoot(
      isMember ? subtract(multiply(enlargement, variance), ofMean) : add(variance, ofMean),
    ),
  }));
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
