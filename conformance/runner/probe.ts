import type { Bilingual } from '../../schemas/document/finding.ts';
import type { ClauseRef } from '../contract/check.ts';
import type { Json } from '../contract/json.ts';
import type { OperationName } from '../contract/operation.ts';
import type { Determinism } from '../protocol/messages.ts';

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
 * - `repeat`: the same cases twice, and once more after a restart; the answers are the same. Put to implementations that
 *   declare this determinism: to a `pure` one with any input, to a `seeded` one with inputs that state a seed.
 * - `window`: the same cases one at a time, then many in flight in reverse order; the answers are the same.
 * - `draws`: cases whose random numbers a `stochastic` implementation draws by itself, each many times; the answers are
 *   distributed as those of the reference.
 */
export type Probe =
  | (ProbeBase & { readonly kind: 'unsupported'; readonly operations: readonly OperationName[] })
  | (ProbeBase & { readonly kind: 'echo'; readonly operation: OperationName; readonly values: readonly Json[] })
  | (ProbeBase & {
      readonly kind: 'repeat';
      readonly casesPerOperation: number;
      readonly determinism: Exclude<Determinism, 'stochastic'>;
    })
  | (ProbeBase & { readonly kind: 'window'; readonly casesPerOperation: number })
  | (ProbeBase & { readonly kind: 'draws'; readonly casesPerOperation: number });

/** Whether a probe can be put to an implementation of this determinism: answers that may differ are not compared. */
export function suits(probe: Probe, determinism: Determinism): boolean {
  if (probe.kind === 'repeat') return probe.determinism === determinism;
  if (probe.kind === 'draws') return determinism === 'stochastic';
  return probe.kind !== 'window' || determinism !== 'stochastic';
}
