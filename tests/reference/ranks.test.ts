import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  losses,
  rankedItems,
  topItems,
  valueAlone,
} from '../../conformance/standards/classification/draft/arbitraries/probabilities.ts';
import { eachTie } from '../../conformance/standards/classification/draft/ranking/each-tie.ts';
import { LogLossAccumulator } from '../../conformance/standards/classification/draft/ranking/log-loss-accumulator.ts';
import { averagePrecision } from '../../conformance/standards/classification/draft/reference/average-precision.ts';
import { logLoss } from '../../conformance/standards/classification/draft/reference/log-loss.ts';
import { topKAgreement } from '../../conformance/standards/classification/draft/reference/top-k-agreement.ts';
import type {
  AveragePrecisionInput,
  LogLossInput,
  LogLossOutput,
  TopKAgreementInput,
  TopKAgreementOutput,
} from '../../schemas/classification/draft/generated/types.ts';

const outputOf = (answer: { readonly outcome: string; readonly output?: unknown }): unknown => {
  if (answer.outcome !== 'result') throw new Error('not a result');
  return answer.output;
};
const averageOf = (input: AveragePrecisionInput): unknown => outputOf(averagePrecision(input));
const lossOf = (input: LogLossInput): LogLossOutput => outputOf(logLoss(input)) as LogLossOutput;
const topOf = (input: TopKAgreementInput): TopKAgreementOutput => outputOf(topKAgreement(input)) as TopKAgreementOutput;

describe('the average precision', () => {
  it('counts an item with a weight as that many items', () => {
    fc.assert(
      fc.property(rankedItems, ({ weights: _, ...input }) => {
        const weights = input.reference.map((_one, i) => 1 + (i % 3));
        const copies = weights.flatMap((weight, i) => new Array<number>(weight).fill(i));
        const copied = {
          ...input,
          reference: copies.map((i) => input.reference[i] as 0 | 1),
          scores: copies.map((i) => input.scores[i] as number),
        };
        expect(averageOf({ ...input, weights })).toEqual(averageOf(copied));
      }),
    );
  });

  it('is the same whatever the order of the items, and for doubled scores', () => {
    fc.assert(
      fc.property(rankedItems, (input) => {
        const turned = {
          ...input,
          reference: [...input.reference].reverse(),
          scores: [...input.scores].reverse().map((score) => 2 * Number(score)),
          ...(input.weights === undefined ? {} : { weights: [...input.weights].reverse() }),
        };
        expect(averageOf(turned)).toEqual(averageOf(input));
      }),
    );
  });
});

describe('the logarithmic loss', () => {
  it('is what the accumulator makes of the groups of one probability', () => {
    fc.assert(
      fc.property(losses, (input) => {
        const { reference, probabilities } = input;
        if (probabilities === undefined) return;
        const right = lossOf({
          reference,
          probabilities,
          conventions: { 'log-base': 'e', clipping: input.conventions?.clipping ?? 'none' },
        });
        if (typeof right.value !== 'number') return;
        const clipping = input.conventions?.clipping ?? 'none';
        const sums = new LogLossAccumulator(clipping === 'none' ? 0 : Number(clipping));
        eachTie(Float64Array.from(probabilities), Uint8Array.from(reference), (p, m, n) => sums.add(p, m, n));
        const { mean, standardUncertainty } = sums.finish();
        expect(Math.abs(mean - right.value)).toBeLessThan(1e-14 * Math.max(1, mean));
        if (typeof right.standardUncertainty === 'number')
          expect(Math.abs((standardUncertainty ?? 0) - right.standardUncertainty)).toBeLessThan(1e-12);
      }),
    );
  });

  it('has no uncertainty from a stream of one loss, and all its digits from losses that differ little', () => {
    const equal = new LogLossAccumulator();
    for (let i = 0; i < 7; i++) equal.add(0.3, 3 + i, 0);
    expect(equal.finish().standardUncertainty).toBeUndefined();
    const close = [0.5, 0.50000001, 0.50000002, 0.50000003];
    const sums = new LogLossAccumulator();
    for (const p of close) sums.add(p, 1, 0);
    const right = lossOf({ reference: [1, 1, 1, 1], probabilities: close }).standardUncertainty as number;
    expect(Math.abs((sums.finish().standardUncertainty ?? 0) / right - 1)).toBeLessThan(1e-7);
  });

  it('is infinite where the impossible occurred, first or later', () => {
    for (const stream of [
      [0, 0.5],
      [0.5, 0],
    ]) {
      const sums = new LogLossAccumulator();
      for (const p of stream) sums.add(p, 1, 0);
      expect(sums.finish()).toEqual({ items: 2, mean: Infinity, standardUncertainty: undefined });
    }
  });

  it('is in bits what it is in nats over the logarithm of two', () => {
    fc.assert(
      fc.property(valueAlone(losses), (input) => {
        const [bits, nats] = (['2', 'e'] as const).map((base) =>
          Number(lossOf({ ...input, conventions: { ...input.conventions, 'log-base': base } }).value),
        ) as [number, number];
        expect(Math.abs(bits * Math.LN2 - nats)).toBeLessThanOrEqual(1e-15 * Math.max(1, nats));
      }),
    );
  });
});

describe('the top-k agreement', () => {
  it('is least where ties count against it, most where they count for it, and does not fall as more classes count', () => {
    fc.assert(
      fc.property(topItems, (input) => {
        const by = (ties: 'pessimistic' | 'optimistic' | 'lowest-index' | 'highest-index', k = input.k): number =>
          topOf({ ...input, k, conventions: { ties } }).agreements;
        for (const ties of ['lowest-index', 'highest-index'] as const) {
          expect(by(ties)).toBeGreaterThanOrEqual(by('pessimistic'));
          expect(by(ties)).toBeLessThanOrEqual(by('optimistic'));
          expect(by(ties, input.k + 1)).toBeGreaterThanOrEqual(by(ties));
        }
        expect(by('pessimistic', 5)).toBe(input.reference.length);
      }),
    );
  });
});
