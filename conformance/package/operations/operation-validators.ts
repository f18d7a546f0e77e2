import type { Validator } from '../validators/validator.ts';

/** What one operation takes, and what it answers where it has a value. */
export interface OperationValidator<Input = unknown, Output = unknown> {
  readonly input: Validator<Input>;
  readonly output: Validator<Output>;
}

/** The validators of each operation, by its name: `uncertainty/type-a`. */
export type OperationValidators<Types> = {
  readonly [Name in keyof Types]: Types[Name] extends { readonly input: infer Input; readonly output: infer Output }
    ? OperationValidator<Input, Output>
    : never;
};
