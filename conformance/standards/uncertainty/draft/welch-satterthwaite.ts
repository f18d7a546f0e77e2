import type { Json, JsonObject } from '../../../contract/json.ts';
import { parseDecimal, statedInterval } from '../../../numerics/decimal.ts';
import {
  type InnerInterval,
  innerPoint,
  innerQuotient,
  innerSquare,
  innerStated,
  innerSum,
} from '../../../numerics/inner-interval.ts';
import { divideIntervals, type Interval, point, squareInterval } from '../../../numerics/interval.ts';
import { compare, divide, type Rational, ZERO } from '../../../numerics/rational.ts';
import { sumOfIntervals } from '../../../numerics/sum-of-intervals.ts';
import { objectsAt } from './budget-rule.ts';
import { contributions } from './correlated-sum.ts';
import { stated } from './stated.ts';

/** Effective degrees of freedom that stated digits stand for; `high` is null where they may be infinite. */
export interface DofRange {
  readonly low: Rational;
  readonly high: Rational | null;
}

/** What stated degrees of freedom stand for: `infinite`, or half a unit of the last digit either way. */
export function statedDegreesOfFreedom(text: string): Interval | 'infinite' | undefined {
  if (text === 'infinite') return 'infinite';
  const decimal = parseDecimal(text);
  return decimal === undefined ? undefined : statedInterval(decimal);
}

/** Degrees of freedom of a component: without a decimal point they are a count, and exact (UNC-009). */
function ofComponent(text: string): Interval | 'infinite' | undefined {
  if (/^[0-9]+$/.test(text)) return point({ numerator: BigInt(text), denominator: 1n });
  return statedDegreesOfFreedom(text);
}

const fourthPower = (a: Interval): Interval => squareInterval(squareInterval(a));

/**
 * The range of the Welch-Satterthwaite formula over what the stated digits of a budget stand for: u_c^4 over the sum of
 * u_i^4/nu_i (JCGM 100:2008, G.4.1). Exact, because each number occurs once. `infinite` where no component has finite
 * degrees of freedom; undefined where a number cannot be read or the formula has no value.
 */
export function effectiveRange(budget: JsonObject): DofRange | 'infinite' | undefined {
  const combined = stated(budget, 'combinedStandardUncertainty');
  const parts = contributions(budget);
  if (combined === undefined || parts === undefined) return undefined;
  const terms: Interval[] = [];
  for (const [index, component] of objectsAt(budget, 'components').entries()) {
    const dof = ofComponent(String(component['degreesOfFreedom']));
    if (dof === undefined) return undefined;
    if (dof === 'infinite') continue;
    const term = divideIntervals(fourthPower(parts[index] as Interval), dof);
    if (term === undefined) return undefined;
    terms.push(term);
  }
  const sum = sumOfIntervals(terms);
  if (compare(sum.high, ZERO) === 0) return 'infinite';
  const numerator = fourthPower(combined);
  return {
    low: divide(numerator.low, sum.high),
    high: compare(sum.low, ZERO) === 0 ? null : divide(numerator.high, sum.low),
  };
}

/** The same in binary64, where all that has to be known is; not where no component has finite degrees of freedom. */
export function innerEffectiveRange(budget: JsonObject): InnerInterval {
  const terms = objectsAt(budget, 'components')
    .filter(({ degreesOfFreedom }) => degreesOfFreedom !== 'infinite')
    .map(({ contribution, degreesOfFreedom }) =>
      innerQuotient(innerFourthPower(innerStated(contribution)), innerOfComponent(degreesOfFreedom)),
    );
  return innerQuotient(innerFourthPower(innerStated(budget['combinedStandardUncertainty'])), innerSum(terms));
}

const innerFourthPower = (a: InnerInterval): InnerInterval => innerSquare(innerSquare(a));

const innerOfComponent = (dof: Json | undefined): InnerInterval =>
  typeof dof === 'string' && /^[1-9][0-9]{0,14}$/.test(dof) ? innerPoint(Number(dof)) : innerStated(dof);
