import {
  absoluteBall,
  addBalls,
  type Ball,
  ballOfInteger,
  multiplyBalls,
  signOf,
  subtractBalls,
  ZERO,
} from '../../../../numerics/ball.ts';
import { type InputCovariance, innerProduct, secondOrderTerms, spreadAlong } from './input-covariance.ts';
import type { Jet } from './jet.ts';
import { type JetFault, modelJet } from './model-jet.ts';
import type { ModelNode } from './model-tree.ts';
import type { OperatorRules } from './operator-jets.ts';

/** What the propagation says of one output quantity, at one precision. */
export interface PropagatedOutput {
  readonly estimate: Ball;
  readonly gradient: readonly Ball[];
  /** The covariances of the output quantity with the input quantities. */
  readonly withInputs: readonly Ball[];
  /** The variance of first order, and the terms that the second order adds to it. */
  readonly firstOrder: Ball;
  readonly curvature: Ball;
  readonly slope: Ball;
  /** Whether the order holds at the estimates, by the rule of one fifth (UNC-045); `undecided` where more digits would tell. */
  readonly holds: Readonly<Record<'first' | 'second', boolean | 'undecided'>>;
}

const FIVE = ballOfInteger(5n);

/** Propagates through a model: derivatives once for the gradient, and once more along what the gradient spreads. */
export function propagatedOutput(
  model: ModelNode,
  estimates: readonly number[],
  covariance: InputCovariance,
  rules: OperatorRules,
): PropagatedOutput | JetFault {
  const { precision } = rules;
  const flat = modelJet(model, estimates, { ...rules, second: false });
  if ('fault' in flat) return flat;
  const gradient = estimates.map((_, index) => flat.gradient.get(index)?.value ?? ZERO);
  const withInputs = spreadAlong(covariance, gradient);
  const curved = modelJet(model, estimates, { ...rules, second: true }, withInputs) as Jet;
  const { curvature, slope } = secondOrderTerms(curved, covariance);
  const firstOrder = innerProduct(gradient, withInputs, precision);
  const even = addBalls(firstOrder, curvature, precision);
  const steep = absoluteBall(slope);
  const left = addBalls(absoluteBall(curvature), steep, precision);
  return {
    estimate: flat.value.value,
    gradient,
    withInputs,
    firstOrder,
    curvature,
    slope,
    holds: {
      first: isFifth(left, firstOrder, rules),
      second: isFifth(steep, even, rules),
    },
  };
}

/** Whether the first is at most a fifth of the second, which counts as 0 where rounded correlations make it negative. */
function isFifth(part: Ball, whole: Ball, { precision, last }: OperatorRules): boolean | 'undecided' {
  const excess = signOf(subtractBalls(multiplyBalls(FIVE, part, precision), whole, precision));
  if (excess === undefined) return last ? true : 'undecided';
  if (excess <= 0) return true;
  return false;
}
