import { divide, ONE, rationalOfDouble } from '../../../../numerics/rational.ts';
import { type Binned, confidenceOf } from '../binned.ts';
import type { Claim } from '../confidence.ts';
import type { Influences } from './influences.ts';
import { inPlaces } from './places.ts';

/** The bin of each claim, and its confidence less its outcome in units. */
interface Placed {
  readonly binOf: ReadonlyMap<Claim, number>;
  readonly deviations: readonly bigint[];
  /** The sums of the deviations of the bins. */
  readonly gaps: readonly bigint[];
}

function placed(claims: readonly Claim[], { bins, unit }: Binned): Placed {
  return {
    binOf: new Map(bins.flatMap((bin, index) => bin.claims.map((claim) => [claim, index] as const))),
    deviations: claims.map((claim) => confidenceOf(claim, unit) - BigInt(claim.occurred) * unit.one),
    gaps: bins.map(({ confidence, occurred }) => confidence - BigInt(occurred) * unit.one),
  };
}

const sign = (x: bigint): bigint => (x > 0n ? 1n : x < 0n ? -1n : 0n);

/**
 * The influences on a calibration error over bins that stay where they are: by `l1` that of the mean of the absolute gaps,
 * whose corner at a gap of zero has none, and by `l2` that of the root of a mean of squares. Undefined where that root is
 * zero and has no derivative.
 */
export function influencesOnCalibration(
  claims: readonly Claim[],
  found: Binned,
  norm: 'l1' | 'l2',
  root: number,
): Influences | undefined {
  const { binOf, deviations, gaps } = placed(claims, found);
  const [n, one] = [BigInt(found.items), found.unit.one];
  const binAt = (item: number): number => binOf.get(claims[item] as Claim) as number;
  if (norm === 'l1') {
    const sum = gaps.reduce((total, gap) => total + sign(gap) * gap, 0n);
    return deviations.map((deviation, item) =>
      inPlaces(sign(gaps[binAt(item)] as bigint) * deviation * n - sum, n * n * one),
    );
  }
  if (gaps.every((gap) => gap === 0n)) return undefined;
  const sizes = found.bins.map((bin) => BigInt(bin.claims.length));
  // In the square of the unit: of a bin its gap squared over its size.
  const total = gaps.reduce((sum, gap, bin) => sum + inPlaces(gap * gap, sizes[bin] as bigint), 0n);
  const scale = 2n * n * one * one;
  const inverse = divide(ONE, rationalOfDouble(root));
  return deviations.map((deviation, item) => {
    const [gap, size] = [gaps[binAt(item)] as bigint, sizes[binAt(item)] as bigint];
    const change = inPlaces(2n * gap * deviation * size - gap * gap, size * size) - total / n;
    return (change * inverse.numerator) / (scale * inverse.denominator);
  });
}

/**
 * Whether half of the items are in bins whose gap is at least twice its standard deviation, by the sums of the units that
 * were sampled (CLS-254).
 */
export function gapsStandOut(claims: readonly Claim[], found: Binned, units: readonly (readonly number[])[]): boolean {
  const { binOf, deviations, gaps } = placed(claims, found);
  const variances = gaps.map(() => 0n);
  for (const unit of units) {
    const sums = new Map<number, bigint>();
    for (const item of unit) {
      const bin = binOf.get(claims[item] as Claim) as number;
      sums.set(bin, (sums.get(bin) ?? 0n) + (deviations[item] as bigint));
    }
    for (const [bin, sum] of sums) variances[bin] = (variances[bin] as bigint) + sum * sum;
  }
  const inSuch = found.bins.reduce(
    (items, bin, index) =>
      (gaps[index] as bigint) ** 2n >= 4n * (variances[index] as bigint) ? items + bin.claims.length : items,
    0,
  );
  return 2 * inSuch >= found.items;
}
