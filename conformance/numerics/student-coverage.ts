import studentQuantile from '@stdlib/stats-base-dists-t-quantile';
import { betaQuantile } from './beta-quantile.ts';
import { normalCoverage } from './normal-coverage.ts';

/** Below this the factor is proportional to the probability to the last bit. */
const LINEAR = 2 ** -34;

/** From here on the next term of the expansion about the normal distribution is below the last bit for every p. */
const NEARLY_NORMAL = 1e10;

/**
 * The k for which Student's t with nu >= 1 degrees of freedom lies within -k and k with probability p, 0 < p < 1.
 *
 * From p = 1/2 by the quantile at the tail (1 - p)/2, which is exact in binary64 where (1 + p)/2 is not; below, by
 * T^2 / (nu + T^2) ~ Beta(1/2, nu/2), which loses nothing where k is near zero; from 10^10 degrees of freedom by Fisher's
 * expansion k = z + (z^3 + z) / (4 nu). Largest relative error found: tests/numerics/quantiles.test.ts.
 */
export function studentCoverage(p: number, nu: number): number {
  if (nu >= NEARLY_NORMAL) {
    const z = normalCoverage(p);
    return z + (z * (z * z + 1)) / (4 * nu);
  }
  if (p >= 0.5) return Math.abs(studentQuantile((1 - p) / 2, nu));
  if (p < LINEAR) return studentCoverage(LINEAR, nu) * (p / LINEAR);
  const { value, complement } = betaQuantile(0.5, nu / 2, p, 1 - p);
  return Math.sqrt((nu * value) / complement);
}
