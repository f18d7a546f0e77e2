import type { ClauseRef } from './check.ts';
import type { Json } from './json.ts';
import type { OperationName } from './operation.ts';

/** Two oracles of one kind count as one. */
export type OracleKind =
  | 'closed-form'
  | 'exact-arithmetic'
  | 'arbitrary-precision'
  | 'other-software'
  | 'published-value';

export interface Oracle {
  readonly kind: OracleKind;
  /** What or who computed or printed the value: `mpmath 1.3, 50 digits`, `R 4.2.2 binom.test`, `JCGM 100:2008 H.1`. */
  readonly by: string;
}

/** One expected number of a vector, in decimal, with the digits that are known. */
export interface ExpectedNumber {
  /** JSON Pointer into the output. */
  readonly at: string;
  readonly value: string;
  /** Where the number comes from: certified by a body, published and rounded, or recomputed here. */
  readonly basis: 'certified' | 'published-rounded' | 'recomputed';
  /** The least number of correct digits (log relative error) that conforms, and why not more. */
  readonly digits: number;
  readonly because?: string;
  readonly oracles: readonly Oracle[];
}

/** A frozen case with an expected answer. */
export interface Vector {
  /** Unique in the series, lower case and hyphens. */
  readonly id: string;
  readonly clause: ClauseRef;
  readonly operation: OperationName;
  readonly source: string;
  readonly input: Json;
  readonly expected:
    | { readonly numbers: readonly ExpectedNumber[]; readonly exactly?: Readonly<Record<string, Json>> }
    | { readonly undefined: string }
    | { readonly rejected: string };
}
