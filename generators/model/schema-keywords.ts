/**
 * What the keywords of a schema are, for whoever goes through one. Each list stands here once; who needs another selection
 * puts it together of these, and says why.
 */

/** Words for readers: nothing is judged, answered or built by them. */
export const WORDS: readonly string[] = ['title', 'description', 'x-description-zh', '$comment'];

/** Words of ours for readers of a finding: what a code or a pattern means. */
export const MEANINGS: readonly string[] = ['x-meaning', 'x-pattern-meaning'];

/** The annotation of ours that says which clauses demand what stands beside it. */
export const CITATION = 'x-clause';

/** Annotations that say what a value means or what stands for it, and not which values there are. */
export const ANNOTATIONS: readonly string[] = ['deprecated', 'examples', 'default'];

/** Keywords that constrain, by values that are taken as they stand: an object in them is no schema. */
export const LITERAL: readonly string[] = ['const', 'enum'];

/** Keywords whose members are schemas under names that the document chooses, `description` and `enum` among them. */
export const NAMED: readonly string[] = ['properties', 'patternProperties', '$defs', 'dependentSchemas'];
