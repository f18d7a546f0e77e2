import { existsSync, readFileSync } from 'node:fs';
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
import { rocCurve } from '../../conformance/standards/classification/draft/reference/roc-curve.ts';
import type { AveragePrecisionInput } from '../../schemas/classification/draft/generated/types.ts';

type Interpolation = NonNullable<NonNullable<AveragePrecisionInput['conventions']>['interpolation']>;
const INTERPOLATIONS: readonly Interpolation[] = [
  'step',
  'trapezoid',
  'eleven-point',
  'one-hundred-one-point',
  'voc-2010',
];

type RangeOf = 'false-positive-rate' | 'true-positive-rate';
const RANGES: readonly RangeOf[] = ['false-positive-rate', 'true-positive-rate'];

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

describe('area under a part of the curve', () => {
  const items = bothClasses(1, 30);
  const partOf = (of: ScoredItems, from: string, to: string, rangeOf: RangeOf): number => {
    const answer = partialAuc({ ...of, from, to, conventions: { 'range-of': rangeOf, standardised: 'none' } });
    return answer.outcome === 'result' && !isUndefined(answer.output) ? (answer.output.value as number) : NaN;
  };

  test('and that of the rest add up to the whole, wherever the range is parted', () => {
    fc.assert(
      fc.property(items, fc.integer({ min: 1, max: 999 }), fc.constantFrom(...RANGES), (of, thousandths, rangeOf) => {
        const at = `0.${String(thousandths).padStart(3, '0')}`;
        const sum = partOf(of, '0', at, rangeOf) + partOf(of, at, '1', rangeOf);
        expect(sum).toBeCloseTo(areaFor(of) as number, 14);
      }),
    );
  });

  test('is that of the straight lines between the points, by quadrature in doubles', () => {
    fc.assert(
      fc.property(items, fc.nat(7), fc.integer({ min: 1, max: 8 }), (of, from, width) => {
        const [low, high] = [from / 8, Math.min(1, (from + width) / 8)];
        const answer = rocCurve(of);
        const points = answer.outcome === 'result' && !isUndefined(answer.output) ? answer.output.points : [];
        let sum = 0;
        for (const [i, b] of points.entries()) {
          const a = points[i - 1] ?? b;
          const run = b.falsePositiveRate - a.falsePositiveRate;
          const left = Math.max(low, a.falsePositiveRate);
          const right = Math.min(high, b.falsePositiveRate);
          if (run <= 0 || left >= right) continue;
          const height = (x: number): number =>
            a.truePositiveRate + ((b.truePositiveRate - a.truePositiveRate) * (x - a.falsePositiveRate)) / run;
          sum += (right - left) * height((left + right) / 2);
        }
        expect(partOf(of, String(low), String(high), 'false-positive-rate')).toBeCloseTo(sum, 13);
      }),
    );
  });

  test('of a hundred thousand different scores is answered within five seconds', () => {
    // Every score is another one, so that the curve has as many points as there may be items.
    const scores = Array.from({ length: 100_000 }, (_, i) => (i * 61_803) % 100_003);
    const reference = scores.map((score, i): 0 | 1 => (score + ((i * 7919) % 60_000) > 80_000 ? 1 : 0));
    const whole = areaFor({ reference, scores }) as number;
    const start = performance.now();
    for (const rangeOf of RANGES) {
      const sum = partOf({ reference, scores }, '0', '0.3333333', rangeOf);
      expect(sum + partOf({ reference, scores }, '0.3333333', '1', rangeOf)).toBeCloseTo(whole, 14);
    }
    expect(performance.now() - start).toBeLessThan(5000);
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

const HAEMORRHAGE = '../shared/data/binary-predictions/aSAH.csv';

// Values of pROC 1.18.0 under R 4.2.2: auc, var, cov, roc.test, ci.auc and partial areas.
describe.skipIf(!existsSync(HAEMORRHAGE))('the 113 patients of aSAH, where they are at hand', () => {
  const lines = existsSync(HAEMORRHAGE) ? readFileSync(HAEMORRHAGE, 'utf8').trim().split('\n') : [];
  const [head = [], ...rows] = lines.map((line) => line.split(','));
  const column = (name: string): string[] => rows.map((row) => row[head.indexOf(name)] ?? '');
  const reference = column('outcome').map((outcome): 0 | 1 => (outcome === 'Poor' ? 1 : 0));
  const [wfns, s100b] = [column('wfns').map(Number), column('s100b').map(Number)];
  const close = (value: number, digits = 12): number => expect.closeTo(value, digits) as number;

  test('have the areas of pROC, a score of five grades with its many ties', () => {
    expect(rows).toHaveLength(113);
    expect(aucUncertainty({ reference, scores: wfns, conventions: { interval: 'normal' } })).toMatchObject({
      output: {
        value: close(0.82367886178861793, 15),
        standardUncertainty: close(0.0383394667258639132),
        interval: { lower: close(0.74853488781945288), upper: close(0.89882283575778299) },
        valid: true,
      },
    });
    expect(aucUncertainty({ reference, scores: s100b, conventions: { interval: 'normal' } })).toMatchObject({
      output: {
        value: close(0.73136856368563685, 15),
        standardUncertainty: close(0.0516592920699890934),
        interval: { lower: close(0.63011821176162264), upper: close(0.83261891560965107) },
      },
    });
  });

  test('have the paired comparison of pROC', () => {
    expect(aucComparison({ reference, first: wfns, second: s100b })).toMatchObject({
      output: {
        covariance: close(0.0011961556737675448, 15),
        statistic: close(2.20898359144091),
        pValue: close(0.0271757822291882),
      },
    });
  });

  test.each([
    ['s100b', 'false-positive-rate', '0', '0.1', 0.032757452574525739, 0.64609185565539873],
    ['s100b', 'false-positive-rate', '0.1', '0.2', 0.047831978319783183, 0.69312928423401876],
    ['wfns', 'true-positive-rate', '0.9', '1', 0.04009993224932247, 0.6847364855227499],
  ] as const)('have the partial area of %s over the %s from %s to %s', (name, rangeOf, from, to, raw, scaled) => {
    const scores = column(name).map(Number);
    for (const [standardised, value] of [
      ['none', raw],
      ['mcclish', scaled],
    ] as const)
      expect(
        partialAuc({ reference, scores, from, to, conventions: { 'range-of': rangeOf, standardised } }),
      ).toMatchObject({ output: { value: close(value, 14) } });
  });
});
