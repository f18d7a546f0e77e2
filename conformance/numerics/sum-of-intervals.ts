import type { Interval } from './interval.ts';
import { add, type Rational, ZERO } from './rational.ts';

/**
 * The sum of many intervals, exactly. Ends of one denominator are added first: sums of stated decimals have few
 * denominators, and adding them one by one would multiply those of all terms into one another.
 */
export function sumOfIntervals(intervals: Iterable<Interval>): Interval {
  const lows = new Map<bigint, bigint>();
  const highs = new Map<bigint, bigint>();
  for (const { low, high } of intervals) {
    gather(lows, low);
    gather(highs, high);
  }
  return { low: total(lows), high: total(highs) };
}

function gather(sums: Map<bigint, bigint>, { numerator, denominator }: Rational): void {
  sums.set(denominator, (sums.get(denominator) ?? 0n) + numerator);
}

/** Halves are added up before they are joined, so that long integers meet long ones. */
function total(sums: ReadonlyMap<bigint, bigint>): Rational {
  let left: Rational[] = [...sums].map(([denominator, numerator]) => ({ numerator, denominator }));
  while (left.length > 1) {
    left = left.flatMap((one, index) => (index % 2 === 1 ? [] : [add(one, left[index + 1] ?? ZERO)]));
  }
  return left[0] ?? ZERO;
}
