/**
 * Whether two samples are of one distribution, by the sum of the ranks of the first (Wilcoxon 1945): the probability, if
 * they are, of a sum at least as far from its expectation, over all ways of dividing the values as the samples divide
 * them. It is exact for any distribution and any ties, which share the mean of their ranks; nothing is assumed to be
 * normal. A value that does not exist is sent as `Infinity`.
 *
 * Both samples have at least one value, and together at most 50, for which every count is an exact integer.
 */
export function rankSumProbability(first: readonly number[], second: readonly number[]): number {
  const ranks = doubledRanks([...first, ...second]);
  const sumOf = (some: readonly number[]): number => some.reduce((sum, rank) => sum + rank, 0);
  const whole = sumOf(ranks);
  const observed = sumOf(ranks.slice(0, first.length));
  const ways = divisions(ranks, first.length);
  // Twice doubled, so that the expectation is an integer too.
  const distance = (sum: number): number => Math.abs(sum * ranks.length - whole * first.length);
  let [asFar, all] = [0, 0];
  ways.forEach((count, sum) => {
    all += count;
    if (distance(sum) >= distance(observed)) asFar += count;
  });
  return asFar / all;
}

/** Twice the rank of each value, counted from 1: an integer also where equal values share a mean rank. */
function doubledRanks(values: readonly number[]): readonly number[] {
  return values.map((value) => {
    const below = values.filter((one) => one < value).length;
    const equal = values.filter((one) => one === value).length;
    return 2 * below + equal + 1;
  });
}

/** In how many ways so many of the ranks can be chosen, by their sum. */
function divisions(ranks: readonly number[], chosen: number): readonly number[] {
  const most = ranks.reduce((sum, rank) => sum + rank, 0);
  const ways = Array.from({ length: chosen + 1 }, () => new Float64Array(most + 1));
  (ways[0] as Float64Array)[0] = 1;
  for (const rank of ranks) {
    for (let size = chosen; size > 0; size--) {
      const [to, from] = [ways[size] as Float64Array, ways[size - 1] as Float64Array];
      for (let sum = rank; sum <= most; sum++) to[sum] = (to[sum] as number) + (from[sum - rank] as number);
    }
  }
  return [...(ways[chosen] as Float64Array)];
}
