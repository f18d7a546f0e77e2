import { describe, expect, test } from 'vitest';
import { consensus } from '../../conformance/standards/uncertainty/draft/reference/consensus.ts';
import { coverageFactor } from '../../conformance/standards/uncertainty/draft/reference/coverage-factor.ts';
import { robustMean } from '../../conformance/standards/uncertainty/draft/reference/robust-mean.ts';
import { sampleSize } from '../../conformance/standards/uncertainty/draft/reference/sample-size.ts';
import { straightLine } from '../../conformance/standards/uncertainty/draft/reference/straight-line.ts';
import type {
  ConsensusInput,
  RobustMeanInput,
  StraightLineInput,
} from '../../schemas/uncertainty/draft/generated/types.ts';

/** Numbers from 0 to 1 with all the digits of a double. */
const spread = (count: number): number[] => Array.from({ length: count }, (_, index) => Math.abs(Math.sin(index + 1)));

/** A case has five seconds; what was once minutes here, in integers of a hundred million bits, is about a second. */
describe('the largest inputs with full digits', () => {
  test('a robust mean of 1000 values', () => {
    expect(robustMean({ values: spread(1000) as RobustMeanInput['values'] }).outcome).toBe('result');
  }, 60_000);
  test('a consensus of 500 results', () => {
    const results = spread(500).map((value, index) => ({ value, standardUncertainty: Math.abs(Math.cos(index)) }));
    expect(consensus({ results: results as ConsensusInput['results'] }).outcome).toBe('result');
  }, 60_000);
  test('a weighted line through 1000 points', () => {
    const points = spread(1000).map((y, index) => ({ x: index, y, standardUncertainty: Math.abs(Math.cos(index)) }));
    expect(straightLine({ points: points as StraightLineInput['points'] }).outcome).toBe('result');
  }, 60_000);
});

describe('magnitudes at both ends of the doubles', () => {
  test.each([0, 0.5, 1])('the factor of a trapezium of shape %d at the least probability is not zero', (shape) => {
    expect(coverageFactor({ basis: 'trapezoidal', coverageProbability: 5e-324, shape })).toMatchObject({
      output: { coverageFactor: 5e-324 * Math.sqrt((1.5 * (1 + shape) ** 2) / (1 + shape ** 2)) },
    });
  });
  test('a robust mean of small values beside a large one', () => {
    expect(robustMean({ values: [1e-300, 2e-300, 3e-300, 4e-300, 1e308] })).toMatchObject({
      output: { stop: 'fixed-point' },
    });
  });
  test('one item detects a difference that is far larger than the standard deviation', () => {
    expect(sampleSize({ method: 'difference', standardDeviation: 1e-100, target: 1e100 })).toMatchObject({
      output: { size: 1 },
    });
  });
});
