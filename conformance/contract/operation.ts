import type { Json } from './json.ts';

/** The name of an operation: the key of its standard, a slash, its own name. */
export type OperationName = `${string}/${string}`;

/** Inside the domain and without a value: an answer, not an error. */
export interface Undefined {
  readonly undefined: string;
}

/**
 * What an operation answers.
 *
 * `result` carries the output, or `{ undefined: code }` where the quantity does not exist;
 * `rejected` says that the input lies outside the domain, and where (a JSON Pointer into the input).
 */
export type Answer<Output = Json> =
  | { readonly outcome: 'result'; readonly output: Output | Undefined }
  | { readonly outcome: 'rejected'; readonly code: string; readonly pointer?: string };

/**
 * An operation of the reference implementation, whose types the caller does not know: pure, total over inputs that its
 * schema accepts.
 */
export type AnyOperation = (input: Json) => Answer;

/** A standard's reference implementation, by operation name. */
export type Operations = ReadonlyMap<OperationName, AnyOperation>;

export const result = <Output>(output: Output): Answer<Output> => ({ outcome: 'result', output });

/** Answers that the quantity does not exist, with a reason code of the operation's schema. */
export const undefinedBecause = (code: string): Answer<never> => ({ outcome: 'result', output: { undefined: code } });

/** Refuses an input outside the domain, with a reason code and where in the input. */
export const rejected = (code: string, pointer?: string): Answer<never> =>
  pointer === undefined ? { outcome: 'rejected', code } : { outcome: 'rejected', code, pointer };

export const isUndefined = (output: unknown): output is Undefined =>
  typeof output === 'object' && output !== null && Object.hasOwn(output, 'undefined');
