import type { JsonObject } from '../../../../contract/json.ts';
import type { Violation } from '../../../../contract/rule.ts';
import { decimalToRational, parseDecimal } from '../../../../numerics/decimal.ts';
import { certainlyOverlap, innerStated } from '../../../../numerics/inner-interval.ts';
import type { Interval } from '../../../../numerics/interval.ts';
import { add, compare, ONE, toDouble } from '../../../../numerics/rational.ts';
import { budgetRule, objectsAt } from '../budget-rule.ts';
import { placedCorrelations } from '../correlated-sum.ts';
import { type DofRange, effectiveRange, innerEffectiveRange, statedDegreesOfFreedom } from '../welch-satterthwaite.ts';

type Range = DofRange | 'infinite';

/** Whether the formula can give a number that the stated digits stand for. */
function agrees(range: Range, text: string): boolean {
  const stated = statedDegreesOfFreedom(text);
  if (stated === undefined) return true;
  if (stated === 'infinite') return range === 'infinite' || range.high === null;
  if (range === 'infinite') return false;
  return compare(range.low, stated.high) <= 0 && (range.high === null || compare(stated.low, range.high) <= 0);
}

/** What stated effective degrees of freedom leave of the range of the formula; all of it where they do not agree with it. */
function leftBy(range: Range, text: string): Range {
  const stated = statedDegreesOfFreedom(text);
  if (stated === undefined || !agrees(range, text)) return range;
  if (stated === 'infinite' || range === 'infinite') return 'infinite';
  const low = compare(range.low, stated.low) < 0 ? stated.low : range.low;
  const high = range.high !== null && compare(range.high, stated.high) < 0 ? range.high : stated.high;
  return { low, high };
}

/** Whether the formula can give a number whose floor is stated. */
function floorAgrees(range: Range, text: string): boolean {
  const decimal = parseDecimal(text);
  if (decimal === undefined) return agrees(range, text);
  const floor = decimalToRational(decimal);
  if (range === 'infinite' || floor.numerator % floor.denominator !== 0n) return false;
  return compare(range.low, add(floor, ONE)) < 0 && (range.high === null || compare(floor, range.high) <= 0);
}

function shown(range: Range): readonly [en: string, zh: string] {
  if (range === 'infinite') return ['infinite', '无穷大'];
  const low = Number(toDouble(range.low).toPrecision(5));
  if (range.high === null) return [`${low} or more`, `${low}或更大`];
  const high = Number(toDouble(range.high).toPrecision(5));
  return [`${low} to ${high}`, `${low}至${high}`];
}

function disagreement(pointer: string, text: string, range: Range): Violation {
  const [en, zh] = shown(range);
  return {
    pointer,
    message: {
      en: `The degrees of freedom ${text} do not follow from the budget, whose effective degrees of freedom are ${en}.`,
      zh: `自由度${text}与预算不符；由预算得出的有效自由度为${zh}。`,
    },
    fix: {
      en: 'State what the Welch-Satterthwaite formula gives, rounded as dofRounding says.',
      zh: '给出由韦尔奇-萨特思韦特公式得到的值，并按dofRounding的规定取整。',
    },
  };
}

const isZero = ({ low, high }: Interval): boolean => add(low, high).numerator === 0n;

/** The clause leaves out correlated components of which one has finite degrees of freedom. */
const isLeftOut = (budget: JsonObject): boolean =>
  placedCorrelations(budget).some(({ coefficient }) => coefficient === undefined || !isZero(coefficient)) &&
  objectsAt(budget, 'components').some((component) => component['degreesOfFreedom'] !== 'infinite');

/** Seen in binary64, where that suffices: no correlations, finite degrees of freedom, and both plainly what is stated. */
function plainlyHolds(budget: JsonObject, result: JsonObject | undefined): boolean {
  if (objectsAt(budget, 'correlations').length > 0) return false;
  const range = innerEffectiveRange(budget);
  const effective = budget['effectiveDegreesOfFreedom'];
  const stated = effective === undefined ? range : innerStated(effective);
  if (!certainlyOverlap(range, stated)) return false;
  const left = { low: Math.max(range.low, stated.low), high: Math.min(range.high, stated.high) };
  const ofResult = result?.['degreesOfFreedom'];
  if (ofResult === undefined) return true;
  if (result?.['dofRounding'] === 'none') return certainlyOverlap(left, innerStated(ofResult));
  const floor = typeof ofResult === 'string' && /^[0-9]{1,15}$/.test(ofResult) ? Number(ofResult) : NaN;
  return left.low < floor + 1 && floor <= left.high;
}

/**
 * > The effective degrees of freedom of a budget, and the degrees of freedom of its result, satisfy the
 * > Welch-Satterthwaite formula to the stated digits; those of the result by their floor unless `dofRounding` is none.
 *
 * JCGM 100:2008, G.4.1. GUM H.1 states 16.7 in the budget and 16 for the result.
 */
export const UNC_009 = budgetRule('UNC-009@1', (budget, { at, result }) => {
  if (plainlyHolds(budget, result)) return [];
  const range = isLeftOut(budget) ? undefined : effectiveRange(budget);
  if (range === undefined) return [];
  const effective = budget['effectiveDegreesOfFreedom'];
  const ofResult = result?.['degreesOfFreedom'];
  const left = typeof effective === 'string' ? leftBy(range, effective) : range;
  const holds = result?.['dofRounding'] === 'none' ? agrees : floorAgrees;
  return [
    ...(typeof effective === 'string' && !agrees(range, effective)
      ? [disagreement(`${at}/effectiveDegreesOfFreedom`, effective, range)]
      : []),
    ...(typeof ofResult === 'string' && !holds(left, ofResult)
      ? [disagreement('/degreesOfFreedom', ofResult, left)]
      : []),
  ];
});
