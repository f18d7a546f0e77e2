import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isUndefined } from '../../conformance/contract/operation.ts';
import { countUncertainty } from '../../conformance/standards/classification/draft/reference/count-uncertainty.ts';
import { multiClassUncertainty } from '../../conformance/standards/classification/draft/reference/multi-class-uncertainty.ts';
import type { MultiClassUncertaintyInput } from '../../schemas/classification/draft/generated/types.ts';

type Measure = MultiClassUncertaintyInput['measure'];
type Conventions = NonNullable<MultiClassUncertaintyInput['conventions']>;
type Counts = readonly (readonly number[])[];

function u(measure: Measure, counts: Counts, conventions: Conventions = {}): number {
  const answer = multiClassUncertainty({
    measure,
    labels: counts.map((_, k) => `class ${k}`),
    counts: counts.map((row) => [...row]),
    conventions,
  });
  if (answer.outcome !== 'result' || isUndefined(answer.output)) throw new Error(`no ${measure}`);
  return Number(answer.output.standardUncertainty);
}

const cell = fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 1_000_000 }));
const tables = fc
  .integer({ min: 2, max: 6 })
  .chain((size) =>
    fc.array(fc.array(cell, { minLength: size, maxLength: size }), { minLength: size, maxLength: size }),
  );
const samplings = fc.constantFrom<'multinomial' | 'stratified'>('multinomial', 'stratified');
const ofClasses = fc.constantFrom<Measure>('precision', 'recall', 'specificity', 'f-beta', 'jaccard', 'mcc');

const close = (got: number, right: number): void => {
  expect(Math.abs(got - right)).toBeLessThanOrEqual(1e-13 * Math.abs(right));
};

describe('the uncertainty of a measure of any number of classes', () => {
  test('of two classes is that of the table of two, where the measure treats both alike', () => {
    fc.assert(
      fc.property(cell, cell, cell, cell, samplings, (tp, fp, fn, tn, sampling) => {
        const table = [
          [tp, fn],
          [fp, tn],
        ];
        for (const measure of ['agreement-proportion', 'balanced-agreement', 'mcc'] as const) {
          const answer = countUncertainty({
            measure,
            truePositives: tp,
            falsePositives: fp,
            falseNegatives: fn,
            trueNegatives: tn,
            conventions: { sampling },
          });
          if (answer.outcome !== 'result' || isUndefined(answer.output)) throw new Error('no value');
          const { standardUncertainty } = answer.output;
          if (typeof standardUncertainty === 'number') close(u(measure, table, { sampling }), standardUncertainty);
        }
      }),
    );
  });

  test('does not depend on the order of the classes', () => {
    fc.assert(
      fc.property(tables, ofClasses, samplings, (counts, measure, sampling) => {
        const turned = [...counts].reverse().map((row) => [...row].reverse());
        close(u(measure, turned, { sampling }), u(measure, counts, { sampling }));
      }),
    );
  });

  test('falls with the root of the number of items', () => {
    fc.assert(
      fc.property(tables, ofClasses, samplings, (counts, measure, sampling) => {
        const fourfold = counts.map((row) => row.map((one) => 4 * one));
        close(u(measure, fourfold, { sampling }), u(measure, counts, { sampling }) / 2);
      }),
    );
  });

  test('of the micro average of what every item takes part in is that of the agreement', () => {
    fc.assert(
      fc.property(
        tables,
        fc.constantFrom<Measure>('precision', 'recall', 'f-beta'),
        samplings,
        (counts, measure, sampling) => {
          close(u(measure, counts, { sampling, average: 'micro' }), u('agreement-proportion', counts, { sampling }));
        },
      ),
    );
  });

  test('is never larger by strata of the reference than in one sample', () => {
    fc.assert(
      fc.property(tables, ofClasses, (counts, measure) => {
        expect(u(measure, counts, { sampling: 'stratified' })).toBeLessThanOrEqual(
          u(measure, counts, { sampling: 'multinomial' }) * (1 + 1e-14),
        );
      }),
    );
  });

  test('takes a thousand classes', () => {
    const counts = Array.from({ length: 1000 }, (_, i) =>
      Array.from({ length: 1000 }, (__, j) => (i === j ? 5 + (i % 7) : (i + 1) % 1000 === j ? 1 + (j % 3) : 0)),
    );
    expect(u('f-beta', counts)).toBeCloseTo(
      u(
        'f-beta',
        [...counts].reverse().map((row) => [...row].reverse()),
      ),
      14,
    );
    expect(u('mcc', counts)).toBeGreaterThan(0);
  });
});
