import { describe, expect, test } from 'vitest';
import { plotOf } from '../../conformance/report/plot/plot.ts';
import { plotText } from '../../conformance/report/plot/plot-text.ts';

const BUDGET = {
  input: { components: [{ name: 'standard', standardUncertainty: 25 }, { standardUncertainty: 10 }] },
  output: { standardUncertainty: 26.9, contributions: [25, 10] },
} as const;

describe('the picture of an answer', () => {
  test('is bars where there are contributions, named as the components are', () => {
    expect(plotOf(BUDGET.input, BUDGET.output)).toEqual({
      kind: 'bars',
      bars: [
        { label: 'standard', value: 25 },
        { label: '2', value: 10 },
        { label: 'u', value: 26.9 },
      ],
    });
  });

  test('is the interval around the estimate, as stated or by its uncertainty', () => {
    expect(plotOf({}, { proportion: 0.5, lower: 0.25, upper: 0.75, standardUncertainty: 0.1 })).toEqual({
      kind: 'intervals',
      rows: [{ label: 'proportion', low: 0.25, high: 0.75, point: 0.5 }],
      lines: [],
    });
    expect(plotOf({}, { mean: 3, standardUncertainty: 1 })).toMatchObject({
      rows: [{ label: 'mean ± u', low: 2, high: 4, point: 3 }],
    });
    expect(plotOf({}, { estimate: '3', interval: { low: '1', high: '7' } })).toMatchObject({
      rows: [{ low: 1, high: 7, point: 3 }],
    });
  });

  test('is a row for each degree of equivalence, with a line at zero', () => {
    const members = [
      { name: 'A', difference: 1, expandedUncertainty: 2 },
      { name: 'B', difference: -3, expandedUncertainty: 1 },
    ];
    expect(plotOf({}, { degreesOfEquivalence: members })).toEqual({
      kind: 'intervals',
      rows: [
        { label: 'A ± U', low: -1, high: 3, point: 1 },
        { label: 'B ± U', low: -4, high: -2, point: -3 },
      ],
      lines: [{ label: '0', at: 0 }],
    });
  });

  test.each([
    ['nothing to compare', { contributions: [1] }],
    ['words', { coverageBasis: 't' }],
    ['a reason code', { undefined: 'too-few-observations' }],
    ['an interval the wrong way round', { lower: 2, upper: 1 }],
    ['no object', [1, 2]],
    ['an uncertainty that does not exist', { mean: 1, standardUncertainty: { undefined: 'zero-spread' } }],
  ])('is none of %s', (_, output) => {
    expect(plotOf({}, output)).toBeUndefined();
  });
});

describe('on a terminal', () => {
  test('bars are as long as their values', () => {
    const plot = plotOf(BUDGET.input, { contributions: [20, 10] });
    expect(plot && plotText(plot, 32)).toEqual(['standard  ██████████ 20', '2         █████ 10']);
  });

  test('an interval has its ends, its estimate and an axis that tells them apart', () => {
    const plot = plotOf({}, { mean: 10000002, lower: 10000001, upper: 10000003 });
    expect(plot && plotText(plot, 31)).toEqual(['mean  ├──────────●──────────┤', '      10000001       10000003']);
  });
});
