import { rational, toDouble } from '../../../numerics/rational.ts';
import { squareRoot } from '../../../numerics/square-root.ts';
import { type Bin, type Binned, confidenceOf } from './binned.ts';
import type { Norm } from './calibration-gaps.ts';
import { SumOverSizes } from './fixed-point.ts';
import { poissonBinomial } from './poisson-binomial.ts';

/** A difference between mean confidence and observed share, and how probable it is. */
interface Atom {
  readonly bin: number;
  readonly difference: number;
  readonly mass: number;
}

/** The differences that a bin may show where every claim occurs with its confidence. */
function atomsOf({ claims, confidence }: Bin, bin: number, one: bigint): readonly Atom[] {
  const { lowest, masses } = poissonBinomial(
    claims.map(({ probability, complement }) => (complement ? 1 - probability : probability)),
  );
  const scale = one * BigInt(claims.length);
  return Array.from(masses, (mass, k) => {
    // What cancels here is exact.
    const difference = BigInt(lowest + k) * one - confidence;
    return { bin, difference: toDouble(rational(difference < 0n ? -difference : difference, scale)), mass };
  });
}

/** The expected mean of the absolute differences, each bin with its share of the items. */
function expectedMean({ bins, items, unit }: Binned): number {
  let sum = 0;
  bins.forEach((bin, index) => {
    for (const { difference, mass } of atomsOf(bin, index, unit.one)) sum += difference * mass * bin.claims.length;
  });
  return sum / items;
}

/** The root of the expected mean of the squared differences: variances of sums of independent outcomes, exactly. */
function rootOfExpectedSquares({ bins, items, unit }: Binned): number {
  const sum = new SumOverSizes();
  for (const { claims } of bins)
    for (const claim of claims) {
      const confidence = confidenceOf(claim, unit);
      sum.add(confidence * (unit.one - confidence), claims.length);
    }
  const { numerator, denominator } = sum.value;
  return squareRoot(rational(numerator, denominator * BigInt(items) * unit.one * unit.one));
}

/** The expected largest difference: bins are independent, so that their distribution functions multiply. */
function expectedLargest({ bins, unit }: Binned): number {
  const atoms = bins.flatMap((bin, index) => atomsOf(bin, index, unit.one)).sort((a, b) => a.difference - b.difference);
  const product = new ProductTree(bins.length);
  let [expected, before] = [0, 0];
  for (const { bin, difference, mass } of atoms) {
    // The integral of the probability that the largest is above.
    expected += (difference - before) * Math.max(0, 1 - product.value);
    before = difference;
    product.raise(bin, mass);
  }
  return expected;
}

const EXPECTED: Readonly<Record<Norm, (found: Binned) => number>> = {
  l1: expectedMean,
  l2: rootOfExpectedSquares,
  max: expectedLargest,
};

/** What perfect calibration gives on the average, for these confidences in these bins (CLS-175). */
export const expectedBy = (norm: Norm, found: Binned): number => Math.min(1, EXPECTED[norm](found));

/** The product of numbers that begin at 0 and are raised one at a time. */
class ProductTree {
  readonly #leaves: number;
  readonly #nodes: Float64Array;

  constructor(factors: number) {
    this.#leaves = 2 ** Math.ceil(Math.log2(factors));
    this.#nodes = new Float64Array(2 * this.#leaves);
    // Leaves beyond the factors do not matter to the product.
    this.#nodes.fill(1, this.#leaves + factors);
    for (let node = this.#leaves - 1; node > 0; node--) this.#multiply(node);
  }

  raise(factor: number, by: number): void {
    let node = this.#leaves + factor;
    this.#nodes[node] = (this.#nodes[node] as number) + by;
    for (node >>= 1; node > 0; node >>= 1) this.#multiply(node);
  }

  get value(): number {
    return this.#nodes[1] as number;
  }

  #multiply(node: number): void {
    this.#nodes[node] = (this.#nodes[2 * node] as number) * (this.#nodes[2 * node + 1] as number);
  }
}
