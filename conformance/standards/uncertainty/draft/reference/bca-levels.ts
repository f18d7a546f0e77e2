import { normalProbability } from '../../../../numerics/normal-probability.ts';
import { normalQuantile } from '../../../../numerics/normal-quantile.ts';
import { rational } from '../../../../numerics/rational.ts';
import { squareRoot } from '../../../../numerics/square-root.ts';
import { type Replicates, type Statistic, statisticOf } from './replicates.ts';

/** z0, from the share of the replicates below the estimate with half of those equal to it; undefined at 0 and 1. */
export function biasCorrection({ values, counts, total }: Replicates, estimate: bigint): number | undefined {
  let twiceBelow = 0n;
  for (const [index, value] of values.entries()) {
    if (value <= estimate) twiceBelow += (value < estimate ? 2n : 1n) * (counts[index] ?? 0n);
  }
  return twiceBelow === 0n || twiceBelow === 2n * total ? undefined : normalQuantile(rational(twiceBelow, 2n * total));
}

/** The acceleration by the jackknife, exact up to its root; undefined where leaving out makes no difference. */
export function acceleration(statistic: Statistic, observations: readonly bigint[]): number | undefined {
  const without = observations.map((_, left) =>
    statisticOf(
      statistic,
      observations.filter((__, index) => index !== left),
    ),
  );
  const n = BigInt(without.length);
  const sum = without.reduce((all, value) => all + value, 0n);
  const deviations = without.map((value) => sum - n * value);
  const squares = deviations.reduce((all, deviation) => all + deviation ** 2n, 0n);
  const cubes = deviations.reduce((all, deviation) => all + deviation ** 3n, 0n);
  if (squares === 0n) return undefined;
  const size = squareRoot(rational(cubes * cubes, 36n * squares ** 3n));
  return cubes < 0n ? -size : size;
}

/** The levels of both ends; undefined where the transformation turns the order round. */
export function bcaLevels(z0: number, a: number, z: number): readonly [number, number] | undefined {
  const level = (side: number): number | undefined => {
    const denominator = 1 - a * (z0 + side);
    return denominator > 0 ? normalProbability(z0 + (z0 + side) / denominator).value : undefined;
  };
  const [low, high] = [level(-z), level(z)];
  return low === undefined || high === undefined ? undefined : [low, high];
}
