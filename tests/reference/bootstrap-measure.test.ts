import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isUndefined } from '../../conformance/contract/operation.ts';
import { toDouble } from '../../conformance/numerics/rational.ts';
import {
  measuredItems,
  outputOf,
  resampledItems,
} from '../../conformance/standards/classification/draft/arbitraries/resampled-items.ts';
import { mccOf } from '../../conformance/standards/classification/draft/count-measures.ts';
import { mccToPlaces } from '../../conformance/standards/classification/draft/mcc-to-places.ts';
import { bootstrapMeasure } from '../../conformance/standards/classification/draft/reference/bootstrap-measure.ts';
import { countUncertainty } from '../../conformance/standards/classification/draft/reference/count-uncertainty.ts';
import { bootstrap } from '../../conformance/standards/uncertainty/draft/reference/bootstrap.ts';
import type { BootstrapMeasureInput } from '../../schemas/classification/draft/generated/types.ts';

/** Every sequence of n places. */
const sequences = (n: number): number[][] =>
  Array.from({ length: n ** n }, (_, number) =>
    Array.from({ length: n }, (__, digit) => Math.floor(number / n ** digit) % n),
  );

describe('the bootstrap of a measure', () => {
  test('is, for the share of right items, that of the mean of right and wrong', () => {
    fc.assert(
      fc.property(
        measuredItems({ measures: ['agreement-proportion'], samplings: ['multinomial'], items: [2, 12] }),
        (input) => {
          const { reference, scores, threshold = 0, resamples, coverageProbability = 0.95, conventions } = input;
          const answer = bootstrap({
            observations: reference.map((one, i) => ((scores[i] as number) >= threshold === (one === 1) ? 1 : 0)),
            statistic: 'mean',
            resampling: 'indices',
            indices: resamples,
            interval: conventions.interval ?? 'percentile',
            coverageProbability,
          });
          if (answer.outcome !== 'result') throw new Error('a resample is none');
          expect(outputOf(input)).toMatchObject(answer.output);
        },
      ),
    );
  });

  test('of all resamples has the uncertainty of the law of propagation, for a measure that is linear in the counts', () => {
    const [reference, scores] = [
      [1, 1, 0, 0, 1],
      [0.9, 0.4, 0.6, 0.2, 0.7],
    ] as [(0 | 1)[], number[]];
    const resamples = sequences(5);
    const of = (sampling: 'multinomial' | 'stratified'): number => {
      const positives = (places: readonly number[]): number => places.filter((place) => reference[place] === 1).length;
      const inPlace = (places: readonly number[]): boolean =>
        places.every((place, i) => reference[place] === reference[i]);
      const kept =
        sampling === 'multinomial' ? resamples : resamples.filter((one) => positives(one) === 3 && inPlace(one));
      const output = outputOf({
        reference,
        scores,
        threshold: 0.5,
        measure: 'agreement-proportion',
        resamples: kept,
        conventions: { sampling },
      });
      return Number(output?.standardUncertainty) * Math.sqrt((kept.length - 1) / kept.length);
    };
    for (const sampling of ['multinomial', 'stratified'] as const) {
      const delta = countUncertainty({
        measure: 'agreement-proportion',
        truePositives: 2,
        falsePositives: 1,
        falseNegatives: 1,
        trueNegatives: 1,
        conventions: { sampling },
      });
      if (delta.outcome !== 'result' || isUndefined(delta.output)) throw new Error('no uncertainty');
      expect(of(sampling)).toBeCloseTo(Number(delta.output.standardUncertainty), 14);
    }
  });

  test('does not depend on the order of the resamples, nor on that of their indices', () => {
    fc.assert(
      fc.property(resampledItems(), (input) => {
        const resamples = input.resamples.map((places) => places.toReversed()).toReversed();
        expect(bootstrapMeasure({ ...input, resamples })).toEqual(bootstrapMeasure(input));
      }),
    );
  });

  test('of clusters of one item each is that of the items', () => {
    fc.assert(
      fc.property(measuredItems({ samplings: ['multinomial'] }), (input) => {
        const { conventions, ...rest } = input;
        const clusters = input.reference.map((_, i) => `${(i * 7) % 29}`);
        const alone = outputOf({ ...rest, clusters, conventions: { ...conventions, sampling: 'clustered' } });
        const items = outputOf(input);
        expect({ ...alone, conventions: undefined }).toEqual({ ...items, conventions: undefined });
      }),
    );
  });

  test('of an area stays where classes and scores are turned round', () => {
    fc.assert(
      fc.property(measuredItems({ measures: ['auc'], intervals: ['percentile', 'basic'] }), (input) => {
        const turned: BootstrapMeasureInput = {
          ...input,
          reference: input.reference.map((one) => (one === 1 ? 0 : 1)),
          scores: input.scores.map((one) => 0 - (one as number)),
        };
        expect(outputOf(turned)).toEqual(outputOf(input));
      }),
    );
  });

  test('says how many resamples have no value, and nothing of what they would say', () => {
    const input = (without: number, all: number): BootstrapMeasureInput => ({
      reference: [1, 1, 0, 0],
      scores: [0.9, 0.2, 0.8, 0.1],
      threshold: 0.5,
      measure: 'recall',
      coverageProbability: 0.5,
      resamples: Array.from({ length: all }, (_, at) =>
        at < without ? [2, 3, 2, 3] : at % 2 === 0 ? [0, 0, 2, 3] : [0, 1, 2, 3],
      ),
      conventions: { sampling: 'multinomial', interval: 'percentile' },
    });
    const nothing = { undefined: 'out-of-validity' };
    expect(outputOf(input(1, 100))).toMatchObject({ replicates: 99, undefinedReplicates: 1, interval: { lower: 0.5 } });
    expect(outputOf(input(1, 99))).toMatchObject({
      estimate: 0.5,
      replicates: 98,
      undefinedReplicates: 1,
      bias: nothing,
      standardUncertainty: nothing,
      interval: nothing,
    });
    expect(outputOf(input(7, 7))).toMatchObject({ replicates: 0, undefinedReplicates: 7, interval: nothing });
  });

  test('of 10 000 items in two clusters, and of 20 000 resamples with as many values, takes seconds', () => {
    const items = Array.from({ length: 10_000 }, (_, i) => i);
    const start = performance.now();
    const wide = outputOf({
      reference: items.map((i) => (i % 3 === 0 ? 1 : 0)),
      scores: items.map((i) => ((i * 37) % 101) / 100),
      clusters: items.map((i) => (i % 2 === 0 ? 'even' : 'odd')),
      measure: 'auc',
      resamples: Array.from({ length: 2000 }, (_, b) => [b % 2, (b >> 1) % 2]),
      conventions: { sampling: 'clustered' },
    });
    expect(wide?.replicates).toBe(2000);
    const long = outputOf({
      reference: items.slice(0, 200).map((i) => (i % 3 === 0 ? 1 : 0)),
      scores: items.slice(0, 200).map((i) => ((i * 37) % 101) / 100),
      threshold: 0.5,
      measure: 'f-beta',
      resamples: Array.from({ length: 20_000 }, (_, b) =>
        Array.from({ length: 200 }, (__, i) => (b * 7919 + i * (1 + (b % 61)) * 31) % 200),
      ),
      conventions: { sampling: 'multinomial', beta: '1.234567' },
    });
    expect(long?.replicates).toBe(20_000);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

describe('MCC to 256 places', () => {
  const count = fc.bigInt({ min: 0n, max: 10_000n });
  test('is, rounded, the coefficient of the other measures', () => {
    fc.assert(
      fc.property(count, count, count, count, (tp, fp, fn, tn) => {
        const value = mccToPlaces(tp, fp, fn, tn);
        const other = mccOf([
          [tp, fn],
          [fp, tn],
        ]);
        expect(value === undefined ? undefined : toDouble(value)).toBe(other === 0 ? 0 : other);
      }),
    );
  });

  test('is exact where it is rational, and the same for any multiple of the counts', () => {
    expect(mccToPlaces(2n, 1n, 1n, 2n)).toEqual({ numerator: 3n, denominator: 9n });
    fc.assert(
      fc.property(count, count, count, count, (tp, fp, fn, tn) => {
        const value = mccToPlaces(tp, fp, fn, tn);
        const thrice = mccToPlaces(3n * tp, 3n * fp, 3n * fn, 3n * tn);
        if (value === undefined || thrice === undefined) expect(thrice).toBe(value);
        else expect(thrice.numerator * value.denominator).toBe(value.numerator * thrice.denominator);
      }),
    );
  });
});
