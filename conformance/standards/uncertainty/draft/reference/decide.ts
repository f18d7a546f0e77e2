import { type Answer, rejected, result, undefinedBecause } from '../../../../contract/operation.ts';
import type { DecideInput, DecideOutput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  formatDecimal,
  multiplyDecimals,
  negateDecimal,
} from '../../../../numerics/decimal.ts';
import { conformance } from './conformance-probability.ts';
import { decimalSent } from './decimal-sent.ts';

type Decision = DecideOutput['decision'];

/** The outcomes from the best to the worst: of two limits the worse one decides. */
const OUTCOMES: readonly Decision[] = ['pass', 'conditional-pass', 'conditional-fail', 'fail'];

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
  const { tolerance, rule, acceptanceLimit = 'closed', distribution } = input;
  const factor = decimalSent(input.guardBandFactor);
  const lower = tolerance.lower === undefined ? undefined : decimalSent(tolerance.lower);
  const upper = tolerance.upper === undefined ? undefined : decimalSent(tolerance.upper);
  if (lower !== undefined && upper !== undefined && compareDecimals(lower, upper) > 0)
    return rejected('limits-reversed', '/tolerance');
  if (factor.coefficient < 0n && rule === 'non-binary') return rejected('negative-guard-band', '/guardBandFactor');
  const probabilities = distribution === undefined ? undefined : conformance(input.value, distribution, tolerance);
  if (probabilities !== undefined && 'outcome' in probabilities) return probabilities;

  const guardBand = multiplyDecimals(factor, decimalSent(input.expandedUncertainty));
  const acceptedFrom = lower && addDecimals(lower, guardBand);
  const acceptedTo = upper && addDecimals(upper, negateDecimal(guardBand));
  if (acceptedFrom !== undefined && acceptedTo !== undefined) {
    const width = compareDecimals(acceptedTo, acceptedFrom);
    if (width < 0 || (width === 0 && acceptanceLimit === 'open')) return undefinedBecause('empty-acceptance-zone');
  }

  const value = decimalSent(input.value);
  // Mirrored at zero a lower limit is an upper one.
  const outcomes = [
    ...(upper === undefined ? [] : [outcome(value, upper, guardBand, input)]),
    ...(lower === undefined ? [] : [outcome(negateDecimal(value), negateDecimal(lower), guardBand, input)]),
  ];
  const decision = OUTCOMES[Math.max(...outcomes.map((one) => OUTCOMES.indexOf(one)))] as Decision;
  return result({
    decision,
    guardBand: shortest(guardBand),
    acceptanceInterval: {
      ...(acceptedFrom === undefined ? {} : { lower: shortest(acceptedFrom) }),
      ...(acceptedTo === undefined ? {} : { upper: shortest(acceptedTo) }),
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

/** The outcome at an upper limit alone. */
function outcome(value: Decimal, limit: Decimal, guardBand: Decimal, { rule, acceptanceLimit }: DecideInput): Decision {
  const beyond = compareDecimals(value, addDecimals(limit, negateDecimal(guardBand)));
  if (beyond < 0 || (beyond === 0 && acceptanceLimit !== 'open')) return 'pass';
  if (rule === 'binary') return 'fail';
  if (compareDecimals(value, limit) <= 0) return 'conditional-pass';
  return compareDecimals(value, addDecimals(limit, guardBand)) <= 0 ? 'conditional-fail' : 'fail';
}

function riskOf(
  decision: Decision,
  { within, outside }: { readonly within: number; readonly outside: number },
): Pick<DecideOutput, 'conformanceProbability' | 'risk' | 'specificRisk'> {
  const accepted = decision === 'pass' || decision === 'conditional-pass';
  return {
    conformanceProbability: within,
    risk: accepted ? 'consumer' : 'producer',
    specificRisk: accepted ? outside : within,
  };
}
