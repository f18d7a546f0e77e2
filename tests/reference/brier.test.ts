import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brierItems, decomposed } from '../../conformance/standards/classification/draft/arbitraries/probabilities.ts';
import { BrierAccumulator } from '../../conformance/standards/classification/draft/ranking/brier-accumulator.ts';
import { eachTie } from '../../conformance/standards/classification/draft/ranking/each-tie.ts';
import { brierDecomposition } from '../../conformance/standards/classification/draft/reference/brier-decomposition.ts';
import { brierScore } from '../../conformance/standards/classification/draft/reference/brier-score.ts';
import type {
  BrierDecompositionInput,
  BrierDecompositionOutput,
  BrierScoreInput,
  BrierScoreOutput,
} from '../../schemas/classification/draft/generated/types.ts';

const scoreOf = (input: BrierScoreInput): BrierScoreOutput => {
  const answer = brierScore(input);
  if (answer.outcome !== 'result') throw new Error(answer.code);
  return answer.output as BrierScoreOutput;
};

const termsOf = (input: BrierDecompositionInput): BrierDecompositionOutput => {
  const answer = brierDecomposition(input);
  if (answer.outcome !== 'result') throw new Error(answer.code);
  return answer.output as BrierDecompositionOutput;
};

describe('the Brier score', () => {
  it('counts an item with a weight as that many items', () => {
    fc.assert(
      fc.property(brierItems, ({ weights, ...input }) => {
        const times = weights ?? input.reference.map((_, i) => 1 + (i % 3));
        const copies = times.flatMap((weight, i) => new Array<number>(weight).fill(i));
        const { reference, probabilities, rows } = input;
        const copied = {
          ...input,
          reference: copies.map((i) => reference[i] as number),
          ...(probabilities === undefined ? {} : { probabilities: copies.map((i) => probabilities[i] as number) }),
          ...(rows === undefined ? {} : { rows: copies.map((i) => rows[i] ?? []) }),
        };
        expect(scoreOf({ ...input, weights: times })).toEqual(scoreOf(copied));
      }),
    );
  });

  it('is the same whatever the order of the items', () => {
    fc.assert(
      fc.property(brierItems, ({ weights: _, ...input }) => {
        const turned = {
          ...input,
          reference: [...input.reference].reverse(),
          ...(input.rows === undefined
            ? { probabilities: [...(input.probabilities ?? [])].reverse() }
            : { rows: [...input.rows].reverse() }),
        };
        const [one, other] = [scoreOf(input), scoreOf(turned)];
        expect(other.value).toBe(one.value);
        expect(other.standardUncertainty).toEqual(one.standardUncertainty);
      }),
    );
  });

  it('gets no worse where a probability moves towards what occurred', () => {
    fc.assert(
      fc.property(brierItems, fc.nat(24), fc.double({ min: 0, max: 1, noNaN: true }), (input, at, by) => {
        if (input.probabilities === undefined) return;
        const item = at % input.reference.length;
        const is = input.reference[item] as number;
        const probabilities = input.probabilities.map((p, i) => (i === item ? p + by * (is - p) : p));
        const { value } = scoreOf({ ...input, probabilities: probabilities.map((p) => Math.min(1, Math.max(0, p))) });
        expect(value).toBeLessThanOrEqual(scoreOf(input).value + 1e-15);
      }),
    );
  });

  it('is the same for two classes in rows, and twice as large where classes are summed', () => {
    const quarters = fc.array(fc.tuple(fc.constantFrom<0 | 1>(0, 1), fc.integer({ min: 0, max: 64 })), {
      minLength: 1,
    });
    fc.assert(
      fc.property(quarters, (items) => {
        const reference = items.map(([is]) => is);
        const probabilities = items.map(([, parts]) => parts / 64);
        const single = scoreOf({ reference, probabilities, conventions: { scale: 'half' } });
        const rows = probabilities.map((p) => [1 - p, p]);
        expect(scoreOf({ reference, rows, conventions: { scale: 'half' } })).toEqual(single);
        const summed = scoreOf({ reference, probabilities, conventions: { scale: 'sum' } });
        expect(summed.value).toBe(2 * single.value);
      }),
    );
  });
});

describe('the terms of the Brier score', () => {
  it('add up to it, for any bins', () => {
    fc.assert(
      fc.property(decomposed, (input) => {
        const terms = termsOf(input);
        const sum =
          terms.reliability -
          terms.resolution +
          terms.uncertainty +
          terms.withinBinVariance -
          terms.withinBinCovariance;
        expect(Math.abs(sum - terms.score)).toBeLessThan(1e-15);
        const { reference, probabilities } = input;
        expect(terms.score).toBe(scoreOf({ reference, probabilities }).value);
      }),
    );
  });

  it('are the three of Murphy where no bin holds two probabilities', () => {
    fc.assert(
      fc.property(decomposed, ({ reference, probabilities }) => {
        expect(termsOf({ reference, probabilities, conventions: { bins: 'distinct' } })).toMatchObject({
          withinBinVariance: 0,
          withinBinCovariance: 0,
        });
      }),
    );
  });
});

describe('the accumulator', () => {
  const accumulated = (reference: readonly number[], probabilities: readonly number[]) => {
    const sums = new BrierAccumulator();
    eachTie(Float64Array.from(probabilities), Uint8Array.from(reference), (p, positives, negatives) => {
      sums.add(p, positives, negatives);
    });
    return sums.finish();
  };

  it('says of a sorted stream what the operations say of the items', () => {
    fc.assert(
      fc.property(decomposed, ({ reference, probabilities }) => {
        const sums = accumulated(reference, probabilities);
        const score = scoreOf({ reference, probabilities });
        const terms = termsOf({ reference, probabilities, conventions: { bins: 'distinct' } });
        expect(Math.abs(sums.score - score.value)).toBeLessThanOrEqual(1e-15 * score.value);
        for (const term of ['reliability', 'resolution', 'uncertainty'] as const)
          expect(Math.abs(sums[term] - terms[term]), term).toBeLessThan(1e-14);
        const scale = score.value / Math.sqrt(sums.items);
        if (typeof score.standardUncertainty === 'number')
          expect(Math.abs((sums.standardUncertainty as number) - score.standardUncertainty)).toBeLessThanOrEqual(
            1e-9 * Math.max(scale, score.standardUncertainty),
          );
        else expect(sums.standardUncertainty).toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });

  it('keeps the digits of a spread that is small beside the squares', () => {
    const probabilities = Array.from({ length: 2000 }, (_, i) => 0.5 + (i % 7) * 1e-12);
    const reference = probabilities.map((): 0 | 1 => 0);
    const exact = scoreOf({ reference, probabilities }).standardUncertainty as number;
    const found = accumulated(reference, probabilities).standardUncertainty as number;
    expect(Math.abs(found / exact - 1)).toBeLessThan(1e-12);
  });
});
