import { type Claim, compareClaims } from './confidence.ts';
import { type FixedPoint, fixedPoint } from './fixed-point.ts';
import { BinEdges } from './ranking/bin-edges.ts';

/** The items of one bin that has items. */
export interface Bin {
  /** Which of all bins it is, from 0. */
  readonly index: number;
  readonly claims: readonly Claim[];
  /** How many of the claims occurred. */
  readonly occurred: number;
  /** The sum of the confidences, in units. */
  readonly confidence: bigint;
}

/** The bins that have items, in ascending order, and the unit of their sums. */
export interface Binned {
  readonly bins: readonly Bin[];
  readonly items: number;
  readonly unit: FixedPoint;
}

/** A confidence in units. */
export const confidenceOf = ({ probability, complement }: Claim, { of, one }: FixedPoint): bigint =>
  complement ? one - of(probability) : of(probability);

/** Claims in a number of bins of one width or one mass, or one bin for each distinct confidence (CLS-171). */
export function binned(claims: readonly Claim[], bins: string, edges: 'equal-width' | 'equal-mass'): Binned {
  const indices =
    bins !== 'distinct' && edges === 'equal-width'
      ? ofOneWidth(claims, Number(bins))
      : inOrder(claims, bins === 'distinct' ? undefined : Number(bins));
  const members = new Map<number, Claim[]>();
  claims.forEach((claim, item) => {
    const index = indices[item] as number;
    const found = members.get(index);
    if (found === undefined) members.set(index, [claim]);
    else found.push(claim);
  });
  const unit = fixedPoint(claims.map(({ probability }) => probability));
  const found = [...members].map(([index, inside]): Bin => {
    let [occurred, confidence] = [0, 0n];
    for (const claim of inside) {
      occurred += claim.occurred;
      confidence += confidenceOf(claim, unit);
    }
    return { index, claims: inside, occurred, confidence };
  });
  return { bins: found.sort((a, b) => a.index - b.index), items: claims.length, unit };
}

function ofOneWidth(claims: readonly Claim[], bins: number): readonly number[] {
  const edges = new BinEdges(bins);
  return claims.map(({ probability, complement }) =>
    complement ? edges.binOfComplement(probability) : edges.binOf(probability),
  );
}

/** Equal confidences are never split: they are in the bin of the first of them, or in one of their own. */
function inOrder(claims: readonly Claim[], bins: number | undefined): readonly number[] {
  const order = claims.map((_, item) => item).sort((a, b) => compareClaims(claims[a] as Claim, claims[b] as Claim));
  const indices = new Array<number>(claims.length).fill(0);
  let [below, distinct] = [0, -1];
  order.forEach((item, rank) => {
    const before = claims[order[rank - 1] ?? -1];
    if (before === undefined || compareClaims(before, claims[item] as Claim) !== 0) {
      below = rank;
      distinct++;
    }
    indices[item] = bins === undefined ? distinct : Math.floor((bins * below) / claims.length);
  });
  return indices;
}
