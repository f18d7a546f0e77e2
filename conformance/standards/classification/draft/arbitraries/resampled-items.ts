import fc from 'fast-check';
import type {
  BootstrapMeasureInput,
  BootstrapMeasureOutput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import { isUndefined } from '../../../../contract/operation.ts';
import { record } from '../../../../contract/record.ts';
import { longLists } from '../../../../contract/long-lists.ts';
import { MEASURES } from '../count-measures.ts';
import { drawnUnits } from '../drawn-units.ts';
import { measureOfEach } from '../measure-replicate-doubles.ts';
import { bootstrapMeasure } from '../reference/bootstrap-measure.ts';

type Input = BootstrapMeasureInput;
type Sampling = Input['conventions']['sampling'];
type Interval = NonNullable<Input['conventions']['interval']>;

/** Those that have a convention of their own come more often. */
const ALL_MEASURES = [...MEASURES, 'auc', 'auc', 'f-beta'] as const;
const SAMPLINGS: readonly Sampling[] = ['multinomial', 'stratified', 'clustered'];
const INTERVALS: readonly Interval[] = ['percentile', 'basic', 'normal'];

/** Eighths, so that scores tie with one another and with the threshold; positive items have higher ones. */
const item = record({
  one: fc.constantFrom<0 | 1>(0, 1),
  step: fc.integer({ min: 0, max: 6 }),
  cluster: fc.integer({ min: 1, max: 12 }),
});

interface Shape {
  readonly measures?: readonly Input['measure'][];
  readonly samplings?: readonly Sampling[];
  readonly intervals?: readonly Interval[];
  /** Items, the least and the most. */
  readonly items?: readonly [number, number];
  /** Resamples, the least and the most. */
  readonly draws?: readonly [number, number];
}

/** A probability; 0.95 where none is given, which asks for 39 replicates. */
const probabilities = fc.oneof(
  fc.constantFrom(undefined, 0.5, 0.6827, 0.8, 0.9, 0.95),
  fc.integer({ min: 300, max: 940 }).map((permille) => permille / 1000),
);

/** Any draws as places of what is drawn: the same class where classes are kept. */
function placesOf(draws: readonly number[], { reference }: Input, sampling: Sampling, units: number): number[] {
  const taken = draws.slice(0, units);
  if (sampling !== 'stratified') return taken.map((draw) => draw % units);
  const ofClass = [0, 1].map((one) => reference.flatMap((is, place) => (is === one ? [place] : [])));
  return taken.map((draw, place) => {
    const same = ofClass[reference[place] as number] as number[];
    return same[draw % same.length] as number;
  });
}

/** Items with resamples of them, of whatever size and sampling; the names of clusters are not in their order. */
export function resampledItems(shape: Shape = {}): fc.Arbitrary<Input> {
  const { measures = ALL_MEASURES, samplings = SAMPLINGS, intervals = INTERVALS } = shape;
  const { items: [least, most] = [3, 24], draws: [fewest, largest] = [2, 70] } = shape;
  return record({
    items: fc.array(item, { minLength: least, maxLength: most }),
    measure: fc.constantFrom(...measures),
    sampling: fc.constantFrom(...samplings),
    interval: fc.constantFrom(...intervals),
    threshold: fc.integer({ min: 2, max: 6 }),
    beta: fc.constantFrom('1', '2', '0.5', '0.3'),
    probability: probabilities,
    draws: fc.array(fc.array(fc.nat(5039), { minLength: most, maxLength: most }), {
      minLength: fewest,
      maxLength: largest,
    }),
  }).map(({ items, measure, sampling, interval, threshold, beta, probability, draws }) => {
    const input: Input = {
      reference: items.map(({ one }) => one),
      scores: items.map(({ one, step }) => (step + 2 * one) / 8),
      ...(measure === 'auc' ? {} : { threshold: threshold / 8 }),
      ...(sampling === 'clustered' ? { clusters: items.map(({ cluster }) => `c${cluster % 9}`) } : {}),
      measure,
      resamples: [],
      ...(probability === undefined ? {} : { coverageProbability: probability }),
      conventions: { sampling, interval, ...(measure === 'f-beta' ? { beta } : {}) },
    };
    const units = drawnUnits(input).length;
    return { ...input, resamples: draws.map((one) => placesOf(one, input, sampling, units)) };
  });
}

/** What the reference answers, where it is not a rejection and not undefined as a whole. */
export const outputOf = (input: Input): BootstrapMeasureOutput | undefined => {
  const answer = bootstrapMeasure(input);
  return answer.outcome === 'result' && !isUndefined(answer.output) ? answer.output : undefined;
};

const intervalStanding = (input: Input): string => {
  const interval = outputOf(input)?.interval;
  return interval === undefined ? 'none' : 'undefined' in interval ? interval.undefined : 'value';
};

/** Whether a probability next to the one asked for has an interval too, or none: rounding decides nothing. */
const isClear = (input: Input): boolean => {
  const here = intervalStanding(input);
  const { coverageProbability = 0.95 } = input;
  return [1 - 1e-9, 1 + 1e-9].every(
    (factor) => intervalStanding({ ...input, coverageProbability: coverageProbability * factor }) === here,
  );
};

/** Items that have the measure. */
export const measuredItems = (shape: Shape = {}): fc.Arbitrary<Input> =>
  resampledItems(shape).filter((input) => outputOf(input) !== undefined);

/**
 * A hundred resamples or so of a few items, some of which have no positive item: at the bound of one in a hundred, and
 * on both of its sides.
 */
export const atTheBound: fc.Arbitrary<Input> = record({
  input: resampledItems({
    measures: ['recall', 'auc', 'balanced-agreement', 'mcc'],
    samplings: ['multinomial'],
    items: [4, 7],
    draws: [10, 40],
  }),
  without: fc.integer({ min: 0, max: 3 }),
  size: fc.constantFrom(99, 100, 100, 101, 150, 199, 200, 200, 201),
})
  .map(({ input, without, size }) => {
    // Two items of each class with an item on either side of the threshold, so that others have a value.
    const reference = input.reference.map((one, i) => (i < 2 ? 1 : i < 4 ? 0 : one));
    const scores = input.scores.map((score, i) => (i === 0 || i === 2 ? 1 : i === 1 || i === 3 ? 0 : score));
    const drawn = Array.from({ length: size }, (_, at) => input.resamples[at % input.resamples.length] as number[]);
    const resamples = drawn.map((places, at) =>
      at < without ? places.map((place) => 2 + (place % 2)) : places.map((place, i) => (i < 4 ? i : place)),
    );
    return { ...input, reference, scores, resamples };
  })
  .filter(isClear);

/** Enough replicates for the interval by one of these methods. */
export const measureIntervals = (...intervals: Interval[]): fc.Arbitrary<Input> =>
  fc
    .oneof(
      { weight: 4, arbitrary: resampledItems({ intervals, items: [6, 24] }) },
      // As many as 0.95 needs, which is what stands for none.
      {
        weight: 2,
        arbitrary: resampledItems({ intervals, items: [6, 16], draws: [40, 60] }).map(
          ({ coverageProbability: _, ...input }) => input,
        ),
      },
      {
        weight: 1,
        arbitrary: atTheBound.filter(({ conventions: { interval } }) => intervals.some((one) => one === interval)),
      },
    )
    .filter((input) => intervalStanding(input) === 'value' && isClear(input));

/** Replicates that differ, with what the resamples say of them. */
export const spreadItems: fc.Arbitrary<Input> = measureIntervals(...INTERVALS);

/** Right or wrong throughout, few replicates, too many without a value, and inputs without any of that. */
export const doubtfulReplicates: fc.Arbitrary<Input> = fc
  .oneof(
    { weight: 2, arbitrary: atTheBound },
    { weight: 3, arbitrary: measuredItems({ items: [3, 10], draws: [1, 45] }) },
    { weight: 2, arbitrary: measuredItems({ items: [8, 24] }) },
    {
      weight: 1,
      arbitrary: measuredItems({ items: [4, 10] }).map((input) => ({
        ...input,
        scores: input.reference.map((one) => (one === 1 ? 1 : 0)),
      })),
    },
  )
  .filter((input) => outputOf(input) !== undefined && isClear(input));

/** Few items, so that a class or a call is missing from the items or from resamples. */
export const sparseItems: fc.Arbitrary<Input> = resampledItems({ items: [1, 6], draws: [1, 20] });

/** Whether the measure does not exist for some resample. */
export const someWithout = (input: Input): boolean => measureOfEach(input).includes(undefined);

/** Hundreds of items with enough resamples of them. */
export const longResampled: fc.Arbitrary<Input> = longLists(
  spreadItems,
  (like, each): Input => {
    const items = each((draw) => ({ one: draw(2) as 0 | 1, step: draw(7), cluster: draw(150) }));
    const { clusters: _, ...rest } = like;
    const input: Input = {
      ...rest,
      reference: items.map(({ one }) => one),
      scores: items.map(({ one, step }) => (step + 2 * one) / 8),
      ...(like.conventions.sampling === 'clustered' ? { clusters: items.map(({ cluster }) => `c${cluster}`) } : {}),
      resamples: [],
    };
    const units = drawnUnits(input).length;
    const draws = each((draw) => Array.from({ length: 60 }, () => draw(5039)));
    const resamples = Array.from({ length: 60 }, (__, at) =>
      placesOf(
        draws.map((one) => one[at] as number),
        input,
        like.conventions.sampling,
        units,
      ),
    );
    return { ...input, resamples };
  },
  { fewest: 6, long: 300, most: 500 },
).filter((input) => intervalStanding(input) === 'value' && isClear(input));
