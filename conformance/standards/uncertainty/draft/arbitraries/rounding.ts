import fc from 'fast-check';
import type { RoundResultInput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { isUndefined } from '../../../../contract/operation.ts';
import { record } from '../../../../contract/record.ts';
import { type Decimal, formatDecimal, leadingPlace } from '../../../../numerics/decimal.ts';
import { roundResult } from '../reference/round-result.ts';
import { optionally } from './optionally.ts';

/** What follows the last digit that stays: nothing, a tie, next to a tie on either side, anything. */
const tail: fc.Arbitrary<string> = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom('5', '50', '500') },
  { weight: 2, arbitrary: fc.constantFrom('49', '4999', '51', '5001', '45') },
  { weight: 1, arbitrary: fc.constant('') },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 9999 }).map(String) },
);

/** Longer than a double is: whoever reads it as one decides a tie that is none. */
const longTail: fc.Arbitrary<string> = fc.constantFrom(
  '4999999999999999999999999',
  '5000000000000000000000001',
  '50000000000000000000',
);

/** The digits that stay of an expanded uncertainty, those that a carry changes in number among them. */
const kept: fc.Arbitrary<number> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 10, max: 99 }) },
  { weight: 1, arbitrary: fc.constantFrom(99, 99, 95, 10) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 9 }) },
);

const sized = (ends: fc.Arbitrary<string>): fc.Arbitrary<Decimal> =>
  record({ first: kept, rest: ends, place: fc.integer({ min: -9, max: 5 }) }).map(({ first, rest, place }) => ({
    coefficient: BigInt(`${first}${rest}`),
    exponent: place - rest.length,
  }));

/** A decimal in one of its spellings: plain, or with an exponent of either letter. */
function spelt(decimal: Decimal, style: number): string {
  if (style === 0 && decimal.exponent <= 0) return formatDecimal(decimal);
  if (decimal.exponent === 0) return String(decimal.coefficient);
  return `${decimal.coefficient}${style === 1 ? 'E' : 'e'}${decimal.exponent > 0 && style === 2 ? '+' : ''}${decimal.exponent}`;
}

/** As text, or as a double where the input is to have one; up to 15 digits its shortest form is the same number. */
const sent = (decimal: Decimal, style: number, asDouble: boolean): string | number => {
  const text = spelt(decimal, style);
  return asDouble ? Number(text) : text;
};

const options = record({
  digits: optionally(fc.constantFrom(1 as const, 2 as const), 2),
  rounding: optionally(fc.constantFrom('half-even' as const, 'up' as const), 2),
}).map(({ digits, rounding }) => ({
  ...(digits === undefined ? {} : { digits }),
  ...(rounding === undefined ? {} : { rounding }),
}));

const inputs = (ends: fc.Arbitrary<string>, double: fc.Arbitrary<boolean>): fc.Arbitrary<RoundResultInput> =>
  record({
    uncertainty: sized(ends),
    units: fc.integer({ min: -99999, max: 99999 }),
    rest: ends,
    coarser: fc.nat(3),
    styles: record({ value: fc.nat(2), uncertainty: fc.nat(2) }),
    double,
    options,
  }).map(({ uncertainty, units, rest, coarser, styles, double: asDouble, options: asked }) => {
    // At the last place of the uncertainty or, now and then, one place above it.
    const place = leadingPlace(uncertainty) - (coarser === 0 ? 0 : 1);
    const value = { coefficient: BigInt(`${units}${rest}`), exponent: place - rest.length };
    return {
      value: sent(value, styles.value, asDouble),
      expandedUncertainty: sent(uncertainty, styles.uncertainty, asDouble),
      ...asked,
    };
  });

/** Values and uncertainties with ties, near ties and carries, as decimal strings and as doubles. */
export const roundable: fc.Arbitrary<RoundResultInput> = inputs(
  tail,
  fc.nat(2).map((n) => n === 0),
);

/** The same, most as decimal strings of more digits than a double has. */
export const exactlyRoundable: fc.Arbitrary<RoundResultInput> = fc.oneof(
  { weight: 3, arbitrary: inputs(longTail, fc.constant(false)) },
  { weight: 2, arbitrary: inputs(tail, fc.constant(true)) },
);

/** What the operation returns, sent again with the same options. */
export const alreadyRounded: fc.Arbitrary<RoundResultInput> = roundable.map((input) => {
  const answer = roundResult(input);
  if (answer.outcome !== 'result' || isUndefined(answer.output)) throw new Error('a roundable input was not rounded');
  const { value, expandedUncertainty } = answer.output;
  return { ...input, value, expandedUncertainty };
});

/** Zeros, negative uncertainties and numbers far away, among ordinary ones. */
export const doubtfulRounding: fc.Arbitrary<RoundResultInput> = record({
  input: roundable,
  change: fc.constantFrom('zero', 'negative', 'uncertainty', 'value', 'nothing'),
  zero: fc.constantFrom<string | number>('0', '0.000', '0e5', '-0.0', 0),
  far: fc.constantFrom('1e331', '9.99e330', '1e330', '12e330', '0.1e331', '1e-331', '9.9e-331', '1e-330', '0.9e-330'),
}).map(({ input, change, zero, far }) => {
  switch (change) {
    case 'zero':
      return { ...input, expandedUncertainty: zero };
    case 'negative':
      return {
        ...input,
        expandedUncertainty:
          typeof input.expandedUncertainty === 'number' ? -input.expandedUncertainty : `-${input.expandedUncertainty}`,
      };
    case 'uncertainty':
      return { ...input, expandedUncertainty: far };
    case 'value':
      return { ...input, value: far };
    default:
      return input;
  }
});
