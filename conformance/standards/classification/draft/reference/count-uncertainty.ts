import type {
  CountUncertaintyInput,
  CountUncertaintyOutput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import { type Answer, result, undefinedBecause } from '../../../../contract/operation.ts';
import {
  add,
  divide,
  multiply,
  rational,
  type Rational,
  subtract,
  toDouble,
  ZERO,
} from '../../../../numerics/rational.ts';
import { squareRoot } from '../../../../numerics/square-root.ts';
import { type Cells, mccDerivatives, rationalDerivatives } from '../cell-derivatives.ts';
import { type CountMeasure, mccOf } from '../count-measures.ts';
import { exactDecimal } from '../exact-decimal.ts';

type Sampling = NonNullable<NonNullable<CountUncertaintyInput['conventions']>['sampling']>;

/** Items below which first order is not relied on, and those below which it is not where they are divided by (CLS-063). */
const [LEAST, LEAST_OF_DIVISOR] = [5, 30];

/** The numbers of items that a measure depends on: sums over true and false positives, false and true negatives. */
const CELLS: Readonly<Partial<Record<CountMeasure, readonly (readonly number[])[]>>> = {
  'agreement-proportion': [
    [0, 3],
    [1, 2],
  ],
  precision: [[0], [1]],
  recall: [[0], [2]],
  specificity: [[1], [3]],
  'negative-predictive-value': [[2], [3]],
  'f-beta': [[0], [1], [2]],
  jaccard: [[0], [1], [2]],
};
const ALL_CELLS = [[0], [1], [2], [3]];

/** The cell whose share a likelihood ratio divides by. */
const DIVISOR: Readonly<Partial<Record<CountMeasure, number>>> = {
  'positive-likelihood-ratio': 1,
  'negative-likelihood-ratio': 3,
};

/** Whether there are enough items for first order. */
const enoughFor = (measure: CountMeasure, counts: readonly number[]): boolean => {
  const divisor = DIVISOR[measure];
  return (
    (divisor === undefined || (counts[divisor] as number) >= LEAST_OF_DIVISOR) &&
    (CELLS[measure] ?? ALL_CELLS).every(
      (cells) => cells.reduce((sum, cell) => sum + (counts[cell] as number), 0) >= LEAST,
    )
  );
};

const squared = (x: Rational): Rational => multiply(x, x);

/**
 * The variance of a measure with these derivatives. Of one sample of all items it is the sum of the counts times the
 * squares of the derivatives: the square of their weighted sum, which the law subtracts, is zero for a measure that does
 * not change when all counts are multiplied. Of a sample of each class, that of the two shares of rightly classed items.
 */
function variance([tp, fp, fn, tn]: Cells, by: readonly Rational[], sampling: Sampling): Rational {
  const [a, b, c, d] = by as readonly [Rational, Rational, Rational, Rational];
  if (sampling === 'multinomial')
    return [
      [tp, a],
      [fp, b],
      [fn, c],
      [tn, d],
    ].reduce((sum, [count, slope]) => add(sum, multiply(count as Rational, squared(slope as Rational))), ZERO);
  const share = (one: Rational, other: Rational, slope: Rational): Rational => {
    const total = add(one, other);
    return total.numerator === 0n ? ZERO : multiply(squared(slope), divide(multiply(one, other), total));
  };
  return add(share(tp, fn, subtract(a, c)), share(tn, fp, subtract(d, b)));
}

/**
 * Standard uncertainty of a measure of a table of two classes by the law of propagation of uncertainty, first order, on
 * the counts of a sample.
 *
 * The variance is an exact rational and its root correctly rounded. Undefined (`zero-denominator`) where the measure does
 * not exist; a variance of zero leaves the uncertainty undefined (`degenerate`), since the counts that show it are too
 * few and not certain. CLS-060 to CLS-065; JCGM 100:2008, 5.1.2 and 5.2.2.
 */
export function countUncertainty(input: CountUncertaintyInput): Answer<CountUncertaintyOutput> {
  const { measure, conventions: asked = {} } = input;
  const counts = [input.truePositives, input.falsePositives, input.falseNegatives, input.trueNegatives];
  const cells = counts.map((count) => rational(BigInt(count))) as unknown as Cells;
  const sampling = asked.sampling ?? 'multinomial';
  const beta = asked.beta ?? '1';
  const found = valueOf(measure, counts, cells, sampling, exactDecimal(beta));
  if (found === undefined) return undefinedBecause('zero-denominator');
  const { value, squareOfU } = found;
  const degenerate = squareOfU.numerator === 0n;
  return result({
    value,
    standardUncertainty: degenerate ? { undefined: 'degenerate' } : squareRoot(squareOfU),
    valid: !degenerate && enoughFor(measure, counts),
    conventions: { sampling, method: 'delta', ...(measure === 'f-beta' ? { beta } : {}) },
  });
}

function valueOf(
  measure: CountMeasure,
  counts: readonly number[],
  cells: Cells,
  sampling: Sampling,
  beta: Rational,
): { readonly value: number; readonly squareOfU: Rational } | undefined {
  if (measure !== 'mcc') {
    const found = rationalDerivatives(measure, cells, squared(beta));
    return found && { value: toDouble(found.value), squareOfU: variance(cells, found.by, sampling) };
  }
  const found = mccDerivatives(cells);
  const [tp, fp, fn, tn] = counts.map(BigInt) as [bigint, bigint, bigint, bigint];
  const value = mccOf([
    [tp, fn],
    [fp, tn],
  ]);
  if (found === undefined || value === undefined) return undefined;
  return { value, squareOfU: divide(variance(cells, found.by, sampling), found.divisor) };
}
