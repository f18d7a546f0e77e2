import fc from 'fast-check';
import { expect, it } from 'vitest';
import { binaryMeasure } from '../../conformance/standards/classification/draft/reference/binary-measure.ts';
import { multiClassMeasure } from '../../conformance/standards/classification/draft/reference/multi-class-measure.ts';
import type {
  BinaryMeasureOutput,
  MultiClassMeasureInput,
  MultiClassMeasureOutput,
} from '../../schemas/classification/draft/generated/types.ts';

type Tags = NonNullable<MultiClassMeasureInput['conventions']>;

const outputOf = (input: MultiClassMeasureInput): MultiClassMeasureOutput => {
  const answer = multiClassMeasure(input);
  if (answer.outcome !== 'result') throw new Error(answer.code);
  return answer.output as MultiClassMeasureOutput;
};

const cell = fc.integer({ min: 0, max: 3 });
const three = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(one, { minLength: 3, maxLength: 3 });
const labels = ['a', 'b', 'c'];
const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);
const measure = fc.constantFrom('precision', 'recall', 'specificity', 'f-beta', 'jaccard');
const missingRule = fc.constantFrom('worst-case', 'incorrect', 'excluded');

it('has for each class the measure of two classes, whatever is missing', () => {
  fc.assert(
    fc.property(three(three(cell)), three(cell), measure, missingRule, (counts, missing, name, rule) => {
      const lacks = total(missing) > 0;
      const tags = {
        'zero-division': 'undefined' as const,
        ...(name === 'f-beta' ? { beta: '2' } : {}),
        ...(lacks ? { 'missing-predictions': rule } : {}),
      };
      const { values = [] } = outputOf({
        measure: name,
        labels,
        counts,
        missing,
        conventions: { ...tags, average: 'per-class', 'label-set': 'declared' },
      });
      const items = total(counts.flat());
      for (const [k, { value }] of values.entries()) {
        const row = counts[k] ?? [];
        const [right, own, called] = [row[k] ?? 0, total(row), total(counts.map((one) => one[k] ?? 0))];
        const answer = binaryMeasure({
          measure: name,
          truePositives: right,
          falsePositives: called - right,
          falseNegatives: own - right,
          trueNegatives: items - own - called + right,
          missingPositives: missing[k] ?? 0,
          missingNegatives: total(missing) - (missing[k] ?? 0),
          conventions: tags,
        });
        expect(value).toEqual(answer.outcome === 'result' ? (answer.output as BinaryMeasureOutput).value : undefined);
      }
    }),
  );
});

const average = fc.constantFrom<NonNullable<Tags['average']>>('micro', 'macro', 'weighted');
const labelSet = fc.constantFrom<NonNullable<Tags['label-set']>>('union', 'reference', 'declared');

it('does not change by a declared class that does not occur, over the classes that occur', () => {
  fc.assert(
    fc.property(three(three(cell)), measure, average, (counts, name, by) => {
      const conventions: Tags = { average: by, 'label-set': 'union', 'zero-division': 'undefined' };
      const wider = [...counts.map((row) => [...row, 0]), [0, 0, 0, 0]];
      expect(outputOf({ measure: name, labels: [...labels, 'unused'], counts: wider, conventions })).toEqual(
        outputOf({ measure: name, labels, counts, conventions }),
      );
    }),
  );
});

it('gains by the worst case from no prediction that is withheld, not even from the only one that named a class', () => {
  const zeroDivision = fc.constantFrom<'undefined' | '0' | 'exclude'>('undefined', '0', 'exclude');
  const withheld = fc.tuple(fc.nat(2), fc.nat(2));
  const name = fc.constantFrom('precision', 'recall', 'f-beta', 'jaccard');
  const tags = fc.tuple(name, average, labelSet, zeroDivision);
  fc.assert(
    fc.property(three(three(cell)), three(fc.nat(1)), withheld, tags, (counts, missing, [row, column], asked) => {
      if (counts[row]?.[column] === 0) return;
      const [one, by, set, zero] = asked;
      const valueOf = (table: number[][], lost: number[]): unknown =>
        outputOf({
          measure: one,
          labels,
          counts: table,
          missing: lost,
          conventions: {
            average: by,
            'label-set': set,
            'zero-division': zero,
            ...(total(lost) > 0 ? { 'missing-predictions': 'worst-case' } : {}),
          },
        }).value;
      const before = valueOf(counts, missing);
      const after = valueOf(
        counts.map((cells, i) => cells.map((count, k) => (i === row && k === column ? count - 1 : count))),
        missing.map((count, i) => (i === row ? count + 1 : count)),
      );
      if (typeof before === 'number' && typeof after === 'number') expect(after).toBeLessThanOrEqual(before + 1e-12);
    }),
    { numRuns: 2000 },
  );
});

it('is the correlation of two classes by either operation', () => {
  fc.assert(
    fc.property(cell, cell, cell, cell, (tp, fp, fn, tn) => {
      const counts = [
        [tp, fn],
        [fp, tn],
      ];
      const { value } = outputOf({ measure: 'mcc', labels: ['p', 'n'], counts });
      const binary = { truePositives: tp, falsePositives: fp, falseNegatives: fn, trueNegatives: tn };
      expect(binaryMeasure({ measure: 'mcc', ...binary })).toMatchObject({ output: { value } });
    }),
  );
});
