import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MEASURES } from '../../conformance/standards/classification/draft/count-measures.ts';
import { binaryMeasure } from '../../conformance/standards/classification/draft/reference/binary-measure.ts';
import { multiClassMeasure } from '../../conformance/standards/classification/draft/reference/multi-class-measure.ts';
import type {
  BinaryMeasureInput,
  BinaryMeasureOutput,
  MultiClassMeasureOutput,
} from '../../schemas/classification/draft/generated/types.ts';

const valueOf = (input: BinaryMeasureInput): number | undefined => {
  const answer = binaryMeasure(input);
  if (answer.outcome !== 'result') throw new Error(answer.code);
  const { value } = answer.output as BinaryMeasureOutput;
  return typeof value === 'number' ? value : undefined;
};

const few = fc.integer({ min: 0, max: 4 });
const table = fc.record({
  tp: few,
  fp: few,
  fn: few,
  tn: few,
  a: fc.integer({ min: 0, max: 3 }),
  b: fc.integer({ min: 0, max: 3 }),
});
const counts = ({ tp, fp, fn, tn }: { tp: number; fp: number; fn: number; tn: number }) => ({
  truePositives: tp,
  falsePositives: fp,
  falseNegatives: fn,
  trueNegatives: tn,
});

/** Larger is worse only of the negative likelihood ratio. */
const worse = (measure: string, one: number, other: number): boolean =>
  measure === 'negative-likelihood-ratio' ? one >= other - 1e-12 : one <= other + 1e-12;

it.each(MEASURES)('the worst case of %s is the least favourable of all completions', (measure) => {
  fc.assert(
    fc.property(table, ({ a, b, ...cells }) => {
      const asked = { 'missing-predictions': 'worst-case' } as const;
      const worst = valueOf({
        measure,
        ...counts(cells),
        missingPositives: a,
        missingNegatives: b,
        conventions: asked,
      });
      if (worst === undefined) return;
      for (let i = 0; i <= a; i++)
        for (let j = 0; j <= b; j++) {
          const { tp, fp, fn, tn } = cells;
          const value = valueOf({ measure, ...counts({ tp: tp + i, fn: fn + a - i, fp: fp + j, tn: tn + b - j }) });
          if (value !== undefined) expect(worse(measure, worst, value)).toBe(true);
        }
    }),
  );
});

it.each(MEASURES)('no prediction that is withheld raises the worst case of %s', (measure) => {
  fc.assert(
    fc.property(table, fc.constantFrom('tp', 'fp', 'fn', 'tn'), ({ a, b, ...cells }, withheld) => {
      if (cells[withheld] === 0) return;
      const asked = { 'missing-predictions': 'worst-case' } as const;
      const positive = withheld === 'tp' || withheld === 'fn' ? 1 : 0;
      const before = valueOf({
        measure,
        ...counts(cells),
        missingPositives: a,
        missingNegatives: b,
        conventions: asked,
      });
      const after = valueOf({
        measure,
        ...counts({ ...cells, [withheld]: cells[withheld] - 1 }),
        missingPositives: a + positive,
        missingNegatives: b + 1 - positive,
        conventions: asked,
      });
      if (before !== undefined && after !== undefined) expect(worse(measure, after, before)).toBe(true);
    }),
  );
});

it('says of the other rules that they can raise a measure, and they do', () => {
  const asked = (rule: 'incorrect' | 'excluded') => ({ conventions: { 'missing-predictions': rule } }) as const;
  const cells = { truePositives: 8, falsePositives: 2, falseNegatives: 2, trueNegatives: 88 };
  const withheld = { ...cells, falsePositives: 1, missingPositives: 0, missingNegatives: 1 };
  expect(valueOf({ measure: 'precision', ...cells })).toBe(0.8);
  expect(valueOf({ measure: 'precision', ...withheld, ...asked('incorrect') })).toBeCloseTo(8 / 9, 15);
  expect(valueOf({ measure: 'f-beta', ...withheld, ...asked('incorrect') })).toBeCloseTo(16 / 19, 15);
  expect(valueOf({ measure: 'agreement-proportion', ...withheld, ...asked('incorrect') })).toBe(0.96);
  expect(binaryMeasure({ measure: 'precision', ...withheld, ...asked('excluded') })).toMatchObject({
    output: { canGain: true, answeredShare: 0.99 },
  });
});

it('has the macro average by the worst case as a bound of every completion', () => {
  const labels = ['a', 'b', 'c'];
  const cell = fc.integer({ min: 0, max: 3 });
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 }),
      fc.nat(2),
      fc.nat(2),
      (rows, k, as) => {
        const macro = (table: number[][], missing?: number[]): number | undefined => {
          const answer = multiClassMeasure({
            measure: 'f-beta',
            labels,
            counts: table,
            ...(missing === undefined ? {} : { missing }),
            conventions: { 'label-set': 'declared', 'zero-division': '0' },
          });
          const { value } = (answer.outcome === 'result' ? answer.output : {}) as MultiClassMeasureOutput;
          return typeof value === 'number' ? value : undefined;
        };
        const bound = macro(
          rows,
          labels.map((_, i) => (i === k ? 1 : 0)),
        );
        const completion = macro(rows.map((row, i) => row.map((one, j) => (i === k && j === as ? one + 1 : one))));
        expect((bound ?? 2) <= (completion ?? -2) + 1e-12).toBe(true);
      },
    ),
  );
});

const RULES = ['worst-case', 'incorrect', 'excluded'] as const;
const ZERO_DIVISIONS = ['undefined', '0', '1'] as const;

/** Every table of at most two items a cell and one without a prediction a class, with each prediction that can be withheld. */
function* withholdings(): Generator<readonly [readonly number[], readonly number[]]> {
  for (let code = 0; code < 3 ** 4 * 4; code++) {
    const cells = [0, 1, 2, 3].map((at) => Math.floor(code / 4 / 3 ** at) % 3);
    const before = [...cells, code % 2, (code >> 1) % 2];
    for (const withheld of [0, 1, 2, 3]) {
      if (before[withheld] === 0) continue;
      const to = withheld === 0 || withheld === 2 ? 4 : 5;
      yield [before, before.map((one, at) => one - (at === withheld ? 1 : 0) + (at === to ? 1 : 0))];
    }
  }
}

it.each(
  MEASURES.flatMap((measure) =>
    RULES.flatMap((rule) => ZERO_DIVISIONS.map((zeroDivision) => [measure, rule, zeroDivision] as const)),
  ).filter(([measure, rule]) => measure !== 'mcc' || rule !== 'incorrect'),
)('says whether %s by %s can gain, with the value %s for what does not exist', (measure, rule, zeroDivision) => {
  const inputOf = ([tp = 0, fp = 0, fn = 0, tn = 0, a = 0, b = 0]: readonly number[]): BinaryMeasureInput => ({
    measure,
    ...counts({ tp, fp, fn, tn }),
    missingPositives: a,
    missingNegatives: b,
    conventions: { 'missing-predictions': rule, 'zero-division': zeroDivision },
  });
  let found = false;
  for (const [before, after] of withholdings()) {
    const [one, other] = [valueOf(inputOf(before)), valueOf(inputOf(after))];
    if (one !== undefined && other !== undefined && !worse(measure, other, one)) {
      found = true;
      break;
    }
  }
  expect(binaryMeasure(inputOf([2, 1, 1, 2, 1, 1]))).toMatchObject({ output: { canGain: found } });
});
