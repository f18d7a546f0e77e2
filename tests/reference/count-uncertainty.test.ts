import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isUndefined } from '../../conformance/contract/operation.ts';
import { MEASURES } from '../../conformance/standards/classification/draft/count-measures.ts';
import { countUncertainty } from '../../conformance/standards/classification/draft/reference/count-uncertainty.ts';
import { multiLabelMeasure } from '../../conformance/standards/classification/draft/reference/multi-label-measure.ts';
import type {
  CountUncertaintyInput,
  CountUncertaintyOutput,
  MultiLabelMeasureInput,
} from '../../schemas/classification/draft/generated/types.ts';

type Cells = readonly [tp: number, fp: number, fn: number, tn: number];
type Sampling = 'multinomial' | 'stratified';
type Measure = CountUncertaintyInput['measure'];

const cell = fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 1_000_000 }));
const cells = fc.tuple(cell, cell, cell, cell);
const samplings = fc.constantFrom<Sampling>('multinomial', 'stratified');

function of(measure: Measure, [tp, fp, fn, tn]: Cells, sampling: Sampling): CountUncertaintyOutput {
  const answer = countUncertainty({
    measure,
    truePositives: tp,
    falsePositives: fp,
    falseNegatives: fn,
    trueNegatives: tn,
    conventions: { sampling },
  });
  if (answer.outcome !== 'result' || isUndefined(answer.output)) throw new Error(`no ${measure}`);
  return answer.output;
}
const u = (measure: Measure, table: Cells, sampling: Sampling): number =>
  Number(of(measure, table, sampling).standardUncertainty);
const close = (got: number, right: number): void => {
  expect(Math.abs(got - right)).toBeLessThanOrEqual(1e-13 * Math.abs(right));
};

describe('the uncertainty of a measure of counts', () => {
  test('of recall and specificity, and of what is made of them alone, is the same by both samplings', () => {
    fc.assert(
      fc.property(
        cells,
        fc.constantFrom<Measure>(
          'recall',
          'specificity',
          'balanced-agreement',
          'youden',
          'positive-likelihood-ratio',
          'negative-likelihood-ratio',
        ),
        (table, measure) => {
          expect(u(measure, table, 'stratified')).toBe(u(measure, table, 'multinomial'));
        },
      ),
    );
  });

  test('is never larger by strata of the reference than in one sample', () => {
    fc.assert(
      fc.property(cells, fc.constantFrom(...MEASURES), (table, measure) => {
        const [fixed, free] = [of(measure, table, 'stratified'), of(measure, table, 'multinomial')];
        // No spread by strata, as of a coefficient whose derivatives cancel, is no number to compare.
        if (typeof fixed.standardUncertainty === 'number')
          expect(fixed.standardUncertainty).toBeLessThanOrEqual(Number(free.standardUncertainty));
      }),
    );
  });

  test('shrinks by √k where every item is there k times', () => {
    fc.assert(
      fc.property(
        cells,
        samplings,
        fc.constantFrom(...MEASURES),
        fc.integer({ min: 2, max: 50 }),
        (table, by, m, k) => {
          const more = table.map((count) => count * k) as unknown as Cells;
          const [once, often] = [of(m, table, by), of(m, more, by)];
          expect(often.value).toBe(once.value);
          if (typeof once.standardUncertainty === 'number')
            close(Number(often.standardUncertainty) * Math.sqrt(k), once.standardUncertainty);
          expect(often.valid || !once.valid).toBe(true);
        },
      ),
    );
  });

  test('of MCC stays, and of its sign too, where classes or predictions are exchanged', () => {
    fc.assert(
      fc.property(cells, ([tp, fp, fn, tn]) => {
        const right = of('mcc', [tp, fp, fn, tn], 'multinomial');
        expect(of('mcc', [tn, fn, fp, tp], 'multinomial')).toEqual(right);
        expect(of('mcc', [tp, fn, fp, tn], 'multinomial')).toEqual(right);
        const turned = of('mcc', [fn, tn, tp, fp], 'multinomial');
        expect(turned.standardUncertainty).toEqual(right.standardUncertainty);
        expect(turned.value).toBe(right.value === 0 ? 0 : -right.value);
      }),
    );
  });

  test('of a recall is that of a proportion', () => {
    fc.assert(
      fc.property(cells, samplings, ([tp, fp, fn, tn], sampling) => {
        const n = tp + fn;
        close(u('recall', [tp, fp, fn, tn], sampling), Math.sqrt((tp / n) * (fn / n)) / Math.sqrt(n));
      }),
    );
  });
});

const bit = fc.constantFrom<0 | 1>(0, 1);
const rows = (labels: number, items: number) =>
  fc.array(fc.array(bit, { minLength: labels, maxLength: labels }), { minLength: items, maxLength: items });
const labelled = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 8 }))
  .chain(([labels, items]) => fc.tuple(rows(labels, items), rows(labels, items)));
const averages = fc.constantFrom<'micro' | 'macro' | 'weighted' | 'samples'>('micro', 'macro', 'weighted', 'samples');
const replaced = fc.constantFrom<'undefined' | '0' | '1' | 'exclude'>('undefined', '0', '1', 'exclude');
const transposed = (table: readonly (readonly (0 | 1)[])[]): (0 | 1)[][] =>
  (table[0] ?? []).map((_, k) => table.map((row) => row[k] ?? 0));

function multi(
  measure: MultiLabelMeasureInput['measure'],
  reference: (0 | 1)[][],
  predictions: (0 | 1)[][],
  conventions: NonNullable<MultiLabelMeasureInput['conventions']>,
): unknown {
  const labels = (reference[0] ?? []).map((_, k) => `label ${k}`);
  const answer = multiLabelMeasure({ measure, labels, reference, predictions, conventions });
  return answer.outcome === 'result' && !isUndefined(answer.output) ? answer.output.value : answer;
}

describe('measures of items with any number of labels', () => {
  test('over items are those over labels of the transposed table', () => {
    fc.assert(
      fc.property(labelled, replaced, ([y, p], zero) => {
        const other = { 'zero-division': zero, average: 'macro' } as const;
        for (const measure of ['precision', 'recall', 'f-beta', 'jaccard'] as const)
          expect(multi(measure, y, p, { 'zero-division': zero, average: 'samples' })).toEqual(
            multi(measure, transposed(y), transposed(p), other),
          );
      }),
    );
  });

  test('are the same for items and labels in another order', () => {
    const measures = ['precision', 'f-beta', 'jaccard', 'subset-agreement', 'label-agreement'] as const;
    const turned = (table: (0 | 1)[][]): (0 | 1)[][] => table.toReversed().map((row) => row.toReversed());
    fc.assert(
      fc.property(labelled, averages, replaced, fc.constantFrom(...measures), ([y, p], average, zero, measure) => {
        const conventions = { average, 'zero-division': zero };
        expect(multi(measure, turned(y), turned(p), conventions)).toEqual(multi(measure, y, p, conventions));
      }),
    );
  });

  test('with reference and predictions exchanged: precision and recall change places, F and Jaccard stay', () => {
    fc.assert(
      fc.property(labelled, averages, replaced, ([y, p], average, zero) => {
        const conventions = { average, 'zero-division': zero };
        // The weights are those of the reference, so that the weighted average does not turn round.
        if (average === 'weighted') return;
        expect(multi('precision', p, y, conventions)).toEqual(multi('recall', y, p, conventions));
        expect(multi('f-beta', p, y, conventions)).toEqual(multi('f-beta', y, p, conventions));
        expect(multi('jaccard', p, y, conventions)).toEqual(multi('jaccard', y, p, conventions));
      }),
    );
  });

  test('average 20 000 items with many denominators within the bound of an operation', () => {
    const items = Array.from({ length: 20_000 }, (_, i) => i);
    const row = (i: number, by: number): (0 | 1)[] =>
      Array.from({ length: 24 }, (_, k) => ((i * by + k * k) % 7 < 2 ? 1 : 0));
    const start = performance.now();
    const value = multi(
      'f-beta',
      items.map((i) => row(i, 3)),
      items.map((i) => row(i, 5)),
      { average: 'samples', 'zero-division': '0', beta: '1.234567' },
    );
    expect(typeof value).toBe('number');
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
