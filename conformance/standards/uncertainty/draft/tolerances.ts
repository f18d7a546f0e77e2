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
  'propagate-distributions': { estimate: 1e-9, lower: 1e-9, upper: 1e-9, standardUncertainty: 1e-9, covariance: 1e-9 },
  'combine through models': {
    estimate: 1e-11,
    sensitivities: 1e-11,
    contributions: 1e-11,
    standardUncertainty: 1e-11,
    covariance: 1e-11,
    correlation: 1e-11,
  },
} as const;
