import type {
  MinimumDetectableDifferenceInput as Input,
  MinimumDetectableDifferenceOutput as Output,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import { type Answer, rejected, result } from '../../../../contract/operation.ts';
import { decimalOfDouble, decimalToRational } from '../../../../numerics/decimal.ts';
import { normalFactorOfTails } from '../../../../numerics/normal-coverage.ts';
import { add, compare, divide, multiply, ONE, type Rational, subtract } from '../../../../numerics/rational.ts';
import { squareRoot } from '../../../../numerics/square-root.ts';

const NEEDED = {
  paired: ['discordantShare', 'items'],
  independent: ['firstProportion', 'firstItems', 'secondProportion', 'secondItems'],
  stated: ['standardUncertainty'],
} as const satisfies Record<Input['basis'], readonly (keyof Input)[]>;

/** The number as it is written. Absent only where the basis does not need it. */
const exactly = (x: number | undefined): Rational => decimalToRational(decimalOfDouble(x as number));

/**
 * The difference of the proportions of two classifiers that a two-sided test detects with a power, and the standard
 * uncertainty that it was computed from.
 *
 * Numbers are read as the decimals that are written. A standard uncertainty of zero detects nothing (`zero-spread`); a
 * difference above the discordant share, or above 1, cannot occur (`not-detectable`). Rejects an input without a number
 * that its basis needs (`number-required`).
 *
 * CLS-220 to CLS-224; UNC-163 for a standard deviation and a size.
 */
export function minimumDetectableDifference(input: Input): Answer<Output> {
  const { basis, significance = 0.05, power = 0.8 } = input;
  const missing = NEEDED[basis].find((name) => input[name] === undefined);
  if (missing !== undefined) return rejected('number-required', `/${missing}`);
  const given = { significance, power, basis };
  const square = squaredUncertainty(input);
  if (square.numerator === 0n) {
    const none = { undefined: 'zero-spread' } as const;
    return result({ value: none, standardUncertainty: none, ...given });
  }
  // From a half on, 1 - power is exact, and twice that are both tails.
  const factor = exactly(normalFactorOfTails(significance) + normalFactorOfTails(2 * (1 - power)));
  const squaredDifference = multiply(multiply(factor, factor), square);
  const largest = basis === 'paired' ? exactly(input.discordantShare) : ONE;
  const isPossible = compare(squaredDifference, multiply(largest, largest)) <= 0;
  return result({
    value: isPossible ? squareRoot(squaredDifference) : { undefined: 'not-detectable' },
    standardUncertainty: squareRoot(square),
    ...given,
  });
}

function squaredUncertainty(input: Input): Rational {
  if (input.basis === 'paired') return divide(exactly(input.discordantShare), exactly(input.items));
  if (input.basis === 'stated') return multiply(exactly(input.standardUncertainty), exactly(input.standardUncertainty));
  const ofProportion = (p: Rational, n: Rational): Rational => divide(multiply(p, subtract(ONE, p)), n);
  return add(
    ofProportion(exactly(input.firstProportion), exactly(input.firstItems)),
    ofProportion(exactly(input.secondProportion), exactly(input.secondItems)),
  );
}
