import { coverageEnds } from './coverage-ranks.ts';
import { spread } from './spread.ts';

/** What the values of an output quantity say of it. */
export interface Summary {
  readonly estimate: number;
  readonly standardUncertainty: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * Mean and standard deviation with the divisor M - 1, as the nearest doubles, and the ends of the coverage interval that
 * spans so many ranks (UNC-083, UNC-085).
 */
export function summaryOf(values: Float64Array, span: number, kind: 'symmetric' | 'shortest'): Summary {
  const { mean, standardDeviation } = spread(Array.from(values));
  return {
    estimate: mean,
    standardUncertainty: standardDeviation,
    ...coverageEnds(values.slice().sort(), span, kind),
  };
}

/**
 * Covariance matrix of the values, with the divisor M - 1 (UNC-084). Deviations are taken from the means, and what
 * rounding leaves of their sums is taken off again.
 */
export function covarianceOf(
  columns: readonly Float64Array[],
  means: readonly number[],
): readonly (readonly number[])[] {
  const offsets = columns.map((values, i) => values.reduce((sum, value) => sum + (value - (means[i] as number)), 0));
  const covariance = (i: number, j: number): number => {
    const [x, y] = [columns[i] as Float64Array, columns[j] as Float64Array];
    const [meanX, meanY] = [means[i] as number, means[j] as number];
    let sum = 0;
    let lost = 0;
    for (let trial = 0; trial < x.length; trial += 1) {
      const term = ((x[trial] as number) - meanX) * ((y[trial] as number) - meanY);
      const next = sum + term;
      lost += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum;
      sum = next;
    }
    return (sum + lost - ((offsets[i] as number) * (offsets[j] as number)) / x.length) / (x.length - 1);
  };
  return columns.map((_, i) => columns.map((__, j) => covariance(Math.min(i, j), Math.max(i, j))));
}
