import type { ClauseRef } from '../contract/check.ts';
import type { AnyOperation, OperationName } from '../contract/operation.ts';

/**
 * What an operation answered before a release of its standard asked for something else. The reference implementation is
 * written once, for the draft; each such record takes one change of its answers back, so that it can answer for the
 * releases from before that change too.
 */
export interface EarlierAnswer {
  /** The first release that asks for the present answer, such as `0.2.0`. */
  readonly before: string;
  /** The clause that asks for it. */
  readonly clause: ClauseRef;
  readonly operation: OperationName;
  /** The operation as it answered before that release, made from the operation as it answered from then on. */
  readonly answers: (later: AnyOperation) => AnyOperation;
}
