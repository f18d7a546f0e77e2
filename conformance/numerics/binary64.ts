const float = new Float64Array(1);
const bits = new BigUint64Array(float.buffer);

const FRACTION = (1n << 52n) - 1n;
const HIDDEN = 1n << 52n;

/** A finite double as an integer times a power of two. */
export interface Dyadic {
  readonly mantissa: bigint;
  readonly exponent: number;
}

/** The exact value of a finite double. Throws where the number is not finite: callers have rejected that before. */
export function dyadic(x: number): Dyadic {
  float[0] = x;
  const word = bits[0] as bigint;
  const biased = Number((word >> 52n) & 0x7ffn);
  if (biased === 0x7ff) throw new RangeError(`not a finite number: ${x}`);
  const magnitude = biased === 0 ? word & FRACTION : (word & FRACTION) | HIDDEN;
  return { mantissa: x < 0 ? -magnitude : magnitude, exponent: biased === 0 ? -1074 : biased - 1075 };
}

/** The number of bits of a positive integer, 0 for 0. */
export function bitLength(n: bigint): number {
  if (n === 0n) return 0;
  const hexadecimal = n.toString(16);
  return hexadecimal.length * 4 - Math.clz32(Number.parseInt(hexadecimal[0] as string, 16)) + 28;
}

/** 2 to an integer power, exactly, for powers from -1074 to 1023. */
export function powerOfTwo(power: number): number {
  if (power < -1074 || power > 1023) throw new RangeError(`2^${power} is not a double`);
  bits[0] = power < -1022 ? 1n << BigInt(power + 1074) : BigInt(power + 1023) << 52n;
  return float[0] as number;
}

/**
 * The double nearest to `magnitude * 2^exponent`, ties to even, where `inexact` says that the true value is larger than
 * that by less than one unit of `magnitude`. `magnitude` needs at least 55 bits where `inexact` is set. A value beyond
 * the largest double gives Infinity, one below the smallest gives 0 or a subnormal number, as IEEE 754 rounds.
 */
export function roundToDouble(magnitude: bigint, exponent: number, inexact: boolean): number {
  if (magnitude === 0n) return 0;
  const top = bitLength(magnitude) - 1 + exponent;
  if (top > 1023) return Infinity;
  const last = Math.max(top - 52, -1074);
  const drop = last - exponent;
  if (drop <= 0) return Number(magnitude << BigInt(-drop)) * powerOfTwo(last);
  const shift = BigInt(drop);
  let kept = magnitude >> shift;
  const rest = magnitude - (kept << shift);
  const half = 1n << (shift - 1n);
  if (rest > half || (rest === half && (inexact || (kept & 1n) === 1n))) kept += 1n;
  return Number(kept) * powerOfTwo(last);
}

/** The distance from the magnitude of a finite double to the next larger one. */
export function unitInLastPlace(x: number): number {
  float[0] = Math.abs(x);
  const biased = Number((bits[0] as bigint) >> 52n);
  return powerOfTwo(Math.max(biased - 1075, -1074));
}
