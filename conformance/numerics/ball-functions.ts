import { bitLength } from './binary64.ts';
import {
  addBalls,
  type Ball,
  ballOfDouble,
  ballOfInteger,
  cut,
  divideBalls,
  isZero,
  middleOfBall,
  multiplyBalls,
  negateBall,
  scaleBall,
  subtractBalls,
  ZERO,
} from './ball.ts';

/** What lies between minus and plus the largest magnitude in a ball. */
const within = ({ middle, exponent, radius }: Ball): Ball => ({
  middle: 0n,
  exponent,
  radius: (middle < 0n ? -middle : middle) + radius,
});

/** The ball about its middle alone, and how far the number may be from there. */
const apart = (a: Ball): readonly [middle: Ball, off: Ball] => [
  { ...a, radius: 0n },
  { middle: 0n, exponent: a.exponent, radius: a.radius },
];

const ONE = ballOfInteger(1n);

/** The place of the first bit of the largest magnitude in a ball: it is below 2 to this power. */
const reach = ({ middle, exponent, radius }: Ball): number =>
  bitLength((middle < 0n ? -middle : middle) + radius) + exponent;

/** sum of sign^k x^(2k+1)/(2k+1) for x = 1/n as an integer over 2^bits, cut downwards at each of its terms. */
function inverseSeries(n: bigint, sign: 1n | -1n, bits: number): bigint {
  let power = (1n << BigInt(bits)) / n;
  let sum = power;
  for (let k = 1n; power !== 0n; k += 1n) {
    power /= n * n;
    sum += (sign === -1n && k % 2n === 1n ? -power : power) / (2n * k + 1n);
  }
  return sum;
}

/** A constant to so many bits after the point, from a series with 32 bits more; computed once for each number of bits. */
function constant(series: (bits: number) => bigint): (bits: number) => Ball {
  const known = new Map<number, Ball>();
  return (bits) => {
    let ball = known.get(bits);
    if (ball === undefined) {
      ball = { middle: series(bits + 32) >> 32n, exponent: -bits, radius: 2n };
      known.set(bits, ball);
    }
    return ball;
  };
}

/** Machin's formula. */
const pi = constant((bits) => 16n * inverseSeries(5n, -1n, bits) - 4n * inverseSeries(239n, -1n, bits));

/** 18 artanh(1/26) - 2 artanh(1/4801) + 8 artanh(1/8749). */
const logarithmOfTwo = constant(
  (bits) =>
    18n * inverseSeries(26n, 1n, bits) - 2n * inverseSeries(4801n, 1n, bits) + 8n * inverseSeries(8749n, 1n, bits),
);

export const piBall = (precision: number): Ball => pi(precision + 8);

/** The nearest integer to the middle of a ball, near enough for a reduction of an argument. */
function nearInteger({ middle, exponent }: Ball): bigint {
  if (exponent >= 0) return middle << BigInt(exponent);
  const half = 1n << BigInt(-exponent - 1);
  return (middle + half) >> BigInt(-exponent);
}

/** An exact argument as an integer over 2^bits, the error of the cut in the radius. */
function fixed(a: Ball, bits: number): Ball {
  const shift = a.exponent + bits;
  if (shift >= 0) return { middle: a.middle << BigInt(shift), exponent: -bits, radius: a.radius << BigInt(shift) };
  return { middle: a.middle >> BigInt(-shift), exponent: -bits, radius: (a.radius >> BigInt(-shift)) + 2n };
}

/**
 * e to the power of a number. Where the number is below -2^20 the answer is only known to be tiny; above 2^20 the caller
 * does not ask, because no double is that large.
 */
export function exponentialBall(a: Ball, precision: number): Ball {
  if (isZero(a)) return ONE;
  if (reach(a) > 20) return { middle: 0n, exponent: -1_000_000, radius: 1n };
  const [argument, off] = apart(a);
  const halvings = 12;
  const bits = precision + halvings + 40;
  const twoLog = logarithmOfTwo(bits + 32);
  const k = nearInteger(divideBalls(cut(argument, 64), cut({ ...twoLog, radius: 0n }, 64), 64));
  const rest = subtractBalls(argument, multiplyBalls(ballOfInteger(k), twoLog, bits + 64), bits + 64);
  // e^rest = (e^(rest/2^halvings))^(2^halvings), by the series, in integers over 2^bits.
  const { middle: t, radius } = fixed(scaleBall(rest, -halvings), bits);
  let term = 1n << BigInt(bits);
  let sum = term;
  let terms = 0n;
  for (let n = 1n; term !== 0n && term !== -1n; n += 1n) {
    term = ((term * t) >> BigInt(bits)) / n;
    sum += term;
    terms += 1n;
  }
  // Each term is wrong by less than 3, the rest of the series by less than 1, the argument by its radius.
  let power: Ball = { middle: sum, exponent: -bits, radius: 4n * terms + 2n * radius + 4n };
  for (let i = 0; i < halvings; i += 1) power = multiplyBalls(power, power, bits);
  const result = scaleBall(power, Number(k));
  // e^(m + r) lies within 2r of e^m, relative to it, for r up to 1; a wider argument says nothing.
  if (off.radius === 0n) return cut(result, precision);
  if (reach(off) > 0) return { middle: 0n, exponent: 3_000_000, radius: 1n };
  return addBalls(result, within(scaleBall(multiplyBalls(result, off, precision), 1)), precision);
}

/** The natural logarithm of a number that is certainly positive. */
export function logarithmBall(a: Ball, precision: number): Ball {
  if (isZero(subtractBalls(a, ONE, precision))) return ZERO;
  const bits = precision + 20;
  // a = m 2^k with m between 1/2 and 1; m e^(-y) = 1 + d, where y is the logarithm of m in binary64 and d is tiny.
  const k = bitLength(a.middle) + a.exponent;
  const [m, off] = apart(scaleBall(a, -k));
  const y = ballOfDouble(Math.log(middleOfBall(m)));
  const near = multiplyBalls(m, exponentialBall(negateBall(y), bits), bits);
  const d = subtractBalls(near, ONE, bits);
  const ratio = divideBalls(d, addBalls(near, ONE, bits), bits);
  const log = addBalls(y, scaleBall(oddSeries(ratio, 1n, bits), 1), bits);
  const whole = multiplyBalls(ballOfInteger(BigInt(k)), logarithmOfTwo(bits + 16), bits);
  // The derivative in the ball is at most 1 over its lower end.
  const lowest = { middle: m.middle - off.radius, exponent: m.exponent, radius: 0n };
  const widened = off.radius === 0n ? log : addBalls(log, within(divideBalls(off, lowest, bits)), bits);
  return cut(addBalls(widened, whole, bits), precision);
}

/** x + sign x^3/3 + sign^2 x^5/5 + ... for |x| below 2^-20, to the last bit of its precision. */
function oddSeries(x: Ball, sign: 1n | -1n, bits: number): Ball {
  const square = multiplyBalls(x, x, bits);
  let power = x;
  let sum = x;
  if (isZero(x)) return ZERO;
  for (let k = 1n; ; k += 1n) {
    power = multiplyBalls(power, sign === -1n ? negateBall(square) : square, bits);
    const term = divideBalls(power, ballOfInteger(2n * k + 1n), bits);
    // What follows a term is less than the term.
    if (reach(term) < reach(x) - bits) return addBalls(sum, within(scaleBall(term, 1)), bits);
    sum = addBalls(sum, term, bits);
  }
}

/** Sine and cosine of a number in radians. */
export function sineAndCosine(a: Ball, precision: number): readonly [sine: Ball, cosine: Ball] {
  if (isZero(a)) return [ZERO, ONE];
  const size = reach(a);
  const [argument, off] = apart(a);
  // A small argument keeps its digits, and a large one leaves as many after whole turns are taken from it.
  const bits = precision + 24 + Math.max(0, -size);
  const halfPi = scaleBall(pi(bits + Math.max(0, size) + 16), -1);
  const turns = size < 0 ? 0n : nearInteger(divideBalls(argument, { ...halfPi, radius: 0n }, Math.max(64, size + 64)));
  const rest =
    turns === 0n
      ? argument
      : subtractBalls(argument, multiplyBalls(ballOfInteger(turns), halfPi, bits + size + 64), bits + 64);
  const { middle: t, radius } = fixed(rest, bits);
  const series = (first: bigint, from: bigint): Ball => {
    let term = first;
    let sum = first;
    let terms = 1n;
    for (let n = from; term !== 0n && term !== -1n; n += 2n) {
      term = -((((term * t) >> BigInt(bits)) * t) >> BigInt(bits)) / (n * (n + 1n));
      sum += term;
      terms += 1n;
    }
    return { middle: sum, exponent: -bits, radius: 4n * terms + radius + 4n };
  };
  const sine = series(t, 2n);
  const cosine = series(1n << BigInt(bits), 1n);
  const quarter = Number(((turns % 4n) + 4n) % 4n);
  const [s, c] = (
    [
      [sine, cosine],
      [cosine, negateBall(sine)],
      [negateBall(sine), negateBall(cosine)],
      [negateBall(cosine), sine],
    ] as const
  )[quarter] as readonly [Ball, Ball];
  return [addBalls(cut(s, precision), off, precision), addBalls(cut(c, precision), off, precision)];
}

/** The arc tangent of a number. */
export function arcTangentBall(a: Ball, precision: number): Ball {
  if (isZero(a)) return ZERO;
  const bits = precision + 20;
  const [argument, off] = apart(a);
  // tan(atan a - y) for the y of binary64 is tiny, and the series of it is short.
  const y = ballOfDouble(Math.atan(middleOfBall(argument)));
  const [sine, cosine] = sineAndCosine(y, bits);
  const small = divideBalls(
    subtractBalls(multiplyBalls(argument, cosine, 2 * bits), sine, bits),
    addBalls(cosine, multiplyBalls(argument, sine, bits), bits),
    bits,
  );
  const result = addBalls(y, oddSeries(small, -1n, bits), bits);
  return cut(addBalls(result, off, bits), precision);
}

/** A number to an integer power of at most some thousands, by squaring; for a negative power it is certainly not zero. */
export function powerBall(a: Ball, power: bigint, precision: number): Ball {
  if (power < 0n) return divideBalls(ONE, powerBall(a, -power, precision), precision);
  let result = ONE;
  let square = a;
  for (let n = power; n > 0n; n >>= 1n) {
    if (n & 1n) result = multiplyBalls(result, square, precision);
    if (n > 1n) square = multiplyBalls(square, square, precision);
  }
  return result;
}
