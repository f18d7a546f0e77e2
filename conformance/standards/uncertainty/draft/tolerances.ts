/**
 * The relative tolerances by operation and number. The tables of the clauses on digits are the source (those whose id
 * begins with `tolerances`); tests/checks proves that the two are the same. That of `combine` is for the square of its standard uncertainty, and that of
 * `degreesOfFreedom` for the rounding `none`: a floor is exact.
 */
export const TOLERANCES = {
  'type-a': { mean: 1e-12, experimentalStandardDeviation: 1e-12, standardUncertainty: 1e-12 },
  combine: { standardUncertainty: 1e-12, contributions: 1e-12 },
  'effective-degrees-of-freedom': { effectiveDegreesOfFreedom: 1e-11, degreesOfFreedom: 1e-11 },
  'coverage-factor': { coverageFactor: 1e-10 },
  'proportion-interval': { proportion: 1e-10, lower: 1e-10, upper: 1e-10, standardUncertainty: 1e-10 },
  compare: { difference: 1e-12, standardUncertainty: 1e-10, zeta: 1e-10, en: 1e-10, zPrime: 1e-10 },
  consensus: {
    value: 1e-12,
    difference: 1e-12,
    standardUncertainty: 1e-10,
    chiSquared: 1e-8,
    birgeRatio: 1e-8,
    probability: 1e-8,
  },
  'robust-mean': { value: 1e-9, robustStandardDeviation: 1e-9, standardUncertainty: 1e-9 },
} as const;
