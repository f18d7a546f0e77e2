import type { Json } from '../contract/json.ts';
import type { OperationName } from '../contract/operation.ts';
import type { LeftOut } from '../protocol/messages.ts';
import { generate } from './generate.ts';
import { isLeftOut } from './left-out.ts';
import type { RunPlan } from './plan.ts';

/** A case that a probe repeats: an operation and an input of it. */
export interface Sample {
  readonly operation: OperationName;
  readonly input: Json;
}

/** Inputs that are drawn of a check for each one that is to state a seed: not every input of an operation does. */
const TRIED = 20;

/** Whether an input states a seed, wherever it stands in it. */
export function statesSeed(input: Json): boolean {
  if (typeof input !== 'object' || input === null) return false;
  if (Array.isArray(input)) return input.some(statesSeed);
  return Object.hasOwn(input, 'seed') || Object.values(input).some(statesSeed);
}

/**
 * A few inputs of every declared operation, drawn in turn from the generators of its checks; with `seeded` only those
 * that state a seed, of operations that take one.
 */
export function samplesOf(
  plan: RunPlan,
  declared: ReadonlySet<OperationName>,
  perOperation: number,
  leftOut: (operation: OperationName) => LeftOut | undefined,
  seeded = false,
): readonly Sample[] {
  const checks = plan.suites.flatMap((suite) => suite.checks);
  return [...declared].sort().flatMap((operation) => {
    const of = checks.filter((check) => check.operation === operation);
    const each = Math.ceil(perOperation / Math.max(1, of.length));
    const drawn: Sample[] = [];
    for (const check of of) {
      // What is not taken is not drawn either: most operations have more checks than there are samples.
      if (drawn.length >= perOperation) break;
      const inputs = [...generate(check, `${plan.seed}\nprobe`, seeded ? TRIED * each : each)];
      const fit = inputs.filter(({ input }) => !isLeftOut(leftOut(operation), input) && (!seeded || statesSeed(input)));
      drawn.push(...fit.slice(0, each).map(({ input }) => ({ operation, input })));
    }
    return drawn.slice(0, perOperation);
  });
}
