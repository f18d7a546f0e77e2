import betaQuantile from '@stdlib/stats-base-dists-beta-quantile';
import studentQuantile from '@stdlib/stats-base-dists-t-quantile';

export function studentCoverage(p: number, nu: number): number {
  if (p >= 0.5) return -studentQuantile((1 - p) / 2, nu);
  const x = betaQuantile(p, 0.5, nu / 2);
  return Math.sqrt((nu * x) / (1 - x));
}
