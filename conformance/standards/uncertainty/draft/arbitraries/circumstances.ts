import fc from 'fast-check';
import type { Json, JsonObject } from '../../../../contract/json.ts';
import { record } from '../../../../contract/record.ts';
import { parseDecimal } from '../../../../numerics/decimal.ts';
import { CONFORMS_TO } from '../conforms-to.ts';
import { CONDITIONS, PRECISION_KINDS } from '../rules/UNC-027.ts';
import { written } from '../written-decimal.ts';
import { identifiedMeasurands } from './measurands.ts';
import { optionally } from './optionally.ts';
import { uncertainResults } from './results.ts';
import { statedAt, statedTo } from './stated-numbers.ts';

/** Conditions of every kind; what the kind leaves open goes to either list, and the lists have any order. */
const precisionConditions: fc.Arbitrary<JsonObject> = record({
  kind: fc.constantFrom(...Object.keys(PRECISION_KINDS)),
  open: fc.subarray([...CONDITIONS]),
  reversed: fc.boolean(),
}).map(({ kind, open, reversed }) => {
  const { kept = [], varied = [] } = PRECISION_KINDS[kind] ?? {};
  const isKept = (one: (typeof CONDITIONS)[number]): boolean =>
    kept.includes(one) || (!varied.includes(one) && open.includes(one));
  const order = reversed ? CONDITIONS.toReversed() : [...CONDITIONS];
  return { kind, kept: order.filter(isKept), varied: order.filter((one) => !isKept(one)) };
});

const procedure: fc.Arbitrary<JsonObject> = record({
  name: fc.constantFrom('exact match of short answers', '短答案精确匹配', 'end gauge comparison'),
  version: fc.constantFrom('1', '2026-06', 'v2.1'),
  reference: optionally(fc.constant('SOP 17, section 4'), 2),
  validation: optionally(fc.constant('report 12; answers in tables were not validated'), 3),
}).map(({ reference, validation, ...named }) => ({
  ...named,
  ...(reference === undefined ? {} : { reference }),
  ...(validation === undefined ? {} : { validation }),
}));

const independence: fc.Arbitrary<JsonObject> = record({
  relation: fc.constantFrom('same', 'related', 'independent'),
  checkedBy: optionally(fc.constant('a second laboratory'), 3),
}).map(({ relation, checkedBy }) => ({ relation, ...(checkedBy === undefined ? {} : { checkedBy }) }));

const decision: fc.Arbitrary<JsonObject> = fc.constantFrom<JsonObject>(
  { decidedOn: '2026-03-31' },
  { reference: 'test plan 7' },
  { decidedOn: '2025-12-01', reference: '试验方案3' },
);

/** A whole multiple of a stated number, at the same place. */
function multiple(text: Json | undefined, times: bigint): string {
  const decimal = typeof text === 'string' ? parseDecimal(text) : undefined;
  if (decimal === undefined) throw new Error('a generated result states its standard uncertainty');
  return written({ ...decimal, coefficient: decimal.coefficient * times });
}

/** Results with a positive uncertainty that state all of their circumstances, counts aside. */
export const circumstantial: fc.Arbitrary<JsonObject> = record({
  result: uncertainResults.filter(({ standardUncertainty: u }) => /^[^eE]*[1-9]/.test(String(u))),
  precisionConditions,
  steps: fc.bigInt({ min: 1n, max: 3n }),
  room: fc.bigInt({ min: 1n, max: 4n }),
  decision,
  procedure,
  independence,
}).map(({ result, steps, room, decision: decided, ...stated }) => ({
  ...result,
  ...stated,
  // Three times the uncertainty over the root of 12 is still below it.
  resolution: multiple(result['standardUncertainty'], steps),
  targetUncertainty: { standardUncertainty: multiple(result['standardUncertainty'], room), ...decided },
}));

const withCounts = (successesOf: (trials: number) => fc.Arbitrary<number>): fc.Arbitrary<JsonObject> =>
  fc
    .integer({ min: 1, max: 5000 })
    .chain((trials) =>
      record({
        trials: fc.constant(trials),
        successes: successesOf(trials),
        measurand: identifiedMeasurands,
        percent: fc.boolean(),
        decimals: fc.integer({ min: 3, max: 6 }),
      }),
    )
    .map(({ trials, successes, measurand, percent, decimals }) => {
      const times = percent ? 100 : 1;
      const atEnd = successes === 0 || successes === trials;
      const square = atEnd
        ? (2 * trials + 1) / (4 * (trials + 1) ** 2 * (trials + 2))
        : (successes * (trials - successes)) / trials ** 3;
      return {
        conformsTo: CONFORMS_TO,
        type: 'measurement-result',
        measurand,
        value: statedAt((times * successes) / trials, -decimals),
        unit: percent ? '%' : '1',
        standardUncertainty: statedTo(times * Math.sqrt(square), 3),
        count: { successes, trials },
      };
    });

/** Proportions with the counts behind them, at the ends now and then. */
export const countedResults: fc.Arbitrary<JsonObject> = withCounts((trials) =>
  fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 0, max: trials }) },
    { weight: 1, arbitrary: fc.constantFrom(0, trials) },
  ),
);

/** Proportions of nothing or everything, for the population that the items were drawn from. */
export const extremeCounts: fc.Arbitrary<JsonObject> = withCounts((trials) => fc.constantFrom(0, trials)).filter(
  ({ measurand }) => (measurand as JsonObject)['scope'] === 'item-population',
);
