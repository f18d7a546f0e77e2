import fc from 'fast-check';
import type { TypeBInput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { record } from '../../../../contract/record.ts';
import { timesPowerOfTen } from '../../../../numerics/times-power-of-ten.ts';
import { coverageDof, coverageOf, coverageProbability } from './coverage.ts';
import { optionally } from './optionally.ts';

type Distribution = TypeBInput['distribution'];
type Limited = Exclude<Distribution, 'certificate'>;

const LIMITED = ['rectangular', 'triangular', 'trapezoidal', 'arcsine', 'normal'] as const satisfies readonly Limited[];

/** A width as a data sheet prints it: a few digits in any power of ten. */
export const width: fc.Arbitrary<number> = record({
  digits: fc.integer({ min: 1, max: 9999 }),
  exponent: fc.integer({ min: -12, max: 4 }),
}).map(({ digits, exponent }) => timesPowerOfTen(digits, exponent));

const shape: fc.Arbitrary<number> = fc.oneof(
  fc.constantFrom(0, 1, 1 / 3),
  fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
);

/** Limits on a grid with an estimate on it: in the middle, at an end, and anywhere between. */
const limits: fc.Arbitrary<Pick<TypeBInput, 'lower' | 'upper' | 'estimate'>> = record({
  below: fc.integer({ min: 0, max: 400 }),
  above: fc.integer({ min: 1, max: 400 }),
  symmetric: fc.nat(3),
  centre: fc.integer({ min: -3000, max: 3000 }),
  exponent: fc.integer({ min: -9, max: 3 }),
  estimate: fc.nat(2),
}).map(({ below, above, symmetric, centre, exponent, estimate }) => ({
  lower: timesPowerOfTen(centre - (symmetric === 0 ? above : below), exponent),
  upper: timesPowerOfTen(centre + above, exponent),
  ...(estimate === 0 ? {} : { estimate: timesPowerOfTen(centre, exponent) }),
}));

/** How reliable a standard uncertainty is, a judgement in whole percent, up to 70 %. */
const reliability: fc.Arbitrary<number> = fc.oneof(
  fc.constantFrom(0.1, 0.25, 0.5),
  fc.integer({ min: 1, max: 70 }).map((percent) => percent / 100),
);

const given = (distribution: Limited, form: fc.Arbitrary<Partial<TypeBInput>>): fc.Arbitrary<TypeBInput> =>
  record({
    form,
    beta: shape,
    probability: coverageProbability,
    relativeUncertainty: optionally(reliability, 3),
    unused: fc.nat(5).map((n) => n === 0),
  }).map(({ form: widths, beta, probability, relativeUncertainty, unused }) => ({
    distribution,
    ...widths,
    ...(distribution === 'trapezoidal' || unused ? { shape: beta } : {}),
    ...(distribution === 'normal' || unused ? { coverageProbability: probability } : {}),
    ...(unused ? { expandedUncertainty: 1 } : {}),
    ...(relativeUncertainty === undefined ? {} : { relativeUncertainty }),
  }));

const halfWidths = width.map((halfWidth) => ({ halfWidth }));
const resolutions = width.map((resolution) => ({ resolution }));
const ofAnyForm = (distribution: Limited): fc.Arbitrary<Partial<TypeBInput>> =>
  distribution === 'rectangular' ? fc.oneof(halfWidths, limits, resolutions) : fc.oneof(halfWidths, limits);

/** A quantity between limits, by every distribution and every form of a width. */
export const limited: fc.Arbitrary<TypeBInput> = fc.oneof(
  ...LIMITED.map((distribution) => given(distribution, ofAnyForm(distribution))),
);

/** A quantity between a lower and an upper limit. */
export const betweenLimits: fc.Arbitrary<TypeBInput> = fc.oneof(
  ...LIMITED.map((distribution) => given(distribution, limits)),
);

/** A certificate that states a coverage factor, and now and then a basis and a probability, which are not used. */
export const certificatesWithFactor: fc.Arbitrary<TypeBInput> = record({
  expandedUncertainty: width,
  coverageFactor: fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(2, 3, 1.96, 2.58, 2.87) },
    { weight: 1, arbitrary: fc.integer({ min: 100, max: 450 }).map((hundredths) => hundredths / 100) },
  ),
  basis: optionally(fc.constantFrom('t' as const, 'normal' as const, 'rectangular' as const), 3),
  probability: optionally(coverageProbability, 3),
  degreesOfFreedom: optionally(coverageDof, 3),
}).map(({ expandedUncertainty, coverageFactor, basis, probability, degreesOfFreedom }) => ({
  distribution: 'certificate',
  expandedUncertainty,
  coverageFactor,
  ...(basis === undefined ? {} : { basis }),
  ...(probability === undefined ? {} : { coverageProbability: probability }),
  ...(degreesOfFreedom === undefined ? {} : { degreesOfFreedom }),
}));

const BASES = ['t', 'normal', 'rectangular', 'triangular', 'trapezoidal', 'arcsine', 'conventional'] as const;

/** A certificate that states no coverage factor but what it was computed from. */
export const certificatesWithBasis: fc.Arbitrary<TypeBInput> = record({
  expandedUncertainty: width,
  coverage: fc.oneof(...BASES.map((basis) => ({ weight: basis === 't' ? 4 : 1, arbitrary: coverageOf(basis) }))),
}).map(({ expandedUncertainty, coverage }) => ({ distribution: 'certificate', expandedUncertainty, ...coverage }));

/** Every input that has a value. */
export const typeBInputs: fc.Arbitrary<TypeBInput> = fc.oneof(
  { weight: 3, arbitrary: limited },
  { weight: 1, arbitrary: certificatesWithFactor },
  { weight: 1, arbitrary: certificatesWithBasis },
);

/** The same, some with a relative uncertainty in whole percent on either side of 1/√2. */
export const withReliability: fc.Arbitrary<TypeBInput> = record({
  input: typeBInputs,
  percent: fc.oneof(
    fc.integer({ min: 1, max: 70 }),
    fc.constantFrom(70, 71, 72, 75, 80),
    fc.integer({ min: 71, max: 200 }),
  ),
}).map(({ input, percent }) =>
  input.distribution === 'certificate' && input.degreesOfFreedom !== undefined
    ? input
    : { ...input, relativeUncertainty: percent / 100 },
);

const MEMBERS = [
  'halfWidth',
  'lower',
  'upper',
  'estimate',
  'resolution',
  'shape',
  'coverageProbability',
  'expandedUncertainty',
  'coverageFactor',
  'basis',
  'degreesOfFreedom',
  'relativeUncertainty',
] as const satisfies readonly (keyof TypeBInput)[];

const CHANGES = [
  'leave out',
  'put in',
  'no parameter',
  'both widths',
  'both freedoms',
  'exchange',
  'move out',
  'overflow',
  'nothing',
] as const;

const picked = (input: TypeBInput, keep: (member: string) => boolean): Partial<TypeBInput> =>
  Object.fromEntries(Object.entries(input).filter(([name]) => keep(name)));

const withoutParameter = (place: number): TypeBInput => ({
  distribution: 'certificate',
  basis: place < 3 ? 't' : 'trapezoidal',
  coverageProbability: 0.95,
});

/** Inputs with a member left out, one of another kind put in, limits exchanged, an estimate moved out, or an overflow. */
export const doubtfulInputs: fc.Arbitrary<TypeBInput> = record({
  input: fc.oneof(limited, certificatesWithFactor, certificatesWithBasis),
  other: typeBInputs,
  place: fc.nat(5),
  extra: fc.subarray([...MEMBERS], { minLength: 1, maxLength: 2 }),
  change: fc.constantFrom('leave out', 'leave out', ...CHANGES),
}).map(({ input, other, place, extra, change }): TypeBInput => {
  const { lower, upper, distribution } = input;
  const isCertificate = distribution === 'certificate';
  switch (change) {
    case 'leave out': {
      const present = Object.keys(input).filter((name) => name !== 'distribution');
      const gone = present[place % present.length];
      return { ...picked(input, (name) => name !== gone), distribution };
    }
    case 'put in':
      return { ...input, ...picked(other, (name) => extra.some((one) => one === name)) };
    case 'no parameter':
      // What t or a trapezium needs beside the probability, which `leave out` seldom meets.
      return isCertificate
        ? { ...picked(input, (name) => name === 'expandedUncertainty'), ...withoutParameter(place) }
        : { ...picked(input, (name) => name !== 'shape'), distribution: 'trapezoidal' };
    case 'both widths':
      return lower === undefined ? { ...input, [place < 3 ? 'lower' : 'upper']: 0 } : { ...input, halfWidth: 0.5 };
    case 'both freedoms':
      return { ...input, relativeUncertainty: 0.1, ...(place < 4 ? { degreesOfFreedom: 8 } : {}) };
    case 'exchange':
      return lower === undefined || upper === undefined ? input : { ...input, lower: upper, upper: lower };
    case 'move out':
      return lower === undefined || upper === undefined ? input : { ...input, estimate: 2 * upper - lower };
    case 'overflow':
      return isCertificate ? { ...input, expandedUncertainty: 1e308, coverageFactor: 0.001 } : input;
    case 'nothing':
      return input;
  }
});
