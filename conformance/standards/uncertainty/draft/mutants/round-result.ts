import type {
  RoundResultInput as Input,
  RoundResultOutput as Output,
} from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { type Answer, isUndefined, rejected, result } from '../../../../contract/operation.ts';
import { wrongAnswer, wrongOutput } from '../../../../contract/wrong-answer.ts';
import {
  type Decimal,
  decimalOfDouble,
  leadingPlace,
  parseDecimal,
  roundToPlace,
  roundToSignificant,
} from '../../../../numerics/decimal.ts';
import { written } from '../written-decimal.ts';

const OPERATION = 'uncertainty/round-result';
type Reference = (input: Input) => Answer<Output>;

const faulty = (id: string, change: (right: Output, input: Input) => Output) =>
  wrongOutput<Input, Output>(OPERATION, id, change);

const decimalOf = (number: string | number): Decimal =>
  (typeof number === 'number' ? decimalOfDouble(number) : parseDecimal(number)) ?? { coefficient: 0n, exponent: 0 };

/** What the reference answers to other numbers or options. */
const askedInstead = (id: string, other: (input: Input) => Input) =>
  wrongAnswer<Input, Output>(OPERATION, id, (right, input, reference: Reference) =>
    right.outcome === 'result' && !isUndefined(right.output) ? reference(other(input)) : right,
  );

const readAsDouble = (number: string | number): string | number =>
  Number.isFinite(Number(number)) ? Number(number) : number;

/** Reads a decimal string as a double, as nearly every parser does. */
export const throughDoubles = askedInstead('UNC-066/through-doubles', (input) => ({
  ...input,
  value: readAsDouble(input.value),
  expandedUncertainty: readAsDouble(input.expandedUncertainty),
}));

/** The tie of a decimal number is none of the double next to it: 2.675 becomes 2.67. */
export const binaryTies = faulty('UNC-066/ties-of-the-double', (right, { value }) =>
  right.lastPlace > 0 || right.lastPlace < -20
    ? right
    : {
        ...right,
        value: Number(value)
          .toFixed(-right.lastPlace)
          .replace(/^-(0(?:\.0*)?)$/, '$1'),
      },
);

/** By way of one digit more. */
export const roundedTwice = askedInstead('UNC-066/rounded-twice', (input) => {
  const uncertainty = roundToSignificant(decimalOf(input.expandedUncertainty), (input.digits ?? 2) + 1);
  return {
    ...input,
    value: written(roundToPlace(decimalOf(input.value), uncertainty.exponent)),
    expandedUncertainty: written(uncertainty),
  };
});

/** Both numbers at the place of another uncertainty, so that only the rounding of the uncertainty is wrong. */
const withUncertainty = (id: string, other: (exactly: Decimal, right: Output, input: Input) => Decimal) =>
  faulty(id, (right, input) => {
    const uncertainty = other(decimalOf(input.expandedUncertainty), right, input);
    return {
      value: written(roundToPlace(decimalOf(input.value), uncertainty.exponent)),
      expandedUncertainty: written(uncertainty),
      lastPlace: uncertainty.exponent,
    };
  });

const digitsOf = ({ digits = 2 }: Input): number => digits;
const cutAt = ({ coefficient, exponent }: Decimal, place: number, plus: bigint): Decimal =>
  exponent >= place
    ? roundToPlace({ coefficient, exponent }, place)
    : {
        coefficient: (coefficient + plus * 10n ** BigInt(place - exponent)) / 10n ** BigInt(place - exponent),
        exponent: place,
      };

/** A tie goes away from zero. */
export const halfUp = withUncertainty('UNC-067/half-up', (exactly, _, input) => {
  const place = leadingPlace(exactly) - digitsOf(input) + 1;
  if (input.rounding === 'up' || exactly.exponent >= place) return decimalOf(reached(exactly, input));
  const half = 5n * 10n ** BigInt(place - exactly.exponent - 1);
  const rounded = cutAt({ ...exactly, coefficient: exactly.coefficient + half }, place, 0n);
  return leadingPlace(rounded) > leadingPlace(exactly) ? roundToPlace(rounded, place + 1) : rounded;
});

/** What the rule of the input gives, where a mutant leaves that alone. */
const reached = (exactly: Decimal, { digits = 2, rounding }: Input): string => {
  const nearest = roundToSignificant(exactly, digits);
  if (rounding !== 'up') return written(nearest);
  const place = leadingPlace(exactly) - digits + 1;
  if (exactly.exponent >= place) return written(nearest);
  const unit = 10n ** BigInt(place - exactly.exponent);
  return written(
    roundToSignificant({ coefficient: (exactly.coefficient + unit - 1n) / unit, exponent: place }, digits),
  );
};

export const truncates = withUncertainty('UNC-067/truncates', (exactly, _, input) =>
  cutAt(exactly, leadingPlace(exactly) - digitsOf(input) + 1, 0n),
);

export const threeDigits = withUncertainty('UNC-067/three-digits', (exactly) => roundToSignificant(exactly, 3));

export const alwaysTwoDigits = askedInstead('UNC-067/always-two-digits', (input) => ({ ...input, digits: 2 }));

export const neverUp = askedInstead('UNC-067/never-up', (input) => ({ ...input, rounding: 'half-even' }));

/** 0.0996 becomes 0.100: the place is that of the number before it was rounded. */
export const carryForgotten = withUncertainty('UNC-067/carry-forgotten', (exactly, { lastPlace }, input) => {
  const place = leadingPlace(exactly) - digitsOf(input) + 1;
  const rounded = decimalOf(reached(exactly, input));
  return lastPlace > place ? roundToPlace(rounded, place) : rounded;
});

/** The value by another rule, at the right place. */
const valueBy = (id: string, other: (exactly: Decimal, place: number) => Decimal) =>
  faulty(id, (right, { value }) => {
    const exactly = decimalOf(value);
    return exactly.exponent >= right.lastPlace ? right : { ...right, value: written(other(exactly, right.lastPlace)) };
  });

export const valueHalfUp = valueBy('UNC-068/value-half-up', (exactly, place) => {
  const sign = exactly.coefficient < 0n ? -1n : 1n;
  const half = 5n * 10n ** BigInt(place - exactly.exponent - 1);
  return cutAt({ ...exactly, coefficient: exactly.coefficient + sign * half }, place, 0n);
});

export const valueTruncated = valueBy('UNC-068/value-truncated', (exactly, place) => cutAt(exactly, place, 0n));

/** The rule of the uncertainty for the value as well. */
export const valueUp = faulty('UNC-068/value-rounded-up', (right, { value, rounding }) => {
  const exactly = decimalOf(value);
  if (rounding !== 'up' || exactly.exponent >= right.lastPlace || exactly.coefficient <= 0n) return right;
  const unit = 10n ** BigInt(right.lastPlace - exactly.exponent);
  const up = { coefficient: (exactly.coefficient + unit - 1n) / unit, exponent: right.lastPlace };
  return { ...right, value: written(up) };
});

export const placeOfFirstDigit = faulty('UNC-068/place-of-the-first-digit', (right) => ({
  ...right,
  lastPlace: leadingPlace(decimalOf(right.expandedUncertainty)),
}));

/** Each number in another spelling. */
const speltBy = (id: string, spell: (text: string) => string) =>
  faulty(id, (right) => ({
    ...right,
    value: spell(right.value),
    expandedUncertainty: spell(right.expandedUncertainty),
  }));

export const dropsZeros = speltBy('UNC-069/drops-trailing-zeros', (text) =>
  text.includes('e') ? text : String(Number(text)),
);

export const noExponent = speltBy('UNC-069/no-exponent', (text) => (text.includes('e') ? String(Number(text)) : text));

export const alwaysExponent = speltBy('UNC-069/always-an-exponent', (text) =>
  text.includes('e') ? text : `${text}e0`,
);

export const minusZero = faulty('UNC-069/minus-zero', (right, { value }) =>
  decimalOf(value).coefficient < 0n && decimalOf(right.value).coefficient === 0n
    ? { ...right, value: `-${right.value}` }
    : right,
);

/** An answer in place of another, by a change of the input. */
const answersAnyway = (id: string, code: string, other: (input: Input) => Input) =>
  wrongAnswer<Input, Output>(OPERATION, `UNC-170/${id}`, (right, input, reference: Reference) =>
    right.outcome === 'rejected' && right.code === code ? reference(other(input)) : right,
  );

export const absoluteUncertainty = answersAnyway('absolute-value', 'negative-uncertainty', (input) => ({
  ...input,
  expandedUncertainty:
    typeof input.expandedUncertainty === 'number'
      ? -input.expandedUncertainty
      : input.expandedUncertainty.replace('-', ''),
}));

export const noBound = answersAnyway('no-bound', 'out-of-range', (input) => ({
  ...input,
  value: '1',
  expandedUncertainty: '1',
}));

const onZero = (id: string, answer: (input: Input) => Answer<Output>) =>
  wrongAnswer<Input, Output>(OPERATION, `UNC-170/${id}`, (right, input) =>
    right.outcome === 'result' && isUndefined(right.output) ? answer(input) : right,
  );

export const zeroStated = onZero('states-a-zero', ({ value }) =>
  result({ value: written(decimalOf(value)), expandedUncertainty: '0.0', lastPlace: -1 }),
);

export const zeroRejected = onZero('rejects-a-zero', () => rejected('negative-uncertainty'));

/** The next number above, where the number itself would do. */
export const upPastItself = faulty('UNC-171/up-past-itself', (right, input) => {
  if (input.rounding !== 'up') return right;
  const given = decimalOf(input.expandedUncertainty);
  if (given.exponent !== right.lastPlace) return right;
  return { ...right, expandedUncertainty: written({ ...given, coefficient: given.coefficient + 1n }) };
});

/** A zero more for each time that a number is rounded. */
export const creepingZero = faulty('UNC-171/a-zero-more-each-time', (right, input) => {
  const given = decimalOf(input.expandedUncertainty);
  if (given.exponent !== right.lastPlace) return right;
  const place = right.lastPlace - 1;
  return {
    value: written(roundToPlace(decimalOf(right.value), place)),
    expandedUncertainty: written(roundToPlace(given, place)),
    lastPlace: place,
  };
});

export const placesApart = faulty('UNC-172/value-with-one-digit-more', (right, { value }) => ({
  ...right,
  value: written(roundToPlace(decimalOf(value), right.lastPlace - 1)),
}));

export const upLowers = faulty('UNC-172/lowers-by-up', (right, { rounding, expandedUncertainty }) => {
  if (rounding !== 'up') return right;
  const cut = cutAt(decimalOf(expandedUncertainty), right.lastPlace, 0n);
  return cut.coefficient === 0n ? right : { ...right, expandedUncertainty: written(cut) };
});
