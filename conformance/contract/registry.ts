import type { Check } from './check.ts';
import type { Mutant } from './mutant.ts';
import type { Operations } from './operation.ts';
import type { Vector } from './vector.ts';

/** All that the suite knows of one standard, handed to the runner by the command. */
export interface Suite {
  /** The standard's key, such as `uncertainty`. */
  readonly standard: string;
  readonly operations: Operations;
  readonly checks: readonly Check[];
  readonly vectors: readonly Vector[];
  /** Every mutant once, those of the checks among them. */
  readonly mutants: readonly Mutant[];
}
