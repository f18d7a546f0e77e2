import fc, { type Arbitrary } from 'fast-check';
import type {
  CombineInput,
  CombineOutput,
  EffectiveDegreesOfFreedomInput,
} from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import type { Check } from '../../../../contract/check.ts';
import { type Judgement, worst } from '../../../../contract/judgement.ts';
import type { Json, JsonObject } from '../../../../contract/json.ts';
import type { Mutant } from '../../../../contract/mutant.ts';
import { operationCheck, type TypedLabel } from '../../../../contract/operation-check.ts';
import { within } from '../../../../judge/within.ts';
import { equals } from '../agreement.ts';
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
import { nearlyWhole, singlePrecision as freedomSingle } from '../mutants/effective-degrees-of-freedom.ts';
import { eightDigits, percentForFraction } from '../mutants/proportion-interval.ts';
import { onePassVariance, singlePrecision as typeASingle } from '../mutants/type-a.ts';
import { scaleOfSquare } from '../square-scale.ts';
import { TOLERANCES } from '../tolerances.ts';

type Name = keyof typeof TOLERANCES;

/** What differences are compared with, by member, where that is not the reference value; 0 for members that are exact. */
type Scales = Readonly<Record<string, number>>;
type ScalesOf<Input> = (input: Input, output: JsonObject, expected: JsonObject) => Scales;

/** Every number that the table names within its tolerance, lists of numbers included; everything else is the same. */
function judgeMembers(name: Name, output: JsonObject, expected: JsonObject, scales: Scales): Judgement {
  const table: Readonly<Record<string, number>> = TOLERANCES[name];
  const close = (got: Json | undefined, right: Json, member: string, at: string): Judgement => {
    const relative = table[member];
    if (relative === undefined || typeof right !== 'number') return equals(got, right, at);
    const scale = scales[member];
    return within(got, right, { relative, at, ...(scale === undefined ? {} : { scale }) });
  };
  return worst(
    Object.entries(expected).flatMap(([member, right]) => {
      const got = output[member];
      if (!Array.isArray(right)) return [close(got, right, member, `/${member}`)];
      const given = Array.isArray(got) ? (got as readonly Json[]) : [];
      return (right as readonly Json[]).map((one, index) => close(given[index], one, member, `/${member}/${index}`));
    }),
  );
}

const check = <Input>(
  name: Name,
  given: Arbitrary<Input>,
  brokenBy: readonly Mutant[],
  labels: Readonly<Record<string, TypedLabel<Input>>> = {},
  scales: ScalesOf<Input> = () => ({}),
): Check =>
  operationCheck<Input, JsonObject>({
    clause: 'UNC-060@1',
    id: `UNC-060/${name}`,
    operation: `uncertainty/${name}`,
    given,
    labels,
    judge: ({ input, output, expected }) => judgeMembers(name, output, expected, scales(input, output, expected)),
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
  check<CombineInput>(
    'combine',
    fc.oneof(uncorrelated, correlated),
    [combineSingle, twelfthDigit],
    {},
    (input, { standardUncertainty }, expected) => ({
      standardUncertainty: scaleOfSquare(input, standardUncertainty, expected as unknown as CombineOutput),
    }),
  ),
  check<EffectiveDegreesOfFreedomInput>(
    'effective-degrees-of-freedom',
    fc.oneof(independentComponents, wholeDegreesOfFreedom),
    [freedomSingle, nearlyWhole],
    {},
    // A floor is a whole number, and no other is close to it.
    (_input, _output, { rounding }): Scales => (rounding === 'floor' ? { degreesOfFreedom: 0 } : {}),
  ),
  check('coverage-factor', coverage, [sixDigits]),
  check('proportion-interval', proportionsBy('wilson', 'clopper-pearson', 'jeffreys'), [
    percentForFraction,
    eightDigits,
  ]),
];
