import type { JsonObject } from '../../../../contract/json.ts';
import type { DocumentRule } from '../../../../contract/rule.ts';
import type { Split } from '../../../../numerics/beta-quantile.ts';
import { type Decimal, decimalToRational, statedInterval } from '../../../../numerics/decimal.ts';
import { normalProbability } from '../../../../numerics/normal-probability.ts';
import { divide, type Rational, subtract, toDouble } from '../../../../numerics/rational.ts';
import { studentProbability } from '../../../../numerics/student-probability.ts';
import { type AppliedRule, memberObject, statedRule } from '../conformity.ts';
import { stated, statedDecimal } from '../stated.ts';

type DistributionFunction = (distance: number) => Split;

function distributionOf({ distribution, degreesOfFreedom }: JsonObject): DistributionFunction {
  if (distribution !== 't' || degreesOfFreedom === 'infinite') return normalProbability;
  return (distance) => studentProbability(distance, Number(degreesOfFreedom));
}

/** The probability beyond the limits for one standard uncertainty. Each tail is monotonic in it. */
function tails(
  { value, lower, upper }: AppliedRule & { readonly value: Decimal },
  uncertainty: Rational,
  distribution: DistributionFunction,
): readonly [below: number, above: number] {
  const distance = (limit: Decimal): number =>
    toDouble(divide(subtract(decimalToRational(limit), decimalToRational(value)), uncertainty));
  return [
    lower === undefined ? 0 : distribution(distance(lower)).value,
    upper === undefined ? 0 : distribution(distance(upper)).complement,
  ];
}

/** A few roundings of binary64, which are no reason to say that a document is wrong. */
const ROUNDING = 2 ** -50;

/**
 * > A conformance probability is that of its distribution, to the stated digits of it and of the standard uncertainty.
 *
 * JCGM 106:2012. Value and limits are exact; what the standard uncertainty stands for gives a range, each tail by itself.
 */
export const UNC_124: DocumentRule = {
  clause: 'UNC-124@1',
  document: 'uncertainty/conformity-statement',
  violations: (statement) => {
    const probability = memberObject(statement, 'conformanceProbability');
    const given = statedDecimal(probability, 'value');
    const uncertainty = stated(probability, 'standardUncertainty');
    const rule = statedRule(statement);
    if (given === undefined || uncertainty === undefined || rule === undefined) return [];
    const distribution = distributionOf(probability);
    const [small, large] = [uncertainty.low, uncertainty.high].map((u) => tails(rule, u, distribution)) as [
      readonly [number, number],
      readonly [number, number],
    ];
    const sum = (choose: (...both: number[]) => number): number =>
      choose(small[0], large[0]) + choose(small[1], large[1]);
    const [least, most] = [1 - sum(Math.max), 1 - sum(Math.min)];
    const written = statedInterval(given);
    if (toDouble(written.low) <= most + ROUNDING && least - ROUNDING <= toDouble(written.high)) return [];
    const range = `${Number(least.toPrecision(5))}`;
    return [
      {
        pointer: '/conformanceProbability/value',
        message: {
          en: `The conformance probability ${probability['value']} does not follow from the value, the limits and the standard uncertainty, which stand for ${range} to ${Number(most.toPrecision(5))}.`,
          zh: `符合概率${probability['value']}与值、限值和标准不确定度不符，由后者得出的概率为${range}至${Number(most.toPrecision(5))}。`,
        },
        fix: {
          en: 'State the probability that follows, or correct the distribution.',
          zh: '给出由此得出的概率，或更正分布。',
        },
      },
    ];
  },
};
