import fc from 'fast-check';
import type {
  ScoredUncertaintyInput,
  ScoredUncertaintyOutput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import { isUndefined } from '../../../../contract/operation.ts';
import { record } from '../../../../contract/record.ts';
import { longLists } from '../../../../contract/long-lists.ts';
import { scoredUncertainty } from '../reference/scored-uncertainty.ts';
import { longScored } from './long-items.ts';
import { anyScored, type ScoredItems } from './scored.ts';

type Input = ScoredUncertaintyInput;
type Tags = NonNullable<Input['conventions']>;

/** Items whose scores are probabilities of so many parts of one, some of them with a shift by the class. */
const stated = (parts: number, least: number, most: number): fc.Arbitrary<ScoredItems> =>
  fc
    .array(
      record({ one: fc.constantFrom<0 | 1>(0, 0, 1), part: fc.integer({ min: 0, max: 1000 }), shift: fc.boolean() }),
      { minLength: least, maxLength: most },
    )
    .map((items) => ({
      reference: items.map(({ one }) => one),
      scores: items.map(({ one, part, shift }) => {
        const share = shift ? (part + 1000 * one) / 2000 : part / 1000;
        return Math.round(share * parts) / parts;
      }),
    }));

/** Few items and many, ties the rule by 64 parts and the exception by 997. */
const probabilities = fc.oneof(
  stated(64, 4, 30),
  stated(997, 4, 30),
  stated(64, 60, 120),
  stated(997, 60, 120),
  stated(16, 60, 120),
);

/** Ends of ranges; the dyadic ones fall on points of curves, and are on them in binary64 too. */
const DYADIC = ['0', '0.25', '0.5', '0.75', '1'];
const ENDS = [...DYADIC, '0.113', '0.2171', '0.337', '0.6113', '0.8317', '0.9571'];
const range = fc
  .tuple(fc.constantFrom(...ENDS), fc.constantFrom(...ENDS))
  .filter(([from, to]) => Number(from) < Number(to));

type Shape = 'none' | 'each its own' | 'pairs' | 'a few' | 'one large';

const clustersOf = (items: number, shape: Shape, picks: readonly number[]): string[] =>
  Array.from({ length: items }, (_, i) => {
    const pick = picks[i % picks.length] ?? 0;
    if (shape === 'pairs') return `pair ${i >> 1}`;
    if (shape === 'a few') return `cluster ${pick % 5}`;
    return shape === 'one large' && pick < 8 ? 'large' : `item ${i}`;
  });

const tagsOf = (drawn: {
  readonly measure: Input['measure'];
  readonly interpolation: 'step' | 'trapezoid';
  readonly first: 'extended' | 'one';
  readonly rangeOf: 'false-positive-rate' | 'true-positive-rate';
  readonly standardised: 'none' | 'mcclish';
  readonly bins: string;
  readonly confidence: 'positive-class' | 'top-label';
  readonly norm: 'l1' | 'l2';
}): Tags => {
  const { measure, interpolation, bins, confidence, norm } = drawn;
  if (measure === 'average-precision')
    return { interpolation, ...(interpolation === 'trapezoid' ? { 'first-point': drawn.first } : {}) };
  if (measure === 'partial-auc') return { 'range-of': drawn.rangeOf, standardised: drawn.standardised };
  return { bins, 'bin-edges': 'equal-width', confidence, norm };
};

const inputsOf = (items: fc.Arbitrary<ScoredItems>, shapes: readonly Shape[]): fc.Arbitrary<Input> =>
  record({
    items,
    measure: fc.constantFrom<Input['measure']>('average-precision', 'partial-auc', 'calibration-error'),
    range,
    shape: fc.constantFrom(...shapes),
    picks: fc.array(fc.nat(34), { minLength: 20, maxLength: 30 }),
    sampling: fc.constantFrom<'multinomial' | 'stratified'>('multinomial', 'stratified'),
    interpolation: fc.constantFrom<'step' | 'trapezoid'>('step', 'step', 'trapezoid'),
    first: fc.constantFrom<'extended' | 'one'>('extended', 'one'),
    rangeOf: fc.constantFrom<'false-positive-rate' | 'true-positive-rate'>('false-positive-rate', 'true-positive-rate'),
    standardised: fc.constantFrom<'none' | 'mcclish'>('none', 'mcclish'),
    bins: fc.constantFrom('10', '10', '5', '3', '15'),
    confidence: fc.constantFrom<'positive-class' | 'top-label'>('positive-class', 'top-label'),
    norm: fc.constantFrom<'l1' | 'l2'>('l1', 'l2'),
  })
    .map((drawn) => {
      const { items: scored, measure, shape, sampling } = drawn;
      return {
        measure,
        reference: scored.reference,
        scores: scored.scores,
        ...(shape === 'none' ? {} : { clusters: clustersOf(scored.scores.length, shape, drawn.picks) }),
        ...(measure === 'partial-auc' ? { from: drawn.range[0], to: drawn.range[1] } : {}),
        conventions: { sampling: shape === 'none' ? sampling : ('clustered' as const), ...tagsOf(drawn) },
      };
    })
    .filter(isClear);

/**
 * Whether nothing hangs on the last digit: a range ends on a point of the curve only where it does so in binary64 too, and
 * a gap of a bin that is zero is zero in binary64 too.
 */
function isClear({ measure, reference, scores, from = '0', to = '1', conventions = {} }: Input): boolean {
  if (measure === 'partial-auc') {
    const items = reference.filter((one) => one === (conventions['range-of'] === 'true-positive-rate' ? 1 : 0)).length;
    return [from, to].every((end) => {
      const at = Number(end) * items;
      return DYADIC.includes(end) || Math.abs(at - Math.round(at)) > 1e-6;
    });
  }
  if (measure === 'average-precision') return true;
  const gaps = new Map<number, number>();
  for (const [item, score] of (scores as readonly number[]).entries()) {
    const turned = conventions.confidence === 'top-label' && score < 0.5;
    const [p, outcome] = turned ? [1 - score, 1 - (reference[item] as number)] : [score, reference[item] as number];
    const bin = Math.min(Number(conventions.bins) - 1, Math.floor(p * Number(conventions.bins)));
    gaps.set(bin, (gaps.get(bin) ?? 0) + p - outcome);
  }
  return [...gaps.values()].every((gap) => gap === 0 || Math.abs(gap) > 1e-6);
}

/** What the reference answers; undefined where the measure does not exist or the input is rejected. */
export function outputOf(input: Input): ScoredUncertaintyOutput | undefined {
  const answer = scoredUncertainty(input);
  return answer.outcome === 'result' && !isUndefined(answer.output) ? answer.output : undefined;
}

const SHAPES: readonly Shape[] = ['none', 'none', 'none', 'each its own', 'pairs', 'a few', 'one large'];

const hasSpread = (input: Input): boolean => {
  const u = outputOf(input)?.standardUncertainty;
  return typeof u === 'number' && u > 1e-6;
};

/** Items of which the measure exists and has a spread. */
export const spreadScores: fc.Arbitrary<Input> = inputsOf(probabilities, SHAPES).filter(hasSpread);

/** Pairs of a positive and a negative item with hardly a difference, near the bounds of validity. */
const nearTheBound: fc.Arbitrary<ScoredItems> = record({
  positives: fc.integer({ min: 17, max: 24 }),
  negatives: fc.integer({ min: 17, max: 24 }),
  over: fc.constantFrom(3, 4, 5, 6, 15),
}).map(({ positives, negatives, over }) => ({
  reference: Array.from({ length: positives + negatives }, (_, i): 0 | 1 => (i < positives ? 1 : 0)),
  scores: Array.from(
    { length: positives + negatives },
    (_, i) => (i < positives ? i + negatives - Math.min(over, negatives) : i - positives) / 64,
  ),
}));

/** The same and others with so few items, clusters or gaps that the bound is not met, or just met. */
export const scoresAtTheBound: fc.Arbitrary<Input> = inputsOf(fc.oneof(nearTheBound, nearTheBound, probabilities), [
  'none',
  'none',
  'each its own',
  'pairs',
  'one large',
]).filter((input) => outputOf(input) !== undefined);

/** Any items, from one upwards: of one class, separated, all alike. */
export const sparseScores: fc.Arbitrary<Input> = inputsOf(
  fc.oneof(
    { weight: 3, arbitrary: stated(4, 1, 6) },
    {
      weight: 2,
      arbitrary: fc.array(fc.constantFrom<0 | 1>(0, 1), { minLength: 1, maxLength: 8 }).map((reference) => ({
        reference,
        scores: reference.map((one) => one),
      })),
    },
    { weight: 1, arbitrary: anyScored(1, 8).map(({ reference }) => ({ reference, scores: reference.map(() => 0.5) })) },
  ),
  ['none', 'each its own', 'a few'],
);

/** Inputs with one thing wrong, two, or nothing. */
export const doubtfulScores: fc.Arbitrary<Input> = record({
  input: inputsOf(stated(64, 3, 8), ['none', 'pairs']),
  faults: fc.subarray(['short', 'NaN', 'beyond', 'no range', 'empty range', 'clusters'], { maxLength: 2 }),
})
  .map(({ input, faults }) => {
    const has = (fault: string): boolean => faults.includes(fault);
    const { from, to, clusters, ...rest } = input;
    const ends = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
    const scores: Input['scores'] = input.scores.map((score, i) =>
      has('NaN') && i === 1 ? ({ $f64: 'NaN' } as const) : has('beyond') && i === 2 ? 1.25 : score,
    );
    return {
      ...rest,
      scores: has('short') ? scores.slice(1) : scores,
      ...(input.measure === 'partial-auc' && has('empty range') ? { from: '0.5', to: '0.25' } : ends),
      ...(has('no range') ? { to: undefined } : {}),
      ...(has('clusters') === (clusters === undefined)
        ? { clusters: clusters ?? input.scores.map((_, i) => `c${i}`) }
        : {}),
    };
  })
  .map(({ to, ...input }) => (to === undefined ? input : { ...input, to }));

/** The same with long lists. */
export const longSpreadScores: fc.Arbitrary<Input> = longLists(
  spreadScores,
  (like, each): Input => ({
    ...like,
    ...longScored(each),
    ...(like.clusters === undefined ? {} : { clusters: each((draw) => `cluster ${draw(200)}`) }),
  }),
  { fewest: 12, long: 1000, most: 3000 },
).filter((input) => isClear(input) && hasSpread(input));
