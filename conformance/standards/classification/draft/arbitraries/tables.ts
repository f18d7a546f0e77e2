import fc from 'fast-check';
import type {
  BinaryMeasureInput,
  ConfusionMatrixInput,
  MultiClassMeasureInput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import { record } from '../../../../contract/record.ts';
import { type CountMeasure, MEASURES } from '../count-measures.ts';

/** Counts as tests of a few items have them, of rare classes, of large benchmarks, and next to the end of the integers. */
const count = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 12 }) },
  { weight: 2, arbitrary: fc.constantFrom(0, 0, 1) },
  { weight: 2, arbitrary: fc.integer({ min: 10, max: 3000 }) },
  { weight: 1, arbitrary: fc.integer({ min: 50_000, max: 5_000_000 }) },
  { weight: 1, arbitrary: fc.constantFrom(94_906_267, 3_037_000_500, 9_007_199_254_740_991) },
);

const beta = fc.constantFrom('1', '1', '2', '0.5', '0', '1.5');
const missing = fc.constantFrom<'worst-case' | 'incorrect' | 'excluded'>('worst-case', 'incorrect', 'excluded');

const binaryOf = (
  measure: fc.Arbitrary<CountMeasure>,
  withMissing: fc.Arbitrary<boolean>,
  zeroDivision: fc.Arbitrary<'undefined' | '0' | '1'>,
): fc.Arbitrary<BinaryMeasureInput> =>
  record({
    measure,
    counts: fc.tuple(count, count, count, count),
    lost: fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })),
    withMissing,
    beta,
    missing,
    zeroDivision,
  }).map(
    ({ measure: name, counts: [tp, fp, fn, tn], lost, withMissing: lacks, beta: b, missing: m, zeroDivision: z }) => {
      const lacksAny = lacks && lost[0] + lost[1] > 0;
      return {
        measure: name,
        truePositives: tp,
        falsePositives: fp,
        falseNegatives: fn,
        trueNegatives: tn,
        ...(lacks ? { missingPositives: lost[0], missingNegatives: lost[1] } : {}),
        conventions: {
          'zero-division': z,
          ...(name === 'f-beta' ? { beta: b } : {}),
          ...(lacksAny ? { 'missing-predictions': m } : {}),
        },
      };
    },
  );

const RATIONAL = MEASURES.filter((measure) => measure !== 'mcc');
const rational = fc.constantFrom(...RATIONAL);
const never = fc.constant(false);

/** Whether some denominator of a measure is zero: a sure sign is a margin of zero. */
const hasValue = ({
  measure,
  truePositives: tp,
  falsePositives: fp,
  falseNegatives: fn,
  trueNegatives: tn,
}: BinaryMeasureInput): boolean => {
  const zero: Readonly<Record<CountMeasure, boolean>> = {
    'agreement-proportion': tp + fp + fn + tn === 0,
    'balanced-agreement': tp + fn === 0 || tn + fp === 0,
    precision: tp + fp === 0,
    recall: tp + fn === 0,
    specificity: tn + fp === 0,
    'negative-predictive-value': tn + fn === 0,
    'f-beta': tp + fp === 0 || tp + fn === 0,
    jaccard: tp + fp + fn === 0,
    youden: tp + fn === 0 || tn + fp === 0,
    'positive-likelihood-ratio': tp + fn === 0 || tn + fp === 0 || fp === 0,
    'negative-likelihood-ratio': tp + fn === 0 || tn + fp === 0 || tn === 0,
    mcc: tp + fp === 0 || tp + fn === 0 || tn + fp === 0 || tn + fn === 0,
  };
  return !zero[measure];
};

/** A rational measure of a table in which it exists. */
export const rationalMeasures = binaryOf(rational, never, fc.constantFrom('undefined', '0', '1')).filter(hasValue);

/** Of tables that fit in any integer, so that a product of counts is no matter. */
export const smallMeasures = rationalMeasures.filter(
  ({ truePositives, falsePositives, falseNegatives, trueNegatives }) =>
    Math.max(truePositives, falsePositives, falseNegatives, trueNegatives) < 10_000,
);

/** MCC of a table in which it exists. */
export const correlations = binaryOf(fc.constant<CountMeasure>('mcc'), never, fc.constant('0')).filter(hasValue);

/** Any measure, whether it exists or not, with every rule for that; often MCC of a single cell and F without a precision. */
export const doubtfulMeasures: fc.Arbitrary<BinaryMeasureInput> = fc.oneof(
  { weight: 8, arbitrary: binaryOf(fc.constantFrom(...MEASURES), never, fc.constantFrom('undefined', '0', '1')) },
  {
    weight: 1,
    arbitrary: record({
      cell: fc.constantFrom('truePositives', 'falsePositives', 'falseNegatives', 'trueNegatives'),
      items: fc.integer({ min: 1, max: 20 }),
      zeroDivision: fc.constantFrom<'undefined' | '0'>('undefined', 'undefined', '0'),
    }).map(({ cell, items, zeroDivision }) => ({
      measure: 'mcc' as const,
      ...{ truePositives: 0, falsePositives: 0, falseNegatives: 0, trueNegatives: 0, [cell]: items },
      conventions: { 'zero-division': zeroDivision },
    })),
  },
  {
    weight: 1,
    arbitrary: record({
      cell: fc.constantFrom('falsePositives', 'falseNegatives'),
      items: fc.integer({ min: 1, max: 20 }),
      others: fc.integer({ min: 0, max: 40 }),
      zeroDivision: fc.constantFrom<'undefined' | '0' | '1'>('undefined', 'undefined', '0', '1'),
    }).map(({ cell, items, others, zeroDivision }) => ({
      measure: 'f-beta' as const,
      ...{ truePositives: 0, falsePositives: 0, falseNegatives: 0, trueNegatives: others, [cell]: items },
      conventions: { 'zero-division': zeroDivision, beta: '1' },
    })),
  },
);

/** A measure with items that have no prediction; MCC only where it is defined then. */
export const measuresWithMissing = binaryOf(fc.constantFrom(...MEASURES), fc.constant(true), fc.constant('undefined'))
  .filter(hasValue)
  .filter(({ measure, conventions }) => measure !== 'mcc' || conventions?.['missing-predictions'] !== 'incorrect');

/** The same where a value may be put in the place of a quotient that does not exist. */
export const replacedWithMissing = binaryOf(
  fc.constantFrom(...MEASURES, 'positive-likelihood-ratio', 'negative-likelihood-ratio', 'mcc'),
  fc.constant(true),
  fc.constantFrom('undefined', '0', '1'),
)
  .filter(hasValue)
  .filter(({ measure, conventions }) => measure !== 'mcc' || conventions?.['missing-predictions'] !== 'incorrect');

/** MCC with missing predictions under any rule, and other measures. */
export const doubtfulMissing = binaryOf(
  fc.constantFrom('mcc', 'mcc', 'precision', 'recall'),
  fc.boolean(),
  fc.constant('0'),
);

/** Words, numbers as text, names beyond ASCII, and two that stand the other way round in units of 16 bits. */
export const LABELS: readonly string[] = ['cat', 'dog', '1', '10', '2', 'Ω', 'other', '\u{1F600}', '\uFF5E'];

const label = fc.constantFrom(...LABELS);

/** Items with classes by reference and by prediction, some without a prediction; classes declared or not. */
export const classedItems: fc.Arbitrary<ConfusionMatrixInput> = record({
  items: fc.array(
    fc.tuple(
      label,
      fc.oneof({ weight: 8, arbitrary: label }, { weight: 2, arbitrary: fc.constantFrom(null, 'abstained') }),
    ),
    {
      minLength: 1,
      maxLength: 30,
    },
  ),
  declared: fc.constantFrom('none', 'all', 'reversed'),
  weights: fc.constantFrom(undefined, 1, 3),
}).map(({ items, declared, weights }) => ({
  ...(declared === 'none' ? {} : { labels: declared === 'all' ? [...LABELS] : [...LABELS].reverse() }),
  reference: items.map(([one]) => one),
  predictions: items.map(([, one]) => (one === 'abstained' ? { abstained: true as const } : one)),
  ...(weights === undefined ? {} : { weights: items.map((_, i) => 1 + ((i * weights) % 4)) }),
}));

/** Items with a class too many, a class declared twice, or a prediction too few. */
export const doubtfulItems: fc.Arbitrary<ConfusionMatrixInput> = record({
  input: classedItems,
  fault: fc.constantFrom('none', 'unknown', 'twice', 'short'),
}).map(({ input, fault }) => {
  const labels = input.labels ?? [...LABELS];
  if (fault === 'unknown') return { ...input, labels: labels.filter((one) => one !== input.reference[0]) };
  if (fault === 'twice') return { ...input, labels: [...labels, labels[0] as string] };
  return fault === 'short' ? { ...input, predictions: [...input.predictions, null] } : input;
});

type ClassMeasure = MultiClassMeasureInput['measure'];
type Tags = NonNullable<MultiClassMeasureInput['conventions']>;

const OF_CLASSES: readonly ClassMeasure[] = ['precision', 'recall', 'specificity', 'f-beta', 'jaccard'];

const small = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 9 }) },
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.integer({ min: 100, max: 100_000 }) },
);

/** Square tables of two to five classes, some of them without any item, by either margin or by both. */
const table = record({
  size: fc.integer({ min: 2, max: 5 }),
  cells: fc.array(small, { minLength: 25, maxLength: 25 }),
  empty: fc.constantFrom('none', 'none', 'row', 'column', 'both'),
  lost: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 5, maxLength: 5 }),
}).map(({ size, cells, empty, lost }) => {
  const last = size - 1;
  return {
    labels: LABELS.slice(0, size),
    counts: Array.from({ length: size }, (_, i) =>
      Array.from({ length: size }, (__, j) =>
        (i === last && (empty === 'row' || empty === 'both')) ||
        (j === last && (empty === 'column' || empty === 'both'))
          ? 0
          : (cells[5 * i + j] as number),
      ),
    ),
    lost: lost.slice(0, size),
  };
});

interface Choices {
  readonly measures: readonly ClassMeasure[];
  readonly averages: readonly NonNullable<Tags['average']>[];
  readonly zeroDivisions: readonly NonNullable<Tags['zero-division']>[];
  readonly missing: boolean;
}

const tablesOf = ({
  measures,
  averages,
  zeroDivisions,
  missing: lacks,
}: Choices): fc.Arbitrary<MultiClassMeasureInput> =>
  record({
    table,
    measure: fc.constantFrom(...measures),
    average: fc.constantFrom(...averages),
    labelSet: fc.constantFrom<'union' | 'reference' | 'declared'>('union', 'reference', 'declared'),
    zeroDivision: fc.constantFrom(...zeroDivisions),
    macroF: fc.constantFrom<'mean-of-f' | 'f-of-means'>('mean-of-f', 'f-of-means'),
    beta,
    missing,
  }).map(
    ({ table: { labels, counts, lost }, measure, average, labelSet, zeroDivision, macroF, beta: b, missing: m }) => {
      const ofClasses = OF_CLASSES.includes(measure);
      const lacksAny = lacks && lost.some((one) => one > 0);
      return {
        measure,
        labels,
        counts,
        ...(lacks ? { missing: lost } : {}),
        conventions: {
          ...(ofClasses ? { average, 'label-set': labelSet } : {}),
          'zero-division': zeroDivision,
          ...(measure === 'f-beta' && average === 'macro' ? { 'macro-f': macroF } : {}),
          ...(measure === 'f-beta' ? { beta: b } : {}),
          ...(lacksAny ? { 'missing-predictions': m } : {}),
        },
      };
    },
  );

const AVERAGES = ['micro', 'macro', 'weighted'] as const;
const base: Choices = {
  measures: OF_CLASSES,
  averages: AVERAGES,
  zeroDivisions: ['0', '1'],
  missing: false,
};

export const perClassTables = tablesOf({ ...base, averages: ['per-class'], zeroDivisions: ['undefined', '0', '1'] });
export const averagedTables = tablesOf(base);
export const macroFTables = tablesOf({ ...base, measures: ['f-beta'], averages: ['macro'] });
export const doubtfulTables = tablesOf({ ...base, zeroDivisions: ['undefined', 'undefined', '0', '1', 'exclude'] });
/** Tables in which every item is of the last class and called the first, so that the class with the items has no precision. */
export const misnamedTables = doubtfulTables.map((input) => ({
  ...input,
  counts: input.counts.map((row, i) => row.map((one, j) => (i === row.length - 1 && j === 0 ? one + 1 : 0))),
}));
export const wholeTables = tablesOf({
  ...base,
  measures: ['agreement-proportion', 'balanced-agreement'],
  zeroDivisions: ['undefined', '0'],
}).filter(({ counts }) => counts.some((row) => row.some((one) => one > 0)));
export const correlationTables = tablesOf({ ...base, measures: ['mcc'], zeroDivisions: ['0'] });
export const tablesWithMissing = tablesOf({
  ...base,
  measures: [...OF_CLASSES, 'agreement-proportion', 'balanced-agreement'],
  zeroDivisions: ['0', '1'],
  missing: true,
});
/** With a declared class that no item has and none was assigned to, averaged over the classes that occur. */
export const unusedWithMissing: fc.Arbitrary<MultiClassMeasureInput> = tablesOf({
  ...base,
  averages: ['micro', 'macro'],
  missing: true,
}).map((input) => ({
  ...input,
  labels: [...input.labels, 'unused'],
  counts: [...input.counts.map((row) => [...row, 0]), [...input.labels, 'unused'].map(() => 0)],
  missing: [...(input.missing ?? []), 0],
  conventions: { ...input.conventions, 'label-set': 'union' as const },
}));
export const correlationsWithMissing = tablesOf({
  ...base,
  measures: ['mcc', 'mcc', 'recall'],
  zeroDivisions: ['0'],
  missing: true,
});

/** Tables with a row or a column too many, or a class twice. */
export const doubtfulShapes: fc.Arbitrary<MultiClassMeasureInput> = record({
  input: averagedTables,
  fault: fc.constantFrom('none', 'row', 'column', 'twice', 'missing'),
}).map(({ input, fault }) => {
  const [first = []] = input.counts;
  if (fault === 'row') return { ...input, counts: [...input.counts, first] };
  if (fault === 'column') return { ...input, counts: input.counts.map((row, i) => (i === 0 ? [...row, 1] : row)) };
  if (fault === 'twice')
    return { ...input, labels: input.labels.map((one, i) => (i === 1 ? (input.labels[0] as string) : one)) };
  return fault === 'missing' ? { ...input, missing: [...input.labels, 'x'].map(() => 0) } : input;
});
