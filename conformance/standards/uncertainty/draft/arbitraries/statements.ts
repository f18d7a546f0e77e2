import fc from 'fast-check';
import type { JsonObject } from '../../../../contract/json.ts';
import { record } from '../../../../contract/record.ts';
import {
  decimalOfDouble,
  formatDecimal,
  multiplyDecimals,
  parseDecimal,
  roundToPlace,
} from '../../../../numerics/decimal.ts';
import { acceptsNothing, outcomeOf, statedRule } from '../conformity.ts';
import { CONFORMS_TO } from '../conforms-to.ts';
import { conformance } from '../reference/conformance-probability.ts';
import { written } from '../written-decimal.ts';
import { atAcceptanceLimits, type Distribution, scaledDecisions } from './decisions.ts';
import { units } from './results.ts';

type Scaled = Exclude<Distribution, { readonly type: 'beta' }>;

/** A probability as a statement writes it, to so many decimal places. */
function probabilityOf(
  input: { readonly value: string; readonly tolerance: JsonObject },
  scaled: Scaled,
  places: number,
): JsonObject {
  const found = conformance(input.value, scaled, input.tolerance);
  if ('outcome' in found) throw new Error(`a generated distribution is rejected: ${JSON.stringify(scaled)}`);
  return {
    value: formatDecimal(roundToPlace(decimalOfDouble(found.within), -places)),
    distribution: scaled.type,
    standardUncertainty: scaled.standardUncertainty,
    ...(scaled.type === 't' ? { degreesOfFreedom: String(scaled.degreesOfFreedom) } : {}),
  };
}

/** The guard band, all of its digits or rounded to the place of the expanded uncertainty. */
function guardBandOf(factor: string, expanded: string, isRounded: boolean): string {
  const [r, U] = [parseDecimal(factor), parseDecimal(expanded)];
  if (r === undefined || U === undefined) throw new Error(`no decimals: ${factor}, ${expanded}`);
  const product = multiplyDecimals(r, U);
  return written(isRounded ? roundToPlace(product, U.exponent) : product);
}

/** Conformity statements that meet every clause on them. */
export const statements: fc.Arbitrary<JsonObject> = record({
  input: fc.oneof({ weight: 3, arbitrary: scaledDecisions }, { weight: 1, arbitrary: atAcceptanceLimits }),
  unit: units,
  isRounded: fc.boolean(),
  places: fc.integer({ min: 1, max: 6 }),
  digest: fc.array(fc.constantFrom(...'0123456789abcdef'), { minLength: 64, maxLength: 64 }),
  party: fc.constantFrom('first', 'second', 'third'),
  convention: fc.constantFrom('closed', 'open'),
})
  .map(({ input, unit, isRounded, places, digest, party, convention }) => {
    const { value, expandedUncertainty, tolerance, guardBandFactor, rule, distribution } = input;
    const undecided: JsonObject = {
      conformsTo: CONFORMS_TO,
      type: 'conformity-statement',
      requirement: { name: 'specified requirement', ...tolerance },
      unit,
      result: { digest: `sha256:${digest.join('')}`, value, expandedUncertainty },
      decisionRule: {
        rule,
        guardBandFactor,
        guardBand: guardBandOf(guardBandFactor, expandedUncertainty, isRounded),
        acceptanceLimit: convention,
      },
      ...(distribution === undefined || distribution.type === 'beta'
        ? {}
        : { conformanceProbability: probabilityOf({ value, tolerance }, distribution, places) }),
      decidedBy: { name: 'laboratory', party },
    };
    const applied = statedRule(undecided);
    return applied === undefined || acceptsNothing(applied)
      ? undefined
      : { ...undecided, decision: outcomeOf(applied.value, applied) };
  })
  .filter((statement) => statement !== undefined);
