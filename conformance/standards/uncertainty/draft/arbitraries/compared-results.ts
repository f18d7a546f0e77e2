import fc from 'fast-check';
import type { CompareInput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import type { JsonObject } from '../../../../contract/json.ts';
import { record } from '../../../../contract/record.ts';
import { parseDecimal } from '../../../../numerics/decimal.ts';
import { compare, subtract } from '../../../../numerics/rational.ts';
import { CONFORMS_TO } from '../conforms-to.ts';
import { exactCorrelation, exactly, square, squareOfDifference } from '../exact-difference.ts';
import { written } from '../written-decimal.ts';
import { identifiedMeasurands } from './measurands.ts';
import { optionally } from './optionally.ts';
import { units } from './results.ts';
import { statedTo } from './stated-numbers.ts';

/** How an uncertainty was expanded: with the exact 2 of the convention, by a distribution, or not at all. */
interface Expansion {
  readonly factor: number;
  readonly written: string;
  readonly probability: string;
  readonly basis: string;
}

const CONVENTION: Expansion = {
  factor: 2,
  written: '2',
  probability: 'approximately 0.95',
  basis: 'conventional',
};
const EXPANSIONS: readonly Expansion[] = [
  { factor: 1.959963984540054, written: '1.96', probability: '0.95', basis: 'normal' },
  { factor: 1.959963984540054, written: '1.9600', probability: '0.950', basis: 'normal' },
  { factor: 2.5758293035489004, written: '2.576', probability: '0.99', basis: 'normal' },
  { factor: 2.2281388519649385, written: '2.23', probability: '0.95', basis: 't' },
];

/** Whole units of the last digit of a value and of its expanded uncertainty. */
interface Steps {
  readonly value: number;
  readonly expanded: number;
}

/** What two results have in common: their unit and the place of their last digits. */
interface Common {
  readonly measurand: JsonObject;
  readonly unit: string;
  readonly place: number;
}

const at = (steps: number, place: number): string => written({ coefficient: BigInt(steps), exponent: place });

/** A result whose numbers satisfy the clauses on results; of half the expanded uncertainty by the convention, exactly. */
function statedResult({ measurand, unit, place }: Common, steps: Steps, expansion?: Expansion): JsonObject {
  const standard =
    expansion === undefined || expansion.basis === 'conventional'
      ? at(steps.expanded * 5, place - 1)
      : statedTo((steps.expanded * 10 ** place) / expansion.factor, 5);
  return {
    conformsTo: CONFORMS_TO,
    type: 'measurement-result',
    measurand,
    value: at(steps.value, place),
    unit,
    standardUncertainty: standard,
    ...(steps.expanded === 0 ? { zeroUncertainty: 'exact-by-construction' } : {}),
    ...(expansion === undefined
      ? {}
      : {
          expandedUncertainty: at(steps.expanded, place),
          coverageFactor: expansion.written,
          coverageProbability: expansion.probability,
          coverageBasis: expansion.basis,
        }),
  };
}

const common: fc.Arbitrary<Common> = record({
  measurand: identifiedMeasurands,
  unit: units,
  place: fc.integer({ min: -6, max: 1 }),
});

/** Mostly expanded by the convention, as most results are. */
const expansion = fc.oneof(
  { weight: 3, arbitrary: fc.constant(CONVENTION) },
  { weight: 3, arbitrary: fc.constantFrom(...EXPANSIONS) },
  { weight: 1, arbitrary: fc.constant(undefined) },
);

const correlation = fc.oneof(
  { weight: 3, arbitrary: fc.constant('independent') },
  { weight: 1, arbitrary: fc.constantFrom('0', '1', '1.00', '-1', '0.0') },
  {
    weight: 4,
    arbitrary: fc.integer({ min: -95, max: 99 }).map((hundredths) => at(hundredths, -2)),
  },
);

const choices = record({
  criterion: optionally(fc.constantFrom('en' as const, 'zeta' as const), 2),
  limit: optionally(fc.constantFrom('inclusive' as const, 'exclusive' as const), 2),
  proficiencyDeviation: optionally(fc.constantFrom('0.010', '3', '2.5e-4', '12'), 3),
});

interface Choices {
  readonly criterion: CompareInput['criterion'] | undefined;
  readonly limit: CompareInput['limit'] | undefined;
  readonly proficiencyDeviation: string | undefined;
}

/** The members that are given, the others absent and not undefined. */
const given = <T extends object>(members: T): Partial<{ [K in keyof T]: Exclude<T[K], undefined> }> =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as never;

const comparisonOf = (
  result: JsonObject,
  reference: JsonObject,
  r: string | undefined,
  chosen: Choices,
): CompareInput => ({
  result: result as unknown as CompareInput['result'],
  reference: reference as unknown as CompareInput['reference'],
  ...(r === undefined ? {} : { correlation: r }),
  ...given(chosen),
});

type Expansions = readonly [ofResult: Expansion | undefined, ofReference: Expansion | undefined];

/** Comparable results, a few of their uncertainties apart, expanded in these ways. */
const resultsExpandedBy = (expansions: fc.Arbitrary<Expansions>): fc.Arbitrary<CompareInput> =>
  record({
    common,
    value: fc.oneof(fc.integer({ min: -5000, max: 5000 }), fc.integer({ min: -2_000_000_000, max: 2_000_000_000 })),
    apart: fc.integer({ min: -60, max: 60 }),
    expanded: fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 60 })),
    expansions,
    stated: fc.nat(5),
    correlation,
    choices,
  }).map(
    ({ common: shared, value, apart, expanded, expansions: [one, other], stated, correlation: r, choices: chosen }) => {
      const result = statedResult(shared, { value: value + apart, expanded: expanded[0] }, one);
      const reference = statedResult(shared, { value, expanded: expanded[1] }, other);
      return comparisonOf(result, reference, stated === 0 ? undefined : r, chosen);
    },
  );

/** Comparable results, mostly expanded alike, all members that may be left out left out now and then. */
export const comparableResults: fc.Arbitrary<CompareInput> = resultsExpandedBy(
  fc.tuple(expansion, expansion, fc.nat(3)).map(([one, other, alike]): Expansions => [one, alike > 0 ? one : other]),
);

/** By one basis, for one probability in two spellings or for two of them. */
const normallyExpanded: fc.Arbitrary<CompareInput> = resultsExpandedBy(
  fc.constantFrom<Expansions>(
    [EXPANSIONS[0], EXPANSIONS[1]],
    [EXPANSIONS[1], EXPANSIONS[0]],
    [EXPANSIONS[0], EXPANSIONS[2]],
    [EXPANSIONS[2], EXPANSIONS[1]],
  ),
);

/** Expanded uncertainties, the difference whose square is exactly that of their combination, and the correlation. */
const EXACT_LIMITS: readonly (readonly [U: number, ofReference: number, limit: number, r: string])[] = [
  [3, 4, 5, 'independent'],
  [5, 12, 13, 'independent'],
  [8, 15, 17, 'independent'],
  [7, 24, 25, '0'],
  [20, 21, 29, 'independent'],
  [5, 5, 5, '0.5'],
  [5, 5, 6, '0.28'],
  [5, 5, 7, '0.02'],
  [5, 5, 8, '-0.28'],
  [3, 7, 4, '1'],
  [3, 7, 10, '-1.0'],
];

/** Results whose scores lie at the limit exactly, or one unit of the last digit to either side of it. */
export const resultsAtTheLimit: fc.Arbitrary<CompareInput> = record({
  common,
  value: fc.integer({ min: -5000, max: 5000 }),
  limit: fc.constantFrom(...EXACT_LIMITS),
  times: fc.integer({ min: 1, max: 7 }),
  beside: fc.constantFrom(-1, 0, 0, 1),
  sign: fc.constantFrom(-1, 1),
  choices,
}).map(({ common: shared, value, limit, times, beside, sign, choices: chosen }) => {
  const [U, ofReference, apart, r] = limit;
  const result = statedResult(
    shared,
    { value: value + sign * (times * apart + beside), expanded: times * U },
    CONVENTION,
  );
  return comparisonOf(result, statedResult(shared, { value, expanded: times * ofReference }, CONVENTION), r, chosen);
});

/** Results whose correlation is stated, so that an uncertainty of the difference exists. */
export const correlatedResults: fc.Arbitrary<CompareInput> = comparableResults.map((pair) => ({
  ...pair,
  correlation: pair.correlation ?? 'independent',
}));

/** The same result twice, or nearly so, perfectly correlated: nothing is left to divide by. */
const nothingLeft: fc.Arbitrary<CompareInput> = record({
  pair: comparableResults,
  apart: fc.integer({ min: -2, max: 2 }),
  r: fc.constantFrom('1', '1', '1.0', '0.99'),
}).map(({ pair, apart, r }) => {
  const { coefficient, exponent } = parseDecimal(pair.result.value) ?? { coefficient: 0n, exponent: 0 };
  const value = written({ coefficient: coefficient + BigInt(apart), exponent });
  return { ...pair, correlation: r, reference: { ...pair.result, value } };
});

/** Comparable results around every reason for which a score does not exist. */
export const doubtfulScores: fc.Arbitrary<CompareInput> = fc.oneof(
  { weight: 3, arbitrary: comparableResults },
  { weight: 1, arbitrary: normallyExpanded },
  { weight: 1, arbitrary: nothingLeft },
);

/** Whether a score of the convention, whose u is half of its U, is exactly its limit. */
export function isAtTheLimit({ result, reference, correlation }: CompareInput): boolean {
  if (result.coverageBasis !== 'conventional' || reference.coverageBasis !== 'conventional') return false;
  if (correlation === undefined || result.expandedUncertainty === undefined) return false;
  const [U, V] = [exactly(result.expandedUncertainty), exactly(reference.expandedUncertainty ?? '0')];
  const d = subtract(exactly(result.value), exactly(reference.value));
  return compare(square(d), squareOfDifference(U, V, exactCorrelation(correlation))) === 0;
}
