import type {
  MeasurementResult,
  ReportInput,
  ResultMeasurand,
} from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import type { JsonObject } from '../../../../contract/json.ts';
import { type Answer, isUndefined, rejected, result, undefinedBecause } from '../../../../contract/operation.ts';
import { decimalOfDouble, formatDecimal, roundToPlace, roundToSignificant } from '../../../../numerics/decimal.ts';
import { measurandDigest, quantityDigest } from '../../../vocabulary/draft/identity-digest.ts';
import { isUcumUnit } from '../../../vocabulary/draft/unit.ts';
import { CONFORMS_TO } from '../conforms-to.ts';
import { toStatedDigits, written } from '../written-decimal.ts';
import { combine } from './combine.ts';
import { coverageFactor } from './coverage-factor.ts';
import { effectiveDegreesOfFreedom } from './effective-degrees-of-freedom.ts';
import { statedBudget, writtenDof } from './stated-budget.ts';

/** What is wrong with the input beside its numbers. */
function refusal({ components, unit, coverage }: ReportInput): Answer<never> | undefined {
  if (coverage.basis !== 'conventional' && coverage.coverageProbability === undefined) {
    return rejected('probability-required', '/coverage');
  }
  const names = components.map(({ name }) => name);
  const twice = names.findIndex((name, index) => names.indexOf(name) < index);
  if (twice >= 0) return rejected('duplicate-name', `/components/${twice}/name`);
  return isUcumUnit(unit) ? undefined : rejected('invalid-unit', '/unit');
}

const identified = (measurand: JsonObject): ResultMeasurand =>
  ({
    ...measurand,
    digests: { quantity: quantityDigest(measurand), measurand: measurandDigest(measurand) },
  }) as unknown as ResultMeasurand;

const writtenProbability = (p: number | string): string =>
  typeof p === 'string' ? p : formatDecimal(decimalOfDouble(p));

/**
 * A measurement result with its budget, coverage and digests, from a value and the components of its uncertainty.
 *
 * The expanded uncertainty is rounded to two significant digits, half to even, and the value to the same place (UNC-062);
 * other computed numbers are stated with six digits, sent ones with all of theirs. Degrees of freedom are the floor of
 * the effective ones, and are not stated where those do not exist and the basis does not need them.
 *
 * Rejects what `combine` rejects, a missing probability, a name that stands twice and a unit that UCUM does not know.
 * Undefined for a combined standard uncertainty of zero, whose justification nobody but the writer of a document can
 * give (UNC-006), and by the basis `t` where effective degrees of freedom do not exist.
 *
 * UNC-061, UNC-062; JCGM 100:2008, 7.2.
 */
export function report(input: ReportInput): Answer<MeasurementResult> {
  const combined = combine(input);
  if (combined.outcome === 'rejected') return combined;
  const refused = refusal(input);
  if (refused !== undefined) return refused;
  if (isUndefined(combined.output) || combined.output.standardUncertainty === 0) {
    return undefinedBecause('zero-uncertainty');
  }
  const u = combined.output.standardUncertainty;
  const freedom = effectiveDegreesOfFreedom(input);
  if (freedom.outcome === 'rejected') return freedom;
  const nu = isUndefined(freedom.output) ? undefined : freedom.output;
  if (nu === undefined && input.coverage.basis === 't') return freedom as Answer<never>;
  const { basis } = input.coverage;
  const covered = coverageFactor({
    ...input.coverage,
    ...(nu === undefined ? {} : { degreesOfFreedom: nu.degreesOfFreedom }),
  });
  if (covered.outcome === 'rejected' || isUndefined(covered.output)) return covered as Answer<never>;
  const { coverageFactor: k, coverageProbability } = covered.output;
  if (k * u === Infinity) return rejected('overflow', '/components');
  const expanded = roundToSignificant(decimalOfDouble(k * u), 2);
  return result({
    conformsTo: CONFORMS_TO,
    type: 'measurement-result',
    measurand: identified(input.measurand),
    value: written(roundToPlace(decimalOfDouble(input.value), expanded.exponent)),
    unit: input.unit,
    standardUncertainty: written(toStatedDigits(decimalOfDouble(u))),
    ...(nu === undefined ? {} : { degreesOfFreedom: writtenDof(nu.degreesOfFreedom), dofRounding: 'floor' as const }),
    expandedUncertainty: written(expanded),
    coverageFactor: written(toStatedDigits(decimalOfDouble(k))),
    coverageProbability: writtenProbability(coverageProbability),
    coverageBasis: basis,
    budget: statedBudget(input, u, nu?.effectiveDegreesOfFreedom),
  });
}
