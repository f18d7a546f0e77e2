import type { Bilingual } from '../../schemas/document/finding.ts';
import type { ClauseRef } from '../contract/check.ts';
import type { Json } from '../contract/json.ts';
import type { OperationName } from '../contract/operation.ts';

interface ProbeBase {
  readonly id: string;
  readonly clause: ClauseRef;
  readonly title: Bilingual;
}

/**
 * Something asked before any case, so that a fault of the transport is not charged to a measure.
 *
 * - `unsupported`: an operation that does not exist; nothing but `unsupported` will do.
 * - `echo`: values that come back unchanged.
 * - `repeat`: the same cases twice, and once more after a restart; the answers are the same.
 * - `window`: the same cases one at a time, then many in flight in reverse order; the answers are the same.
 */
export type Probe =
  | (ProbeBase & { readonly kind: 'unsupported'; readonly operations: readonly OperationName[] })
  | (ProbeBase & { readonly kind: 'echo'; readonly operation: OperationName; readonly values: readonly Json[] })
  | (ProbeBase & { readonly kind: 'repeat' | 'window'; readonly casesPerOperation: number });
