import fc from 'fast-check';
import type {
  AveragePrecisionInput,
  BrierDecompositionInput,
  BrierScoreInput,
  CalibrationErrorInput,
  LogLossInput,
  TopKAgreementInput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import { record } from '../../../../contract/record.ts';
import { bothClasses, type ScoredItems } from './scored.ts';

/** Items of which the highest score is that of a negative one, so that the curve begins with the precision 0. */
const negativeFirst: fc.Arbitrary<ScoredItems> = bothClasses(1, 20).map(({ reference, scores }) => ({
  reference: [0, ...reference],
  scores: [Math.max(...scores) + 1, ...scores],
}));

/** Ten or twenty positive items, whose recalls meet the grids exactly. */
const tenPositives: fc.Arbitrary<ScoredItems> = fc
  .array(fc.integer({ min: 0, max: 60 }), { minLength: 24, maxLength: 24 })
  .map((scores) => ({
    reference: scores.map((_, i): 0 | 1 => (i < 10 ? 1 : 0)),
    scores: scores.map((one) => one / 64),
  }));

export const rankedItems: fc.Arbitrary<AveragePrecisionInput> = record({
  items: fc.oneof(bothClasses(), negativeFirst, tenPositives),
  interpolation: fc.constantFrom<'step' | 'trapezoid' | 'eleven-point' | 'one-hundred-one-point' | 'voc-2010'>(
    'step',
    'trapezoid',
    'eleven-point',
    'one-hundred-one-point',
    'voc-2010',
  ),
  first: fc.constantFrom<'extended' | 'one'>('extended', 'one'),
}).map(({ items, interpolation, first }) => ({
  ...items,
  conventions: interpolation === 'trapezoid' ? { interpolation, 'first-point': first } : { interpolation },
}));

/** Probabilities as systems state them: to a few digits, certain, at the edges of bins, and to all digits. */
const probability = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 99 }).map((one) => one / 100) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 10 }).map((one) => one / 10) },
  { weight: 1, arbitrary: fc.constantFrom(0, 1) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 9999 }).map((one) => one / 9973 / 1.01) },
  { weight: 1, arbitrary: fc.constantFrom(1e-9, 1e-16, 1 - 2 ** -53, 0.999999) },
);
const inside = probability.filter((p) => p > 0 && p < 1);

const items = (one: fc.Arbitrary<number>, least: number, most: number) =>
  fc
    .array(fc.tuple(fc.constantFrom<0 | 1>(0, 1), one), { minLength: least, maxLength: most })
    .map((pairs) => ({ reference: pairs.map(([is]) => is), probabilities: pairs.map(([, p]) => p) }));

/** Rows of three or four classes that sum to one, exactly or nearly. */
const row = (classes: number): fc.Arbitrary<number[]> =>
  fc.array(fc.integer({ min: 1, max: 50 }), { minLength: classes, maxLength: classes }).map((shares) => {
    const sum = shares.reduce((total, one) => total + one, 0);
    return shares.map((one) => one / sum);
  });

const rows = (least: number, most: number) =>
  fc
    .constantFrom(3, 4)
    .chain((classes) =>
      fc
        .array(fc.tuple(fc.nat(classes - 1), row(classes)), { minLength: least, maxLength: most })
        .map((pairs) => ({ reference: pairs.map(([is]) => is), rows: pairs.map(([, one]) => one) })),
    );

const clippings = fc.constantFrom('none', 'none', '1e-15', '1e-7', '0.01', '2.220446049250313e-16');

const lossOf = (
  given: fc.Arbitrary<Omit<LogLossInput, 'conventions'>>,
  clipping: fc.Arbitrary<string>,
): fc.Arbitrary<LogLossInput> =>
  record({
    given,
    base: fc.constantFrom<'e' | '2'>('e', '2'),
    clipping,
    normalisation: fc.constantFrom<'none' | 'renormalise'>('none', 'renormalise'),
  }).map(({ given: input, base, clipping: epsilon, normalisation }) => ({
    ...input,
    conventions: {
      'log-base': base,
      clipping: epsilon,
      ...(input.rows === undefined ? {} : { normalisation }),
    },
  }));

/** The same, asked for the value alone, as whoever has no uncertainty can be. */
export const valueAlone = <T extends object>(input: fc.Arbitrary<T>): fc.Arbitrary<T & { uncertainty: 'none' }> =>
  input.map((one) => ({ ...one, uncertainty: 'none' as const }));

/** Losses that exist: nothing certain and wrong, or clipped. */
export const losses: fc.Arbitrary<LogLossInput> = fc.oneof(
  { weight: 3, arbitrary: lossOf(items(inside, 2, 25), clippings) },
  { weight: 1, arbitrary: lossOf(items(probability, 2, 25), fc.constantFrom('1e-15', '1e-7', '0.01')) },
  { weight: 2, arbitrary: lossOf(rows(2, 12), clippings) },
);

/** Losses that may be infinite, of one item, or all equal. */
export const doubtfulLosses: fc.Arbitrary<LogLossInput> = fc.oneof(
  lossOf(items(probability, 1, 6), clippings),
  lossOf(items(fc.constant(0.5), 1, 3), clippings),
);

const unnormalised = rows(1, 5).map(({ reference, rows: found }) => ({
  reference,
  rows: found.map((one) => one.map((p) => p / 2)),
}));

/** Rows to be divided by their sums, far from one. */
export const renormalisedLosses: fc.Arbitrary<LogLossInput> = fc
  .oneof(unnormalised, rows(1, 5))
  .map((input) => ({ ...input, conventions: { 'log-base': 'e', clipping: 'none', normalisation: 'renormalise' } }));

/** Probabilities with something wrong, for the operations that take both forms. */
export const doubtfulProbabilities = record({
  binary: items(inside, 2, 5),
  table: rows(2, 5),
  fault: fc.constantFrom('none', 'none', 'both', 'neither', 'short', 'class', 'column', 'sum', 'near'),
}).map(({ binary, table, fault }) => {
  switch (fault) {
    case 'both':
      return { ...binary, rows: binary.probabilities.map((p) => [1 - p, p]) };
    case 'neither':
      return { reference: binary.reference };
    case 'short':
      return { ...binary, probabilities: binary.probabilities.slice(1) };
    case 'class':
      return { ...binary, reference: binary.reference.map((one, i) => (i === 0 ? 2 : one)) };
    case 'column':
      return { ...table, reference: table.reference.map((one, i) => (i === 0 ? 4 : one)) };
    case 'sum':
      return { ...table, rows: table.rows.map((one) => one.map((p) => p * 0.9)) };
    case 'near':
      return { ...table, rows: table.rows.map((one) => one.map((p) => p * (1 + 1e-9))) };
    default:
      return binary;
  }
});

const brierOf = (given: fc.Arbitrary<Omit<BrierScoreInput, 'conventions'>>): fc.Arbitrary<BrierScoreInput> =>
  record({ given, scale: fc.constantFrom<'sum' | 'half'>('sum', 'half') }).map(({ given: input, scale }) => ({
    ...input,
    conventions: { scale },
  }));

/** The same with weights, now and then. */
const weighted = (input: fc.Arbitrary<BrierScoreInput>): fc.Arbitrary<BrierScoreInput> =>
  record({
    input,
    weights: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 25, maxLength: 25 }),
    is: fc.nat(2),
  }).map(({ input: one, weights, is }) =>
    is === 0 ? { ...one, weights: weights.slice(0, one.reference.length) } : one,
  );

export const brierItems = weighted(
  fc.oneof(
    { weight: 2, arbitrary: brierOf(items(probability, 2, 25)) },
    { weight: 1, arbitrary: brierOf(rows(2, 10)) },
  ),
);
export const fewBrierItems = weighted(brierOf(fc.oneof(items(probability, 1, 3), items(fc.constant(0.5), 1, 4))));

/** Bins and edges, with probabilities that lie on them. */
const binning = record({
  bins: fc.constantFrom('distinct', '10', '10', '5', '15', '100', '1', '3'),
  edges: fc.constantFrom<'equal-width' | 'equal-mass'>('equal-width', 'equal-width', 'equal-mass'),
}).map(({ bins, edges }) => (bins === 'distinct' ? { bins } : { bins, 'bin-edges': edges }));

export const decomposed: fc.Arbitrary<BrierDecompositionInput> = record({
  given: items(probability, 1, 40),
  conventions: binning,
}).map(({ given, conventions }) => ({ ...given, conventions }));

/** Doubles beside an edge of ten bins, whose complements binary arithmetic rounds onto one, and edges as it adds them up. */
const besideEdges = record({ step: fc.integer({ min: 1, max: 9 }), by: fc.nat(2) }).map(
  ({ step, by }) => [(step / 10) * (1 + Number.EPSILON), (step / 10) * (1 - Number.EPSILON), step * 0.1][by] as number,
);
const onOrBeside = fc.oneof({ weight: 6, arbitrary: probability }, { weight: 1, arbitrary: besideEdges });

const calibratedOf = (one: fc.Arbitrary<number>): fc.Arbitrary<CalibrationErrorInput> =>
  record({
    given: items(one, 1, 40),
    binning,
    confidence: fc.constantFrom<'positive-class' | 'top-label'>('positive-class', 'positive-class', 'top-label'),
    norm: fc.constantFrom<'l1' | 'l2' | 'max'>('l1', 'l1', 'l2', 'max'),
  }).map(({ given, binning: bins, confidence, norm }) => ({ ...given, conventions: { ...bins, confidence, norm } }));

export const calibrated = calibratedOf(onOrBeside);

/** Probabilities off every edge, some of them equal: what is said of them does not depend on how edges are compared. */
export const offEdges = calibratedOf(
  fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: 1, max: 996 }).map((k) => k / 997) },
    { weight: 1, arbitrary: fc.constantFrom(52 / 997, 333 / 997, 941 / 997) },
  ),
);

/** The same, asked for value and bins alone, as whoever has no expectation can be. */
export const binsAlone = (input: fc.Arbitrary<CalibrationErrorInput>): fc.Arbitrary<CalibrationErrorInput> =>
  input.map((one) => ({ ...one, expectation: 'none' }));

/** The same with intervals for the shares. */
export const withIntervals: fc.Arbitrary<CalibrationErrorInput> = record({
  input: offEdges,
  coverageProbability: fc.constantFrom(0.95, 0.9, 0.99, 0.6827),
  interval: fc.constantFrom<'wilson' | 'clopper-pearson'>('wilson', 'clopper-pearson'),
}).map(({ input, coverageProbability, interval }) => ({
  ...input,
  coverageProbability,
  conventions: { ...input.conventions, interval },
}));

/** Rows of twentieths, so that the largest of a row is often equal to another one, and an edge. */
const coarseRows = fc.integer({ min: 2, max: 4 }).chain((classes) =>
  fc
    .array(
      fc.tuple(
        fc.nat(classes - 1),
        fc.array(fc.integer({ min: 0, max: 20 }), { minLength: classes - 1, maxLength: classes - 1 }),
      ),
      { minLength: 1, maxLength: 20 },
    )
    .map((pairs) => ({
      reference: pairs.map(([is]) => is),
      rows: pairs.map(([, cuts]) => {
        const sorted = [0, ...cuts.sort((a, b) => a - b), 20];
        return sorted.slice(1).map((cut, k) => (cut - (sorted[k] as number)) / 20);
      }),
    })),
);

export const calibratedRows: fc.Arbitrary<CalibrationErrorInput> = record({
  given: fc.oneof({ weight: 3, arbitrary: coarseRows }, { weight: 1, arbitrary: rows(1, 12) }),
  binning,
  norm: fc.constantFrom<'l1' | 'l2' | 'max'>('l1', 'l2', 'max'),
}).map(({ given, binning: bins, norm }) => ({ ...given, conventions: { ...bins, confidence: 'top-label', norm } }));

/** Rows and probabilities of a positive class, by either confidence. */
export const eitherForm: fc.Arbitrary<CalibrationErrorInput> = record({
  input: fc.oneof(calibratedRows, calibrated),
  positive: fc.boolean(),
}).map(({ input, positive }) => ({
  ...input,
  conventions: { ...input.conventions, confidence: positive ? 'positive-class' : 'top-label' },
}));

/** One list shorter than the other, now and then. */
export const uneven = <T extends { readonly probabilities: readonly number[] }>(
  input: fc.Arbitrary<T>,
): fc.Arbitrary<T> =>
  record({ input, cut: fc.nat(2) }).map(({ input: whole, cut }) =>
    cut === 0 && whole.probabilities.length > 1 ? { ...whole, probabilities: whole.probabilities.slice(1) } : whole,
  );

const scoreRows = fc
  .constantFrom(2, 3, 5)
  .chain((classes) =>
    fc.array(
      fc.tuple(
        fc.nat(classes - 1),
        fc.array(fc.integer({ min: 0, max: 4 }), { minLength: classes, maxLength: classes }),
      ),
      { minLength: 1, maxLength: 15 },
    ),
  );

/** Scores of few values, so that ties are the rule. */
export const topItems: fc.Arbitrary<TopKAgreementInput> = record({
  rows: scoreRows,
  k: fc.integer({ min: 1, max: 5 }),
  ties: fc.constantFrom<'pessimistic' | 'optimistic' | 'lowest-index' | 'highest-index'>(
    'pessimistic',
    'optimistic',
    'lowest-index',
    'highest-index',
  ),
}).map(({ rows: found, k, ties }) => ({
  reference: found.map(([is]) => is),
  scores: found.map(([, one]) => one),
  k,
  conventions: { ties },
}));

export const doubtfulTop: fc.Arbitrary<TopKAgreementInput> = record({
  input: topItems,
  fault: fc.constantFrom('none', 'short', 'NaN', 'class'),
}).map(({ input, fault }): TopKAgreementInput => {
  if (fault === 'short') return { ...input, scores: [...input.scores, [1, 2]] };
  if (fault === 'class') return { ...input, reference: input.reference.map((one, i) => (i === 0 ? 9 : one)) };
  return fault === 'NaN'
    ? { ...input, scores: input.scores.map((one, i) => (i === 0 ? [{ $f64: 'NaN' as const }, ...one.slice(1)] : one)) }
    : input;
});
