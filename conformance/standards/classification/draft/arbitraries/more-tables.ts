import fc from 'fast-check';
import type {
  CountUncertaintyInput,
  MultiLabelMeasureInput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import { record } from '../../../../contract/record.ts';
import { MEASURES } from '../count-measures.ts';

const count = fc.oneof(
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 9 }) },
  { weight: 2, arbitrary: fc.integer({ min: 4, max: 40 }) },
  { weight: 4, arbitrary: fc.integer({ min: 5, max: 3000 }) },
  { weight: 1, arbitrary: fc.integer({ min: 10_000, max: 1_000_000 }) },
);

const countsOf = (cell: fc.Arbitrary<number>): fc.Arbitrary<CountUncertaintyInput> =>
  record({
    measure: fc.constantFrom(...MEASURES),
    cells: fc.tuple(cell, cell, cell, cell),
    sampling: fc.constantFrom<'multinomial' | 'stratified'>('multinomial', 'stratified'),
    beta: fc.constantFrom('1', '2', '0.5'),
  }).map(({ measure, cells: [tp, fp, fn, tn], sampling, beta }) => ({
    measure,
    truePositives: tp,
    falsePositives: fp,
    falseNegatives: fn,
    trueNegatives: tn,
    conventions: { sampling, ...(measure === 'f-beta' ? { beta } : {}) },
  }));

/** Tables with an item in every cell, so that every measure exists and has a spread. */
export const sampledCounts = countsOf(count.map((one) => one + 1));

/** Tables of one class alone, of the measures that exist there. */
export const oneClassAlone: fc.Arbitrary<CountUncertaintyInput> = record({
  cells: fc.tuple(count, count).map(([right, wrong]) => [right + 1, wrong + 1] as const),
  measure: fc.constantFrom<CountUncertaintyInput['measure']>(
    'agreement-proportion',
    'f-beta',
    'jaccard',
    'specificity',
  ),
  beta: fc.constantFrom('1', '2', '0.5'),
}).map(({ cells: [right, wrong], measure, beta }) => ({
  measure,
  ...(measure === 'specificity'
    ? { truePositives: 0, falsePositives: wrong, falseNegatives: 0, trueNegatives: right }
    : { truePositives: right, falsePositives: 0, falseNegatives: wrong, trueNegatives: 0 }),
  conventions: { sampling: 'stratified', ...(measure === 'f-beta' ? { beta } : {}) },
}));

/** Tables with empty cells. */
export const sparseCounts = countsOf(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 8 })));

const LABELS = ['red', 'green', 'blue', 'round', 'small'];
const bit = fc.constantFrom<0 | 1>(0, 0, 1);

const labelled = (
  measures: readonly MultiLabelMeasureInput['measure'][],
  zeroDivisions: readonly ('undefined' | '0' | '1' | 'exclude')[],
): fc.Arbitrary<MultiLabelMeasureInput> =>
  record({
    measure: fc.constantFrom(...measures),
    size: fc.integer({ min: 1, max: 5 }),
    items: fc.array(
      fc.tuple(fc.array(bit, { minLength: 5, maxLength: 5 }), fc.array(bit, { minLength: 5, maxLength: 5 })),
      {
        minLength: 1,
        maxLength: 12,
      },
    ),
    average: fc.constantFrom<'micro' | 'macro' | 'weighted' | 'samples' | 'per-class'>(
      'micro',
      'macro',
      'weighted',
      'samples',
      'per-class',
    ),
    zeroDivision: fc.constantFrom(...zeroDivisions),
    beta: fc.constantFrom('1', '2', '0.5'),
  }).map(({ measure, size, items, average, zeroDivision, beta }) => ({
    measure,
    labels: LABELS.slice(0, size),
    reference: items.map(([row]) => row.slice(0, size)),
    predictions: items.map(([, row]) => row.slice(0, size)),
    conventions: measure.endsWith('agreement')
      ? {}
      : { average, 'zero-division': zeroDivision, ...(measure === 'f-beta' ? { beta } : {}) },
  }));

const OF_LABELS = ['precision', 'recall', 'f-beta', 'jaccard'] as const;
export const labelledItems = labelled(OF_LABELS, ['0', '1']);
export const sparselyLabelled = labelled(OF_LABELS, ['undefined', '0', '1', 'exclude']);
export const wholeSets = labelled(['subset-agreement', 'label-agreement'], ['0']);

/** A label twice, a row too many, a column too few. */
export const doubtfulLabels: fc.Arbitrary<MultiLabelMeasureInput> = record({
  input: labelledItems,
  fault: fc.constantFrom('none', 'twice', 'long', 'ragged'),
}).map(({ input, fault }) => {
  if (fault === 'twice')
    return {
      ...input,
      labels: input.labels.map(() => 'red').concat('red'),
      reference: input.reference.map((row) => [...row, 0]),
      predictions: input.predictions.map((row) => [...row, 0]),
    };
  if (fault === 'long') return { ...input, predictions: [...input.predictions, input.predictions[0] ?? [0]] };
  return fault === 'ragged'
    ? { ...input, reference: input.reference.map((row, i) => (i === 0 ? [...row, 1] : row)) }
    : input;
});
