import fc from 'fast-check';
import type { StraightLineInput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { record } from '../../../../contract/record.ts';
import { longLists } from '../../../../contract/long-lists.ts';
import { timesPowerOfTen } from '../../../../numerics/times-power-of-ten.ts';
import { optionally } from './optionally.ts';

/** Abscissae in steps, at least two of them different, and ordinates about a line, in hundredths. */
const pointsOf = (least: number, most: number, offset: fc.Arbitrary<number>): fc.Arbitrary<StraightLineInput> =>
  record({
    steps: fc
      .array(
        record({
          x: fc.integer({ min: 0, max: 400 }),
          off: fc.integer({ min: -60, max: 60 }),
          u: fc.integer({ min: 1, max: 40 }),
        }),
        {
          minLength: least,
          maxLength: most,
        },
      )
      .filter((list) => list.some(({ x }) => Math.abs(x - (list[0]?.x ?? 0)) > 20)),
    offset,
    intercept: fc.integer({ min: -500, max: 500 }),
    slope: fc.integer({ min: -30, max: 30 }),
    exponent: fc.integer({ min: -4, max: 1 }),
    weighted: fc.boolean(),
    at: optionally(fc.integer({ min: -200, max: 800 }), 2),
  }).map(({ steps, offset: from, intercept, slope, exponent, weighted, at }) => ({
    points: steps.map(({ x, off, u }) => ({
      x: from + x / 10,
      y: timesPowerOfTen(10 * intercept + slope * x + off, exponent),
      ...(weighted ? { standardUncertainty: timesPowerOfTen(u, exponent) } : {}),
    })),
    ...(at === undefined ? {} : { at: from + at / 10 }),
  }));

/** Whether some point has a standard uncertainty. */
export const isWeighted = ({ points }: StraightLineInput): boolean =>
  points.some(({ standardUncertainty }) => standardUncertainty !== undefined);

/** Whether the points lie on a line, to the digits that a few hundredths have. */
const onLine = ({ points }: StraightLineInput): boolean => {
  const [first, ...rest] = points;
  const other = rest.find(({ x }) => x !== first?.x);
  if (first === undefined || other === undefined) return true;
  const slope = (other.y - first.y) / (other.x - first.x);
  const largest = Math.max(...points.map(({ y }) => Math.abs(y)));
  return rest.every(({ x, y }) => Math.abs(y - first.y - slope * (x - first.x)) <= 1e-9 * largest);
};

/** Three points or more about a line, weighted or not. */
export const linePoints = pointsOf(3, 20, fc.constantFrom(0, 0, -20, 50)).filter((input) => !onLine(input));

/** The same with abscissae far from zero against their range, where the determinant loses its digits in doubles. */
export const offsetLinePoints = pointsOf(3, 12, fc.constantFrom(1e6, -2e6, 1e7)).filter((input) => !onLine(input));

/** Points of which none, all or some are on one abscissa, have a standard uncertainty, or are enough. */
export const doubtfulPoints: fc.Arbitrary<StraightLineInput> = record({
  input: pointsOf(3, 4, fc.constant(0)),
  kept: fc.integer({ min: 1, max: 4 }),
  one: fc.nat(3),
  bare: fc.nat(5),
}).map(({ input, kept, one, bare }) => ({
  ...input,
  points: input.points.slice(0, kept).map(({ standardUncertainty, x, y }, index) => ({
    x: one === 0 ? 7 : x,
    y,
    ...(standardUncertainty === undefined || index === bare ? {} : { standardUncertainty }),
  })),
}));

/** Points exactly on a line, in whole numbers, and points of which one is off it. */
export const pointsOnLine: fc.Arbitrary<StraightLineInput> = record({
  abscissae: fc.uniqueArray(fc.integer({ min: -50, max: 50 }), { minLength: 3, maxLength: 8 }),
  intercept: fc.integer({ min: -50, max: 50 }),
  slope: fc.integer({ min: -9, max: 9 }),
  off: fc.nat(1),
  weighted: fc.nat(3),
}).map(({ abscissae, intercept, slope, off, weighted }) => ({
  points: abscissae.map((x, index) => ({
    x,
    y: intercept + slope * x + (index === 0 ? off : 0),
    ...(weighted === 0 ? { standardUncertainty: 0.5 } : {}),
  })),
  at: 10,
}));

/** Hundreds of points: those of a short list first, then others within their range. */
export const manyLinePoints: fc.Arbitrary<StraightLineInput> = longLists(
  fc.oneof(linePoints, offsetLinePoints),
  (like, each): StraightLineInput => {
    const { points } = like;
    return {
      ...like,
      points: each((draw, place) => {
        const one = points[place] ?? (points[draw(points.length)] as (typeof points)[number]);
        return place < points.length ? one : { ...one, x: (points[draw(points.length)] as typeof one).x };
      }) as StraightLineInput['points'],
    };
  },
  { fewest: 60, long: 300, most: 1000 },
);
