import { type Answer, rejected, result, undefinedBecause } from '../../../../contract/operation.ts';
import type {
  LabelErrorCorrectionInput,
  LabelErrorCorrectionOutput,
} from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { decimalOfDouble, decimalToRational } from '../../../../numerics/decimal.ts';
import {
  absolute,
  add,
  compare,
  divide,
  multiply,
  ONE,
  rational,
  type Rational,
  rationalOfDouble,
  subtract,
  toDouble,
  ZERO,
} from '../../../../numerics/rational.ts';
import { squareRoot } from '../../../../numerics/square-root.ts';

/** How many times its standard uncertainty the difference of the two rates has to be. */
const BOUND = rational(10n);

/**
 * A proportion corrected for the errors of the labels or the reader by which it was counted (Rogan and Gladen 1978).
 *
 * All numbers are the doubles nearest to the exact values of what was sent. Undefined where the two rates are equal
 * (`no-discrimination`) or differ by less than ten times the standard uncertainty of their difference (`out-of-validity`),
 * decided in decimals. Proportions outside 0 and 1 are said to be that, and clipped only by convention. Rejects what is
 * beyond the largest double.
 *
 * UNC-140 to UNC-143.
 */
export function labelErrorCorrection(input: LabelErrorCorrectionInput): Answer<LabelErrorCorrectionOutput> {
  const { clip = 'none', correlation = 0 } = input;
  if (input.sensitivity === input.falsePositiveRate) return undefinedBecause('no-discrimination');
  if (!isValid(input)) return undefinedBecause('out-of-validity');
  const [a, s] = [rationalOfDouble(input.indication), rationalOfDouble(input.sensitivity)];
  const f = rationalOfDouble(input.falsePositiveRate);
  const discrimination = subtract(s, f);
  const proportion = divide(subtract(a, f), discrimination);
  // The signed products of sensitivity coefficients and standard uncertainties.
  const perUnit = (uncertainty: number, weight: Rational): Rational =>
    divide(multiply(rationalOfDouble(uncertainty), weight), discrimination);
  const ofIndication = perUnit(input.indicationUncertainty, ONE);
  const ofSensitivity = perUnit(input.sensitivityUncertainty, proportion);
  const ofFalsePositives = perUnit(input.falsePositiveRateUncertainty, subtract(ONE, proportion));
  const variance = sumOfSquares(ofSensitivity, ofFalsePositives, rationalOfDouble(correlation));
  const standardUncertainty = squareRoot(add(multiply(ofIndication, ofIndication), variance));
  const contributions: LabelErrorCorrectionOutput['contributions'] = [
    toDouble(absolute(ofIndication)),
    toDouble(absolute(ofSensitivity)),
    toDouble(absolute(ofFalsePositives)),
  ];
  const unclipped = toDouble(proportion);
  if ([Math.abs(unclipped), standardUncertainty, ...contributions].includes(Infinity)) return rejected('overflow');
  const range = compare(proportion, ZERO) < 0 ? 'below' : compare(proportion, ONE) > 0 ? 'above' : 'within';
  return result({
    correctedProportion: clip === 'none' ? unclipped : Math.min(1, Math.max(0, unclipped)),
    range,
    clip,
    standardUncertainty,
    contributions,
  });
}

/** x^2 + y^2 + 2 r x y */
const sumOfSquares = (x: Rational, y: Rational, r: Rational): Rational =>
  add(add(multiply(x, x), multiply(y, y)), multiply(rational(2n), multiply(r, multiply(x, y))));

function isValid(input: LabelErrorCorrectionInput): boolean {
  const exactly = (x: number): Rational => decimalToRational(decimalOfDouble(x));
  const difference = subtract(exactly(input.sensitivity), exactly(input.falsePositiveRate));
  const variance = sumOfSquares(
    exactly(input.sensitivityUncertainty),
    exactly(input.falsePositiveRateUncertainty),
    exactly(-(input.correlation ?? 0)),
  );
  return compare(multiply(difference, difference), multiply(multiply(BOUND, BOUND), variance)) >= 0;
}
