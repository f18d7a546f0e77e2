import { type Answer, rejected, result, undefinedBecause } from '../../../../contract/operation.ts';
import type { DecideInput, DecideOutput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { compareDecimals, type Decimal, formatDecimal, multiplyDecimals } from '../../../../numerics/decimal.ts';
import { acceptanceLimits, type AppliedRule, acceptsNothing, outcomeOf } from '../conformity.ts';
import { type Conformance, conformance } from './conformance-probability.ts';
import { decimalSent } from './decimal-sent.ts';

/**
 * Whether a measured value conforms to a tolerance, by a rule with a guard band; with the conformance probability and the
 * specific risk of the decision where a distribution is named.
 *
 * Numbers are compared as the decimals that were sent, never as doubles, so that a value at a limit is at the limit, in
 * one unit as in another. Undefined where the guard bands leave nothing that could be accepted
 * (`empty-acceptance-zone`). Rejects a lower limit above the upper one, a negative guard band with four outcomes, and a
 * distribution that is none.
 *
 * UNC-110 to UNC-119; JCGM 106:2012; ILAC-G8:09/2019, 4.2.
 */
export function decide(input: DecideInput): Answer<DecideOutput> {
  const { tolerance, acceptanceLimit = 'closed', distribution } = input;
  const factor = decimalSent(input.guardBandFactor);
  const rule: AppliedRule = {
    lower: tolerance.lower === undefined ? undefined : decimalSent(tolerance.lower),
    upper: tolerance.upper === undefined ? undefined : decimalSent(tolerance.upper),
    guardBand: multiplyDecimals(factor, decimalSent(input.expandedUncertainty)),
    isBinary: input.rule === 'binary',
    isOpen: acceptanceLimit === 'open',
  };
  if (rule.lower !== undefined && rule.upper !== undefined && compareDecimals(rule.lower, rule.upper) > 0)
    return rejected('limits-reversed', '/tolerance');
  if (factor.coefficient < 0n && !rule.isBinary) return rejected('negative-guard-band', '/guardBandFactor');
  const probabilities = distribution === undefined ? undefined : conformance(input.value, distribution, tolerance);
  if (probabilities !== undefined && 'outcome' in probabilities) return probabilities;
  if (acceptsNothing(rule)) return undefinedBecause('empty-acceptance-zone');
  const decision = outcomeOf(decimalSent(input.value), rule);
  const { lower, upper } = acceptanceLimits(rule);
  return result({
    decision,
    guardBand: shortest(rule.guardBand),
    acceptanceInterval: {
      ...(lower === undefined ? {} : { lower: shortest(lower) }),
      ...(upper === undefined ? {} : { upper: shortest(upper) }),
    },
    acceptanceLimit,
    ...(probabilities === undefined ? {} : riskOf(decision, probabilities)),
  });
}

/** Without an exponent and without zeros at the end of the decimal places: the same number is the same text. */
function shortest(decimal: Decimal): string {
  const text = formatDecimal(decimal);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

function riskOf(
  decision: DecideOutput['decision'],
  { within, outside }: Conformance,
): Pick<DecideOutput, 'conformanceProbability' | 'risk' | 'specificRisk'> {
  const accepted = decision === 'pass' || decision === 'conditional-pass';
  return {
    conformanceProbability: within,
    risk: accepted ? 'consumer' : 'producer',
    specificRisk: accepted ? outside : within,
  };
}
