/**
 * The relative tolerances by operation and number. The tables of the clauses on digits are the source (those whose id
 * begins with `tolerances`); tests/checks proves that the two are the same.
 */
export const TOLERANCES = {
  'binary-measure': { value: 1e-12, answeredShare: 1e-12 },
  'multi-class-measure': { value: 1e-12, answeredShare: 1e-12 },
  'roc-curve': { falsePositiveRate: 1e-14, truePositiveRate: 1e-14 },
  auc: { value: 1e-12 },
  'partial-auc': { value: 1e-10 },
  'operating-point': { sensitivity: 1e-12, specificity: 1e-12 },
  'auc-uncertainty': { value: 1e-12, standardUncertainty: 1e-9, lower: 1e-9, upper: 1e-9 },
  'auc-comparison': {
    first: 1e-12,
    second: 1e-12,
    difference: 1e-12,
    covariance: 1e-12,
    standardUncertainty: 1e-12,
    statistic: 1e-6,
    pValue: 1e-6,
  },
  'cohen-kappa': {
    observedAgreement: 1e-12,
    chanceAgreement: 1e-12,
    value: 1e-12,
    standardUncertainty: 1e-9,
    nullStandardError: 1e-9,
    lower: 1e-9,
    upper: 1e-9,
  },
  'agreement-coefficient': {
    observedAgreement: 1e-12,
    chanceAgreement: 1e-12,
    value: 1e-12,
    standardUncertainty: 1e-9,
  },
  mcnemar: { pValue: 1e-9, statistic: 1e-12, difference: 1e-12, standardUncertainty: 1e-9 },
  'several-comparisons': { adjusted: 1e-12 },
  'minimum-detectable-difference': { value: 1e-10, standardUncertainty: 1e-12 },
} as const;
