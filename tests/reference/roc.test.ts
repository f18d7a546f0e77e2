import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isUndefined } from '../../conformance/contract/operation.ts';
import { bothClasses, type ScoredItems } from '../../conformance/standards/classification/draft/arbitraries/scored.ts';
import { delongVariance } from '../../conformance/standards/classification/draft/delong.ts';
import { eachTie } from '../../conformance/standards/classification/draft/ranking/each-tie.ts';
import { LogLossAccumulator } from '../../conformance/standards/classification/draft/ranking/log-loss-accumulator.ts';
import { PrecisionRecallAccumulator } from '../../conformance/standards/classification/draft/ranking/precision-recall-accumulator.ts';
import { RankAccumulator } from '../../conformance/standards/classification/draft/ranking/rank-accumulator.ts';
import { areaOf, auc } from '../../conformance/standards/classification/draft/reference/auc.ts';
import { aucComparison } from '../../conformance/standards/classification/draft/reference/auc-comparison.ts';
import { aucUncertainty } from '../../conformance/standards/classification/draft/reference/auc-uncertainty.ts';
import { averagePrecision } from '../../conformance/standards/classification/draft/reference/average-precision.ts';
import { logLoss } from '../../conformance/standards/classification/draft/reference/log-loss.ts';
import { partialAuc } from '../../conformance/standards/classification/draft/reference/partial-auc.ts';
import type { AveragePrecisionInput } from '../../schemas/classification/draft/generated/types.ts';

type Interpolation = NonNullable<NonNullable<AveragePrecisionInput['conventions']>['interpolation']>;
const INTERPOLATIONS: readonly Interpolation[] = [
  'step',
  'trapezoid',
  'eleven-point',
  'one-hundred-one-point',
  'voc-2010',
];

const areaFor = (input: Parameters<typeof auc>[0]): unknown => {
  const answer = auc(input);
  return answer.outcome === 'result' && !isUndefined(answer.output) ? answer.output.value : answer;
};
const precisionFor = (input: Parameters<typeof averagePrecision>[0]): unknown => {
  const answer = averagePrecision(input);
  return answer.outcome === 'result' && !isUndefined(answer.output) ? answer.output.value : answer;
};
const reversed = ({ reference, scores }: ScoredItems): ScoredItems => ({
  reference: reference.toReversed(),
  scores: scores.toReversed(),
});
const ranksOf = (scores: readonly number[]): number[] => {
  const places = [...new Set(scores.map((score) => score + 0))].sort((a, b) => a - b);
  return scores.map((score) => Math.sqrt(places.indexOf(score + 0)));
};
const complement = ({ reference, scores }: ScoredItems): ScoredItems => ({
  reference: reference.map((one) => (one === 1 ? 0 : 1)),
  scores,
});

describe('area under the ROC curve', () => {
  test('and that of the complement add up to 1, to the last bit of the larger', () => {
    fc.assert(
      fc.property(bothClasses(), (items) => {
        const [a, b] = [areaFor(items), areaFor(complement(items))] as [number, number];
        expect(a + b).toBe(1);
      }),
    );
  });

  test('optimistic and pessimistic change places in the complement', () => {
    fc.assert(
      fc.property(bothClasses(), (items) => {
        const a = areaFor({ ...items, conventions: { ties: 'optimistic' } }) as number;
        expect(a + (areaFor({ ...complement(items), conventions: { ties: 'pessimistic' } }) as number)).toBe(1);
      }),
    );
  });

  test('and average precision depend on the order of the scores alone, and on no order of the items', () => {
    fc.assert(
      fc.property(bothClasses(), (items) => {
        const moved = { ...items, scores: ranksOf(items.scores) };
        expect(areaFor(moved)).toBe(areaFor(items));
        expect(areaFor(reversed(items))).toBe(areaFor(items));
        for (const interpolation of INTERPOLATIONS) {
          const right = precisionFor({ ...items, conventions: { interpolation } });
          expect(precisionFor({ ...moved, conventions: { interpolation } })).toBe(right);
          expect(precisionFor({ ...reversed(items), conventions: { interpolation } })).toBe(right);
        }
      }),
    );
  });

  test('takes a weight for so many copies, and so does average precision', () => {
    fc.assert(
      fc.property(
        bothClasses(1, 12),
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 12, maxLength: 12 }),
        (items, w) => {
          const weights = w.slice(0, items.scores.length);
          const copies = {
            reference: items.reference.flatMap((one, i) => Array.from({ length: weights[i] ?? 1 }, () => one)),
            scores: items.scores.flatMap((one, i) => Array.from({ length: weights[i] ?? 1 }, () => one)),
          };
          expect(areaFor({ ...items, weights })).toBe(areaFor(copies));
          expect(precisionFor({ ...items, weights })).toBeCloseTo(precisionFor(copies) as number, 14);
        },
      ),
    );
  });

  test('is the partial area from 0 to 1, along either axis', () => {
    fc.assert(
      fc.property(bothClasses(), fc.constantFrom('false-positive-rate', 'true-positive-rate'), (items, rangeOf) => {
        const answer = partialAuc({ ...items, from: '0', to: '1', conventions: { 'range-of': rangeOf } });
        expect(answer).toMatchObject({ output: { value: areaFor(items) } });
      }),
    );
  });
});

describe('uncertainty of an area', () => {
  test('is that of its difference from a scoring that tells nothing', () => {
    fc.assert(
      fc.property(bothClasses(2), (items) => {
        const one = aucUncertainty(items);
        const both = aucComparison({
          reference: items.reference,
          first: items.scores,
          second: items.scores.map(() => 0),
        });
        const u = (answer: typeof one | typeof both): unknown =>
          answer.outcome === 'result' && !isUndefined(answer.output) ? answer.output.standardUncertainty : answer;
        expect(u(both)).toEqual(u(one));
      }),
    );
  });

  test('and the area have no overflow where there are more pairs than 2 to the 31st, or the 53rd', () => {
    for (const k of [20_000, 1_000_000_000]) {
      const [many, few] = [new RankAccumulator(), new RankAccumulator()];
      const groups = [
        [3, 1],
        [2, 2],
        [1, 4],
      ] as const;
      for (const [score, [positives, negatives]] of groups.entries()) {
        few.add(-score, positives, negatives);
        many.add(-score, k * positives, k * negatives);
      }
      expect(areaOf(many.finish())).toBe(areaOf(few.finish()));
      // The variances of the placements are the same but for n - 1, and the divisors k times as large.
      const [large, small] = [many.finish(), few.finish()].map(delongVariance);
      const ratio =
        Number(small?.numerator) / Number(small?.denominator) / (Number(large?.numerator) / Number(large?.denominator));
      expect(ratio / k).toBeGreaterThan(1);
      expect(ratio / k).toBeLessThan(1.25);
    }
  });
});

describe('sums over a stream', () => {
  const groupsOf = ({ reference, scores }: ScoredItems, visit: (score: number, p: number, n: number) => void): void => {
    eachTie(Float64Array.from(scores), Uint8Array.from(reference), visit);
  };

  test('are those of the operations', () => {
    fc.assert(
      fc.property(bothClasses(), (items) => {
        const [ranks, curve] = [new RankAccumulator(), new PrecisionRecallAccumulator()];
        groupsOf(items, (score, p, n) => {
          ranks.add(score, p, n);
          curve.add(score, p, n);
        });
        expect(areaOf(ranks.finish())).toBe(areaFor(items));
        expect(curve.finish()?.step).toBe(precisionFor({ ...items, conventions: { interpolation: 'step' } }));
      }),
    );
  });

  test('of logarithmic losses too, to the digits of binary64', () => {
    const stated = fc.array(fc.tuple(fc.constantFrom<0 | 1>(0, 1), fc.integer({ min: 1, max: 999 })), { minLength: 2 });
    fc.assert(
      fc.property(stated, (items) => {
        const [reference, scores] = [items.map(([one]) => one), items.map(([, p]) => p / 1000)];
        const sums = new LogLossAccumulator();
        groupsOf({ reference, scores }, (score, p, n) => {
          sums.add(score, p, n);
        });
        const mean =
          items.reduce((so, [one, p]) => so - Math.log(one === 1 ? p / 1000 : 1 - p / 1000), 0) / items.length;
        const answer = logLoss({ reference, probabilities: scores });
        const value =
          answer.outcome === 'result' && !isUndefined(answer.output) ? (answer.output.value as number) : NaN;
        expect(Math.abs(value / mean - 1)).toBeLessThan(1e-12);
        expect(Math.abs(value / sums.finish().mean - 1)).toBeLessThan(1e-12);
      }),
    );
  });
});
