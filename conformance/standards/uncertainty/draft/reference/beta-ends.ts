import { betaQuantile } from '../../../../numerics/beta-quantile.ts';
import type { Ends } from './wilson-ends.ts';

/** The exact interval of Clopper and Pearson (1934): each tail of the binomial has half of the complement of p. */
export function clopperPearsonEnds(x: number, n: number, coverageProbability: number): Ends {
  const tail = (1 - coverageProbability) / 2;
  return {
    lower: x === 0 ? 0 : betaQuantile(x, n - x + 1, tail, 1 - tail).value,
    upper: x === n ? 1 : betaQuantile(x + 1, n - x, 1 - tail, tail).value,
  };
}

/**
 * The equal-tailed interval of Jeffreys: quantiles of Beta(x + 1/2, n - x + 1/2). With `forced` ends it begins at 0 for no
 * success and ends at 1 for no failure (Brown, Cai and DasGupta 2001), otherwise the quantiles stand as they are.
 */
export function jeffreysEnds(x: number, n: number, coverageProbability: number, ends: 'forced' | 'raw'): Ends {
  const tail = (1 - coverageProbability) / 2;
  const [a, b] = [x + 0.5, n - x + 0.5];
  return {
    lower: x === 0 && ends === 'forced' ? 0 : betaQuantile(a, b, tail, 1 - tail).value,
    upper: x === n && ends === 'forced' ? 1 : betaQuantile(a, b, 1 - tail, tail).value,
  };
}
