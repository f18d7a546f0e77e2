import { type Ball, ballOfDouble, ballOfInteger, middleOfBall, signOf, ZERO } from '../../../../numerics/ball.ts';
import { constantJet, type Jet, quantityJet } from './jet.ts';
import type { ModelNode } from './model-tree.ts';
import { applyOperator, type OperatorFault, type OperatorRules } from './operator-jets.ts';

/** Why a model has no jet at the estimates; `at` is the JSON Pointer to the operator that has none. */
export interface JetFault {
  readonly fault: OperatorFault;
  readonly at: string;
}

const ONE = ballOfInteger(1n);

/**
 * Value and partial derivatives of a model at the estimates of its quantities, by forward differentiation: the rules of
 * differentiation applied operator by operator to enclosures, so that no step is a difference quotient. With a
 * `direction`, by quantity, each carries its derivative along it.
 *
 * The fault is that of the first operator without a value, or without derivatives by the quantities on which its
 * arguments depend, arguments coming before what they are arguments of (UNC-036).
 */
export function modelJet(
  node: ModelNode,
  estimates: readonly number[],
  rules: OperatorRules,
  direction?: readonly Ball[],
): Jet | JetFault {
  if (node.kind === 'constant') return constantJet(ballOfDouble(node.value));
  if (node.kind === 'quantity') {
    const { index } = node;
    return quantityJet(index, ballOfDouble(estimates[index] as number), direction?.[index] ?? ZERO, ONE);
  }
  const operands: Jet[] = [];
  for (const operand of node.operands) {
    const jet = modelJet(operand, estimates, rules, direction);
    if ('fault' in jet) return jet;
    operands.push(jet);
  }
  const [first, ...others] = operands as [Jet, ...Jet[]];
  let result = first;
  for (const other of others.length === 0 ? [first] : others) {
    const applied = applyOperator(node.operator, result, other, rules);
    if (typeof applied === 'string') return { fault: applied, at: node.at };
    const size = magnitude(applied.value.value, rules);
    if (size !== 'finite') return { fault: size, at: node.at };
    result = applied;
  }
  return result;
}

/** Whether a value is beyond the largest double. */
function magnitude(value: Ball, { last }: OperatorRules): 'finite' | 'overflow' | 'undecided' {
  const { middle, exponent, radius } = value;
  const isFinite = (bound: bigint): boolean => Number.isFinite(middleOfBall({ middle: bound, exponent, radius: 0n }));
  const [low, high] = [isFinite(middle - radius), isFinite(middle + radius)];
  if (low && high) return 'finite';
  return last || (!low && !high && signOf(value) !== undefined) ? 'overflow' : 'undecided';
}
