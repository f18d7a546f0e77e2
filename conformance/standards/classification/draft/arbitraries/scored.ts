import fc from 'fast-check';
import { record } from '../../../../contract/record.ts';

/** Items with a class and a score, both lists of one length. */
export interface ScoredItems {
  readonly reference: (0 | 1)[];
  readonly scores: number[];
}

/** Scores on a coarse grid, so that ties are the rule, and their neighbours in binary64, which are no ties. */
const coarse = fc.integer({ min: 0, max: 6 }).map((step) => step / 8);
const nearlyTied = record({ step: fc.integer({ min: 1, max: 5 }), ulps: fc.integer({ min: 0, max: 2 }) }).map(
  ({ step, ulps }) => (step / 5) * (1 + ulps * Number.EPSILON),
);
const probabilities = fc.integer({ min: 0, max: 1000 }).map((step) => step / 1000);
const wide = record({ digits: fc.integer({ min: -999, max: 999 }), exponent: fc.integer({ min: -9, max: 6 }) }).map(
  ({ digits, exponent }) => digits * 10 ** exponent,
);
/** Logits so large that their sigmoid is 1 in binary64, and the order with it lost. */
const saturated = fc.integer({ min: 0, max: 40 }).map((step) => 40 + step);

const classes = fc.constantFrom<0 | 1>(0, 1);

const listOf = (score: fc.Arbitrary<number>, least: number, most: number): fc.Arbitrary<ScoredItems> =>
  fc
    .array(fc.tuple(classes, score), { minLength: least, maxLength: most })
    .map((items) => ({ reference: items.map(([one]) => one), scores: items.map(([, one]) => one) }));

/** Any items: of one class too, tied, nearly tied, of any size, saturated. */
export const anyScored = (least = 1, most = 30): fc.Arbitrary<ScoredItems> =>
  fc.oneof(
    { weight: 3, arbitrary: listOf(coarse, least, most) },
    { weight: 2, arbitrary: listOf(nearlyTied, least, most) },
    { weight: 2, arbitrary: listOf(probabilities, least, most) },
    { weight: 1, arbitrary: listOf(wide, least, most) },
    { weight: 1, arbitrary: listOf(saturated, least, most) },
    { weight: 1, arbitrary: listOf(fc.constant(0.5), least, Math.min(most, 6)) },
  );

const count = (reference: readonly number[], one: number): number => reference.filter((is) => is === one).length;

/** How many items the smaller class has. */
export const smallerClass = ({ reference }: { readonly reference: readonly number[] }): number =>
  Math.min(count(reference, 0), count(reference, 1));

/** Items of both classes, at least `each` of either. */
export const bothClasses = (each = 1, most = 30): fc.Arbitrary<ScoredItems> =>
  anyScored(2 * each, most).filter((items) => smallerClass(items) >= each);

/** Whether any positive item ties with a negative one. */
export const hasTies = ({ reference, scores }: ScoredItems): boolean => {
  const positives = new Set(scores.filter((_, i) => reference[i] === 1));
  return scores.some((score, i) => reference[i] === 0 && positives.has(score));
};

/** Whether two scores differ by a few units in the last place only. */
export const hasNearTies = ({ scores }: { readonly scores: readonly number[] }): boolean => {
  const sorted = [...new Set(scores)].sort((a, b) => a - b);
  return sorted.some((score, i) => i > 0 && score - (sorted[i - 1] as number) < 1e-14 * Math.abs(score));
};

/** Items with lists of one length, or one list shorter by one, and a score that is no number now and then. */
export const doubtfulScored = record({
  items: anyScored(2, 8),
  fault: fc.constantFrom('none', 'none', 'short', 'NaN', 'Infinity', '-Infinity', 'both'),
  at: fc.nat(7),
}).map(({ items, fault, at }) => {
  const scores: (number | { $f64: 'NaN' | 'Infinity' | '-Infinity' })[] = [...items.scores];
  if (fault === 'NaN' || fault === 'both') scores[at % scores.length] = { $f64: 'NaN' };
  if (fault === 'Infinity' || fault === '-Infinity') scores[at % scores.length] = { $f64: fault };
  return { reference: items.reference, scores: fault === 'short' || fault === 'both' ? scores.slice(1) : scores };
});
