import type { Json, JsonObject } from '../../../contract/json.ts';
import { addDecimals, compareDecimals, type Decimal, negateDecimal } from '../../../numerics/decimal.ts';
import { statedDecimal } from './stated.ts';

export type Outcome = 'pass' | 'conditional-pass' | 'conditional-fail' | 'fail';

/** The outcomes from the best to the worst: of two limits the worse one decides. */
const OUTCOMES: readonly Outcome[] = ['pass', 'conditional-pass', 'conditional-fail', 'fail'];

/** A decision rule with the tolerance limits and the guard band that it is applied to, as exact decimals. */
export interface AppliedRule {
  readonly lower: Decimal | undefined;
  readonly upper: Decimal | undefined;
  readonly guardBand: Decimal;
  readonly isBinary: boolean;
  readonly isOpen: boolean;
}

/** The acceptance limits, each where the tolerance has the limit of its side (UNC-110). */
export const acceptanceLimits = ({ lower, upper, guardBand }: Pick<AppliedRule, 'lower' | 'upper' | 'guardBand'>) => ({
  lower: lower && addDecimals(lower, guardBand),
  upper: upper && addDecimals(upper, negateDecimal(guardBand)),
});

/** Whether the guard bands leave no value that the rule accepts (UNC-114). */
export function acceptsNothing(rule: AppliedRule): boolean {
  const { lower, upper } = acceptanceLimits(rule);
  if (lower === undefined || upper === undefined) return false;
  const width = compareDecimals(upper, lower);
  return width < 0 || (width === 0 && rule.isOpen);
}

/** The outcome for a value; of two limits the worse one (UNC-111, UNC-112). */
export function outcomeOf(value: Decimal, rule: AppliedRule): Outcome {
  const { lower, upper } = rule;
  const outcomes = [
    ...(upper === undefined ? [] : [atUpperLimit(value, upper, rule)]),
    // Mirrored at zero a lower limit is an upper one.
    ...(lower === undefined ? [] : [atUpperLimit(negateDecimal(value), negateDecimal(lower), rule)]),
  ];
  return OUTCOMES[Math.max(...outcomes.map((one) => OUTCOMES.indexOf(one)))] as Outcome;
}

function atUpperLimit(value: Decimal, limit: Decimal, { guardBand, isBinary, isOpen }: AppliedRule): Outcome {
  const beyond = compareDecimals(value, addDecimals(limit, negateDecimal(guardBand)));
  if (beyond < 0 || (beyond === 0 && !isOpen)) return 'pass';
  if (isBinary) return 'fail';
  if (compareDecimals(value, limit) <= 0) return 'conditional-pass';
  return compareDecimals(value, addDecimals(limit, guardBand)) <= 0 ? 'conditional-fail' : 'fail';
}

/** A member of a document that is an object; an empty one where it is absent, which the schema has judged. */
export function memberObject(document: JsonObject, member: string): JsonObject {
  const value: Json | undefined = document[member];
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
}

/** What a conformity statement decides by, and on which value; undefined where a number is not there. */
export function statedRule(statement: JsonObject): (AppliedRule & { readonly value: Decimal }) | undefined {
  const decisionRule = memberObject(statement, 'decisionRule');
  const requirement = memberObject(statement, 'requirement');
  const value = statedDecimal(memberObject(statement, 'result'), 'value');
  const guardBand = statedDecimal(decisionRule, 'guardBand');
  if (value === undefined || guardBand === undefined) return undefined;
  return {
    value,
    lower: statedDecimal(requirement, 'lower'),
    upper: statedDecimal(requirement, 'upper'),
    guardBand,
    isBinary: decisionRule['rule'] === 'binary',
    isOpen: decisionRule['acceptanceLimit'] === 'open',
  };
}
