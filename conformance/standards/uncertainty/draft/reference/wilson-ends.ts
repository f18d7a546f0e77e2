import { normalCoverage } from '../../../../numerics/normal-coverage.ts';

/** The ends of an interval for a proportion. */
export interface Ends {
  readonly lower: number;
  readonly upper: number;
}

/**
 * The roots in theta of (x/n - theta)^2 = z^2 theta (1 - theta)/n, Wilson's score interval (1927), for x successes in n
 * trials.
 *
 * The upper root and, by symmetry, one less the lower root are sums of positive terms over n + z^2; the lower root is
 * x^2/n over the same sum because the product of the roots is x^2/n over n + z^2. So nothing cancels, and the ends are
 * exactly 0 and 1 at x = 0 and x = n.
 */
export function wilsonEnds(x: number, n: number, coverageProbability: number): Ends {
  const z = normalCoverage(coverageProbability);
  const failures = n - x;
  const reach = z * Math.sqrt((x / n) * failures + (z * z) / 4);
  return { lower: end(x, n, z, reach), upper: failures === 0 ? 1 : upperEnd(x, failures, n, z, reach) };
}

const end = (x: number, n: number, z: number, reach: number): number =>
  x === 0 ? 0 : ((x / n) * x) / (x + (z * z) / 2 + reach);

/** Through its complement where that is the smaller, so that an end near 1 keeps the digits of its distance from 1. */
const upperEnd = (x: number, failures: number, n: number, z: number, reach: number): number =>
  failures < x ? 1 - end(failures, n, z, reach) : (x + (z * z) / 2 + reach) / (n + z * z);
