import { type Answer, rejected, result, undefinedBecause } from '../../../../contract/operation.ts';
import type { RoundResultInput, RoundResultOutput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import {
  type Decimal,
  decimalOfDouble,
  leadingPlace,
  parseDecimal,
  roundToPlace,
  roundToSignificant,
  roundUpToSignificant,
} from '../../../../numerics/decimal.ts';
import { written } from '../written-decimal.ts';

/** Beyond this place no quantity is stated; every double lies within, and what is written stays short. */
const FARTHEST_PLACE = 330;

/** The decimal that was sent: a string as it stands, a double through its shortest form. */
function sent(number: string | number): Decimal {
  const decimal = typeof number === 'number' ? decimalOfDouble(number) : parseDecimal(number);
  if (decimal === undefined) throw new RangeError(`no decimal, which the schema refuses: ${number}`);
  return decimal;
}

/**
 * An expanded uncertainty rounded to one or two significant digits, and the value to the same place.
 *
 * Decimal integers throughout, so that nothing is rounded but once. Undefined for an expanded uncertainty of zero
 * (`zero-uncertainty`). Rejects a negative one, and numbers that after rounding begin
 * above the place 10^330 or, of the uncertainty, below 10^-330.
 *
 * UNC-066 to UNC-069 and UNC-170 to UNC-172; JCGM 100:2008, 7.2.6.
 */
export function roundResult(input: RoundResultInput): Answer<RoundResultOutput> {
  const { digits = 2, rounding = 'half-even' } = input;
  const uncertainty = sent(input.expandedUncertainty);
  if (uncertainty.coefficient < 0n) return rejected('negative-uncertainty', '/expandedUncertainty');
  if (uncertainty.coefficient === 0n) return undefinedBecause('zero-uncertainty');
  const round = rounding === 'up' ? roundUpToSignificant : roundToSignificant;
  const rounded = round(uncertainty, digits);
  if (Math.abs(leadingPlace(rounded)) > FARTHEST_PLACE) return rejected('out-of-range', '/expandedUncertainty');
  const value = roundToPlace(sent(input.value), rounded.exponent);
  if (value.coefficient !== 0n && leadingPlace(value) > FARTHEST_PLACE) return rejected('out-of-range', '/value');
  return result({ value: written(value), expandedUncertainty: written(rounded), lastPlace: rounded.exponent });
}
