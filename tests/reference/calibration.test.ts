import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalOfDouble, decimalToRational } from '../../conformance/numerics/decimal.ts';
import { floor, multiply, ONE, rational, subtract } from '../../conformance/numerics/rational.ts';
import {
  calibrated,
  calibratedRows,
  decomposed,
} from '../../conformance/standards/classification/draft/arbitraries/probabilities.ts';
import { BinEdges } from '../../conformance/standards/classification/draft/ranking/bin-edges.ts';
import { CalibrationAccumulator } from '../../conformance/standards/classification/draft/ranking/calibration-accumulator.ts';
import { eachTie } from '../../conformance/standards/classification/draft/ranking/each-tie.ts';
import { brierDecomposition } from '../../conformance/standards/classification/draft/reference/brier-decomposition.ts';
import { brierScore } from '../../conformance/standards/classification/draft/reference/brier-score.ts';
import { calibrationError } from '../../conformance/standards/classification/draft/reference/calibration-error.ts';
import type {
  CalibrationErrorInput,
  CalibrationErrorOutput,
} from '../../schemas/classification/draft/generated/types.ts';

const errorOf = (input: CalibrationErrorInput): CalibrationErrorOutput => {
  const answer = calibrationError(input);
  if (answer.outcome !== 'result') throw new Error(answer.code);
  return answer.output as CalibrationErrorOutput;
};

const expectedOf = (input: CalibrationErrorInput): number => errorOf(input).expectedUnderCalibration ?? NaN;

describe('bins of one width', () => {
  const direct = (p: number, bins: number, complement: boolean): number => {
    const decimal = decimalToRational(decimalOfDouble(p));
    const of = multiply(complement ? subtract(ONE, decimal) : decimal, rational(BigInt(bins)));
    return Math.min(Number(floor(of)), bins - 1);
  };
  const ulps = [1 - 2 ** -52, 1 - 2 ** -53, 1, 1 + 2 ** -52];

  it('are those of the decimals at every edge and beside it', () => {
    for (const bins of [1, 2, 3, 7, 10, 15, 29, 64, 100, 999, 1000]) {
      const edges = new BinEdges(bins);
      for (let i = 0; i <= bins; i++)
        for (const p of [...ulps.map((by) => (i / bins) * by), i * (1 / bins), 1 - i / bins]) {
          if (p > 1) continue;
          expect(edges.binOf(p), `${p} of ${bins}`).toBe(direct(p, bins, false));
          expect(edges.binOfComplement(p), `1 - ${p} of ${bins}`).toBe(direct(p, bins, true));
        }
    }
  });

  it('are those of the decimals anywhere', () => {
    const numbers = fc.oneof(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.nat(1000).map((n) => n / 1000),
    );
    fc.assert(
      fc.property(numbers, fc.integer({ min: 1, max: 1000 }), (p, bins) => {
        const edges = new BinEdges(bins);
        expect(edges.binOf(p)).toBe(direct(p, bins, false));
        expect(edges.binOfComplement(p)).toBe(direct(p, bins, true));
      }),
      { numRuns: 300 },
    );
  });
});

it('every item has one bin, and the bins are in ascending order', () => {
  fc.assert(
    fc.property(fc.oneof(calibrated, calibratedRows), (input) => {
      const { bins } = errorOf(input);
      expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(input.reference.length);
      bins.forEach((bin, k) => {
        expect(bin.meanConfidence).toBeGreaterThanOrEqual(bin.lower - 1e-15);
        expect(bin.meanConfidence).toBeLessThanOrEqual(bin.upper + 1e-15);
        if (k > 0) expect(bin.lower).toBeGreaterThanOrEqual(bins[k - 1]?.upper ?? 1);
      });
    }),
  );
});

it('bins of one mass differ by at most one item where no probabilities are equal', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 12 }), (n, count) => {
      const { bins } = errorOf({
        reference: new Array<number>(n).fill(0),
        probabilities: Array.from({ length: n }, (_, i) => ((i * 61) % n) / n),
        conventions: { bins: String(count), 'bin-edges': 'equal-mass', confidence: 'positive-class' },
      });
      const counts = bins.map((bin) => bin.count);
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      expect(counts).toHaveLength(Math.min(n, count));
    }),
  );
});

it('the error is the same whatever the order of the items', () => {
  fc.assert(
    fc.property(calibrated, (input) => {
      const turned = {
        ...input,
        reference: [...input.reference].reverse(),
        probabilities: [...(input.probabilities ?? [])].reverse(),
      };
      expect(errorOf(turned).value).toBe(errorOf(input).value);
      expect(Math.abs(expectedOf(turned) - expectedOf(input))).toBeLessThan(1e-14);
    }),
  );
});

it('the favoured class is the same with the classes exchanged, and in rows', () => {
  fc.assert(
    fc.property(calibrated, ({ reference, conventions }) => {
      // Sixty-fourths other than one half, so that 1 - p is a double.
      const probabilities = reference.map((_, i) => ((i * 13) % 32) / 64 + (i % 2) / 2 + 1 / 128);
      const asked = { ...conventions, confidence: 'top-label' as const };
      const one = errorOf({ reference, probabilities, conventions: asked });
      const exchanged = {
        reference: reference.map((is) => 1 - is),
        probabilities: probabilities.map((p) => 1 - p),
        conventions: asked,
      };
      expect(errorOf(exchanged)).toEqual(one);
      const rows = probabilities.map((p) => [1 - p, p]);
      expect(errorOf({ reference, rows, conventions: asked })).toEqual(one);
    }),
  );
});

it('what is expected is the mean over all outcomes', () => {
  fc.assert(
    fc.property(decomposed, calibrated, ({ probabilities: many }, { conventions }) => {
      const probabilities = many.slice(0, 7);
      const norm = conventions?.norm ?? 'l1';
      const asked = { ...conventions, confidence: 'positive-class' as const };
      let mean = 0;
      for (let outcome = 0; outcome < 2 ** probabilities.length; outcome++) {
        const reference = probabilities.map((_, i) => (outcome >> i) & 1);
        const weight = probabilities.reduce((w, p, i) => w * (reference[i] === 1 ? p : 1 - p), 1);
        if (weight === 0) continue;
        const { value } = errorOf({ reference, probabilities, expectation: 'none', conventions: asked });
        mean += weight * (norm === 'l2' ? value * value : value);
      }
      const expected = norm === 'l2' ? Math.sqrt(mean) : mean;
      const reference = probabilities.map(() => 0);
      expect(Math.abs(expectedOf({ reference, probabilities, conventions: asked }) - expected)).toBeLessThan(1e-12);
    }),
    { numRuns: 60 },
  );
});

it('a hundred thousand items of one in a million are not taken for normal', () => {
  const probabilities = new Array<number>(100_000).fill(1e-6);
  const reference = probabilities.map(() => 0);
  const conventions = { bins: '1', norm: 'l1' } as const;
  // Nearly Poisson with the mean 0.1: twice the mean times the probability of none.
  expect(100_000 * expectedOf({ reference, probabilities, conventions })).toBeCloseTo(0.2 * Math.exp(-0.1), 6);
});

it('a thousand calibrated items in ten bins have an error of 0.031 on average', () => {
  const probabilities = Array.from({ length: 1000 }, (_, i) => (i + 0.5) / 1000);
  const reference = probabilities.map(() => 0);
  expect(expectedOf({ reference, probabilities, conventions: { bins: '10' } })).toBeCloseTo(0.0314, 4);
  expect(expectedOf({ reference, probabilities, conventions: { bins: '100' } })).toBeGreaterThan(0.09);
});

describe('the accumulator', () => {
  const stream = (sums: CalibrationAccumulator, reference: readonly number[], probabilities: readonly number[]) => {
    eachTie(Float64Array.from(probabilities), Uint8Array.from(reference), (p, positives, negatives) => {
      sums.add(p, positives, negatives);
    });
    return sums.finish();
  };

  it('says of a stream what the operation says of the items', () => {
    const conventions = fc.constantFrom(
      { 'bin-edges': 'equal-width', confidence: 'positive-class' } as const,
      { 'bin-edges': 'equal-width', confidence: 'top-label' } as const,
      { 'bin-edges': 'equal-mass', confidence: 'positive-class' } as const,
    );
    fc.assert(
      fc.property(decomposed, conventions, fc.constantFrom(1, 3, 10, 100), (items, how, bins) => {
        const { reference, probabilities } = items;
        const mass = how['bin-edges'] === 'equal-mass';
        const binning = mass ? { items: reference.length } : { confidence: how.confidence };
        const sums = stream(new CalibrationAccumulator(bins, binning), reference, probabilities);
        const by = (norm: 'l1' | 'l2' | 'max') =>
          errorOf({ reference, probabilities, conventions: { ...how, bins: String(bins), norm } });
        expect(Math.abs(sums.error - by('l1').value)).toBeLessThan(1e-14);
        expect(Math.abs(sums.rootMeanSquare - by('l2').value)).toBeLessThan(1e-14);
        expect(Math.abs(sums.largest - by('max').value)).toBeLessThan(1e-14);
        expect(sums.expected.within).toBe(0);
        expect(Math.abs(sums.expected.value - (by('l1').expectedUnderCalibration ?? NaN))).toBeLessThan(1e-13);
        expect(Math.abs(sums.expectedRootMeanSquare - (by('l2').expectedUnderCalibration ?? NaN))).toBeLessThan(1e-13);
        const { bins: shown } = by('l1');
        expect(sums.bins.map(({ count }) => count)).toEqual(shown.map(({ count }) => count));
        sums.bins.forEach((bin, k) => {
          for (const name of ['lower', 'upper', 'meanConfidence', 'observedShare'] as const)
            expect(Math.abs(bin[name] - (shown[k]?.[name] ?? NaN)), name).toBeLessThan(1e-15);
        });
      }),
      { numRuns: 300 },
    );
  });

  it.each([0.5, 0.02, 0.0005])('states how far it may be from what is expected of many items near %s', (near) => {
    const probabilities = Array.from({ length: 4000 }, (_, i) => near * (1 + (i % 50) / 100));
    const reference = probabilities.map((_, i) => (i % 3 === 0 ? 1 : 0));
    const exact = expectedOf({ reference, probabilities, conventions: { bins: '1', norm: 'l1' } });
    const sums = new CalibrationAccumulator(1);
    const { expected } = stream(sums, reference, probabilities);
    expect(expected.within).toBeGreaterThan(0);
    expect(expected.within).toBeLessThanOrEqual(1 / 4000);
    expect(Math.abs(expected.value - exact)).toBeLessThanOrEqual(expected.within);
  });

  it('refuses more items than were announced', () => {
    const sums = new CalibrationAccumulator(2, { items: 2 });
    sums.add(0.9, 1, 1);
    expect(() => {
      sums.add(0.8, 1, 0);
    }).toThrow(RangeError);
  });
});

const ROCR = '../shared/data/binary-predictions/ROCR_simple.csv';

describe.skipIf(!existsSync(ROCR))('the 200 predictions of ROCR, where they are at hand', () => {
  const lines = existsSync(ROCR) ? readFileSync(ROCR, 'utf8').trim().split('\n').slice(1) : [];
  const probabilities = lines.map((line) => Number(line.split(',')[0]));
  const reference = lines.map((line) => Number(line.split(',')[1]) as 0 | 1);

  it('have the Brier score of scikit-learn and of rms', () => {
    expect(brierScore({ reference, probabilities })).toMatchObject({
      output: { value: expect.closeTo(0.1676632121578, 12) as number },
    });
  });

  it.each([
    ['10', 'equal-width', 0.165357429535361, 14],
    ['15', 'equal-width', 0.150974209498381, 14],
    ['10', 'equal-mass', 0.130882285266, 11],
  ] as const)('have by %s bins of %s the error %d', (bins, edges, value, digits) => {
    const conventions = { bins, 'bin-edges': edges, confidence: 'positive-class', norm: 'l1' } as const;
    expect(errorOf({ reference, probabilities, conventions }).value).toBeCloseTo(value, digits);
  });

  it('have the terms of Murphy where they are rounded to tenths', () => {
    const tenths = probabilities.map((p) => Math.round(10 * p) / 10);
    expect(brierDecomposition({ reference, probabilities: tenths })).toMatchObject({
      output: {
        reliability: expect.closeTo(0.0276811463046757, 15) as number,
        resolution: expect.closeTo(0.1048061463046757, 15) as number,
        uncertainty: expect.closeTo(0.248775, 15) as number,
        score: expect.closeTo(0.17165, 15) as number,
      },
    });
  });
});

const CANCER = '../shared/data/predictions/breast_cancer_logreg_cv5.csv';

it.skipIf(!existsSync(CANCER))('569 predictions of a logistic regression, where they are at hand', () => {
  const lines = readFileSync(CANCER, 'utf8').trim().split('\n').slice(1);
  const probabilities = lines.map((line) => Number(line.split(',')[2]));
  const reference = lines.map((line) => Number(line.split(',')[1]));
  expect(brierScore({ reference, probabilities })).toMatchObject({
    output: { value: expect.closeTo(0.02122530235396167, 15) as number },
  });
  const by = (norm: 'l1' | 'max') => errorOf({ reference, probabilities, conventions: { bins: '10', norm } }).value;
  expect(by('l1')).toBeCloseTo(0.021886541935093175, 14);
  expect(by('max')).toBeCloseTo(0.4494917937951381, 14);
});
