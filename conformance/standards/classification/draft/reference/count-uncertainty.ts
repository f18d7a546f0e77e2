import type {
  CountUncertaintyInput,
  CountUncertaintyOutput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import { type Answer, result, undefinedBecause } from '../../../../contract/operation.ts';
import { add, divide, multiply, rational, type Rational, subtract, ZERO } from '../../../../numerics/rational.ts';
import { squareRoot } from '../../../../numerics/square-root.ts';
import type { Cells } from '../cell-derivatives.ts';
import type { CountMeasure } from '../count-measures.ts';
import { exactDecimal } from '../exact-decimal.ts';
import { cellsOf } from '../measure-cells.ts';
import { slopesOf } from '../measure-slopes.ts';

type Sampling = NonNullable<NonNullable<CountUncertaintyInput['conventions']>['sampling']>;

/** Items below which first order is not relied on, and those below which it is not where they are divided by (CLS-063). */
const [LEAST, LEAST_OF_DIVISOR] = [5, 30];

/** Whether there are enough items for first order. */
const enoughFor = (measure: CountMeasure, counts: readonly number[]): boolean =>
  cellsOf(measure).every(
    ({ cells, divides }) =>
      cells.reduce((sum, cell) => sum + (counts[cell] as number), 0) >= (divides ? LEAST_OF_DIVISOR : LEAST),
  );

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
  const found = slopesOf(measure, counts.map(BigInt), cells, exactDecimal(beta));
  if (found === undefined) return undefinedBecause('zero-denominator');
  const squareOfU = divide(variance(cells, found.by, sampling), found.divisor);
  const degenerate = squareOfU.numerator === 0n;
  return result({
    value: found.value,
    standardUncertainty: degenerate ? { undefined: 'degenerate' } : squareRoot(squareOfU),
    valid: !degenerate && enoughFor(measure, counts),
    conventions: { sampling, method: 'delta', ...(measure === 'f-beta' ? { beta } : {}) },
  });
}
