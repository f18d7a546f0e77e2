import { operations as drafts } from '../../../.generated/versions/operations/draft.ts';
import type { OperationTypes } from '../../../.generated/version-types.ts';
import type { OperationValidators } from './operation-validators.ts';

/**
 * What the operations of the drafts take and answer, as validators: `operations['uncertainty/type-a'].input(value)`. Those
 * of a release stand in `etalon/operations/uncertainty/0.1.0`, under the same name.
 */
export const operations: OperationValidators<OperationTypes> = drafts;
