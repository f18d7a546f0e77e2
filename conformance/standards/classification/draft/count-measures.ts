import { add, divide, multiply, ONE, rational, type Rational, subtract, ZERO } from '../../../numerics/rational.ts';
import { squareRoot } from '../../../numerics/square-root.ts';

/** The measures of a table of two classes. */
export const MEASURES = [
  'agreement-proportion',
  'balanced-agreement',
  'precision',
  'recall',
  'specificity',
  'negative-predictive-value',
  'f-beta',
  'jaccard',
  'youden',
  'positive-likelihood-ratio',
  'negative-likelihood-ratio',
  'mcc',
] as const;

export type CountMeasure = (typeof MEASURES)[number];

/**
 * What the measures of two classes are made of: the items that were classed rightly, and how many there are of each class
 * by the reference and by the prediction. Where predictions are missing, the two totals differ.
 */
export interface Margins {
  readonly truePositives: bigint;
  readonly trueNegatives: bigint;
  readonly positives: bigint;
  readonly negatives: bigint;
  readonly predictedPositives: bigint;
  readonly predictedNegatives: bigint;
}

/** The margins of a table in which every item has a prediction. */
export const marginsOf = (tp: bigint, fp: bigint, fn: bigint, tn: bigint): Margins => ({
  truePositives: tp,
  trueNegatives: tn,
  positives: tp + fn,
  negatives: tn + fp,
  predictedPositives: tp + fp,
  predictedNegatives: tn + fn,
});

/** A quotient, or undefined where there is nothing to divide by. */
export const quotient = (a: bigint, b: bigint): Rational | undefined => (b === 0n ? undefined : rational(a, b));

const both = (
  a: Rational | undefined,
  b: Rational | undefined,
  of: (a: Rational, b: Rational) => Rational | undefined,
): Rational | undefined => (a === undefined || b === undefined ? undefined : of(a, b));

const over = (a: Rational, b: Rational): Rational | undefined => (b.numerator === 0n ? undefined : divide(a, b));

/** A rational measure of two classes, exactly; undefined where its denominator is zero. MCC is not one of them. */
export function rationalMeasure(
  measure: Exclude<CountMeasure, 'mcc'>,
  margins: Margins,
  betaSquared: Rational,
): Rational | undefined {
  const { truePositives: tp, trueNegatives: tn, positives, negatives } = margins;
  const { predictedPositives, predictedNegatives } = margins;
  const [recall, specificity] = [quotient(tp, positives), quotient(tn, negatives)];
  switch (measure) {
    case 'agreement-proportion':
      return quotient(tp + tn, positives + negatives);
    case 'balanced-agreement':
      return both(recall, specificity, (a, b) => multiply(add(a, b), rational(1n, 2n)));
    case 'precision':
      return quotient(tp, predictedPositives);
    case 'recall':
      return recall;
    case 'specificity':
      return specificity;
    case 'negative-predictive-value':
      return quotient(tn, predictedNegatives);
    case 'f-beta':
      return fBeta(margins, betaSquared);
    case 'jaccard':
      return quotient(tp, positives + predictedPositives - tp);
    case 'youden':
      return both(recall, specificity, (a, b) => subtract(add(a, b), ONE));
    case 'positive-likelihood-ratio':
      return both(recall, specificity, (a, b) => over(a, subtract(ONE, b)));
    case 'negative-likelihood-ratio':
      return both(recall, specificity, (a, b) => over(subtract(ONE, a), b));
  }
}

/** The count form, which exists wherever any item is positive by the reference or by the prediction. */
function fBeta({ truePositives, positives, predictedPositives }: Margins, betaSquared: Rational): Rational | undefined {
  const denominator = add(multiply(betaSquared, rational(positives)), rational(predictedPositives));
  return over(multiply(add(ONE, betaSquared), rational(truePositives)), denominator);
}

/** MCC of a square table, correctly rounded; undefined where a row total or a column total is that of all items. */
export function mccOf(counts: readonly (readonly bigint[])[]): number | undefined {
  const rows = counts.map((row) => row.reduce((sum, one) => sum + one, 0n));
  const columns = counts.map((_, k) => counts.reduce((sum, row) => sum + (row[k] as bigint), 0n));
  const items = rows.reduce((sum, one) => sum + one, 0n);
  const agreed = counts.reduce((sum, row, k) => sum + (row[k] as bigint), 0n);
  const squares = (totals: readonly bigint[]): bigint =>
    items * items - totals.reduce((sum, one) => sum + one * one, 0n);
  const product = squares(rows) * squares(columns);
  if (product === 0n) return undefined;
  const covariance = agreed * items - rows.reduce((sum, row, k) => sum + row * (columns[k] as bigint), 0n);
  const root = squareRoot(rational(covariance * covariance, product));
  return covariance < 0n ? -root : root;
}

/** The mean of rationals with whole weights; undefined where the weights are all zero. */
export function weightedMean(values: readonly Rational[], weights: readonly bigint[]): Rational | undefined {
  const total = weights.reduce((sum, one) => sum + one, 0n);
  if (total === 0n) return undefined;
  const byDenominator = new Map<bigint, bigint>();
  for (const [k, { numerator, denominator }] of values.entries())
    byDenominator.set(denominator, (byDenominator.get(denominator) ?? 0n) + (weights[k] as bigint) * numerator);
  return divide(
    sumByHalves([...byDenominator].map(([denominator, top]) => rational(top, denominator))),
    rational(total),
  );
}

/** A sum whose denominators are multiplied with others of their own length: of 20 000 items a loop takes seconds. */
function sumByHalves(terms: readonly Rational[]): Rational {
  if (terms.length < 3) return terms.reduce(add, ZERO);
  const middle = terms.length >> 1;
  return add(sumByHalves(terms.slice(0, middle)), sumByHalves(terms.slice(middle)));
}
