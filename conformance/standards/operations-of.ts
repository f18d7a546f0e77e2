import type { AnyOperation, OperationName, Operations } from '../contract/operation.ts';

/** The operations of the reference implementation by name, of which each is written over its own types. */
export function operationsOf(found: Readonly<Record<string, unknown>>): Operations {
  const operations = new Map<OperationName, AnyOperation>();
  for (const [name, operation] of Object.entries(found)) {
    // The schema of an operation's input guards the call, so its own input type is as good as any JSON.
    operations.set(name as OperationName, operation as AnyOperation);
  }
  return operations;
}
