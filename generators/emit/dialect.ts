/** The dialect that our schemas are narrowed from, as `$schema` names it. */
export const DIALECT = 'https://json-schema.org/draft/2020-12/schema';
