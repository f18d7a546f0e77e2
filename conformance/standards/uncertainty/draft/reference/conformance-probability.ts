import { type Answer, rejected } from '../../../../contract/operation.ts';
import type {
  DecideBeta,
  DecideInput,
  DecideNormal,
  DecideStudent,
} from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { betaProbabilityAt } from '../../../../numerics/beta-probability.ts';
import type { Split } from '../../../../numerics/beta-quantile.ts';
import { decimalToRational } from '../../../../numerics/decimal.ts';
import { doubleDoubleOf } from '../../../../numerics/double-double.ts';
import { normalProbability } from '../../../../numerics/normal-probability.ts';
import { divide, ONE, type Rational, subtract, toDouble } from '../../../../numerics/rational.ts';
import { studentProbability } from '../../../../numerics/student-probability.ts';
import { decimalSent } from './decimal-sent.ts';

/** The probabilities that the measurand lies within the tolerance and outside it, each to its own precision. */
export interface Conformance {
  readonly within: number;
  readonly outside: number;
}

type Side = 'lower' | 'upper';
type Distribution = NonNullable<DecideInput['distribution']>;

/** The probability below and above each tolerance limit, by the named distribution about the value; or a rejection. */
export function conformance(
  value: string,
  distribution: Distribution,
  { lower, upper }: DecideInput['tolerance'],
): Conformance | Answer<never> {
  const refused = refusal(distribution, lower !== undefined && upper !== undefined);
  if (refused !== undefined) return refused;
  const split = (limit: string | undefined, side: Side): Split | undefined => {
    if (limit === undefined) return undefined;
    return distribution.type === 'beta' ? betaAt(limit, side, distribution) : scaledAt(limit, value, distribution);
  };
  return between(split(lower, 'lower'), split(upper, 'upper'));
}

function refusal(distribution: Distribution, twoLimits: boolean): Answer<never> | undefined {
  if (distribution.type !== 'beta') {
    const isZero = decimalSent(distribution.standardUncertainty).coefficient === 0n;
    return isZero ? rejected('zero-uncertainty', '/distribution/standardUncertainty') : undefined;
  }
  const { successes, trials, parameters } = distribution;
  if (successes > trials) return rejected('successes-exceed-trials', '/distribution/successes');
  return parameters === 'exact' && twoLimits ? rejected('one-limit-required', '/tolerance') : undefined;
}

/** What lies between two limits, without the loss of a difference of two numbers near one. */
function between(lower: Split | undefined, upper: Split | undefined): Conformance {
  const below = lower?.value ?? 0;
  const above = upper?.complement ?? 0;
  const outside = Math.min(1, below + above);
  if (lower !== undefined && lower.value > 0.5) return { within: Math.max(0, lower.complement - above), outside };
  if (upper !== undefined && upper.complement > 0.5) return { within: Math.max(0, upper.value - below), outside };
  return { within: 1 - outside, outside };
}

/** Normal or t: the distance of the limit in standard uncertainties is exact before it is rounded once. */
function scaledAt(limit: string, value: string, distribution: DecideNormal | DecideStudent): Split {
  const [at, y, u] = [limit, value, distribution.standardUncertainty].map((text) =>
    decimalToRational(decimalSent(text)),
  ) as [Rational, Rational, Rational];
  const distance = toDouble(divide(subtract(at, y), u));
  if (distribution.type === 'normal' || distribution.degreesOfFreedom === 'infinite')
    return normalProbability(distance);
  return studentProbability(distance, distribution.degreesOfFreedom);
}

/** The powers of ten between the units of a proportion. */
const DECADES = { '1': 0, '%': 2, '[ppth]': 3 } as const;

function betaAt(limit: string, side: Side, { successes, trials, parameters, unit = '1' }: DecideBeta): Split {
  const { coefficient, exponent } = decimalSent(limit);
  const proportion = decimalToRational({ coefficient, exponent: exponent - DECADES[unit] });
  const rest = subtract(ONE, proportion);
  const [a, b] = parametersAt(side, successes, trials - successes, parameters);
  // All of the probability stands at the end of the range where a parameter is zero, and outside of it there is none.
  if (proportion.numerator <= 0n || (rest.numerator > 0n && b === 0)) return { value: 0, complement: 1 };
  if (rest.numerator <= 0n || a === 0) return { value: 1, complement: 0 };
  // The limit as it was sent, 0.95 and not the double next to it.
  return betaProbabilityAt({ value: doubleDoubleOf(proportion), complement: doubleDoubleOf(rest) }, a, b);
}

function parametersAt(
  side: Side,
  successes: number,
  failures: number,
  parameters: DecideBeta['parameters'],
): readonly [number, number] {
  switch (parameters) {
    case 'jeffreys':
      return [successes + 0.5, failures + 0.5];
    case 'uniform':
      return [successes + 1, failures + 1];
    case 'exact':
      return side === 'lower' ? [successes, failures + 1] : [successes + 1, failures];
  }
}
