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

/** A few inputs of every declared operation, drawn in turn from the generators of its checks. */
export function samplesOf(
  plan: RunPlan,
  declared: ReadonlySet<OperationName>,
  perOperation: number,
  leftOut: (operation: OperationName) => LeftOut | undefined,
): readonly Sample[] {
  const checks = plan.suites.flatMap((suite) => suite.checks);
  return [...declared].sort().flatMap((operation) => {
    const of = checks.filter((check) => check.operation === operation);
    const each = Math.ceil(perOperation / Math.max(1, of.length));
    const drawn = of.flatMap((check) =>
      [...generate(check, `${plan.seed}\nprobe`, each)]
        .filter(({ input }) => !isLeftOut(leftOut(operation), input))
        .map(({ input }) => ({ operation, input })),
    );
    return drawn.slice(0, perOperation);
  });
}
