import { documentValidators } from '../../../.generated/document-validators.js';
import type { DocumentTypes } from '../../../.generated/version-types.ts';
import type { DocumentValidators } from './validator.ts';

/**
 * The validators of the drafts by type of document: `validators['uncertainty/measurement-result'](value)`. Those of a
 * release stand in `etalon/validators/uncertainty/0.1.0`, under the same name.
 *
 * `validate` of `etalon` also asks the rules that no schema can express, and says what is wrong in words.
 */
// The emitter of the types and that of the validators read the same schemas.
export const validators = documentValidators as unknown as DocumentValidators<DocumentTypes>;
