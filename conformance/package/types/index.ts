/** `etalon/types`: the types of the documents and operations of every version of every standard. Nothing at run time. */

export type * from '../../../.generated/version-types.ts';
