/** The four moduli, all prime; a seed lies from 1 to one less than its modulus (Wichmann and Hill 2006). */
const MODULI = [2147483579, 2147483543, 2147483423, 2147483123] as const;

/** Four integers, each from 1 to its modulus less one. */
export type Seed = readonly [number, number, number, number];

const WHOLE = 2 ** 31;
const [PER_M1, PER_M2, PER_M3, PER_M4] = MODULI.map((m) => 1 / m) as unknown as Seed;
/** For m = 2^31 - d: d, and the sum of d² + d³ 2^-31 + … */
const [D1, D2, D3, D4] = MODULI.map((m) => WHOLE - m) as unknown as Seed;
const [E1, E2, E3, E4] = MODULI.map((m) => (WHOLE - m) ** 2 / (m / WHOLE)) as unknown as Seed;

/**
 * The generator of Wichmann and Hill of 2006: a function that gives the next number of the sequence, between 0 and 1.
 *
 * Each of four states is multiplied by its factor modulo its modulus, and the number is the fractional part of the sum of
 * the states over their moduli (UNC-080). States are exact: a product stays below 2^47, and its quotient by the modulus
 * is further from an integer than rounding reaches. The number is within an ulp of the exact one even where it is small:
 * with m = 2^31 - d, s/m is s 2^-31 (1 + d 2^-31 + d² 2^-62 + …), and the terms are summed as integers. A sum of four
 * quotients in binary64 leaves the fractional part an error of up to 1e-15, and no digit where it is as small as that.
 */
export function wichmannHill(seed: Seed): () => number {
  // A list of doubles, since each variable of a closure that changes would be a new object for every number.
  const states = Float64Array.from(seed);
  return () => {
    let a = (states[0] as number) * 11600;
    a -= Math.floor(a * PER_M1) * 2147483579;
    states[0] = a;
    let b = (states[1] as number) * 47003;
    b -= Math.floor(b * PER_M2) * 2147483543;
    states[1] = b;
    let c = (states[2] as number) * 23000;
    c -= Math.floor(c * PER_M3) * 2147483423;
    states[2] = c;
    let d = (states[3] as number) * 33000;
    d -= Math.floor(d * PER_M4) * 2147483123;
    states[3] = d;
    const first = D1 * a + D2 * b + D3 * c + D4 * d;
    const second = E1 * a + E2 * b + E3 * c + E4 * d;
    const carried = Math.floor(first / WHOLE);
    const whole = a + b + c + d + carried;
    const rest = (first - carried * WHOLE + second / WHOLE) / WHOLE;
    const scaled = whole - Math.floor(whole / WHOLE) * WHOLE + rest;
    return (scaled < WHOLE ? scaled : scaled - WHOLE) / WHOLE;
  };
}
