import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isUndefined } from '../../conformance/contract/operation.ts';
import { binaryMeasure } from '../../conformance/standards/classification/draft/reference/binary-measure.ts';
import { confusionMatrix } from '../../conformance/standards/classification/draft/reference/confusion-matrix.ts';
import { multiClassMeasure } from '../../conformance/standards/classification/draft/reference/multi-class-measure.ts';
import type { MultiClassMeasureInput } from '../../schemas/classification/draft/generated/types.ts';

type Table = readonly (readonly number[])[];

const cell = fc.oneof(fc.nat(6), fc.nat(1_000_000), fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }));
const tables = fc
  .integer({ min: 2, max: 5 })
  .chain((n) => fc.array(fc.array(cell, { minLength: n, maxLength: n }), { minLength: n, maxLength: n }));
const cells = fc.tuple(cell, cell, cell, cell);

const transposed = (counts: Table): number[][] => counts.map((_, i) => counts.map((row) => row[i] ?? 0));
const reversed = (counts: Table): number[][] => counts.toReversed().map((row) => row.toReversed());

const valueOf = (measure: MultiClassMeasureInput['measure'], counts: Table, rest: object = {}): unknown => {
  const labels = counts.map((_, i) => `class ${i}`);
  const answer = multiClassMeasure({ measure, labels, counts: counts.map((row) => [...row]), ...rest });
  return answer.outcome === 'result' && !isUndefined(answer.output) ? answer.output.value : answer;
};
const binaryOf = (measure: Parameters<typeof binaryMeasure>[0]['measure'], table: readonly number[]): unknown => {
  const [truePositives = 0, falsePositives = 0, falseNegatives = 0, trueNegatives = 0] = table;
  const answer = binaryMeasure({ measure, truePositives, falsePositives, falseNegatives, trueNegatives });
  return answer.outcome === 'result' && !isUndefined(answer.output) ? answer.output.value : answer;
};

describe('measures of classes', () => {
  test('are the same for the classes in another order', () => {
    const measures = ['agreement-proportion', 'balanced-agreement', 'precision', 'f-beta', 'jaccard', 'mcc'] as const;
    fc.assert(
      fc.property(tables, fc.constantFrom(...measures), (counts, measure) => {
        expect(valueOf(measure, reversed(counts))).toEqual(valueOf(measure, counts));
      }),
    );
  });

  test('with reference and prediction exchanged: MCC and F stay, precision and recall change places', () => {
    fc.assert(
      fc.property(tables, (counts) => {
        const other = transposed(counts);
        expect(valueOf('mcc', other)).toEqual(valueOf('mcc', counts));
        expect(valueOf('f-beta', other)).toEqual(valueOf('f-beta', counts));
        expect(valueOf('precision', other)).toEqual(valueOf('recall', counts));
      }),
    );
  });

  test('do not change by `union` with a class that does not occur', () => {
    fc.assert(
      fc.property(tables, fc.constantFrom('micro', 'macro', 'weighted'), (counts, average) => {
        const wider = [...counts.map((row) => [...row, 0]), [...counts.map(() => 0), 0]];
        const rest = { conventions: { average, 'label-set': 'union', 'zero-division': '0' } };
        expect(valueOf('f-beta', wider, rest)).toEqual(valueOf('f-beta', counts, rest));
      }),
    );
  });

  test('by `micro` are the proportion of agreement', () => {
    fc.assert(
      fc.property(tables, fc.constantFrom('precision', 'recall', 'f-beta'), (counts, measure) => {
        const rest = { conventions: { average: 'micro' } };
        expect(valueOf(measure, counts, rest)).toEqual(valueOf('agreement-proportion', counts));
      }),
    );
  });
});

describe('measures of two classes', () => {
  test('with reference and prediction exchanged: precision and recall change places', () => {
    fc.assert(
      fc.property(cells, ([tp, fp, fn, tn]) => {
        const other = [tp, fn, fp, tn];
        expect(binaryOf('recall', other)).toEqual(binaryOf('precision', [tp, fp, fn, tn]));
        expect(binaryOf('f-beta', other)).toEqual(binaryOf('f-beta', [tp, fp, fn, tn]));
        expect(binaryOf('negative-predictive-value', other)).toEqual(binaryOf('specificity', [tp, fp, fn, tn]));
      }),
    );
  });

  test('have the MCC of the table of two classes, and it changes its sign where every prediction is turned', () => {
    fc.assert(
      fc.property(cells, ([tp, fp, fn, tn]) => {
        const value = binaryOf('mcc', [tp, fp, fn, tn]);
        const table = [
          [tp, fn],
          [fp, tn],
        ];
        expect(valueOf('mcc', table)).toEqual(value);
        const turned = binaryOf('mcc', [fn, tn, tp, fp]);
        expect(turned).toEqual(typeof value === 'number' ? 0 - value : value);
      }),
    );
  });
});

describe('the confusion matrix', () => {
  test('takes a weight for so many copies and loses no item, in whatever order they come', () => {
    const label = fc.constantFrom('a', 'b', '\u{1F600}', '\uFF5E');
    const prediction = fc.oneof(label, fc.constant(null), fc.constant({ abstained: true as const }));
    const items = fc.array(fc.tuple(label, prediction, fc.integer({ min: 1, max: 3 })), { minLength: 1 });
    fc.assert(
      fc.property(items, (list) => {
        const of = (some: typeof list): Parameters<typeof confusionMatrix>[0] => ({
          reference: some.map(([one]) => one),
          predictions: some.map(([, one]) => one),
        });
        const weighted = confusionMatrix({ ...of(list), weights: list.map(([, , w]) => w) });
        const copies = list.flatMap((item) => Array.from({ length: item[2] }, () => item));
        expect(confusionMatrix(of(copies))).toEqual(weighted);
        expect(confusionMatrix(of(copies.toReversed()))).toEqual(weighted);
        if (weighted.outcome !== 'result' || isUndefined(weighted.output)) throw new Error('no matrix');
        const { counts, missing, abstained, labels } = weighted.output;
        expect([...counts.flat(), ...missing, ...abstained].reduce((a, b) => a + b, 0)).toBe(copies.length);
        const codes = labels.map((one) => one.codePointAt(0) ?? 0);
        expect(codes).toEqual(codes.toSorted((a, b) => a - b));
      }),
    );
  });
});
