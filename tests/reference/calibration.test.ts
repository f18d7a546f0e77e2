import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalOfDouble, decimalToRational } from '../../conformance/numerics/decimal.ts';
import { floor, multiply, ONE, rational, subtract } from '../../conformance/numerics/rational.ts';
import {
  binaryItems,
  calibrationInputs,
  diagramInputs,
} from '../../conformance/standards/classification/draft/arbitraries/stated.ts';
import { BinEdges } from '../../conformance/standards/classification/draft/ranking/bin-edges.ts';
import { CalibrationAccumulator } from '../../conformance/standards/classification/draft/ranking/calibration-accumulator.ts';
import { eachTie } from '../../conformance/standards/classification/draft/ranking/each-tie.ts';
import { brierDecomposition } from '../../conformance/standards/classification/draft/reference/brier-decomposition.ts';
import { brierScore } from '../../conformance/standards/classification/draft/reference/brier-score.ts';
import { calibrationError } from '../../conformance/standards/classification/draft/reference/calibration-error.ts';
import { reliabilityDiagram } from '../../conformance/standards/classification/draft/reference/reliability-diagram.ts';
import type {
  CalibrationErrorInput,
  CalibrationErrorOutput,
  ReliabilityDiagramInput,
  ReliabilityDiagramOutput,
} from '../../schemas/classification/draft/generated/types.ts';

const errorOf = (input: CalibrationErrorInput): CalibrationErrorOutput => {
  const answer = calibrationError(input);
  if (answer.outcome !== 'result') throw new Error(answer.code);
  return answer.output as CalibrationErrorOutput;
};

const diagramOf = (input: ReliabilityDiagramInput): ReliabilityDiagramOutput => {
  const answer = reliabilityDiagram(input);
  if (answer.outcome !== 'result') throw new Error(answer.code);
  return answer.output as ReliabilityDiagramOutput;
};

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

it('every item has one bin, and parts of one mass differ by at most one item where no confidences are equal', () => {
  fc.assert(
    fc.property(diagramInputs(), (input) => {
      const { counts, occupied } = diagramOf(input);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(input.reference.length);
      expect(occupied.map(({ bin }) => bin)).toEqual(counts.flatMap((count, bin) => (count > 0 ? [bin] : [])));
    }),
  );
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 12 }), (n, bins) => {
      const { counts } = diagramOf({
        reference: new Array<number>(n).fill(0),
        probabilities: Array.from({ length: n }, (_, i) => ((i * 61) % n) / n),
        coverageProbability: 0.95,
        conventions: { bins: String(bins), 'bin-edges': 'equal-mass', confidence: 'positive-class' },
      });
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    }),
  );
});

it('the error is the same whatever the order of the items', () => {
  fc.assert(
    fc.property(calibrationInputs(), (input) => {
      const turned = {
        ...input,
        reference: [...input.reference].reverse(),
        probabilities: [...(input.probabilities as number[])].reverse(),
      };
      const [one, other] = [errorOf(input), errorOf(turned)];
      expect(other.value).toBe(one.value);
      expect(Math.abs(other.expectedIfCalibrated - one.expectedIfCalibrated)).toBeLessThan(1e-14);
    }),
  );
});

it('what is expected is the mean over all outcomes', () => {
  fc.assert(
    fc.property(binaryItems(1, 7), calibrationInputs(), ({ probabilities }, { conventions }) => {
      const norm = conventions?.norm ?? 'l1';
      const asked = { ...conventions, confidence: 'positive-class' as const };
      let mean = 0;
      for (let outcome = 0; outcome < 2 ** probabilities.length; outcome++) {
        const reference = probabilities.map((_, i) => (outcome >> i) & 1);
        const weight = probabilities.reduce((w, p, i) => w * (reference[i] === 1 ? p : 1 - p), 1);
        if (weight === 0) continue;
        const { value } = errorOf({ reference, probabilities, conventions: asked });
        mean += weight * (norm === 'l2' ? value * value : value);
      }
      const reference = probabilities.map(() => 0);
      const { expectedIfCalibrated } = errorOf({ reference, probabilities, conventions: asked });
      const expected = norm === 'l2' ? Math.sqrt(mean) : mean;
      expect(Math.abs(expectedIfCalibrated - expected)).toBeLessThan(1e-12);
    }),
    { numRuns: 60 },
  );
});

it('a thousand calibrated items in ten bins have an error of 0.031 on average', () => {
  const probabilities = Array.from({ length: 1000 }, (_, i) => (i + 0.5) / 1000);
  const reference = probabilities.map(() => 0);
  expect(errorOf({ reference, probabilities, conventions: { bins: '10' } }).expectedIfCalibrated).toBeCloseTo(
    0.0314,
    4,
  );
  expect(errorOf({ reference, probabilities, conventions: { bins: '100' } }).expectedIfCalibrated).toBeGreaterThan(
    0.09,
  );
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
      fc.property(binaryItems(1, 60), conventions, fc.constantFrom(1, 3, 10, 100), (items, how, bins) => {
        const { reference, probabilities } = items;
        const sums = stream(
          new CalibrationAccumulator(
            how['bin-edges'] === 'equal-mass'
              ? { edges: 'equal-mass', bins, items: reference.length }
              : { edges: 'equal-width', bins, confidence: how.confidence },
          ),
          reference,
          probabilities,
        );
        const by = (norm: 'l1' | 'l2' | 'max') =>
          errorOf({ reference, probabilities, conventions: { ...how, bins: String(bins), norm } });
        for (const norm of ['l1', 'l2', 'max'] as const)
          expect(Math.abs(sums[norm] - by(norm).value), norm).toBeLessThan(1e-14);
        expect(sums.expectedL1.within).toBe(0);
        expect(Math.abs(sums.expectedL1.value - by('l1').expectedIfCalibrated)).toBeLessThan(1e-13);
        expect(Math.abs(sums.expectedL2 - by('l2').expectedIfCalibrated)).toBeLessThan(1e-13);
        expect(sums.occupied).toHaveLength(by('l1').occupiedBins);
      }),
      { numRuns: 300 },
    );
  });

  it.each([0.5, 0.02, 0.0005])('states how far it may be from what is expected of many items near %s', (near) => {
    const probabilities = Array.from({ length: 4000 }, (_, i) => near * (1 + (i % 50) / 100));
    const reference = probabilities.map((_, i) => (i % 3 === 0 ? 1 : 0));
    const exact = errorOf({ reference, probabilities, conventions: { bins: '1', norm: 'l1' } }).expectedIfCalibrated;
    const sums = new CalibrationAccumulator({ edges: 'equal-width', bins: 1, confidence: 'positive-class' });
    const { expectedL1 } = stream(sums, reference, probabilities);
    expect(expectedL1.within).toBeGreaterThan(0);
    expect(expectedL1.within).toBeLessThanOrEqual(1 / 4000);
    expect(Math.abs(expectedL1.value - exact)).toBeLessThanOrEqual(expectedL1.within);
  });

  it('refuses more items than were announced', () => {
    const sums = new CalibrationAccumulator({ edges: 'equal-mass', bins: 2, items: 2 });
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
        brierScore: expect.closeTo(0.17165, 15) as number,
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
