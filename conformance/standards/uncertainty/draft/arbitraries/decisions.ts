import fc from 'fast-check';
import type { DecideInput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { record } from '../../../../contract/record.ts';
import { formatDecimal } from '../../../../numerics/decimal.ts';
import { optionally } from './optionally.ts';

export type Distribution = NonNullable<DecideInput['distribution']>;

/** Where a value is put: at a limit or at the end of a guard band, and how many fine steps beyond. */
type Anchor = 'acceptance-limit' | 'tolerance-limit' | 'end-of-guard-band';

/** Everything in whole steps of one decimal place, so that equalities are equalities. */
interface Situation {
  readonly place: number;
  readonly limit: number;
  readonly uncertainty: number;
  readonly hundredths: number;
  readonly sides: 'upper' | 'lower' | 'both';
  /** What the acceptance interval of two limits is wide, in hundredths of a step. */
  readonly room: number;
  readonly anchor: Anchor;
  readonly near: 'upper' | 'lower';
  readonly beyond: number;
  readonly rule: DecideInput['rule'];
  readonly acceptanceLimit: 'closed' | 'open' | undefined;
  readonly style: number;
}

/** A number of steps at a place, written plainly, with zeros, or with an exponent. */
function written(steps: number, place: number, style: number): string {
  if (style % 3 === 1) return `${steps}e${place}`;
  if (style % 3 === 2 && place <= 0) return formatDecimal({ coefficient: BigInt(steps) * 100n, exponent: place - 2 });
  return formatDecimal({ coefficient: BigInt(steps), exponent: place });
}

/** How far the value lies beyond the tolerance limit that it was put near to. */
function shiftOf({ uncertainty, hundredths, anchor, beyond }: Situation): number {
  const guardBand = hundredths * uncertainty;
  return { 'acceptance-limit': -guardBand, 'tolerance-limit': 0, 'end-of-guard-band': guardBand }[anchor] + beyond;
}

function inputOf(one: Situation): DecideInput {
  const { place, limit, uncertainty, hundredths, sides, room, near, style } = one;
  const guardBand = hundredths * uncertainty;
  const upper = 100 * limit;
  const lower = sides === 'both' ? upper - 2 * guardBand - room : upper;
  const side = sides === 'both' ? near : sides;
  const shift = shiftOf(one);
  const fine = (steps: number, at = style): string => written(steps, place - 2, at);
  return {
    value: fine(side === 'upper' ? upper + shift : lower - shift),
    expandedUncertainty: written(uncertainty, place, style + 1),
    tolerance: {
      ...(sides === 'upper' ? {} : { lower: fine(lower, style + 1) }),
      ...(sides === 'lower' ? {} : { upper: fine(upper, style + 2) }),
    },
    guardBandFactor: written(hundredths, -2, 0),
    rule: one.rule,
    ...(one.acceptanceLimit === undefined ? {} : { acceptanceLimit: one.acceptanceLimit }),
  };
}

const situations = (
  members: Partial<{ [K in keyof Situation]: fc.Arbitrary<Situation[K]> }>,
  wanted: (one: Situation) => boolean = () => true,
): fc.Arbitrary<DecideInput> =>
  record<Situation>({
    place: fc.integer({ min: -4, max: 3 }),
    limit: fc.integer({ min: 1, max: 2000 }),
    uncertainty: fc.integer({ min: 1, max: 60 }),
    hundredths: fc.constantFrom(0, 50, 83, 100, 100, 100, 150),
    sides: fc.constantFrom('upper', 'lower', 'both'),
    room: fc.integer({ min: 300, max: 50000 }),
    anchor: fc.constantFrom('acceptance-limit', 'tolerance-limit', 'end-of-guard-band'),
    near: fc.constantFrom('upper', 'lower'),
    beyond: fc.integer({ min: -250, max: 250 }).map((steps) => (steps === 0 ? 1 : steps)),
    rule: fc.constantFrom('binary', 'non-binary'),
    acceptanceLimit: optionally(fc.constantFrom('closed', 'open'), 2),
    style: fc.nat(2),
    ...members,
  })
    .filter(wanted)
    .map(inputOf);

/** Neither at the acceptance limit that the value was put near to nor, of two, at the other. */
const offAcceptanceLimits = (one: Situation): boolean => {
  const guardBand = one.hundredths * one.uncertainty;
  const shift = shiftOf(one);
  return shift !== -guardBand && (one.sides !== 'both' || shift !== -guardBand - one.room);
};

/** Values around every border, none of them at an acceptance limit; at the tolerance limit and beyond among them. */
export const decisions: fc.Arbitrary<DecideInput> = fc.oneof(
  { weight: 3, arbitrary: situations({}, offAcceptanceLimits) },
  {
    weight: 1,
    arbitrary: situations({
      anchor: fc.constantFrom('tolerance-limit', 'end-of-guard-band'),
      beyond: fc.constant(0),
      hundredths: fc.constantFrom(50, 83, 100, 150),
    }),
  },
);

/** Values at an acceptance limit, and a single step to either side of it. */
export const atAcceptanceLimits: fc.Arbitrary<DecideInput> = situations({
  anchor: fc.constant('acceptance-limit'),
  beyond: fc.constantFrom(0, 0, 0, -1, 1),
});

/** As in binary64 nobody can tell them from one another: at a limit, or 10^-25 of a unit beyond. */
export const indistinguishable: fc.Arbitrary<DecideInput> = record({
  input: situations({
    place: fc.integer({ min: -4, max: 0 }),
    limit: fc.integer({ min: 200, max: 2000 }),
    beyond: fc.constant(0),
    style: fc.constant(0),
  }),
  tail: fc.constantFrom('', '0'.repeat(20), `${'0'.repeat(24)}1`),
}).map(({ input, tail }) => ({ ...input, value: `${input.value}${tail}` }));

/** Two limits whose acceptance interval is empty, a single value, or hardly more. */
export const narrowTolerances: fc.Arbitrary<DecideInput> = situations({
  limit: fc.integer({ min: 500, max: 2000 }),
  sides: fc.constantFrom('both', 'both', 'both', 'upper'),
  room: fc.oneof(fc.constantFrom(0, 0, -1, 1), fc.integer({ min: -40, max: 400 })),
  hundredths: fc.constantFrom(50, 83, 100, 150),
});

/** Half of the expanded uncertainty, as it was written: divided by 2 in its last digits. */
const halfOf = (text: string): string => {
  const [digits = '0', power = '0'] = text.split('e');
  return `${formatDecimal(halved(digits))}e${power}`;
};

function halved(digits: string): { readonly coefficient: bigint; readonly exponent: number } {
  const fraction = digits.split('.')[1] ?? '';
  return { coefficient: BigInt(digits.replace('.', '')) * 5n, exponent: -fraction.length - 1 };
}

/** Decisions with a normal or t distribution, whose standard uncertainty is half of the expanded one. */
export const scaledDecisions: fc.Arbitrary<DecideInput & { readonly distribution: Distribution }> = record({
  input: decisions,
  freedom: fc.oneof(
    fc.constant(undefined),
    fc.constant('infinite' as const),
    fc.integer({ min: 1, max: 60 }),
    fc.integer({ min: 10, max: 900 }).map((tenths) => tenths / 10),
  ),
}).map(({ input, freedom }) => {
  const standardUncertainty = halfOf(input.expandedUncertainty);
  return {
    ...input,
    distribution:
      freedom === undefined
        ? { type: 'normal' as const, standardUncertainty }
        : { type: 't' as const, standardUncertainty, degreesOfFreedom: freedom },
  };
});

const UNITS = { '1': 0, '%': 2, '[ppth]': 3 } as const;

/** A proportion against a limit on it or two, in any of its three units; the expanded uncertainty is coarse. */
export const proportionDecisions: fc.Arbitrary<DecideInput & { readonly distribution: Distribution }> = record({
  trials: fc.oneof(fc.integer({ min: 5, max: 60 }), fc.integer({ min: 61, max: 3000 })),
  share: fc.integer({ min: 0, max: 40 }),
  distance: fc.integer({ min: -15, max: 15 }),
  sides: fc.constantFrom('upper' as const, 'lower' as const, 'both' as const),
  parameters: fc.constantFrom('jeffreys' as const, 'uniform' as const, 'exact' as const),
  unit: fc.constantFrom(undefined, '1' as const, '%' as const, '[ppth]' as const),
  rule: fc.constantFrom('binary' as const, 'non-binary' as const),
}).map(({ trials, share, distance, sides, parameters, unit, rule }) => {
  const successes = Math.round((trials * share) / 40);
  const deviation = Math.max(Math.sqrt((successes * (trials - successes)) / trials), 1) / trials;
  const thousandths = (x: number): number => Math.min(999, Math.max(1, Math.round(1000 * x)));
  const near = thousandths(successes / trials + (distance / 10) * deviation);
  const far = thousandths(near / 1000 + (sides === 'lower' ? 0 : -4 * deviation));
  const place = UNITS[unit ?? '1'] - 3;
  const text = (steps: number, at: number): string => formatDecimal({ coefficient: BigInt(steps), exponent: at });
  const lower = sides === 'both' ? Math.min(far, near - 1) : near;
  return {
    value: text(Math.round((1_000_000 * successes) / trials), place - 3),
    expandedUncertainty: text(Math.round(2_000_000 * deviation), place - 3),
    tolerance: {
      ...(sides === 'upper' ? {} : { lower: text(Math.max(0, lower), place) }),
      ...(sides === 'lower' ? {} : { upper: text(near, place) }),
    },
    guardBandFactor: '0',
    rule,
    distribution: {
      type: 'beta' as const,
      successes,
      trials,
      parameters: sides === 'both' && parameters === 'exact' ? ('uniform' as const) : parameters,
      ...(unit === undefined ? {} : { unit }),
    },
  };
});

const BETA = { type: 'beta', successes: 18, trials: 20, parameters: 'jeffreys' } as const;

/** Sound inputs, and such as have one thing wrong with them, or two. */
export const doubtfulDecisions: fc.Arbitrary<DecideInput> = record({
  input: situations({ sides: fc.constant('both'), limit: fc.integer({ min: 500, max: 2000 }) }),
  faults: fc.subarray(['reversed', 'negative', 'distribution'] as const, { maxLength: 2 }),
  distribution: fc.constantFrom<Distribution>(
    { type: 'normal', standardUncertainty: '0.00' },
    { type: 't', standardUncertainty: '0e3', degreesOfFreedom: 7 },
    { ...BETA, successes: 21 },
    { ...BETA, parameters: 'exact' },
    { ...BETA, successes: 21, parameters: 'exact' },
  ),
}).map(({ input, faults, distribution }) => ({
  ...input,
  ...(faults.includes('reversed') ? { tolerance: { lower: '3', upper: '2.99' } } : {}),
  ...(faults.includes('negative') ? { guardBandFactor: '-1' } : {}),
  ...(faults.includes('distribution') ? { distribution } : {}),
}));
