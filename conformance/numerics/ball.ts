import { bitLength, dyadic, roundToDouble } from './binary64.ts';

/**
 * A real number known to within an error: it lies within `radius * 2^exponent` of `middle * 2^exponent`.
 *
 * Every operation encloses the exact result of every pair of numbers in its arguments, so that what is certain of the
 * ball is certain of the number. With the radius 0 the number is known exactly. `middle` has no more bits than the
 * precision that the operation was asked for, except where the number is a double as it was sent.
 */
export interface Ball {
  readonly middle: bigint;
  readonly exponent: number;
  readonly radius: bigint;
}

export const ZERO: Ball = { middle: 0n, exponent: 0, radius: 0n };

const magnitude = (n: bigint): bigint => (n < 0n ? -n : n);

/** The exact value of a finite double. */
export function ballOfDouble(x: number): Ball {
  const { mantissa, exponent } = dyadic(x);
  return mantissa === 0n ? ZERO : { middle: mantissa, exponent, radius: 0n };
}

export const ballOfInteger = (n: bigint): Ball => ({ middle: n, exponent: 0, radius: 0n });

/** Cut to so many bits, the error of the cut added to the radius. */
export function cut(ball: Ball, precision: number): Ball {
  const { middle, exponent, radius } = ball;
  // A radius longer than the middle carries no information in its last bits either.
  const excess = Math.max(bitLength(magnitude(middle)), bitLength(radius)) - precision;
  if (excess <= 0) return ball;
  const shift = BigInt(excess);
  const kept = middle >> shift;
  const isExact = radius === 0n && kept << shift === middle;
  return { middle: kept, exponent: exponent + excess, radius: isExact ? 0n : (radius >> shift) + 2n };
}

export const isZero = ({ middle, radius }: Ball): boolean => middle === 0n && radius === 0n;

export const isExact = ({ radius }: Ball): boolean => radius === 0n;

/** 1 or -1 where the sign is certain, 0 where the number is certainly zero, undefined where the ball holds zero. */
export function signOf({ middle, radius }: Ball): -1 | 0 | 1 | undefined {
  if (magnitude(middle) > radius) return middle < 0n ? -1 : 1;
  return radius === 0n ? 0 : undefined;
}

export const negateBall = (a: Ball): Ball => ({ ...a, middle: -a.middle });

/** The ball of the absolute values; its sign is the caller's to know where the ball holds zero. */
export const absoluteBall = (a: Ball): Ball => ({ ...a, middle: magnitude(a.middle) });

export function addBalls(a: Ball, b: Ball, precision: number): Ball {
  if (isZero(a)) return b;
  if (isZero(b)) return a;
  const [high, low] = a.exponent >= b.exponent ? [a, b] : [b, a];
  const apart = high.exponent - low.exponent;
  const reach = bitLength(magnitude(low.middle) + low.radius);
  if (apart > reach + 2 * precision && bitLength(magnitude(high.middle)) <= 2 * precision) {
    // The smaller one is far below the last bit of the larger one: it only widens the ball.
    const shift = BigInt(precision);
    const exponent = high.exponent - precision;
    return cut({ middle: high.middle << shift, exponent, radius: (high.radius << shift) + 1n }, precision);
  }
  const shift = BigInt(apart);
  return cut(
    {
      middle: (high.middle << shift) + low.middle,
      exponent: low.exponent,
      radius: (high.radius << shift) + low.radius,
    },
    precision,
  );
}

export const subtractBalls = (a: Ball, b: Ball, precision: number): Ball => addBalls(a, negateBall(b), precision);

export function multiplyBalls(a: Ball, b: Ball, precision: number): Ball {
  if (isZero(a) || isZero(b)) return ZERO;
  const radius =
    a.radius === 0n && b.radius === 0n
      ? 0n
      : magnitude(a.middle) * b.radius + magnitude(b.middle) * a.radius + a.radius * b.radius;
  return cut({ middle: a.middle * b.middle, exponent: a.exponent + b.exponent, radius }, precision);
}

/** Multiplied by 2^power, which is exact. */
export const scaleBall = (a: Ball, power: number): Ball =>
  a.middle === 0n && a.radius === 0n ? a : { ...a, exponent: a.exponent + power };

/** The divisor is certainly not zero; throws where it may be, which the caller has asked before. */
export function divideBalls(a: Ball, b: Ball, precision: number): Ball {
  if (isZero(a)) return ZERO;
  const least = magnitude(b.middle) - b.radius;
  if (least <= 0n) throw new RangeError('a divisor that may be zero');
  const shift = Math.max(0, precision + bitLength(magnitude(b.middle)) - bitLength(magnitude(a.middle)) + 2);
  const dividend = a.middle << BigInt(shift);
  const middle = dividend / b.middle;
  const isExactQuotient = a.radius === 0n && b.radius === 0n && middle * b.middle === dividend;
  // |a/b - m/n| <= (|m| db + |n| da) / (|n| (|n| - db)), rounded up, and the quotient was cut.
  const radius = isExactQuotient
    ? 0n
    : ((magnitude(a.middle) * b.radius + magnitude(b.middle) * a.radius) << BigInt(shift)) /
        (magnitude(b.middle) * least) +
      2n;
  return cut({ middle, exponent: a.exponent - b.exponent - shift, radius }, precision);
}

/** The largest integer whose square is not above. */
function integerRoot(n: bigint): bigint {
  let root = 1n << BigInt((bitLength(n) + 1) >> 1);
  for (;;) {
    const next = (root + n / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}

/** Of a number that is certainly positive or zero; throws otherwise. */
export function squareRootBall(a: Ball, precision: number): Ball {
  if (isZero(a)) return ZERO;
  const least = a.middle - a.radius;
  if (least <= 0n) throw new RangeError('the square root of a number that may be negative');
  let shift = Math.max(0, 2 * precision - bitLength(a.middle) + 2);
  if ((a.exponent - shift) % 2 !== 0) shift += 1;
  const scaled = a.middle << BigInt(shift);
  const root = integerRoot(scaled);
  const exactRoot = a.radius === 0n && root * root === scaled;
  // The derivative of the root is largest at the lower end of the ball.
  const radius = exactRoot ? 0n : (a.radius << BigInt(shift)) / integerRoot(least << BigInt(shift)) + 2n;
  return cut({ middle: root, exponent: (a.exponent - shift) / 2, radius }, precision);
}

/** Of a ball without radius: the nearest double, ties to even, Infinity with its sign where it is beyond the largest. */
function nearestDouble(middle: bigint, exponent: number): number {
  const size = bitLength(magnitude(middle));
  if (size + exponent < -1100) return 0;
  const missing = 55 - size;
  const shift = missing > 0 ? missing : 0;
  const double = roundToDouble(magnitude(middle) << BigInt(shift), exponent - shift, false);
  return middle < 0n ? -double : double;
}

/** The double nearest to the number, where that is certain; undefined where the ball holds a middle of two doubles. */
export function roundedBall({ middle, exponent, radius }: Ball): number | undefined {
  const low = nearestDouble(middle - radius, exponent);
  if (radius === 0n) return low;
  return low === nearestDouble(middle + radius, exponent) ? low : undefined;
}

/** The double nearest to the middle of a ball. */
export const middleOfBall = ({ middle, exponent }: Ball): number => nearestDouble(middle, exponent);
