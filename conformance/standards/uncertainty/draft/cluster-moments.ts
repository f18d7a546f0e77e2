import type { ClusteredMeanInput } from '../../../../schemas/uncertainty/draft/generated/types.ts';

type Clustered = Pick<ClusteredMeanInput, 'scores' | 'clusters'>;

/** The scores of each cluster. */
const groups = ({ scores, clusters }: Clustered): readonly (readonly number[])[] => {
  const found = new Map<string, number[]>();
  for (const [index, score] of scores.entries()) {
    const name = clusters[index] ?? '';
    const group = found.get(name);
    if (group === undefined) found.set(name, [score]);
    else group.push(score);
  }
  return [...found.values()];
};

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const squaredDeviations = (values: readonly number[], centre: number): number =>
  values.reduce((sum, value) => sum + (value - centre) ** 2, 0);

/** The mean of each cluster, in binary64. */
export const clusterMeans = (input: Clustered): readonly number[] => groups(input).map(mean);

/** s over the root of n in binary64, of two values or more. */
export const uncertaintyIfIndependent = (values: readonly number[]): number =>
  Math.sqrt(squaredDeviations(values, mean(values)) / (values.length * (values.length - 1)));

/** The uncertainty of the mean of all scores without the factor C/(C - 1), in binary64: the CR0 of econometrics. */
export function uncorrectedUncertainty(input: Clustered): number {
  const centre = mean(input.scores);
  const sums = groups(input).map((group) => group.reduce((sum, score) => sum + (score - centre), 0));
  return Math.sqrt(squaredDeviations(sums, 0)) / input.scores.length;
}

/** The design effect in binary64; NaN of scores that are all equal. */
export function designEffect(input: Clustered): number {
  const count = new Set(input.clusters).size;
  const ratio = uncorrectedUncertainty(input) / uncertaintyIfIndependent(input.scores);
  return (count / (count - 1)) * ratio ** 2;
}
