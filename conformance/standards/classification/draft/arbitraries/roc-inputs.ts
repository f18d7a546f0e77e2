import fc from 'fast-check';
import type {
  AucComparisonInput,
  AucUncertaintyInput,
  OperatingPointInput,
  PartialAucInput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import { record } from '../../../../contract/record.ts';
import { anyScored, bothClasses, type ScoredItems } from './scored.ts';

/** Items whose classes the scores tell apart to some degree, as those of a working system. */
const informative: fc.Arbitrary<ScoredItems> = fc
  .array(
    record({
      one: fc.constantFrom<0 | 1>(0, 1),
      noise: fc.integer({ min: 0, max: 40 }),
      shift: fc.constantFrom(10, 20, 45),
    }),
    { minLength: 12, maxLength: 60 },
  )
  .map((items) => ({
    reference: items.map(({ one }) => one),
    scores: items.map(({ one, noise, shift }) => (noise + one * shift) / 64),
  }));

/** Scores that separate the classes, so that there is no discordant pair. */
const separated: fc.Arbitrary<ScoredItems> = fc
  .array(fc.constantFrom<0 | 1>(0, 1), { minLength: 4, maxLength: 20 })
  .map((reference) => ({ reference, scores: reference.map((one, i) => one + (i % 4) / 8) }));

const atLeastTwo = (items: ScoredItems): boolean =>
  items.reference.filter((one) => one === 1).length >= 2 && items.reference.filter((one) => one === 0).length >= 2;

const level = fc.constantFrom(undefined, 0.95, 0.9, 0.99, 0.5);

const uncertaintyOf = (items: fc.Arbitrary<ScoredItems>): fc.Arbitrary<AucUncertaintyInput> =>
  record({ items, level, interval: fc.constantFrom<'normal' | 'logit'>('normal', 'logit') }).map(
    ({ items: { reference, scores }, level: asked, interval }) => ({
      reference,
      scores,
      ...(asked === undefined ? {} : { coverageProbability: asked }),
      conventions: { interval },
    }),
  );

/** Two items of each class or more; a zero variance now and then. */
export const sampledItems: fc.Arbitrary<AucUncertaintyInput> = uncertaintyOf(
  fc
    .oneof(
      { weight: 4, arbitrary: informative },
      { weight: 3, arbitrary: bothClasses(2, 40) },
      { weight: 1, arbitrary: separated },
    )
    .filter(atLeastTwo),
);

/** Any items, from one upwards. */
export const fewItems: fc.Arbitrary<AucUncertaintyInput> = uncertaintyOf(
  fc.oneof({ weight: 3, arbitrary: anyScored(1, 8) }, { weight: 1, arbitrary: separated }),
);

/** Two scorings of the same items: alike, the same, its reverse, or unrelated. */
const twoScorings = (items: fc.Arbitrary<ScoredItems>): fc.Arbitrary<AucComparisonInput> =>
  record({
    items,
    relation: fc.constantFrom('alike', 'alike', 'alike', 'other', 'same order', 'reverse'),
    noise: fc.array(fc.integer({ min: -8, max: 8 }), { minLength: 60, maxLength: 60 }),
  }).map(({ items: { reference, scores }, relation, noise }) => ({
    reference,
    first: scores,
    second: scores.map((score, i) => {
      if (relation === 'alike') return score + (noise[i] ?? 0) / 32;
      if (relation === 'same order') return 2 * score;
      return relation === 'reverse' ? -score : (noise[i] ?? 0);
    }),
  }));

export const comparedItems: fc.Arbitrary<AucComparisonInput> = twoScorings(
  fc.oneof({ weight: 3, arbitrary: informative }, { weight: 1, arbitrary: bothClasses(2, 30) }).filter(atLeastTwo),
);

export const fewComparedItems: fc.Arbitrary<AucComparisonInput> = twoScorings(
  fc.oneof({ weight: 2, arbitrary: anyScored(2, 7) }, { weight: 1, arbitrary: informative }),
);

const tenths = (n: number): string => (n === 0 ? '0' : n === 10 ? '1' : `0.${n}`);

/** Ranges on tenths and finer, so that they end at points, between them, and inside groups of ties. */
const range = record({
  from: fc.integer({ min: 0, max: 9 }),
  width: fc.integer({ min: 1, max: 10 }),
  fine: fc.nat(3),
}).map(({ from, width, fine }) => ({
  from: fine === 0 && from > 0 ? `0.${from - 1}5` : tenths(from),
  to: tenths(Math.min(10, from + width)),
}));

const partialOf = (items: fc.Arbitrary<ScoredItems>): fc.Arbitrary<PartialAucInput> =>
  record({
    items,
    range,
    rangeOf: fc.constantFrom<'false-positive-rate' | 'true-positive-rate'>('false-positive-rate', 'true-positive-rate'),
    standardised: fc.constantFrom<'none' | 'mcclish'>('none', 'mcclish'),
  }).map(({ items: { reference, scores }, range: { from, to }, rangeOf, standardised }) => ({
    reference,
    scores,
    from,
    to,
    conventions: { 'range-of': rangeOf, standardised },
  }));

export const partialItems = partialOf(fc.oneof(bothClasses(), informative.filter(atLeastTwo)));

/** One class only, and ranges with nothing in them. */
export const doubtfulRanges: fc.Arbitrary<PartialAucInput> = record({
  input: partialOf(anyScored(1, 6)),
  empty: fc.nat(2),
}).map(({ input, empty }) =>
  empty === 0 ? { ...input, to: input.from } : empty === 1 ? { ...input, from: input.to, to: input.from } : input,
);

const targets = fc.oneof(
  fc.integer({ min: 0, max: 10 }).map(tenths),
  fc.constantFrom('0.95', '0.99', '0.75', '0.25', '0.333333333333333', '0.666666666666667', '1.0'),
);

const operatingOf = (items: fc.Arbitrary<ScoredItems>): fc.Arbitrary<OperatingPointInput> =>
  record({
    items,
    target: targets,
    of: fc.constantFrom<'sensitivity' | 'specificity'>('sensitivity', 'specificity'),
    interpolation: fc.constantFrom<'none' | 'linear'>('none', 'linear'),
  }).map(({ items: { reference, scores }, target, of, interpolation }) => ({
    reference,
    scores,
    target,
    conventions: { 'target-of': of, interpolation },
  }));

export const operatingItems = operatingOf(fc.oneof(bothClasses(1, 24), informative.filter(atLeastTwo)));

/** Fives and tens of a class, so that targets on tenths are met exactly. */
export const roundItems = operatingOf(
  fc
    .array(fc.integer({ min: 0, max: 30 }), { minLength: 20, maxLength: 20 })
    .map((scores) => ({ reference: scores.map((_, i): 0 | 1 => (i < 10 ? 1 : 0)), scores: scores.map((s) => s / 32) })),
);

export const fewOperatingItems = operatingOf(anyScored(1, 4));

/** The same input with some of its tags only, or none. */
export const someTags = <T extends { readonly conventions?: object }>(input: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  record({ input, kept: fc.nat(3) }).map(({ input: whole, kept }) => {
    if (kept === 3) return whole;
    const { conventions, ...rest } = whole;
    const tags = Object.entries(conventions ?? {}).filter((_, i) => i === kept);
    return (kept === 2 ? rest : { ...rest, conventions: Object.fromEntries(tags) }) as T;
  });
