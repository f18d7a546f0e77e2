import fc, { type Arbitrary } from 'fast-check';
import type { Check } from '../../../../contract/check.ts';
import { type Judgement, worst } from '../../../../contract/judgement.ts';
import type { Json, JsonObject } from '../../../../contract/json.ts';
import type { Mutant } from '../../../../contract/mutant.ts';
import { operationCheck, type TypedLabel } from '../../../../contract/operation-check.ts';
import { within } from '../../../../judge/within.ts';
import { correlated, independentComponents, uncorrelated, wholeDegreesOfFreedom } from '../arbitraries/budgets.ts';
import { coverage } from '../arbitraries/coverage.ts';
import {
  type FiniteObservations,
  largestMagnitude,
  offsetObservations,
  spreadObservations,
} from '../arbitraries/observations.ts';
import { proportionsBy } from '../arbitraries/proportions.ts';
import { singlePrecision as combineSingle, twelfthDigit } from '../mutants/combine.ts';
import { sixDigits } from '../mutants/coverage-factor.ts';
import { singlePrecision as freedomSingle } from '../mutants/effective-degrees-of-freedom.ts';
import { eightDigits, percentForFraction } from '../mutants/proportion-interval.ts';
import { onePassVariance, singlePrecision as typeASingle } from '../mutants/type-a.ts';
import { TOLERANCES } from '../tolerances.ts';

type Name = keyof typeof TOLERANCES;

/** Every number that the table names, lists of numbers included; words such as `infinite` have to be the same. */
function judgeNumbers(
  name: Name,
  output: JsonObject,
  expected: JsonObject,
  scales: Readonly<Record<string, number>>,
): Judgement {
  const table: Readonly<Record<string, number>> = TOLERANCES[name];
  return worst(
    Object.entries(table).flatMap(([member, relative]) => {
      const scale = scales[member] === undefined ? {} : { scale: scales[member] };
      const [right, got] = [expected[member], output[member]];
      const list = Array.isArray(right) ? (right as readonly Json[]) : [right];
      const given = Array.isArray(right) && Array.isArray(got) ? (got as readonly Json[]) : [got];
      return list.flatMap((value, index) =>
        typeof value === 'number' || typeof value === 'string'
          ? [
              within(given[index], value, {
                relative,
                ...scale,
                at: Array.isArray(right) ? `/${member}/${index}` : `/${member}`,
              }),
            ]
          : [],
      );
    }),
  );
}

const check = <Input>(
  name: Name,
  given: Arbitrary<Input>,
  brokenBy: readonly Mutant[],
  labels: Readonly<Record<string, TypedLabel<Input>>> = {},
  scales: (input: Input) => Readonly<Record<string, number>> = () => ({}),
): Check =>
  operationCheck<Input, JsonObject>({
    clause: 'UNC-060@1',
    id: `UNC-060/${name}`,
    operation: `uncertainty/${name}`,
    given,
    labels,
    judge: ({ input, output, expected }) => judgeNumbers(name, output, expected, scales(input)),
    brokenBy,
  });

/** Every number within the tolerance of its operation, on inputs that cost a careless calculation its digits. */
export const UNC_060: readonly Check[] = [
  check<FiniteObservations>(
    'type-a',
    fc.oneof(spreadObservations, offsetObservations),
    [typeASingle, onePassVariance],
    {
      'a small spread on a large offset': {
        least: 0.3,
        holds: ({ observations }) =>
          largestMagnitude({ observations }) > 1000 * (Math.max(...observations) - Math.min(...observations)),
      },
    },
    (input) => ({ mean: largestMagnitude(input) }),
  ),
  check('combine', fc.oneof(uncorrelated, correlated), [combineSingle, twelfthDigit]),
  check('effective-degrees-of-freedom', fc.oneof(independentComponents, wholeDegreesOfFreedom), [freedomSingle]),
  check('coverage-factor', coverage, [sixDigits]),
  check('proportion-interval', proportionsBy('wilson', 'clopper-pearson', 'jeffreys'), [
    percentForFraction,
    eightDigits,
  ]),
];
