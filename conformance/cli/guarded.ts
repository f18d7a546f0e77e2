import type { Json } from '../contract/json.ts';
import { rejected, type AnyOperation, type OperationName, type Operations } from '../contract/operation.ts';

/** A compiled schema, as far as this file needs it. */
export type Accepts = (value: unknown) => boolean;

/** The code with which the reference refuses what the operation's input schema does not allow. */
export const INVALID_INPUT = 'invalid-input';

/**
 * Operations behind their input schemas, which guard every call: what a schema does not allow is rejected and reaches
 * no operation. Numbers that are not finite pass, because to refuse them with its own code is the operation's affair.
 */
export function guarded(
  operations: Operations,
  acceptsOf: (operation: OperationName) => Accepts | undefined,
): Operations {
  return new Map(
    [...operations].map(([name, operation]): [OperationName, AnyOperation] => {
      const accepts = acceptsOf(name);
      if (accepts === undefined) return [name, operation];
      return [name, (input) => (accepts(input) || accepts(finite(input)) ? operation(input) : rejected(INVALID_INPUT))];
    }),
  );
}

/** The same value with every number that is not finite replaced by 1, which every range of the schemas allows. */
function finite(value: Json): Json {
  if (typeof value === 'number') return Number.isFinite(value) ? value : 1;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(finite);
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, finite(member as Json)]));
}
