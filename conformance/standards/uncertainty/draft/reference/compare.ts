import { type Answer, rejected, result } from '../../../../contract/operation.ts';
import type {
  CompareInput,
  CompareOutput,
  MeasurementResult,
} from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import type { JsonObject } from '../../../../contract/json.ts';
import { add, type Rational, subtract, toDouble } from '../../../../numerics/rational.ts';
import { squareRoot } from '../../../../numerics/square-root.ts';
import { differingMembers } from '../comparability.ts';
import { sameCoverage } from '../same-coverage.ts';
import { exactCorrelation, exactly, isWithinLimit, overRoot, square, squareOfDifference } from '../exact-difference.ts';

type Code = Extract<CompareOutput['compatible'], object>['undefined'];
interface Missing<C extends Code> {
  readonly undefined: C;
}

/** The square of what a score divides by, or why there is none. */
type Divisor<C extends Code> = Rational | Missing<C>;

const because = <C extends Code>(code: C): Missing<C> => ({ undefined: code });

const isMissing = <C extends Code>(divisor: Divisor<C>): divisor is Missing<C> => 'undefined' in divisor;

const positive = <C extends Code>(squared: Divisor<C>): Divisor<C | 'zero-uncertainty'> =>
  !isMissing(squared) && squared.numerator === 0n ? because('zero-uncertainty') : squared;

const withoutComparison = (differing: string[], withDeviation: boolean): CompareOutput => {
  const nothing = because('not-comparable');
  return {
    comparable: false,
    differing,
    difference: nothing,
    standardUncertainty: nothing,
    zeta: nothing,
    en: nothing,
    ...(withDeviation ? { zPrime: nothing } : {}),
    compatible: nothing,
  };
};

/** The square of the expanded uncertainty of the difference, where both results are expanded alike. */
function expandedSquare(x: MeasurementResult, X: MeasurementResult, r: Rational) {
  if (x.expandedUncertainty === undefined || X.expandedUncertainty === undefined) return because('coverage-not-stated');
  if (!sameCoverage(x as unknown as JsonObject, X as unknown as JsonObject)) return because('coverage-differs');
  return squareOfDifference(exactly(x.expandedUncertainty), exactly(X.expandedUncertainty), r);
}

/**
 * Compares a measurement result with a reference: comparability, difference, scores and compatibility.
 *
 * Results whose measurands differ in more than the factor compared are not comparable: the answer names the members that
 * differ, and every value is undefined (`not-comparable`). Without a stated correlation there is no uncertainty of the
 * difference, and without expanded uncertainties of one probability and basis no E_n; a divisor of zero leaves its score
 * undefined. Numbers are the doubles nearest to the exact values of what the decimal strings state, and the verdict is
 * decided on those exact values. Rejects different units, and what is beyond the largest double.
 *
 * UNC-125 to UNC-131; JCGM 200:2012, 2.46 and 2.47; ISO 13528.
 */
export function compare(input: CompareInput): Answer<CompareOutput> {
  const { result: x, reference: X, factor, correlation, proficiencyDeviation } = input;
  const measurands = [x.measurand, X.measurand] as unknown as readonly [JsonObject, JsonObject];
  const differing = differingMembers(...measurands, factor);
  if (differing.length > 0) return result(withoutComparison(differing, proficiencyDeviation !== undefined));
  if (x.unit !== X.unit) return rejected('units-differ', '/reference/unit');

  const d = subtract(exactly(x.value), exactly(X.value));
  const uOfReference = exactly(X.standardUncertainty);
  const r = correlation === undefined ? undefined : exactCorrelation(correlation);
  const noCorrelation = because('correlation-not-stated');
  const squares = {
    standard: r === undefined ? noCorrelation : squareOfDifference(exactly(x.standardUncertainty), uOfReference, r),
    expanded: r === undefined ? noCorrelation : expandedSquare(x, X, r),
  };
  const divisors = { zeta: positive(squares.standard), en: positive(squares.expanded) };
  const score = <C extends Code>(divisor: Divisor<C>): number | Missing<C> =>
    isMissing(divisor) ? divisor : overRoot(d, divisor);
  const criterion = input.criterion ?? 'en';
  const decisive: Divisor<Code> = divisors[criterion];
  const output: CompareOutput = {
    comparable: true,
    differing: [],
    difference: toDouble(d),
    standardUncertainty: isMissing(squares.standard) ? squares.standard : squareRoot(squares.standard),
    zeta: score(divisors.zeta),
    en: score(divisors.en),
    ...(proficiencyDeviation === undefined
      ? {}
      : { zPrime: overRoot(d, add(square(exactly(proficiencyDeviation)), square(uOfReference))) }),
    compatible: isMissing(decisive) ? decisive : isWithinLimit(d, decisive, criterion, input.limit),
  };
  const overflows = Object.values(output).some((value) => typeof value === 'number' && !Number.isFinite(value));
  return overflows ? rejected('overflow') : result(output);
}
