import quantile from '@stdlib/stats-base-dists-beta-quantile';
export const betaQuantile = (p: number, a: number, b: number): number => quantile(p, a, b);
