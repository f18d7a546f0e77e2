/**
 * The relative tolerances by operation and number. The tables of the clauses on digits are the source (those whose id
 * begins with `tolerances`); tests/checks proves that the two are the same.
 */
export const TOLERANCES = {} as const;
