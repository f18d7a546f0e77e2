import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isUndefined } from '../../conformance/contract/operation.ts';
import {
  coefficientTables,
  kappaTables,
} from '../../conformance/standards/classification/draft/arbitraries/agreement-tables.ts';
import { agreementCoefficient } from '../../conformance/standards/classification/draft/reference/agreement-coefficient.ts';
import { cohenKappa } from '../../conformance/standards/classification/draft/reference/cohen-kappa.ts';
import type {
  AgreementCoefficientOutput,
  CohenKappaOutput,
} from '../../schemas/classification/draft/generated/types.ts';

type Table = readonly (readonly number[])[];

const transposed = (counts: Table): number[][] => counts.map((_, i) => counts.map((row) => row[i] ?? 0));
const reversed = (counts: Table): number[][] => counts.toReversed().map((row) => row.toReversed());
const times = (counts: Table, k: number): number[][] => counts.map((row) => row.map((one) => one * k));
const appended = (counts: Table): number[][] => [...counts.map((row) => [...row, 0]), [...counts.map(() => 0), 0]];

const withClassAfter = <T extends { readonly labels: readonly string[]; readonly counts: Table }>(input: T): T => ({
  ...input,
  labels: [...input.labels, 'unused'],
  counts: appended(input.counts),
});

const kappaOf = (input: Parameters<typeof cohenKappa>[0]): CohenKappaOutput | undefined => {
  const answer = cohenKappa(input);
  return answer.outcome === 'result' && !isUndefined(answer.output) ? answer.output : undefined;
};
const coefficientOf = (input: Parameters<typeof agreementCoefficient>[0]): AgreementCoefficientOutput | undefined => {
  const answer = agreementCoefficient(input);
  return answer.outcome === 'result' && !isUndefined(answer.output) ? answer.output : undefined;
};

describe('kappa', () => {
  test('is the same for the transpose and for the classes in reverse, every number of it', () => {
    fc.assert(
      fc.property(kappaTables, (input) => {
        const right = kappaOf(input);
        expect(kappaOf({ ...input, counts: transposed(input.counts) })).toEqual(right);
        expect(kappaOf({ ...input, counts: reversed(input.counts) })).toEqual(right);
      }),
    );
  });

  test('is the same for k copies of every item, whose uncertainty is that over the root of k', () => {
    fc.assert(
      fc.property(kappaTables, (input) => {
        const one = kappaOf(input);
        const four = kappaOf({ ...input, counts: times(input.counts, 4) });
        expect(four?.value).toEqual(one?.value);
        // The root of 4 is exact in binary64, and so is half of the nearest double.
        const u = one?.standardUncertainty;
        expect(four?.standardUncertainty).toEqual(typeof u === 'number' ? u / 2 : u);
      }),
    );
  });

  test('does not change with a class after all others, by any weights', () => {
    fc.assert(
      fc.property(kappaTables, (input) => {
        const [before, after] = [kappaOf(input), kappaOf(withClassAfter(input))];
        expect(after?.value).toEqual(before?.value);
        expect(after?.standardUncertainty).toEqual(before?.standardUncertainty);
      }),
    );
  });

  test('is quadratic and linear alike for two classes, and unweighted too', () => {
    const two = {
      labels: ['a', 'b'],
      counts: [
        [20, 5],
        [10, 15],
      ],
    };
    const values = (['none', 'linear', 'quadratic'] as const).map(
      (weights) => kappaOf({ ...two, conventions: { 'kappa-weights': weights } })?.value,
    );
    expect(values).toEqual([0.4, 0.4, 0.4]);
  });

  test('answers for a hundred classes and the largest counts', () => {
    const labels = Array.from({ length: 100 }, (_, i) => `${i}`);
    const counts = labels.map((_, i) => labels.map((__, j) => Number.MAX_SAFE_INTEGER - ((7 * i + 3 * j) % 11)));
    expect(kappaOf({ labels, counts, conventions: { 'kappa-weights': 'quadratic' } })?.value).toBeLessThan(1e-13);
  });
});

describe('coefficients', () => {
  test('are the same for the transpose and for the classes in any order', () => {
    fc.assert(
      fc.property(coefficientTables, (input) => {
        const right = coefficientOf(input);
        expect(coefficientOf({ ...input, counts: transposed(input.counts) })).toEqual(right);
        expect(coefficientOf({ ...input, counts: reversed(input.counts) })).toEqual(right);
      }),
    );
  });

  test('a class that is declared and not used raises AC1 and S, unless all agree, and leaves pi', () => {
    fc.assert(
      fc.property(coefficientTables, (input) => {
        const [before, after] = [coefficientOf(input), coefficientOf(withClassAfter(input))];
        if (before === undefined || after === undefined || isUndefined(before.value)) return;
        if (input.measure === 'scott-pi' || before.observedAgreement === 1) {
          expect(after.value).toEqual(before.value);
          return;
        }
        const inOneClass = before.chanceAgreement === 0;
        if (!inOneClass) expect(after.value).toBeGreaterThan(before.value as number);
      }),
    );
  });

  test('S of two classes is twice the agreement less 1', () => {
    expect(
      coefficientOf({
        measure: 'bennett-s',
        labels: ['a', 'b'],
        counts: [
          [118, 5],
          [2, 0],
        ],
      })?.value,
    ).toBe(0.888);
  });
});
