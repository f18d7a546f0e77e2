import type { AnyOperation, OperationName } from './operation.ts';

/**
 * A small faulty wrapper over one operation of the reference implementation. It names the clause that it breaks, and
 * the suite is good only where that clause is among the failures.
 */
export interface Mutant {
  /** Unique in the series: `<clause id>/<what it does wrong>`, such as `UNC-021/divides-by-n`. */
  readonly id: string;
  readonly breaks: string;
  readonly operation: OperationName;
  readonly wrap: (reference: AnyOperation) => AnyOperation;
}
