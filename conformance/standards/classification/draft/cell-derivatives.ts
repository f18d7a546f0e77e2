import { add, divide, multiply, ONE, rational, type Rational, subtract, ZERO } from '../../../numerics/rational.ts';
import type { CountMeasure } from './count-measures.ts';

/** The cells of a table of two classes in a fixed order: true and false positives, false and true negatives. */
export type Cells = readonly [tp: Rational, fp: Rational, fn: Rational, tn: Rational];

/** A number with its derivatives by the four cells, exactly. */
export interface Dual {
  readonly value: Rational;
  readonly by: readonly Rational[];
}

const zip = (a: Dual, b: Dual, of: (x: Rational, y: Rational) => Rational): readonly Rational[] =>
  a.by.map((x, k) => of(x, b.by[k] as Rational));
const plus = (a: Dual, b: Dual): Dual => ({ value: add(a.value, b.value), by: zip(a, b, add) });
const minus = (a: Dual, b: Dual): Dual => ({ value: subtract(a.value, b.value), by: zip(a, b, subtract) });
const times = (a: Dual, b: Dual): Dual => ({
  value: multiply(a.value, b.value),
  by: zip(a, b, (x, y) => add(multiply(x, b.value), multiply(a.value, y))),
});
const scaled = (factor: Rational, a: Dual): Dual => times({ value: factor, by: a.by.map(() => ZERO) }, a);
const over = (a: Dual, b: Dual): Dual | undefined => {
  if (b.value.numerator === 0n) return undefined;
  const square = multiply(b.value, b.value);
  return {
    value: divide(a.value, b.value),
    by: zip(a, b, (x, y) => divide(subtract(multiply(x, b.value), multiply(a.value, y)), square)),
  };
};

const HALF = rational(1n, 2n);

/** A rational measure with its derivatives by the cells; undefined where it does not exist. */
export function rationalDerivatives(
  measure: Exclude<CountMeasure, 'mcc'>,
  cells: Cells,
  betaSquared: Rational,
): Dual | undefined {
  const [tp, fp, fn, tn] = duals(cells);
  const [P, N] = [plus(tp, fn), plus(tn, fp)];
  const both = (of: (a: Dual, b: Dual) => Dual | undefined): Dual | undefined => {
    const [recall, specificity] = [over(tp, P), over(tn, N)];
    return recall === undefined || specificity === undefined ? undefined : of(recall, specificity);
  };
  const one: Dual = { value: ONE, by: cells.map(() => ZERO) };
  switch (measure) {
    case 'agreement-proportion':
      return over(plus(tp, tn), plus(P, N));
    case 'balanced-agreement':
      return both((a, b) => scaled(HALF, plus(a, b)));
    case 'precision':
      return over(tp, plus(tp, fp));
    case 'recall':
      return over(tp, P);
    case 'specificity':
      return over(tn, N);
    case 'negative-predictive-value':
      return over(tn, plus(tn, fn));
    case 'f-beta': {
      const weighted = scaled(add(ONE, betaSquared), tp);
      return over(weighted, plus(plus(weighted, scaled(betaSquared, fn)), fp));
    }
    case 'jaccard':
      return over(tp, plus(plus(tp, fp), fn));
    case 'youden':
      return both((a, b) => minus(plus(a, b), one));
    case 'positive-likelihood-ratio':
      return both((a, b) => over(a, minus(one, b)));
    case 'negative-likelihood-ratio':
      return both((a, b) => over(minus(one, a), b));
  }
}

const duals = (cells: Cells): readonly [Dual, Dual, Dual, Dual] =>
  cells.map((value, k) => ({ value, by: cells.map((_, j) => (j === k ? ONE : ZERO)) })) as unknown as [
    Dual,
    Dual,
    Dual,
    Dual,
  ];

/**
 * Of MCC, C/√D, what its derivatives are multiples of by 1/√D: dC - C dD/(2D). Their squares, and so the variance, are
 * rational once they are divided by D. Undefined where D is zero.
 */
export function mccDerivatives(
  cells: Cells,
): { readonly by: readonly Rational[]; readonly divisor: Rational } | undefined {
  const [tp, fp, fn, tn] = duals(cells);
  const C = minus(times(tp, tn), times(fp, fn));
  const D = times(times(plus(tp, fp), plus(tp, fn)), times(plus(tn, fp), plus(tn, fn)));
  if (D.value.numerator === 0n) return undefined;
  const factor = divide(C.value, multiply(rational(2n), D.value));
  return { by: zip(C, D, (x, y) => subtract(x, multiply(factor, y))), divisor: D.value };
}
