import { documentValidators } from '../../../.generated/document-validators.js';
import type { DocumentTypes } from '../../../.generated/version-types.ts';
import { releasedValidators } from '../../../.generated/version-validators.ts';
import type { ValidationError } from '../../../schemas/document/validate.ts';

/** Whether a value is a document of this type, as far as its schema says; `errors` holds what the last call found. */
export interface Validator<Document> {
  (value: unknown): value is Document;
  readonly errors?: readonly ValidationError[] | null;
}

type Validators = {
  readonly [Key in keyof DocumentTypes]: {
    readonly [Version in keyof DocumentTypes[Key]]: Validator<DocumentTypes[Key][Version]>;
  };
};

/**
 * The validators by type of document and version: `validators['uncertainty/measurement-result'].draft(value)`, or
 * `['0.1.0'](value)` by a release.
 *
 * `validate` of `etalon` also asks the rules that no schema can express, and says what is wrong in words.
 */
export const validators = Object.fromEntries(
  Object.entries(documentValidators).map(([key, draft]) => [key, { draft, ...releasesOf(key) }]),
  // The emitter of the types and that of the validators read the same schemas.
) as unknown as Validators;

function releasesOf(key: string): Readonly<Record<string, unknown>> {
  const own = releasedValidators.filter(({ validators: of }) => Object.hasOwn(of, key));
  return Object.fromEntries(own.map(({ version, validators: of }) => [version, of[key]]));
}
