import { dyadic } from '../../../../numerics/binary64.ts';
import {
  addDoubleDouble,
  certainlyRounded,
  divideDoubleDouble,
  type DoubleDouble,
  multiplyDoubleDouble,
  rationalOfDoubleDouble,
  twoProduct,
  ZERO,
} from '../../../../numerics/double-double.ts';
import {
  add,
  divide,
  multiply,
  rational,
  type Rational,
  rationalOfDouble,
  subtract,
  toDouble,
} from '../../../../numerics/rational.ts';
import { floorOfTenDigits } from './ten-digits.ts';

interface Component {
  readonly standardUncertainty: number;
  readonly sensitivity?: number;
  readonly degreesOfFreedom: number | 'infinite';
}

/** Effective degrees of freedom: the nearest double, and the integer to use, both from the exact value. */
export interface EffectiveFreedom {
  readonly nearest: number;
  readonly floor: bigint;
}

/**
 * Effective degrees of freedom of independent components, of which one or more contribute with finite degrees of freedom,
 * by the Welch-Satterthwaite formula (UNC-032; JCGM 100:2008, G.4.1). In double-double where that certainly rounds as the
 * exact value does, otherwise in exact arithmetic.
 */
export function effectiveFreedom(components: readonly Component[]): EffectiveFreedom {
  return fast(components) ?? exact(components);
}

const inRange = (x: number): boolean => x === 0 || (Math.abs(x) > 1e-28 && Math.abs(x) < 1e28);

/** Rounding errors of a sum of positive terms, each of four products and a quotient, relative to it. */
const relativeError = (terms: number): number => (2 * terms + 20) * 2 ** -100;

function fast(components: readonly Component[]): EffectiveFreedom | undefined {
  let variance = ZERO;
  let weighted = ZERO;
  for (const { standardUncertainty, sensitivity = 1, degreesOfFreedom } of components) {
    if (!inRange(standardUncertainty) || !inRange(sensitivity)) return undefined;
    const contribution = twoProduct(sensitivity, standardUncertainty);
    if (contribution.high === 0) continue;
    const square = multiplyDoubleDouble(contribution, contribution);
    variance = addDoubleDouble(variance, square);
    if (degreesOfFreedom === 'infinite') continue;
    if (!(degreesOfFreedom > 1e-12 && degreesOfFreedom < 1e12)) return undefined;
    const fourth = multiplyDoubleDouble(square, square);
    weighted = addDoubleDouble(weighted, divideDoubleDouble(fourth, { high: degreesOfFreedom, low: 0 }));
  }
  const value = divideDoubleDouble(multiplyDoubleDouble(variance, variance), weighted);
  const error = relativeError(components.length);
  const nearest = certainlyRounded(value, error);
  if (nearest === undefined) return undefined;
  const floor = certainFloor(value, error);
  return floor === undefined ? undefined : { nearest, floor };
}

/** The integer to use, where all that the value may be within its error give the same. */
function certainFloor(value: DoubleDouble, error: number): bigint | undefined {
  // Away from an integer by more than the ten digits leave open, it is the integer below.
  const below = Math.floor(value.high);
  if (below < 1e9 && Math.min(value.high - below, below + 1 - value.high) > 1e-9 * (below + 1)) return BigInt(below);
  const middle = rationalOfDoubleDouble(value);
  const around = multiply(middle, rationalOfDouble(error));
  const lowest = floorOfTenDigits(subtract(middle, around));
  return lowest === floorOfTenDigits(add(middle, around)) ? lowest : undefined;
}

function exact(components: readonly Component[]): EffectiveFreedom {
  const value = exactEffectiveFreedom(components);
  return { nearest: toDouble(value), floor: floorOfTenDigits(value) };
}

/** The effective degrees of freedom as an exact rational number. */
export function exactEffectiveFreedom(components: readonly Component[]): Rational {
  const contributions = components.map(({ standardUncertainty, sensitivity = 1, degreesOfFreedom }) => {
    const [u, c] = [dyadic(standardUncertainty), dyadic(sensitivity)];
    return { mantissa: u.mantissa * c.mantissa, exponent: u.exponent + c.exponent, degreesOfFreedom };
  });
  // A common power of two leaves the quotient as it is.
  const least = Math.min(...contributions.map(({ exponent }) => exponent));
  let variance = 0n;
  const fourths = new Map<number, bigint>();
  for (const { mantissa, exponent, degreesOfFreedom } of contributions) {
    const square = (mantissa << BigInt(exponent - least)) ** 2n;
    variance += square;
    if (degreesOfFreedom !== 'infinite')
      fourths.set(degreesOfFreedom, (fourths.get(degreesOfFreedom) ?? 0n) + square * square);
  }
  let weighted = rational(0n);
  for (const [degreesOfFreedom, fourth] of fourths)
    weighted = add(weighted, divide(rational(fourth), rationalOfDouble(degreesOfFreedom)));
  return divide(rational(variance * variance), weighted);
}
