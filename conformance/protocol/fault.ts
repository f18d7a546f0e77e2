import type { Breach } from '../contract/check.ts';
import type { Bilingual } from '../../schemas/document/finding.ts';

/** What goes wrong between the runner and an implementation, apart from wrong answers. */
export type FaultKind =
  /** The command cannot be started at all. */
  | 'not-found'
  /** It ended, or stayed silent, before its answer to `hello`. */
  | 'no-hello'
  /** It speaks no version of the protocol that the runner speaks. */
  | 'other-version'
  /** Started again, or asked to continue a run, it says something else of itself than when the run began. */
  | 'changed'
  /** A line that the protocol does not allow. */
  | 'protocol-error'
  /** The process ended while cases were waiting. */
  | 'crash'
  /** No answer came within the deadline. */
  | 'timeout'
  /** Its answers are together longer than a run records. */
  | 'too-much';

/** A fault in words for a reader, with what the implementation wrote to its error stream last. */
export interface Fault {
  readonly kind: FaultKind;
  readonly because: Bilingual;
  /** The last 64 KiB of the error stream, control characters included: escape it where it is shown. */
  readonly stderr: string;
  /** Of a `protocol-error`: the line, unless the message on it is what is wrong. */
  readonly breach?: Breach;
  /**
   * Of a `protocol-error`: it came in an answer that belongs to cases that are known, so that asking them one at a time
   * finds the guilty one. Without it nobody can be charged, and nothing more is asked.
   */
  readonly separable?: true;
  /**
   * Of a fault that belongs to no case: those that were without an answer when it ended the session, by what they were
   * asked for and number. It depends on what was on its way just then, and so is for the terminal and `run.json` alone.
   */
  readonly open?: readonly string[];
  /** How long was waited for nothing, in milliseconds; only of a `timeout`. */
  readonly waitedMs?: number;
}
