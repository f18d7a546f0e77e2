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
  'average-precision': { value: 1e-12 },
  'precision-recall-curve': { recall: 1e-14, precision: 1e-14 },
  'log-loss': { value: 1e-11, standardUncertainty: 1e-11 },
  'brier-score': { value: 1e-12, standardUncertainty: 1e-12 },
  'brier-decomposition': {
    score: 1e-12,
    reliability: 1e-12,
    resolution: 1e-12,
    uncertainty: 1e-12,
    withinBinVariance: 1e-12,
    withinBinCovariance: 1e-12,
  },
  'calibration-error': {
    value: 1e-12,
    meanConfidence: 1e-12,
    observedShare: 1e-12,
    lower: 1e-12,
    upper: 1e-12,
    expectedUnderCalibration: 1e-9,
  },
  'top-k-agreement': { value: 1e-14 },
} as const;
