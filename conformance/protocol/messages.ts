import type { JsonObject } from '../contract/json.ts';
import type { OperationName } from '../contract/operation.ts';

/** The protocol version that this suite speaks. Additive within a version; there are no minor numbers on the wire. */
export const PROTOCOL = 1;

/** The longest line, in bytes without its line feed, that the runner announces and accepts. */
export const MAX_LINE_BYTES = 8 * 1024 * 1024;

/** Which suite is asking. The digest is over the checks, vectors and schemas that it judges by. */
export interface SuiteIdentity {
  readonly name: string;
  readonly version: string;
  readonly digest: string;
}

export interface HelloRequest {
  readonly id: string;
  readonly op: 'hello';
  readonly protocol: { readonly min: number; readonly max: number };
  readonly suite: SuiteIdentity;
  readonly limits: { readonly maxLineBytes: number };
}

/** Whether the same case always gets the same answer: always, for a given seed, or not. */
export type Determinism = 'pure' | 'seeded' | 'stochastic';

export interface Implementation {
  readonly name: string;
  readonly version: string;
  readonly language?: string;
  readonly homepage?: string;
  readonly issues?: string;
}

/**
 * What of an operation an implementation does not take: by member of the input, the values that are left out. The members
 * of one entry count together; `null` stands for an absent member, `*` for a present one of any value.
 */
export type LeftOut = readonly Readonly<Record<string, readonly (string | boolean | null)[]>>[];

/** What an implementation says of itself; everything that is judged follows from `operations` and `classes`. */
export interface Description {
  readonly implementation: Implementation;
  /** Versions of each standard that it implements, as `MAJOR.MINOR`. */
  readonly standards: Readonly<Record<string, readonly string[]>>;
  /** The conformance classes that it claims, by standard; without a claim what is declared is judged. */
  readonly classes?: Readonly<Record<string, readonly string[]>>;
  readonly operations: readonly OperationName[];
  /** Optional features of the protocol and of the standards; `f64s` accepts long arrays of numbers in base64. */
  readonly features?: JsonObject;
  readonly parameters?: JsonObject;
  /** By declared operation, what of it is left out. */
  readonly leavesOut?: Readonly<Record<OperationName, LeftOut>>;
  /** `pure` unless declared otherwise. */
  readonly determinism?: Determinism;
  readonly concurrency?: { readonly maxInFlight: number };
}

export interface HelloReply extends Description {
  readonly id: string;
  readonly protocol: number;
}
