/**
 * `etalon/types`: the types of the documents and operations of the drafts, a namespace for each standard; those of a
 * release stand in `etalon/types/<standard>/<version>`. Nothing at run time.
 */

export type * from '../../../.generated/version-types.ts';
