import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isUndefined } from '../../conformance/contract/operation.ts';
import { sampledClusters } from '../../conformance/standards/classification/draft/arbitraries/cluster-counts.ts';
import { sampledInClusters } from '../../conformance/standards/classification/draft/arbitraries/clustered-items.ts';
import { EffectiveClusters } from '../../conformance/standards/classification/draft/effective-clusters.ts';
import { aucUncertainty } from '../../conformance/standards/classification/draft/reference/auc-uncertainty.ts';
import { clusterUncertainty } from '../../conformance/standards/classification/draft/reference/cluster-uncertainty.ts';
import { clusteredAuc } from '../../conformance/standards/classification/draft/reference/clustered-auc.ts';
import { countUncertainty } from '../../conformance/standards/classification/draft/reference/count-uncertainty.ts';
import { clusteredMean } from '../../conformance/standards/uncertainty/draft/reference/clustered-mean.ts';
import type {
  ClusteredAucInput,
  ClusteredAucOutput,
  ClusterUncertaintyInput,
  ClusterUncertaintyOutput,
} from '../../schemas/classification/draft/generated/types.ts';

const CELLS = ['truePositives', 'falsePositives', 'falseNegatives', 'trueNegatives'] as const;
type Cluster = Record<(typeof CELLS)[number], number>;

function ofCounts(input: ClusterUncertaintyInput): ClusterUncertaintyOutput {
  const answer = clusterUncertainty(input);
  if (answer.outcome !== 'result' || isUndefined(answer.output)) throw new Error('no value');
  return answer.output;
}
function ofArea(input: ClusteredAucInput): ClusteredAucOutput {
  const answer = clusteredAuc(input);
  if (answer.outcome !== 'result' || isUndefined(answer.output)) throw new Error('no value');
  return answer.output;
}
const close = (got: unknown, right: number, relative = 1e-13): void => {
  expect(Math.abs(Number(got) - right)).toBeLessThanOrEqual(relative * Math.abs(right));
};
const small = sampledClusters.filter(({ clusters }) => clusters.every((one) => CELLS.every((cell) => one[cell] <= 60)));
const scaled = (one: Cluster, by: number): Cluster =>
  Object.fromEntries(CELLS.map((cell) => [cell, one[cell] * by])) as Cluster;

describe('a measure of counts in clusters', () => {
  test('of one item each is that of one sample, with the divisor n - 1', () => {
    fc.assert(
      fc.property(small, (input) => {
        const clusters = input.clusters.flatMap((one) =>
          CELLS.flatMap((cell) =>
            Array.from({ length: one[cell] }, () => ({ ...scaled(one, 0), [cell]: 1 }) satisfies Cluster),
          ),
        );
        const total = Object.fromEntries(
          CELLS.map((cell) => [cell, clusters.reduce((sum, one) => sum + one[cell], 0)]),
        );
        const { beta } = input.conventions ?? {};
        const items = countUncertainty({
          measure: input.measure,
          ...(total as Cluster),
          ...(beta === undefined ? {} : { conventions: { beta } }),
        });
        const { value, standardUncertainty } = ofCounts({ ...input, clusters });
        expect(items).toMatchObject({ output: { value } });
        const { standardUncertainty: u } = (items as { output: { standardUncertainty: unknown } }).output;
        if (typeof u === 'number') close(standardUncertainty, u * Math.sqrt(clusters.length / (clusters.length - 1)));
        else expect(standardUncertainty).toEqual(u);
      }),
      { numRuns: 60 },
    );
  });

  test('does not see the order of clusters, clusters without an item, or how many times as many items there are', () => {
    fc.assert(
      fc.property(sampledClusters, fc.integer({ min: 2, max: 9 }), (input, times) => {
        const right = ofCounts(input);
        const clusters = [...input.clusters];
        expect(ofCounts({ ...input, clusters: clusters.toReversed() })).toEqual(right);
        expect(ofCounts({ ...input, clusters: [...clusters, scaled(clusters[0] as Cluster, 0)] })).toEqual(right);
        expect(ofCounts({ ...input, clusters: clusters.map((one) => scaled(one, times)) })).toEqual(right);
      }),
    );
  });

  test('that is the agreement proportion is the mean of right and wrong items (UNC-090), to the last bit', () => {
    fc.assert(
      fc.property(small, ({ clusters }) => {
        const items = clusters.flatMap((one, k) =>
          CELLS.flatMap((cell, at) =>
            Array.from({ length: one[cell] }, () => ({ score: at === 0 || at === 3 ? 1 : 0, cluster: `cluster ${k}` })),
          ),
        );
        const mean = clusteredMean({
          scores: items.map(({ score }) => score),
          clusters: items.map(({ cluster }) => cluster),
        });
        const { value, standardUncertainty, degreesOfFreedom } = ofCounts({
          measure: 'agreement-proportion',
          clusters,
        });
        const none = isUndefined(standardUncertainty) ? { undefined: 'zero-spread' } : standardUncertainty;
        expect(mean).toMatchObject({ output: { mean: value, standardUncertainty: none, degreesOfFreedom } });
      }),
    );
  });

  test('of a hundred thousand clusters is there within a few seconds', () => {
    const clusters = Array.from({ length: 100_000 }, (_, k) => ({
      truePositives: k % 3,
      falsePositives: k % 2,
      falseNegatives: k % 5 === 0 ? 1 : 0,
      trueNegatives: k % 7,
    }));
    const start = performance.now();
    expect(ofCounts({ measure: 'mcc', clusters })).toMatchObject({ valid: true, degreesOfFreedom: 99_999 - 1904 });
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe('the effective number of clusters', () => {
  const spread = (...items: readonly number[]): EffectiveClusters => {
    const found = new EffectiveClusters();
    for (const one of items) found.add(BigInt(one));
    return found;
  };

  test('is their number where they are equal, and at the bound counts as met', () => {
    expect([spread(3, 3, 3, 0).atLeast(3), spread(3, 3, 3, 0).atLeast(4)]).toEqual([true, false]);
  });

  test('is hardly more than 1 where one has nearly all items, and 0 without any', () => {
    expect([spread(100, 1, 1).atLeast(1), spread(100, 1, 1).atLeast(2)]).toEqual([true, false]);
    expect(spread(0, 0).atLeast(1)).toBe(false);
  });
});

/** The formula of CLS-073 pair by pair, in doubles. */
function byPairs({ reference, scores, clusters }: ClusteredAucInput): readonly [area: number, variance: number] {
  const of = (one: number) => reference.flatMap((is, i) => (is === one ? [i] : []));
  const psi = (i: number, j: number): number => (1 + Math.sign(Number(scores[i]) - Number(scores[j]))) / 2;
  const mean = (list: readonly number[]): number => list.reduce((sum, x) => sum + x, 0) / list.length;
  const [P, N] = [of(1), of(0)];
  const V = P.map((i) => mean(N.map((j) => psi(i, j))));
  const W = N.map((j) => mean(P.map((i) => psi(i, j))));
  const A = mean(V);
  const names = [...new Set(clusters)];
  const deviations = (list: readonly number[], items: readonly number[]): number[] =>
    names.map(
      (name) =>
        items.reduce((sum, i, at) => (clusters[i] === name ? sum + (list[at] as number) - A : sum), 0) / items.length,
    );
  const [x, y] = [deviations(V, P), deviations(W, N)];
  const count = (items: readonly number[]): number => new Set(items.map((i) => clusters[i])).size;
  const factor = (n: number): number => n / (n - 1);
  const sum = (a: readonly number[], b: readonly number[]): number =>
    a.reduce((all, one, k) => all + one * (b[k] as number), 0);
  return [A, factor(count(P)) * sum(x, x) + factor(count(N)) * sum(y, y) + 2 * factor(names.length) * sum(x, y)];
}

describe('an area in clusters', () => {
  test('is what the pairs of items say', () => {
    fc.assert(
      fc.property(sampledInClusters, (input) => {
        const [area, variance] = byPairs(input);
        const { value, standardUncertainty } = ofArea(input);
        close(value, area, 1e-12);
        const u = isUndefined(standardUncertainty) ? 0 : Number(standardUncertainty);
        expect(Math.abs(u * u - variance)).toBeLessThan(1e-15);
      }),
    );
  });

  test('where each item is a cluster of its own has the uncertainty of DeLong, to the last bit', () => {
    fc.assert(
      fc.property(sampledInClusters, ({ clusters: _, ...input }) => {
        const { value, standardUncertainty } = ofArea({
          ...input,
          clusters: input.reference.map((__, i) => String(i)),
        });
        expect(aucUncertainty(input)).toMatchObject({ output: { value, standardUncertainty } });
      }),
    );
  });

  test('does not see the order of items, what clusters are called, or how many copies of each item its cluster has', () => {
    fc.assert(
      fc.property(sampledInClusters, fc.integer({ min: 2, max: 4 }), (input, times) => {
        const { valid, ...right } = ofArea(input);
        const turned = {
          ...input,
          reference: input.reference.toReversed(),
          scores: input.scores.toReversed(),
          clusters: input.clusters.toReversed().map((name) => `${name}?`),
        };
        expect(ofArea(turned)).toEqual({ ...right, valid });
        const copies = <T>(list: readonly T[]): T[] => list.flatMap((one) => Array.from({ length: times }, () => one));
        const more = {
          ...input,
          reference: copies(input.reference),
          scores: copies(input.scores),
          clusters: copies(input.clusters),
        };
        expect(ofArea(more)).toEqual({ ...right, valid });
      }),
    );
  });

  test('and that of the exchanged classes add up to 1 and have one uncertainty', () => {
    fc.assert(
      fc.property(sampledInClusters, (input) => {
        const [right, other] = [
          ofArea(input),
          ofArea({ ...input, reference: input.reference.map((one) => (one === 1 ? 0 : 1)) }),
        ];
        expect(right.value + other.value).toBe(1);
        expect(other).toMatchObject({
          standardUncertainty: right.standardUncertainty,
          degreesOfFreedom: right.degreesOfFreedom,
          valid: right.valid,
        });
      }),
    );
  });

  test('has an interval by the factor of its degrees of freedom', () => {
    const reference = Array.from({ length: 120 }, (_, i): 0 | 1 => (i % 2 === 0 ? 1 : 0));
    const scores = reference.map((one, i) => ((i * 29) % 41) / 8 + one);
    const output = ofArea({ reference, scores, clusters: scores.map((_, i) => String(Math.floor(i / 40))) });
    const { lower, upper } = output.interval as { readonly lower: number; readonly upper: number };
    expect(output.degreesOfFreedom).toBe(2);
    close(upper - lower, 2 * 4.30265272974946 * Number(output.standardUncertainty), 1e-12);
  });

  test('of a hundred thousand items is there within a few seconds', () => {
    const reference = Array.from({ length: 100_000 }, (_, i): 0 | 1 => (i % 3 === 0 ? 1 : 0));
    const input = {
      reference,
      scores: reference.map((one, i) => Math.sin(i) + one),
      clusters: reference.map((_, i) => String(i >> 2)),
    };
    const start = performance.now();
    expect(ofArea(input).valid).toBe(true);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
