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
  'type-b': {
    standardUncertainty: 1e-10,
    divisor: 1e-10,
    halfWidth: 1e-12,
    degreesOfFreedom: 1e-12,
    midpoint: 1e-12,
    estimateCorrection: 1e-12,
  },
  compare: { difference: 1e-12, standardUncertainty: 1e-10, zeta: 1e-10, en: 1e-10, zPrime: 1e-10 },
  'analysis-of-variance': {
    grandMean: 1e-12,
    meanSquareBetween: 1e-9,
    fRatio: 1e-9,
    betweenGroupsVariance: 1e-9,
    meanSquareWithin: 1e-9,
    effectiveGroupSize: 1e-9,
    repeatabilityStandardDeviation: 1e-9,
    reproducibilityStandardDeviation: 1e-9,
    standardUncertainty: 1e-9,
    hiddenStandardDeviation: 1e-9,
    inhomogeneityUncertainty: 1e-9,
    pValue: 1e-7,
  },
  'sample-size': { attained: 1e-10 },
  'clustered-mean': { mean: 1e-12, standardUncertainty: 1e-10, designEffect: 1e-10 },
  'paired-difference': {
    meanDifference: 1e-12,
    standardUncertainty: 1e-10,
    unpairedStandardUncertainty: 1e-10,
  },
  'combine through models': {
    estimate: 1e-10,
    sensitivities: 1e-10,
    contributions: 1e-10,
    standardUncertainty: 1e-10,
    covariance: 1e-10,
    correlation: 1e-10,
  },
  'propagate-distributions': { estimate: 1e-9, lower: 1e-9, upper: 1e-9, standardUncertainty: 1e-9, covariance: 1e-9 },
  decide: { conformanceProbability: 1e-10, specificRisk: 1e-10 },
  'label-error-correction': { correctedProportion: 1e-10, standardUncertainty: 1e-10, contributions: 1e-10 },
  'straight-line': {
    intercept: 1e-9,
    value: 1e-9,
    slope: 1e-9,
    residualStandardDeviation: 1e-7,
    standardUncertainty: 1e-7,
    ofIntercept: 1e-7,
    ofSlope: 1e-7,
    covariance: 1e-7,
    chiSquared: 1e-7,
  },
} as const;
