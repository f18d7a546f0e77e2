import type { ValidationError } from '../../../schemas/document/validate.ts';

/** Whether a value is what this schema says, as far as a schema can; `errors` holds what the last call found. */
export interface Validator<Value = unknown> {
  (value: unknown): value is Value;
  readonly errors?: readonly ValidationError[] | null;
}

/** A validator for each type of document, by the key of its schema: `uncertainty/measurement-result`. */
export type DocumentValidators<Types> = { readonly [Key in keyof Types]: Validator<Types[Key]> };
