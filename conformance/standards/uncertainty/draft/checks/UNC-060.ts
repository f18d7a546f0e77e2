import fc from 'fast-check';
import type {
  CombineComponentsInput,
  CombineComponentsOutput,
  EffectiveDegreesOfFreedomInput,
} from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import type { Check } from '../../../../contract/check.ts';
import type { JsonObject } from '../../../../contract/json.ts';
import { ON_HUNDREDS, ON_LONG_LISTS } from '../../../../contract/long-lists.ts';
import {
  correlated,
  independentComponents,
  manyIndependent,
  manyUncorrelated,
  uncorrelated,
  wholeDegreesOfFreedom,
} from '../arbitraries/budgets.ts';
import { coverage } from '../arbitraries/coverage.ts';
import {
  type FiniteObservations,
  largestMagnitude,
  longObservations,
  offsetObservations,
  spreadObservations,
} from '../arbitraries/observations.ts';
import { proportionsBy } from '../arbitraries/proportions.ts';
import { longBudget, singlePrecision as combineSingle, twelfthDigit } from '../mutants/combine.ts';
import { sixDigits } from '../mutants/coverage-factor.ts';
import {
  longBudget as freedomOfLong,
  nearlyWhole,
  singlePrecision as freedomSingle,
} from '../mutants/effective-degrees-of-freedom.ts';
import { eightDigits, percentForFraction } from '../mutants/proportion-interval.ts';
import { longMean, onePassVariance, singlePrecision as typeASingle } from '../mutants/type-a.ts';
import type { Scales } from '../../../../judge/digits-check.ts';
import { digitsCheck } from '../digits-check.ts';
import { scaleOfSquare } from '../square-scale.ts';

const ofMean = (input: FiniteObservations): Scales => ({ mean: largestMagnitude(input) });

const ofSquare = (input: CombineComponentsInput, { standardUncertainty }: JsonObject, expected: JsonObject) => ({
  standardUncertainty: scaleOfSquare(input, standardUncertainty, expected as unknown as CombineComponentsOutput),
});

/** A floor is a whole number, and no other is close to it. */
const ofFloor = (_input: unknown, _output: JsonObject, { rounding }: JsonObject): Scales =>
  rounding === 'floor' ? { degreesOfFreedom: 0 } : {};

/** Every number within the tolerance of its operation, on inputs that cost a careless calculation its digits. */
export const UNC_060: readonly Check[] = [
  digitsCheck<FiniteObservations>({
    clause: 'UNC-060@1',
    operation: 'type-a',
    given: fc.oneof(spreadObservations, offsetObservations),
    labels: {
      'a small spread on a large offset': {
        least: 0.3,
        holds: ({ observations }) =>
          largestMagnitude({ observations }) > 1000 * (Math.max(...observations) - Math.min(...observations)),
      },
    },
    scales: ofMean,
    brokenBy: [typeASingle, onePassVariance],
  }),
  digitsCheck<FiniteObservations>({
    clause: 'UNC-060@1',
    operation: 'type-a',
    ...ON_LONG_LISTS,
    given: longObservations,
    scales: ofMean,
    brokenBy: [longMean],
  }),
  digitsCheck<CombineComponentsInput>({
    clause: 'UNC-060@1',
    operation: 'combine',
    given: fc.oneof(uncorrelated, correlated),
    scales: ofSquare,
    brokenBy: [combineSingle, twelfthDigit],
  }),
  digitsCheck<CombineComponentsInput>({
    clause: 'UNC-060@1',
    operation: 'combine',
    ...ON_HUNDREDS,
    given: manyUncorrelated,
    scales: ofSquare,
    brokenBy: [longBudget],
  }),
  digitsCheck<EffectiveDegreesOfFreedomInput>({
    clause: 'UNC-060@1',
    operation: 'effective-degrees-of-freedom',
    given: fc.oneof(independentComponents, wholeDegreesOfFreedom),
    scales: ofFloor,
    brokenBy: [freedomSingle, nearlyWhole],
  }),
  digitsCheck<EffectiveDegreesOfFreedomInput>({
    clause: 'UNC-060@1',
    operation: 'effective-degrees-of-freedom',
    ...ON_HUNDREDS,
    given: manyIndependent,
    scales: ofFloor,
    brokenBy: [freedomOfLong],
  }),
  digitsCheck({ clause: 'UNC-060@1', operation: 'coverage-factor', given: coverage, brokenBy: [sixDigits] }),
  digitsCheck({
    clause: 'UNC-060@1',
    operation: 'proportion-interval',
    given: proportionsBy('wilson', 'clopper-pearson', 'jeffreys'),
    brokenBy: [percentForFraction, eightDigits],
  }),
];
