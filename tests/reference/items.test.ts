import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clusteredMean } from '../../conformance/standards/uncertainty/draft/reference/clustered-mean.ts';
import { pairedDifference } from '../../conformance/standards/uncertainty/draft/reference/paired-difference.ts';
import { typeA } from '../../conformance/standards/uncertainty/draft/reference/type-a.ts';

const output = (answer: ReturnType<typeof clusteredMean>) => {
  if (answer.outcome !== 'result' || 'undefined' in answer.output) throw new Error('no value');
  return answer.output;
};

test('keeps every digit where deviations cancel on an offset', () => {
  // Exact: the sums of the clusters deviate by 4/3 and -4/3 of 2^-20.
  const scores = [2 ** 30 + 2 ** -20, 2 ** 30 + 2 ** -20, 2 ** 30 - 2 ** -20];
  expect(output(clusteredMean({ scores, clusters: ['a', 'a', 'b'] })).standardUncertainty).toBe((8 / 9) * 2 ** -20);
});

test('does not overflow, and does not lose the smallest doubles', () => {
  const largest = Number.MAX_VALUE;
  expect(output(clusteredMean({ scores: [largest, -largest], clusters: ['a', 'b'] }))).toMatchObject({
    mean: 0,
    standardUncertainty: largest,
    designEffect: 1,
  });
  expect(output(clusteredMean({ scores: [0, 2e-323], clusters: ['a', 'b'] }))).toMatchObject({
    mean: 1e-323,
    standardUncertainty: 1e-323,
  });
});

test('as many sizes as a hundred thousand scores can have', () => {
  const clusters = Array.from({ length: 440 }, (_, size) => Array.from({ length: size + 1 }, () => `${size}`)).flat();
  const scores = clusters.map((_, index) => index % 7);
  const { mean } = output(clusteredMean({ scores, clusters, weighting: 'clusters' }));
  expect(mean).toBeCloseTo(3, 1);
});

const SCORES = fc.array(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), { minLength: 2, maxLength: 20 });

test('is the Type A evaluation to the last bit where every score is a cluster', () => {
  fc.assert(
    fc.property(SCORES, (scores) => {
      const clusters = scores.map((_, index) => `${index}`);
      const observed = typeA({ observations: scores as [number, ...number[]] });
      if (observed.outcome !== 'result' || 'undefined' in observed.output) throw new Error('no value');
      const { mean, standardUncertainty, degreesOfFreedom } = observed.output;
      expect(output(clusteredMean({ scores, clusters }))).toMatchObject({
        mean,
        standardUncertainty,
        degreesOfFreedom,
      });
    }),
    { seed: 90 },
  );
});

test('is the same for scores in any order, and scales with a power of two', () => {
  fc.assert(
    fc.property(SCORES, fc.integer({ min: -40, max: 40 }), (scores, power) => {
      const clusters = scores.map((_, index) => `${index % 3}`);
      const right = output(clusteredMean({ scores, clusters }));
      expect(output(clusteredMean({ scores: scores.toReversed(), clusters: clusters.toReversed() }))).toEqual(right);
      const scaled = output(clusteredMean({ scores: scores.map((score) => score * 2 ** power), clusters }));
      expect(scaled.designEffect).toEqual(right.designEffect);
      if (typeof right.standardUncertainty === 'number' && right.standardUncertainty > 1e-200)
        expect(scaled.standardUncertainty).toBe(right.standardUncertainty * 2 ** power);
    }),
    { seed: 90 },
  );
});

test('rejects a difference, and each uncertainty, beyond the largest double', () => {
  const [huge, large] = [1.7e308, 1.6e308];
  const between = (first: number[], second: number[]) =>
    pairedDifference({ first: { scores: first }, second: { scores: second } });
  expect(between([huge, huge], [-huge, -large])).toMatchObject({ code: 'overflow' });
  expect(between([huge, -huge], [huge, -large])).toMatchObject({ code: 'overflow' });
  expect(between([large, -large], [-1e308, 1e308])).toMatchObject({ code: 'overflow' });
});

test('a correlation of one is one', () => {
  const scores = [0.1, 0.25, 0.7];
  expect(pairedDifference({ first: { scores }, second: { scores } })).toMatchObject({
    output: { correlation: 1, standardUncertainty: { undefined: 'zero-spread' } },
  });
  expect(pairedDifference({ first: { scores }, second: { scores: scores.map((x) => -x) } })).toMatchObject({
    output: { correlation: -1 },
  });
});
