// Generated from the schemas by generators/emit/types.ts; do not edit.

/** The measure and a square table of counts. */
export type AgreementCoefficientInput = {
  /**
   * The coefficient: Gwet's AC1, Scott's pi, or Bennett's S, which for two classes is the prevalence-adjusted
   * bias-adjusted kappa (PABAK).
   */
  readonly measure: 'gwet-ac1' | 'scott-pi' | 'bennett-s';
  /** The declared classes, in the order of the rows and columns. Their number is part of the definition. */
  readonly labels: readonly string[];
  /** Numbers of items by the class of the first assignment (row) and of the second (column). */
  readonly counts: readonly (readonly number[])[];
};

/** Observed agreement, chance agreement, the coefficient and its standard uncertainty. All dimensionless. */
export type AgreementCoefficientOutput = {
  /** The measure as it was asked for. */
  readonly measure: 'gwet-ac1' | 'scott-pi' | 'bennett-s';
  /** Share of the items on which the assignments agree. */
  readonly observedAgreement: number;
  /**
   * The agreement that the measure ascribes to chance. Undefined for one declared class, and for `scott-pi` where
   * both assignments put every item into one and the same class.
   */
  readonly chanceAgreement: number | AgreementCoefficientNoCoefficient;
  /** The coefficient. Undefined where the chance agreement is. */
  readonly value: number | AgreementCoefficientNoCoefficient;
  /** Standard uncertainty of the coefficient. Undefined where the coefficient is, or where its variance is zero. */
  readonly standardUncertainty: number | AgreementCoefficientNoUncertainty;
};

/** There is one class. */
export type AgreementCoefficientNoCoefficient = {
  /** Why there is no value, a reason code. */
  readonly undefined: 'single-class';
};

/** There is no coefficient, or the variance is zero. */
export type AgreementCoefficientNoUncertainty = {
  /** Why there is no value, a reason code. */
  readonly undefined: 'single-class' | 'zero-spread';
};

export type AgreementCoefficientUndefined = 'no-items' | 'single-class' | 'zero-spread';

export type AgreementCoefficientRejected = 'not-square' | 'duplicate-label';

/** Items with a reference class and a score. */
export type AucInput = {
  /** The class of each item, 1 for a positive one and 0 for a negative one. */
  readonly reference: readonly (0 | 1)[];
  /** The score of each item, in the order of `reference`; the higher, the more positive. */
  readonly scores: readonly (number | AucNotFinite)[];
  /** How many items each stands for, in the order of `reference`. Absent, each stands for itself. */
  readonly weights?: readonly number[];
  /** The conventions that are asked for; a tag that is absent is free. */
  readonly conventions?: {
    /** Whether a pair with equal scores counts a half (`half`), one (`optimistic`) or nothing (`pessimistic`). */
    readonly ties?: 'half' | 'optimistic' | 'pessimistic';
  };
};

/** The area and the conventions that it has. */
export type AucOutput = {
  /** The area under the ROC curve, from 0 to 1. */
  readonly value: number | AucNoArea;
  /** Number of positive items, each with its weight. */
  readonly positives: number;
  /** Number of negative items, each with its weight. */
  readonly negatives: number;
  /** The conventions under which the answer was computed. */
  readonly conventions?: {
    /** Whether a pair with equal scores counts a half (`half`), one (`optimistic`) or nothing (`pessimistic`). */
    readonly ties?: 'half' | 'optimistic' | 'pessimistic';
  };
};

/** There is no pair of a positive and a negative item. */
export type AucNoArea = {
  /** Why there is no value, a reason code. */
  readonly undefined: 'single-class';
};

/** A number that JSON cannot carry, tagged. */
export type AucNotFinite = {
  /** Which number it is: not a number, or one of the two infinities. */
  readonly $f64: 'NaN' | 'Infinity' | '-Infinity';
};

export type AucUndefined = 'single-class';

export type AucRejected = 'unequal-lengths' | 'not-finite';

/** Items with a reference class and two scores each. */
export type AucComparisonInput = {
  /** The class of each item, 1 for a positive one and 0 for a negative one. */
  readonly reference: readonly (0 | 1)[];
  /** The score of each item by the first scoring, in the order of `reference`; the higher, the more positive. */
  readonly first: readonly (number | AucComparisonNotFinite)[];
  /** The score of each item by the second scoring, in the order of `reference`; the higher, the more positive. */
  readonly second: readonly (number | AucComparisonNotFinite)[];
};

/** Both areas, their difference with its standard uncertainty, and the test. */
export type AucComparisonOutput = {
  /** Area under the ROC curve of the first scoring. */
  readonly first: number;
  /** Area under the ROC curve of the second scoring. */
  readonly second: number;
  /** Area of the first scoring less that of the second. */
  readonly difference: number;
  /** Covariance of the two areas. */
  readonly covariance: number;
  /** Standard uncertainty of the difference. */
  readonly standardUncertainty: number | AucComparisonNoUncertainty;
  /** The difference over its standard uncertainty. */
  readonly statistic: number | AucComparisonNoUncertainty;
  /**
   * The two-sided p value: the probability that a standard normal variable is at least as far from zero as the
   * statistic.
   */
  readonly pValue: number | AucComparisonNoUncertainty;
};

/** The variance of the difference is zero. */
export type AucComparisonNoUncertainty = {
  /** Why there is no value, a reason code. */
  readonly undefined: 'degenerate';
};

/** A number that JSON cannot carry, tagged. */
export type AucComparisonNotFinite = {
  /** Which number it is: not a number, or one of the two infinities. */
  readonly $f64: 'NaN' | 'Infinity' | '-Infinity';
};

export type AucComparisonUndefined = 'too-few-items' | 'degenerate';

export type AucComparisonRejected = 'unequal-lengths' | 'not-finite';

/** Items with a reference class and a score, a sample of the positive items and one of the negative items. */
export type AucUncertaintyInput = {
  /** The class of each item, 1 for a positive one and 0 for a negative one. */
  readonly reference: readonly (0 | 1)[];
  /** The score of each item, in the order of `reference`; the higher, the more positive. */
  readonly scores: readonly (number | AucUncertaintyNotFinite)[];
  /** Coverage probability of the interval. Absent, 0.95. */
  readonly coverageProbability?: number;
  /** The conventions that are asked for; a tag that is absent is free. */
  readonly conventions?: {
    /**
     * How the coverage interval is formed: the area plus and minus its expanded uncertainty (`normal`), or the
     * same for its logit (`logit`).
     */
    readonly interval?: 'normal' | 'logit';
  };
};

/** The area with its standard uncertainty and coverage interval. */
export type AucUncertaintyOutput = {
  /** The area under the ROC curve; a pair with equal scores counts a half. */
  readonly value: number;
  /** Standard uncertainty of the area. */
  readonly standardUncertainty: number | AucUncertaintyNoUncertainty;
  /** Coverage interval of the area, which does not reach below 0 or above 1. */
  readonly interval: {
    /** Lower end of the interval. */
    readonly lower: number;
    /** Upper end of the interval. */
    readonly upper: number;
  } | AucUncertaintyNoUncertainty;
  /** Coverage probability of the interval. */
  readonly coverageProbability: number;
  /** Whether the standard uncertainty is within its bound of validity. */
  readonly valid: boolean;
  /** The conventions under which the answer was computed. */
  readonly conventions?: {
    /** What a pair with equal scores counts, always a half. */
    readonly ties?: 'half';
    /** How the standard uncertainty is evaluated, always by the method of DeLong. */
    readonly method?: 'delong';
    /** What was sampled, always the items of each class as a sample of their own. */
    readonly sampling?: 'stratified';
    /**
     * How the coverage interval is formed: the area plus and minus its expanded uncertainty (`normal`), or the
     * same for its logit (`logit`).
     */
    readonly interval?: 'normal' | 'logit';
  };
};

/** The variance of the area is zero. */
export type AucUncertaintyNoUncertainty = {
  /** Why there is no value, a reason code. */
  readonly undefined: 'degenerate';
};

/** A number that JSON cannot carry, tagged. */
export type AucUncertaintyNotFinite = {
  /** Which number it is: not a number, or one of the two infinities. */
  readonly $f64: 'NaN' | 'Infinity' | '-Infinity';
};

export type AucUncertaintyUndefined = 'too-few-items' | 'degenerate';

export type AucUncertaintyRejected = 'unequal-lengths' | 'not-finite';

/** Items with a reference class and a score. */
export type AveragePrecisionInput = {
  /** The class of each item, 1 for a positive one and 0 for a negative one. */
  readonly reference: readonly (0 | 1)[];
  /** The score of each item, in the order of `reference`; the higher, the more positive. */
  readonly scores: readonly (number | AveragePrecisionNotFinite)[];
  /** How many items each stands for, in the order of `reference`. Absent, each stands for itself. */
  readonly weights?: readonly number[];
  /** The conventions that are asked for; a tag that is absent is free. */
  readonly conventions?: {
    /** How the precision is read between the points of the curve. */
    readonly interpolation?: 'step' | 'trapezoid' | 'eleven-point' | 'one-hundred-one-point' | 'voc-2010';
    /**
     * Precision at the recall 0: that of the first point (`extended`), or 1 (`one`). Only by the interpolation
     * `trapezoid`.
     */
    readonly "first-point"?: 'extended' | 'one';
  };
};

/** The average and the conventions that it has. */
export type AveragePrecisionOutput = {
  /** The average precision. */
  readonly value: number | AveragePrecisionNoPositive;
  /** The conventions under which the answer was computed. */
  readonly conventions?: {
    /** How the precision is read between the points of the curve. */
    readonly interpolation?: 'step' | 'trapezoid' | 'eleven-point' | 'one-hundred-one-point' | 'voc-2010';
    /**
     * Precision at the recall 0: that of the first point (`extended`), or 1 (`one`). Only by the interpolation
     * `trapezoid`.
     */
    readonly "first-point"?: 'extended' | 'one';
  };
};

/** No item is positive, so that there is no recall. */
export type AveragePrecisionNoPositive = {
  /** Why there is no value, a reason code. */
  readonly undefined: 'no-positive';
};

/** A number that JSON cannot carry, tagged. */
export type AveragePrecisionNotFinite = {
  /** Which number it is: not a number, or one of the two infinities. */
  readonly $f64: 'NaN' | 'Infinity' | '-Infinity';
};

export type AveragePrecisionUndefined = 'no-positive';

export type AveragePrecisionRejected = 'unequal-lengths' | 'not-finite';

/** The measure and the counts, items without a prediction apart. */
export type BinaryMeasureInput = {
  /** The measure that is asked for. */
  readonly measure: 'agreement-proportion' | 'balanced-agreement' | 'precision' | 'recall' | 'specificity' | 'negative-predictive-value' | 'f-beta' | 'jaccard' | 'youden' | 'positive-likelihood-ratio' | 'negative-likelihood-ratio' | 'mcc';
  /** Number of positive items that are called positive. */
  readonly truePositives: number;
  /** Number of negative items that are called positive. */
  readonly falsePositives: number;
  /** Number of positive items that are called negative. */
  readonly falseNegatives: number;
  /** Number of negative items that are called negative. */
  readonly trueNegatives: number;
  /** Number of positive items without a prediction. Absent, 0. */
  readonly missingPositives?: number;
  /** Number of negative items without a prediction. Absent, 0. */
  readonly missingNegatives?: number;
  /** The conventions that are asked for; a tag that is absent is free. */
  readonly conventions?: {
    /** What stands for a quotient whose denominator is zero. */
    readonly "zero-division"?: 'undefined' | '0' | '1';
    /** Weight of the recall against the precision, a decimal. Only of `f-beta`. */
    readonly beta?: string;
    /**
     * How items without a prediction are counted: as is worst for the measure (`worst-case`), as items of their
     * class to which no class was given (`incorrect`), or not at all (`excluded`). Only where there are any.
     */
    readonly "missing-predictions"?: 'worst-case' | 'incorrect' | 'excluded';
  };
};

/** The value of the measure and the conventions that it has. */
export type BinaryMeasureOutput = {
  /**
   * The value of the measure. Dimensionless, from 0 to 1; but likelihood ratios have no largest value, and MCC and
   * Youden's index go down to -1.
   */
  readonly value: number | BinaryMeasureNoQuotient;
  /** Share of the items that have a prediction. Only by `excluded`. */
  readonly answeredShare?: number;
  /**
   * Whether there are tables for which withholding a prediction improves the value. Only where predictions are
   * missing.
   */
  readonly canGain?: boolean;
  /** The conventions under which the answer was computed. */
  readonly conventions?: {
    /** What stands for a quotient whose denominator is zero. */
    readonly "zero-division"?: 'undefined' | '0' | '1';
    /** Weight of the recall against the precision, a decimal. Only of `f-beta`. */
    readonly beta?: string;
    /**
     * How items without a prediction are counted: as is worst for the measure (`worst-case`), as items of their
     * class to which no class was given (`incorrect`), or not at all (`excluded`). Only where there are any.
     */
    readonly "missing-predictions"?: 'worst-case' | 'incorrect' | 'excluded';
  };
};

/** The denominator of the measure is zero. */
export type BinaryMeasureNoQuotient = {
  /** Why there is no value, a reason code. */
  readonly undefined: 'zero-denominator';
};

export type BinaryMeasureUndefined = 'zero-denominator';

export type BinaryMeasureRejected = 'not-defined-for-missing';

/** Items with a reference class and a score, the measure, and the resamples. */
export type BootstrapMeasureInput = {
  /** The class of each item, 1 for a positive one and 0 for a negative one. */
  readonly reference: readonly (0 | 1)[];
  /**
   * The score of each item, in the order of `reference`; the higher, the more positive. Predictions are scores 1
   * and 0 with the threshold 1.
   */
  readonly scores: readonly (number | BootstrapMeasureNotFinite)[];
  /** The threshold: the least score that is called positive. Needed by the measures of counts, ignored by `auc`. */
  readonly threshold?: number;
  /** The cluster of each item, by any name, in the order of `reference`. Only of the sampling `clustered`. */
  readonly clusters?: readonly string[];
  /** The measure that is asked for. */
  readonly measure: 'agreement-proportion' | 'balanced-agreement' | 'precision' | 'recall' | 'specificity' | 'negative-predictive-value' | 'f-beta' | 'jaccard' | 'youden' | 'positive-likelihood-ratio' | 'negative-likelihood-ratio' | 'mcc' | 'auc';
  /**
   * The resamples, each as the places of its items, or by `clustered` of its clusters, 0 being the first. Each has
   * as many places as there are items, or clusters.
   */
  readonly resamples: readonly (readonly number[])[];
  /** Nominal coverage probability of the interval, taken as the decimal number that is written. Absent, 0.95. */
  readonly coverageProbability?: number;
  /** The conventions that are asked for; of those other than `sampling`, a tag that is absent is free. */
  readonly conventions: {
    /**
     * What the indices draw: items (`multinomial`), items of each class as many as there are (`stratified`), or
     * clusters with all their items (`clustered`).
     */
    readonly sampling: 'multinomial' | 'stratified' | 'clustered';
    /** How the interval is made from the replicates. */
    readonly interval?: 'percentile' | 'basic' | 'normal';
    /** Weight of the recall against the precision, a decimal. Only of `f-beta`. */
    readonly beta?: string;
  };
};

/** The measure with what the resamples say of it. */
export type BootstrapMeasureOutput = {
  /** The measure of the items. */
  readonly estimate: number;
  /** Estimated bias of the estimate: mean of the replicates less the estimate. */
  readonly bias: number | BootstrapMeasureUndefinedBias;
  /** Standard deviation of the replicates, with the divisor B - 1, B being their number. */
  readonly standardUncertainty: number | BootstrapMeasureUndefinedSpread;
  /** The interval, which is not limited to the range of the measure. */
  readonly interval: BootstrapMeasureEnds | BootstrapMeasureUndefinedSpread;
  /** Nominal coverage probability of the interval. */
  readonly coverageProbability: number;
  /** Number of the resamples for which the measure has a value. */
  readonly replicates: number;
  /** Number of the resamples for which it has none. */
  readonly undefinedReplicates: number;
  /** The conventions under which the answer was computed. */
  readonly conventions?: {
    /** How the standard uncertainty is evaluated, always by the bootstrap. */
    readonly method?: 'bootstrap';
    /**
     * What the indices draw: items (`multinomial`), items of each class as many as there are (`stratified`), or
     * clusters with all their items (`clustered`).
     */
    readonly sampling?: 'multinomial' | 'stratified' | 'clustered';
    /** How the interval is made from the replicates. */
    readonly interval?: 'percentile' | 'basic' | 'normal';
    /**
     * The type of sample quantile by which the ends are read from the replicates. Absent with the interval
     * `normal`.
     */
    readonly "quantile-type"?: '6';
    /** Weight of the recall against the precision, a decimal. Only of `f-beta`. */
    readonly beta?: string;
    /** What a pair with equal scores counts, always a half. Only of `auc`. */
    readonly ties?: 'half';
  };
};

/** Both ends of the interval. It need not contain the estimate. */
export type BootstrapMeasureEnds = {
  /** Lower end of the interval. */
  readonly lower: number;
  /** Upper end of the interval. */
  readonly upper: number;
};

/** Too many resamples have no value. */
export type BootstrapMeasureUndefinedBias = {
  /** Why there is no value, a reason code. */
  readonly undefined: 'out-of-validity';
};

/**
 * The replicates do not say how the measure varies: too many resamples have no value, the replicates are too few,
 * or they are all equal.
 */
export type BootstrapMeasureUndefinedSpread = {
  /** Why there is no value, a reason code. */
  readonly undefined: 'out-of-validity' | 'degenerate';
};

/** A number that JSON cannot carry, tagged. */
export type BootstrapMeasureNotFinite = {
  /** Which number it is: not a number, or one of the two infinities. */
  readonly $f64: 'NaN' | 'Infinity' | '-Infinity';
};

export type BootstrapMeasureUndefined = 'zero-denominator' | 'single-class' | 'out-of-validity' | 'degenerate';

export type BootstrapMeasureRejected = 'unequal-lengths' | 'not-finite' | 'threshold-required' | 'clusters-required' | 'clusters-not-sampled' | 'length-mismatch' | 'index-out-of-range' | 'strata-not-kept';

/** Items with a reference class and the stated probability of the positive class. */
export type BrierDecompositionInput = {
  /** The class of each item, 1 for a positive one and 0 for a negative one. */
  readonly reference: readonly (0 | 1)[];
  /** The stated probability of the positive class of each item, in the order of `reference`. */
  readonly probabilities: readonly number[];
  /** The conventions that are asked for; a tag that is absent is free. */
  readonly conventions?: {
    /** Number of bins, or `distinct` for one for each distinct probability. */
    readonly bins?: string;
    /** How the bins are formed. Only of a number of bins. */
    readonly "bin-edges"?: 'equal-width' | 'equal-mass';
  };
};

/**
 * The terms. The score is reliability less resolution plus uncertainty plus the variance less the covariance
 * within bins.
 */
export type BrierDecompositionOutput = {
  /** The Brier score, on the scale `half`. */
  readonly score: number;
  /** Mean squared difference of the mean probability and the observed share of the bins. */
  readonly reliability: number;
  /** Mean squared difference of the observed share of the bins and that of all items. */
  readonly resolution: number;
  /** Variance of what occurred, 1 for a positive item and 0 for a negative one, over all items. */
  readonly uncertainty: number;
  /** Mean squared difference of the probabilities from the mean of their bin; 0 by `distinct`. */
  readonly withinBinVariance: number;
  /** Twice the mean product of the differences of probabilities and of what occurred from their means in the bin. */
  readonly withinBinCovariance: number;
  /** The conventions under which the answer was computed. */
  readonly conventions?: {
    /** Number of bins, or `distinct` for one for each distinct probability. */
    readonly bins?: string;
    /** How the bins are formed. Only of a number of bins. */
    readonly "bin-edges"?: 'equal-width' | 'equal-mass';
  };
};

export type BrierDecompositionRejected = 'unequal-lengths';

/** The classes of the items, and either the probability of the positive class or those of all classes. */
export type BrierScoreInput = {
  /** The class of each item, by its number from 0; of two classes 1 is the positive one. */
  readonly reference: readonly number[];
  /** The stated probability of the positive class of each item, in the order of `reference`. */
  readonly probabilities?: readonly number[];
  /**
   * The stated probabilities of all classes, a row for each item in the order of `reference`, by the numbers of
   * the classes.
   */
  readonly rows?: readonly (readonly number[])[];
  /** How many items each stands for, in the order of `reference`. Absent, each stands for itself. */
  readonly weights?: readonly number[];
  /** `none` where only the value is asked for. Absent, its standard uncertainty is given too. */
  readonly uncertainty?: 'none';
  /** The conventions that are asked for; a tag that is absent is free. */
  readonly conventions?: {
    /** Whether the squares of the classes are summed (`sum`), or half of their sum is taken (`half`). */
    readonly scale?: 'sum' | 'half';
  };
};

/** The score and the conventions that it has. */
export type BrierScoreOutput = {
  /** The Brier score, the mean of the scores of the items. */
  readonly value: number;
  /** Standard uncertainty of the mean score, for items that are a sample. Absent where it was not asked for. */
  readonly standardUncertainty?: number | BrierScoreNoUncertainty;
  /** The conventions under which the answer was computed. */
  readonly conventions?: {
    /** Whether the squares of the classes are summed (`sum`), or half of their sum is taken (`half`). */
    readonly scale?: 'sum' | 'half';
  };
};

/** The scores of the items show no spread. */
export type BrierScoreNoUncertainty = {
  /** Why there is no value, a reason code. */
  readonly undefined: 'too-few-items' | 'zero-spread';
};

export type BrierScoreUndefined = 'too-few-items' | 'zero-spread';

export type BrierScoreRejected = 'unequal-lengths' | 'no-probabilities' | 'unknown-class' | 'not-normalised';

/** The classes of the items, and either the probability of the positive class or those of all classes. */
export type CalibrationErrorInput = {
  /** The class of each item, by its number from 0; of two classes 1 is the positive one. */
  readonly reference: readonly number[];
  /** The stated probability of the positive class of each item, in the order of `reference`. */
  readonly probabilities?: readonly number[];
  /**
   * The stated probabilities of all classes, a row for each item in the order of `reference`, by the numbers of
   * the classes. Only of the confidence `top-label`.
   */
  readonly rows?: readonly (readonly number[])[];
  /** Nominal coverage probability of an interval for each observed share. Absent, no intervals. */
  readonly coverageProbability?: number;
  /** `none` where only the value and the bins are asked for. Absent, `expectedUnderCalibration` is given too. */
  readonly expectation?: 'none';
  /** The conventions that are asked for; a tag that is absent is free. */
  readonly conventions?: {
    /** Number of bins, or `distinct` for one for each distinct probability. */
    readonly bins?: string;
    /** How the bins are formed. Only of a number of bins. */
    readonly "bin-edges"?: 'equal-width' | 'equal-mass';
    /**
     * Whether the probability is of the positive class (`positive-class`) or of the class that is favoured
     * (`top-label`).
     */
    readonly confidence?: 'positive-class' | 'top-label';
    /**
     * How the differences of the bins become one number: their mean magnitude (`l1`), their root mean square
     * (`l2`), each weighted by the items of the bin, or the largest magnitude (`max`).
     */
    readonly norm?: 'l1' | 'l2' | 'max';
    /** The method of the intervals for observed shares. Only where `coverageProbability` is given. */
    readonly interval?: 'wilson' | 'clopper-pearson';
  };
};

/** The error, the bins that it is made of, and the conventions that it has. */
export type CalibrationErrorOutput = {
  /** The calibration error. */
  readonly value: number;
  /**
   * Expectation of the value if every probability were true; by the norm `l2` the root of the expectation of its
   * square. Absent where it was not asked for.
   */
  readonly expectedUnderCalibration?: number;
  /** The bins that have items, in ascending order. */
  readonly bins: readonly {
    /** Lower end of a bin of equal width; the least probability in any other bin. */
    readonly lower: number;
    /** Upper end of a bin of equal width; the largest probability in any other bin. */
    readonly upper: number;
    /** Number of items in the bin. */
    readonly count: number;
    /** Mean of the probabilities in the bin. */
    readonly meanConfidence: number;
    /** Share of the items of the bin that have the class whose probability is stated. */
    readonly observedShare: number;
    /** Lower end of the interval for the observed share. Absent where `coverageProbability` is. */
    readonly shareLower?: number;
    /** Upper end of the interval for the observed share. Absent where `coverageProbability` is. */
    readonly shareUpper?: number;
  }[];
  /** The conventions under which the answer was computed. */
  readonly conventions?: {
    /** Number of bins, or `distinct` for one for each distinct probability. */
    readonly bins?: string;
    /** How the bins are formed. Only of a number of bins. */
    readonly "bin-edges"?: 'equal-width' | 'equal-mass';
    /**
     * Whether the probability is of the positive class (`positive-class`) or of the class that is favoured
     * (`top-label`).
     */
    readonly confidence?: 'positive-class' | 'top-label';
    /**
     * How the differences of the bins become one number: their mean magnitude (`l1`), their root mean square
     * (`l2`), each weighted by the items of the bin, or the largest magnitude (`max`).
     */
    readonly norm?: 'l1' | 'l2' | 'max';
    /** The method of the intervals for observed shares. Only where `coverageProbability` is given. */
    readonly interval?: 'wilson' | 'clopper-pearson';
  };
};

export type CalibrationErrorRejected = 'unequal-lengths' | 'no-probabilities' | 'unknown-class' | 'not-normalised' | 'no-positive-class';

/** The measure, and the counts of each cluster. */
export type ClusterUncertaintyInput = {
  /** The measure that is asked for. */
  readonly measure: 'agreement-proportion' | 'balanced-agreement' | 'precision' | 'recall' | 'specificity' | 'negative-predictive-value' | 'f-beta' | 'jaccard' | 'youden' | 'positive-likelihood-ratio' | 'negative-likelihood-ratio' | 'mcc';
  /** The clusters, in any order. */
  readonly clusters: readonly ClusterUncertaintyClusterCounts[];
  /** The conventions that are asked for; a tag that is absent is free. */
  readonly conventions?: {
    /** What is the sample, always the clusters with all their items. */
    readonly sampling?: 'clustered';
    /** Weight of the recall against the precision, a decimal. Only of `f-beta`. */
    readonly beta?: string;
  };
};

/** The counts of one cluster; all of them can be 0. */
export type ClusterUncertaintyClusterCounts = {
  /** Number of positive items that are called positive. */
  readonly truePositives: number;
  /** Number of negative items that are called positive. */
  readonly falsePositives: number;
  /** Number of positive items that are called negative. */
  readonly falseNegatives: number;
  /** Number of negative items that are called negative. */
  readonly trueNegatives: number;
};

/** The value with its standard uncertainty, and whether the latter can be trusted. */
export type ClusterUncertaintyOutput = {
  /** The measure of all items together. */
  readonly value: number;
  /** Standard uncertainty of the measure. */
  readonly standardUncertainty: number | ClusterUncertaintyNoUncertainty;
  /** Degrees of freedom of the standard uncertainty: the number of clusters that have an item, less 1. */
  readonly degreesOfFreedom: number;
  /** Whether the standard uncertainty is within its bound of validity. */
  readonly valid: boolean;
  /** The conventions under which the answer was computed. */
  readonly conventions?: {
    /** What is the sample, always the clusters with all their items. */
    readonly sampling?: 'clustered';
    /** How the standard uncertainty is evaluated, always by the delta method. */
    readonly method?: 'delta';
    /** Weight of the recall against the precision, a decimal. Only of `f-beta`. */
    readonly beta?: string;
  };
};

/** The variance of the measure is zero. */
export type ClusterUncertaintyNoUncertainty = {
  /** Why there is no value, a reason code. */
  readonly undefined: 'degenerate';
};

export type ClusterUncertaintyUndefined = 'too-few-clusters' | 'zero-denominator' | 'degenerate';

/** Items with a reference class, a score and a cluster; the clusters are the sample. */
export type ClusteredAucInput = {
  /** The class of each item, 1 for a positive one and 0 for a negative one. */
  readonly reference: readonly (0 | 1)[];
  /** The score of each item, in the order of `reference`; the higher, the more positive. */
  readonly scores: readonly (number | ClusteredAucNotFinite)[];
  /** The cluster of each item, by any name, in the order of `reference`. */
  readonly clusters: readonly string[];
  /** Coverage probability of the interval. Absent, 0.95. */
  readonly coverageProbability?: number;
  /** The conventions that are asked for; a tag that is absent is free. */
  readonly conventions?: {
    /**
     * How the coverage interval is formed: the area plus and minus its expanded uncertainty (`normal`), or the
     * same for its logit (`logit`).
     */
    readonly interval?: 'normal' | 'logit';
  };
};

/** The area with its standard uncertainty and coverage interval. */
export type ClusteredAucOutput = {
  /** The area under the ROC curve; a pair with equal scores counts a half. */
  readonly value: number;
  /** Standard uncertainty of the area. */
  readonly standardUncertainty: number | ClusteredAucNoUncertainty;
  /**
   * Degrees of freedom of the standard uncertainty: the smaller of the number of clusters with a positive item and
   * the number of those with a negative item, less 1.
   */
  readonly degreesOfFreedom: number;
  /** Coverage interval of the area, which does not reach below 0 or above 1. */
  readonly interval: {
    /** Lower end of the interval. */
    readonly lower: number;
    /** Upper end of the interval. */
    readonly upper: number;
  } | ClusteredAucNoUncertainty;
  /** Coverage probability of the interval. */
  readonly coverageProbability: number;
  /** Whether the standard uncertainty is within its bound of validity. */
  readonly valid: boolean;
  /** The conventions under which the answer was computed. */
  readonly conventions?: {
    /** What a pair with equal scores counts, always a half. */
    readonly ties?: 'half';
    /** How the standard uncertainty is evaluated, always by the method of Obuchowski. */
    readonly method?: 'obuchowski';
    /** What was sampled, always the clusters with all their items. */
    readonly sampling?: 'clustered';
    /**
     * How the coverage interval is formed: the area plus and minus its expanded uncertainty (`normal`), or the
     * same for its logit (`logit`).
     */
    readonly interval?: 'normal' | 'logit';
  };
};

/** The variance of the area is zero. */
export type ClusteredAucNoUncertainty = {
  /** Why there is no value, a reason code. */
  readonly undefined: 'degenerate';
};

/** A number that JSON cannot carry, tagged. */
export type ClusteredAucNotFinite = {
  /** Which number it is: not a number, or one of the two infinities. */
  readonly $f64: 'NaN' | 'Infinity' | '-Infinity';
};

export type ClusteredAucUndefined = 'too-few-clusters' | 'degenerate';

export type ClusteredAucRejected = 'unequal-lengths' | 'not-finite';

/** A square table of counts, the coverage probability of the interval and the conventions. */
export type CohenKappaInput = {
  /**
   * The declared classes, in the order of the rows and columns. Their number and, for weights, their order are
   * part of the definition.
   */
  readonly labels: readonly string[];
  /** Numbers of items by the class of the first assignment (row) and of the second (column). */
  readonly counts: readonly (readonly number[])[];
  /** Nominal coverage probability of the interval. Absent, 0.95. */
  readonly coverageProbability?: number;
  /** The conventions that are asked for; a tag that is absent is free. */
  readonly conventions?: {
    /**
     * How much a disagreement counts, by the distance of its two classes in the order of the labels: all alike
     * (`none`), or by the distance (`linear`) or its square (`quadratic`).
     */
    readonly "kappa-weights"?: 'none' | 'linear' | 'quadratic';
  };
};

/**
 * Observed agreement, chance agreement, kappa with its uncertainty and coverage interval, and the conventions. All
 * numbers are dimensionless.
 */
export type CohenKappaOutput = {
  /**
   * Observed agreement: the share of the items on which the assignments agree, a disagreement counting by its
   * weight.
   */
  readonly observedAgreement: number;
  /** Chance agreement: the same share for independent assignments with the shares of classes that were observed. */
  readonly chanceAgreement: number;
  /** Kappa. Undefined where the chance agreement is 1. */
  readonly value: number | CohenKappaNoKappa;
  /** Standard uncertainty of kappa. Undefined where kappa is, or where its variance is zero. */
  readonly standardUncertainty: number | CohenKappaNoUncertainty;
  /**
   * Standard error of kappa if the assignments were independent, for a test of chance agreement only. Undefined
   * where kappa is, or where that variance is zero.
   */
  readonly nullStandardError: number | CohenKappaNoUncertainty;
  /** Lower end of the coverage interval, not cut off at -1. Undefined where the standard uncertainty is. */
  readonly lower: number | CohenKappaNoUncertainty;
  /** Upper end of the coverage interval, not cut off at 1. Undefined where the standard uncertainty is. */
  readonly upper: number | CohenKappaNoUncertainty;
  /** The coverage probability that was used. */
  readonly coverageProbability: number;
  /** The conventions under which the answer was computed. */
  readonly conventions: {
    /**
     * How much a disagreement counts, by the distance of its two classes in the order of the labels: all alike
     * (`none`), or by the distance (`linear`) or its square (`quadratic`).
     */
    readonly "kappa-weights": 'none' | 'linear' | 'quadratic';
  };
};

/** Both assignments put every item into one and the same class. */
export type CohenKappaNoKappa = {
  /** Why there is no value, a reason code. */
  readonly undefined: 'single-class';
};

/** There is no kappa, or the variance is zero. */
export type CohenKappaNoUncertainty = {
  /** Why there is no value, a reason code. */
  readonly undefined: 'single-class' | 'zero-spread';
};

export type CohenKappaUndefined = 'no-items' | 'single-class' | 'zero-spread';

export type CohenKappaRejected = 'not-square' | 'duplicate-label';

/** The classes of the items, by the reference and by the prediction. */
export type ConfusionMatrixInput = {
  /**
   * The declared classes, in the order of the rows and columns. Absent, those that occur in the reference or the
   * predictions.
   */
  readonly labels?: readonly string[];
  /** The reference class of each item. */
  readonly reference: readonly string[];
  /**
   * The predicted class of each item, in the order of `reference`: `null` where the prediction is missing, and an
   * object where the system abstained.
   */
  readonly predictions: readonly (string | null | {
    /** That the system gave no class for the item, on purpose; always true. */
    readonly abstained: true;
  })[];
  /** How many items each stands for, in the order of `reference`. Absent, each stands for itself. */
  readonly weights?: readonly number[];
};

/** The confusion matrix, and the items that it does not count. */
export type ConfusionMatrixOutput = {
  /** The classes, in the order of the rows and columns. */
  readonly labels: readonly string[];
  /** Numbers of items by reference class (row) and predicted class (column). */
  readonly counts: readonly (readonly number[])[];
  /** Numbers of items whose prediction is missing, by reference class, in the order of `labels`. */
  readonly missing: readonly number[];
  /** Numbers of items on which the system abstained, by reference class, in the order of `labels`. */
  readonly abstained: readonly number[];
};

export type ConfusionMatrixRejected = 'unequal-lengths' | 'unknown-label' | 'duplicate-label';

/** The measure and the counts. */
export type CountUncertaintyInput = {
  /** The measure that is asked for. */
  readonly measure: 'agreement-proportion' | 'balanced-agreement' | 'precision' | 'recall' | 'specificity' | 'negative-predictive-value' | 'f-beta' | 'jaccard' | 'youden' | 'positive-likelihood-ratio' | 'negative-likelihood-ratio' | 'mcc';
  /** Number of positive items that are called positive. */
  readonly truePositives: number;
  /** Number of negative items that are called positive. */
  readonly falsePositives: number;
  /** Number of positive items that are called negative. */
  readonly falseNegatives: number;
  /** Number of negative items that are called negative. */
  readonly trueNegatives: number;
  /** The conventions that are asked for; a tag that is absent is free. */
  readonly conventions?: {
    /**
     * Whether all items are one sample (`multinomial`), or those of each reference class a sample of their own
     * (`stratified`).
     */
    readonly sampling?: 'multinomial' | 'stratified';
    /** Weight of the recall against the precision, a decimal. Only of `f-beta`. */
    readonly beta?: string;
  };
};

/** The value with its standard uncertainty, and whether the latter can be trusted. */
export type CountUncertaintyOutput = {
  /** The value of the measure. Dimensionless. */
  readonly value: number;
  /** Standard uncertainty of the measure. */
  readonly standardUncertainty: number | CountUncertaintyNoUncertainty;
  /** Whether the standard uncertainty is within its bound of validity. */
  readonly valid: boolean;
  /** The conventions under which the answer was computed. */
  readonly conventions?: {
    /**
     * Whether all items are one sample (`multinomial`), or those of each reference class a sample of their own
     * (`stratified`).
     */
    readonly sampling?: 'multinomial' | 'stratified';
    /** How the standard uncertainty is evaluated, always by the delta method. */
    readonly method?: 'delta';
    /** Weight of the recall against the precision, a decimal. Only of `f-beta`. */
    readonly beta?: string;
  };
};

/** The variance of the measure is zero. */
export type CountUncertaintyNoUncertainty = {
  /** Why there is no value, a reason code. */
  readonly undefined: 'degenerate';
};

export type CountUncertaintyUndefined = 'zero-denominator' | 'degenerate';

/** The classes of the items, and either the probability of the positive class or those of all classes. */
export type LogLossInput = {
  /** The class of each item, by its number from 0; of two classes 1 is the positive one. */
  readonly reference: readonly number[];
  /** The stated probability of the positive class of each item, in the order of `reference`. */
  readonly probabilities?: readonly number[];
  /**
   * The stated probabilities of all classes, a row for each item in the order of `reference`, by the numbers of
   * the classes.
   */
  readonly rows?: readonly (readonly number[])[];
  /** `none` where only the value is asked for. Absent, its standard uncertainty is given too. */
  readonly uncertainty?: 'none';
  /** The conventions that are asked for; a tag that is absent is free. */
  readonly conventions?: {
    /** Base of the logarithm. */
    readonly "log-base"?: 'e' | '2';
    /**
     * Least distance of a probability from 0 and from 1, a decimal; a probability that is nearer is replaced by
     * the one at that distance. By `none` there is none.
     */
    readonly clipping?: string;
    /**
     * What is done with rows that do not sum to one: they are rejected (`none`) or divided by their sum
     * (`renormalise`). Only where `rows` is given.
     */
    readonly normalisation?: 'none' | 'renormalise';
  };
};

/** The mean loss and the conventions that it has. */
export type LogLossOutput = {
  /**
   * Mean of the losses of the items, in the unit of the logarithm: the nat for the base `e`, the bit for the base
   * `2`.
   */
  readonly value: number | LogLossInfinite;
  /**
   * Standard uncertainty of the mean loss, for items that are a sample, in the unit of `value`. Absent where it
   * was not asked for.
   */
  readonly standardUncertainty?: number | LogLossNoUncertainty;
  /** The conventions under which the answer was computed. */
  readonly conventions?: {
    /** Base of the logarithm. */
    readonly "log-base"?: 'e' | '2';
    /**
     * Least distance of a probability from 0 and from 1, a decimal; a probability that is nearer is replaced by
     * the one at that distance. By `none` there is none.
     */
    readonly clipping?: string;
    /**
     * What is done with rows that do not sum to one: they are rejected (`none`) or divided by their sum
     * (`renormalise`). Only where `rows` is given.
     */
    readonly normalisation?: 'none' | 'renormalise';
  };
};

/** A class that occurred was given the probability 0. */
export type LogLossInfinite = {
  /** Why there is no value, a reason code. */
  readonly undefined: 'infinite-loss';
};

/** The losses show no spread. */
export type LogLossNoUncertainty = {
  /** Why there is no value, a reason code. */
  readonly undefined: 'too-few-items' | 'zero-spread' | 'infinite-loss';
};

export type LogLossUndefined = 'infinite-loss' | 'too-few-items' | 'zero-spread';

export type LogLossRejected = 'unequal-lengths' | 'no-probabilities' | 'unknown-class' | 'not-normalised';

/** How many items only one of the two classifiers has right, how many items there are, and the conventions. */
export type McnemarInput = {
  /** Number of items that the first classifier has right and the second has wrong. */
  readonly onlyFirst: number;
  /** Number of items that the second classifier has right and the first has wrong. */
  readonly onlySecond: number;
  /**
   * Number of all items, those on which the two do not differ included. Absent, the difference of proportions is
   * not given.
   */
  readonly items?: number;
  /** The conventions that are asked for; a tag that is absent is free. */
  readonly conventions?: {
    /**
     * The form of the test: with the exact binomial probability (`exact`), with its half for the observed outcome
     * (`mid-p`), or by chi-squared without (`chi-squared`) or with (`chi-squared-corrected`) the correction for
     * continuity.
     */
    readonly test?: 'exact' | 'mid-p' | 'chi-squared' | 'chi-squared-corrected';
  };
};

/** The test and, where the number of items is given, the difference. Differences are first less second. */
export type McnemarOutput = {
  /** The two-sided p value. Undefined for the two chi-squared forms where there is no discordant item. */
  readonly pValue: number | McnemarNoStatistic;
  /** The chi-squared statistic. Only of the two chi-squared forms. */
  readonly statistic?: number | McnemarNoStatistic;
  /**
   * Difference of the proportions of items that the classifiers have right, first less second. Only where the
   * number of items is given.
   */
  readonly difference?: number;
  /**
   * Standard uncertainty of the difference from the pairs. Only where the number of items is given; undefined for
   * one item, or where all pairs have the same difference.
   */
  readonly standardUncertainty?: number | McnemarNoUncertainty;
  /** The conventions under which the answer was computed. */
  readonly conventions: {
    /**
     * The form of the test: with the exact binomial probability (`exact`), with its half for the observed outcome
     * (`mid-p`), or by chi-squared without (`chi-squared`) or with (`chi-squared-corrected`) the correction for
     * continuity.
     */
    readonly test: 'exact' | 'mid-p' | 'chi-squared' | 'chi-squared-corrected';
  };
};

/** There is no discordant item. */
export type McnemarNoStatistic = {
  /** Why there is no value, a reason code. */
  readonly undefined: 'no-discordant-items';
};

/** There is one item, or the differences have no spread. */
export type McnemarNoUncertainty = {
  /** Why there is no value, a reason code. */
  readonly undefined: 'too-few-pairs' | 'zero-spread';
};

export type McnemarUndefined = 'no-discordant-items' | 'too-few-pairs' | 'zero-spread';

export type McnemarRejected = 'too-few-items';

/** The basis by name, and the numbers that it needs. Numbers that it does not need are ignored. */
export type MinimumDetectableDifferenceInput = {
  /**
   * What the standard uncertainty of the difference comes from: outcomes of both classifiers on the same items
   * (`paired`), other items for each classifier (`independent`), or the standard uncertainty as it is given
   * (`stated`).
   */
  readonly basis: 'paired' | 'independent' | 'stated';
  /** For `paired`, the share of items that are expected to be discordant. Dimensionless. */
  readonly discordantShare?: number;
  /** For `paired`, the number of items. */
  readonly items?: number;
  /** For `independent`, the proportion that is expected of the first classifier. Dimensionless. */
  readonly firstProportion?: number;
  /** For `independent`, the number of items of the first classifier. */
  readonly firstItems?: number;
  /** For `independent`, the proportion that is expected of the second classifier. Dimensionless. */
  readonly secondProportion?: number;
  /** For `independent`, the number of items of the second classifier. */
  readonly secondItems?: number;
  /** For `stated`, the standard uncertainty of the difference. Dimensionless. */
  readonly standardUncertainty?: number;
  /** Significance level of the two-sided test. Absent, 0.05. */
  readonly significance?: number;
  /** Power of the test, the probability with which it detects the difference. Absent, 0.8. */
  readonly power?: number;
};

/** The difference, and what it was computed from. */
export type MinimumDetectableDifferenceOutput = {
  /**
   * The minimum detectable difference. Dimensionless. Undefined where the standard uncertainty is, or where no two
   * classifiers can differ by so much.
   */
  readonly value: number | MinimumDetectableDifferenceNoDifference;
  /** Standard uncertainty of the difference. Undefined where it is zero. */
  readonly standardUncertainty: number | MinimumDetectableDifferenceNoUncertainty;
  /** The significance level that was used. */
  readonly significance: number;
  /** The power that was used. */
  readonly power: number;
  /** The basis as it was given. */
  readonly basis: 'paired' | 'independent' | 'stated';
};

/** The standard uncertainty is zero. */
export type MinimumDetectableDifferenceNoUncertainty = {
  /** Why there is no value, a reason code. */
  readonly undefined: 'zero-spread';
};

/** The standard uncertainty is zero, or the difference is larger than any that there can be. */
export type MinimumDetectableDifferenceNoDifference = {
  /** Why there is no value, a reason code. */
  readonly undefined: 'zero-spread' | 'not-detectable';
};

export type MinimumDetectableDifferenceUndefined = 'zero-spread' | 'not-detectable';

export type MinimumDetectableDifferenceRejected = 'number-required';

/** The measure and the table. */
export type MultiClassMeasureInput = {
  /** The measure that is asked for. */
  readonly measure: 'agreement-proportion' | 'balanced-agreement' | 'precision' | 'recall' | 'specificity' | 'f-beta' | 'jaccard' | 'mcc';
  /** The declared classes, in the order of the rows and columns. */
  readonly labels: readonly string[];
  /** Numbers of items by reference class (row) and predicted class (column). */
  readonly counts: readonly (readonly number[])[];
  /** Numbers of items without a prediction, by reference class, in the order of `labels`. Absent, there are none. */
  readonly missing?: readonly number[];
  /** The conventions that are asked for; a tag that is absent is free. */
  readonly conventions?: {
    /** How the values of the classes become one. */
    readonly average?: 'micro' | 'macro' | 'weighted' | 'per-class';
    /**
     * The label set, over whose classes the average is taken: those that occur in the reference or the predictions
     * (`union`), those of the reference (`reference`), or all that are declared (`declared`).
     */
    readonly "label-set"?: 'union' | 'reference' | 'declared';
    /** What stands for a quotient whose denominator is zero; by `exclude` it is left out of a mean. */
    readonly "zero-division"?: 'undefined' | '0' | '1' | 'exclude';
    /**
     * Which macro average of F: the mean of the F of the classes (`mean-of-f`), or the F of the mean precision and
     * the mean recall (`f-of-means`). Only of `f-beta` with the average `macro`.
     */
    readonly "macro-f"?: 'mean-of-f' | 'f-of-means';
    /** Weight of the recall against the precision, a decimal. Only of `f-beta`. */
    readonly beta?: string;
    /**
     * How items without a prediction are counted: as is worst for the measure (`worst-case`), as items of their
     * class to which no class was given (`incorrect`), or not at all (`excluded`). Only where there are any.
     */
    readonly "missing-predictions"?: 'worst-case' | 'incorrect' | 'excluded';
  };
};

/** The value, or the values of the classes, and the conventions that they have. */
export type MultiClassMeasureOutput = {
  /** The value of the measure. Dimensionless. Absent where the average is `per-class`. */
  readonly value?: number | MultiClassMeasureNoQuotient;
  /** The measure of each class of the label set, in the order of the labels. Only where the average is `per-class`. */
  readonly values?: readonly {
    /** The class. */
    readonly label: string;
    /** The measure of the class against all others. */
    readonly value: number | MultiClassMeasureNoQuotient;
  }[];
  /** Share of the items that have a prediction. Only by `excluded`. */
  readonly answeredShare?: number;
  /** The conventions under which the answer was computed. */
  readonly conventions?: {
    /** How the values of the classes become one. */
    readonly average?: 'micro' | 'macro' | 'weighted' | 'per-class';
    /**
     * The label set, over whose classes the average is taken: those that occur in the reference or the predictions
     * (`union`), those of the reference (`reference`), or all that are declared (`declared`).
     */
    readonly "label-set"?: 'union' | 'reference' | 'declared';
    /** What stands for a quotient whose denominator is zero; by `exclude` it is left out of a mean. */
    readonly "zero-division"?: 'undefined' | '0' | '1' | 'exclude';
    /**
     * Which macro average of F: the mean of the F of the classes (`mean-of-f`), or the F of the mean precision and
     * the mean recall (`f-of-means`). Only of `f-beta` with the average `macro`.
     */
    readonly "macro-f"?: 'mean-of-f' | 'f-of-means';
    /** Weight of the recall against the precision, a decimal. Only of `f-beta`. */
    readonly beta?: string;
    /**
     * How items without a prediction are counted: as is worst for the measure (`worst-case`), as items of their
     * class to which no class was given (`incorrect`), or not at all (`excluded`). Only where there are any.
     */
    readonly "missing-predictions"?: 'worst-case' | 'incorrect' | 'excluded';
  };
};

/** A denominator is zero. */
export type MultiClassMeasureNoQuotient = {
  /** Why there is no value, a reason code. */
  readonly undefined: 'zero-denominator';
};

export type MultiClassMeasureUndefined = 'zero-denominator';

export type MultiClassMeasureRejected = 'not-square' | 'duplicate-label' | 'not-defined-for-missing';

/** The measure and the table. */
export type MultiClassUncertaintyInput = {
  /** The measure that is asked for. */
  readonly measure: 'agreement-proportion' | 'balanced-agreement' | 'precision' | 'recall' | 'specificity' | 'f-beta' | 'jaccard' | 'mcc';
  /** The declared classes, in the order of the rows and columns. */
  readonly labels: readonly string[];
  /** Numbers of items by reference class (row) and predicted class (column); every item has a prediction. */
  readonly counts: readonly (readonly number[])[];
  /** The conventions that are asked for; a tag that is absent is free. */
  readonly conventions?: {
    /**
     * Whether all items are one sample (`multinomial`), or those of each reference class a sample of their own
     * (`stratified`).
     */
    readonly sampling?: 'multinomial' | 'stratified';
    /** How the values of the classes become one. */
    readonly average?: 'micro' | 'macro' | 'weighted';
    /**
     * The label set, over whose classes the average is taken: those that occur in the reference or the predictions
     * (`union`), those of the reference (`reference`), or all that are declared (`declared`).
     */
    readonly "label-set"?: 'union' | 'reference' | 'declared';
    /**
     * Which macro average of F: the mean of the F of the classes (`mean-of-f`), or the F of the mean precision and
     * the mean recall (`f-of-means`). Only of `f-beta` with the average `macro`.
     */
    readonly "macro-f"?: 'mean-of-f' | 'f-of-means';
    /** Weight of the recall against the precision, a decimal. Only of `f-beta`. */
    readonly beta?: string;
  };
};

/** The value with its standard uncertainty, and whether the latter can be trusted. */
export type MultiClassUncertaintyOutput = {
  /** The value of the measure. Dimensionless. */
  readonly value: number;
  /** Standard uncertainty of the measure. */
  readonly standardUncertainty: number | MultiClassUncertaintyNoUncertainty;
  /** Whether the standard uncertainty is within its bound of validity. */
  readonly valid: boolean;
  /** The conventions under which the answer was computed. */
  readonly conventions?: {
    /**
     * Whether all items are one sample (`multinomial`), or those of each reference class a sample of their own
     * (`stratified`).
     */
    readonly sampling?: 'multinomial' | 'stratified';
    /** How the standard uncertainty is evaluated, always by the delta method. */
    readonly method?: 'delta';
    /** How the values of the classes become one. */
    readonly average?: 'micro' | 'macro' | 'weighted';
    /**
     * The label set, over whose classes the average is taken: those that occur in the reference or the predictions
     * (`union`), those of the reference (`reference`), or all that are declared (`declared`).
     */
    readonly "label-set"?: 'union' | 'reference' | 'declared';
    /**
     * Which macro average of F: the mean of the F of the classes (`mean-of-f`), or the F of the mean precision and
     * the mean recall (`f-of-means`). Only of `f-beta` with the average `macro`.
     */
    readonly "macro-f"?: 'mean-of-f' | 'f-of-means';
    /** Weight of the recall against the precision, a decimal. Only of `f-beta`. */
    readonly beta?: string;
  };
};

/** The variance of the measure is zero. */
export type MultiClassUncertaintyNoUncertainty = {
  /** Why there is no value, a reason code. */
  readonly undefined: 'degenerate';
};

export type MultiClassUncertaintyUndefined = 'zero-denominator' | 'degenerate';

export type MultiClassUncertaintyRejected = 'not-square' | 'duplicate-label';

/** The measure, and for each item which labels it has and which it was given. */
export type MultiLabelMeasureInput = {
  /** The measure that is asked for. */
  readonly measure: 'precision' | 'recall' | 'f-beta' | 'jaccard' | 'subset-agreement' | 'label-agreement';
  /** The labels, in the order of the columns. */
  readonly labels: readonly string[];
  /** A row for each item, with 1 for a label that it has and 0 for another. */
  readonly reference: readonly (readonly (0 | 1)[])[];
  /** A row for each item, with 1 for a label that it was given and 0 for another. */
  readonly predictions: readonly (readonly (0 | 1)[])[];
  /** The conventions that are asked for; a tag that is absent is free. */
  readonly conventions?: {
    /** How the values of the labels, or of the items, become one. */
    readonly average?: 'micro' | 'macro' | 'weighted' | 'samples' | 'per-class';
    /** What stands for a quotient whose denominator is zero; by `exclude` it is left out of a mean. */
    readonly "zero-division"?: 'undefined' | '0' | '1' | 'exclude';
    /** Weight of the recall against the precision, a decimal. Only of `f-beta`. */
    readonly beta?: string;
  };
};

/** The value, or the values of the labels, the counts of each label, and the conventions. */
export type MultiLabelMeasureOutput = {
  /** The value of the measure. Dimensionless. Absent where the average is `per-class`. */
  readonly value?: number | MultiLabelMeasureNoQuotient;
  /** The measure of each label. Only where the average is `per-class`. */
  readonly values?: readonly {
    /** The label. */
    readonly label: string;
    /** The measure of the label. */
    readonly value: number | MultiLabelMeasureNoQuotient;
  }[];
  /** The counts of each label, in the order of the labels. */
  readonly tables: readonly {
    /** The label. */
    readonly label: string;
    /** Number of items that have the label and were given it. */
    readonly truePositives: number;
    /** Number of items that were given the label and do not have it. */
    readonly falsePositives: number;
    /** Number of items that have the label and were not given it. */
    readonly falseNegatives: number;
    /** Number of items that neither have the label nor were given it. */
    readonly trueNegatives: number;
  }[];
  /** The conventions under which the answer was computed. */
  readonly conventions?: {
    /** How the values of the labels, or of the items, become one. */
    readonly average?: 'micro' | 'macro' | 'weighted' | 'samples' | 'per-class';
    /** What stands for a quotient whose denominator is zero; by `exclude` it is left out of a mean. */
    readonly "zero-division"?: 'undefined' | '0' | '1' | 'exclude';
    /** Weight of the recall against the precision, a decimal. Only of `f-beta`. */
    readonly beta?: string;
  };
};

/** A denominator is zero. */
export type MultiLabelMeasureNoQuotient = {
  /** Why there is no value, a reason code. */
  readonly undefined: 'zero-denominator';
};

export type MultiLabelMeasureUndefined = 'zero-denominator';

export type MultiLabelMeasureRejected = 'unequal-lengths' | 'not-rectangular' | 'duplicate-label';

/** Items with a reference class and a score, and the target. */
export type OperatingPointInput = {
  /** The class of each item, 1 for a positive one and 0 for a negative one. */
  readonly reference: readonly (0 | 1)[];
  /** The score of each item, in the order of `reference`; the higher, the more positive. */
  readonly scores: readonly (number | OperatingPointNotFinite)[];
  /** The target: the sensitivity or specificity to be reached. */
  readonly target: string;
  /** The conventions that are asked for; a tag that is absent is free. */
  readonly conventions?: {
    /** Which rate is to reach the target. */
    readonly "target-of"?: 'sensitivity' | 'specificity';
    /** Whether the point is one of the curve or lies on the line between two of them. */
    readonly interpolation?: 'none' | 'linear';
  };
};

/** The point, and the counts at its threshold where it has one. */
export type OperatingPointOutput = {
  /**
   * The threshold: the least score that is called positive, or `infinite` where none is. Absent by the
   * interpolation `linear`.
   */
  readonly threshold?: number | 'infinite';
  /** Number of positive items that are called positive. Absent where the threshold is. */
  readonly truePositives?: number;
  /** Number of negative items that are called positive. Absent where the threshold is. */
  readonly falsePositives?: number;
  /** Number of positive items that are called negative. Absent where the threshold is. */
  readonly falseNegatives?: number;
  /** Number of negative items that are called negative. Absent where the threshold is. */
  readonly trueNegatives?: number;
  /** Share of the positive items that are called positive. */
  readonly sensitivity: number;
  /** Share of the negative items that are called negative. */
  readonly specificity: number;
  /** The conventions under which the answer was computed. */
  readonly conventions?: {
    /** Which rate is to reach the target. */
    readonly "target-of"?: 'sensitivity' | 'specificity';
    /** Whether the point is one of the curve or lies on the line between two of them. */
    readonly interpolation?: 'none' | 'linear';
  };
};

/** A number that JSON cannot carry, tagged. */
export type OperatingPointNotFinite = {
  /** Which number it is: not a number, or one of the two infinities. */
  readonly $f64: 'NaN' | 'Infinity' | '-Infinity';
};

export type OperatingPointUndefined = 'single-class';

export type OperatingPointRejected = 'unequal-lengths' | 'not-finite';

/** Items with a reference class and a score, and the range. */
export type PartialAucInput = {
  /** The class of each item, 1 for a positive one and 0 for a negative one. */
  readonly reference: readonly (0 | 1)[];
  /** The score of each item, in the order of `reference`; the higher, the more positive. */
  readonly scores: readonly (number | PartialAucNotFinite)[];
  /** Lower end of the range, a decimal. */
  readonly from: string;
  /** Upper end of the range, a decimal above the lower end. */
  readonly to: string;
  /** The conventions that are asked for; a tag that is absent is free. */
  readonly conventions?: {
    /** Which rate the range is of. */
    readonly "range-of"?: 'false-positive-rate' | 'true-positive-rate';
    /** Whether the area is stated as it is (`none`) or brought to the scale from one half to one (`mcclish`). */
    readonly standardised?: 'none' | 'mcclish';
  };
};

/** The area and the conventions that it has. */
export type PartialAucOutput = {
  /**
   * The partial area. As it is (`none`), at most the width of the range. By `mcclish`, at most 1 but for its
   * rounding, and below 0 for a curve far below the diagonal.
   */
  readonly value: number | PartialAucNoArea;
  /** The conventions under which the answer was computed. */
  readonly conventions?: {
    /** Which rate the range is of. */
    readonly "range-of"?: 'false-positive-rate' | 'true-positive-rate';
    /** Whether the area is stated as it is (`none`) or brought to the scale from one half to one (`mcclish`). */
    readonly standardised?: 'none' | 'mcclish';
  };
};

/** There is no pair of a positive and a negative item. */
export type PartialAucNoArea = {
  /** Why there is no value, a reason code. */
  readonly undefined: 'single-class';
};

/** A number that JSON cannot carry, tagged. */
export type PartialAucNotFinite = {
  /** Which number it is: not a number, or one of the two infinities. */
  readonly $f64: 'NaN' | 'Infinity' | '-Infinity';
};

export type PartialAucUndefined = 'single-class';

export type PartialAucRejected = 'unequal-lengths' | 'not-finite' | 'empty-range';

/** Items with a reference class and a score. */
export type PrecisionRecallCurveInput = {
  /** The class of each item, 1 for a positive one and 0 for a negative one. */
  readonly reference: readonly (0 | 1)[];
  /** The score of each item, in the order of `reference`; the higher, the more positive. */
  readonly scores: readonly (number | PrecisionRecallCurveNotFinite)[];
  /** How many items each stands for, in the order of `reference`. Absent, each stands for itself. */
  readonly weights?: readonly number[];
};

/** The points, from the highest threshold to the lowest. */
export type PrecisionRecallCurveOutput = {
  /** A point for each distinct score as the threshold, at and above which items are called positive. */
  readonly points: readonly {
    /** The threshold: the least score that is called positive. */
    readonly threshold: number;
    /** Share of the positive items that are called positive. */
    readonly recall: number;
    /** Share of the items called positive that are positive. */
    readonly precision: number;
  }[];
};

/** A number that JSON cannot carry, tagged. */
export type PrecisionRecallCurveNotFinite = {
  /** Which number it is: not a number, or one of the two infinities. */
  readonly $f64: 'NaN' | 'Infinity' | '-Infinity';
};

export type PrecisionRecallCurveUndefined = 'no-positive';

export type PrecisionRecallCurveRejected = 'unequal-lengths' | 'not-finite';

/** A quantity, as it stands in a measurand. */
export type QuantityInput = {
  /** The name of the quantity, such as `f-beta`. */
  readonly name: string;
  /** Convention tags and their values; empty where the quantity leaves no choice. */
  readonly conventions: {
    readonly [name: string]: string;
  };
  /** The clause that defines the quantity, and its revision, such as `CLS-020@1`. */
  readonly definedBy?: string;
};

/** The identity of the quantity. */
export type QuantityOutput = {
  /**
   * The canonical string: the name, the convention tags with their values in ascending order, and the clause that
   * defines the quantity.
   */
  readonly canonical: string;
  /** The digest of the quantity, `sha256:` and 64 hexadecimal digits. */
  readonly digest: string;
};

/** Items with a reference class and a score. */
export type RocCurveInput = {
  /** The class of each item, 1 for a positive one and 0 for a negative one. */
  readonly reference: readonly (0 | 1)[];
  /** The score of each item, in the order of `reference`; the higher, the more positive. */
  readonly scores: readonly (number | RocCurveNotFinite)[];
  /** How many items each stands for, in the order of `reference`. Absent, each stands for itself. */
  readonly weights?: readonly number[];
};

/** The points, from the highest threshold to the lowest. */
export type RocCurveOutput = {
  /**
   * The first has the threshold `infinite`, at which no item is called positive; each other one has a distinct
   * score as its threshold, at which the items with that score or a higher one are called positive.
   */
  readonly points: readonly {
    /** The threshold: the least score that is called positive, or `infinite` where none is. */
    readonly threshold: number | 'infinite';
    /** Share of the negative items that are called positive. */
    readonly falsePositiveRate: number;
    /** Share of the positive items that are called positive. */
    readonly truePositiveRate: number;
  }[];
};

/** A number that JSON cannot carry, tagged. */
export type RocCurveNotFinite = {
  /** Which number it is: not a number, or one of the two infinities. */
  readonly $f64: 'NaN' | 'Infinity' | '-Infinity';
};

export type RocCurveUndefined = 'single-class';

export type RocCurveRejected = 'unequal-lengths' | 'not-finite';

/** Items with a reference class and a score, and the measure; where clusters are given they are the sample. */
export type ScoredUncertaintyInput = {
  /** The measure that is asked for. */
  readonly measure: 'average-precision' | 'partial-auc' | 'calibration-error';
  /** The class of each item, 1 for a positive one and 0 for a negative one. */
  readonly reference: readonly (0 | 1)[];
  /**
   * The score of each item, in the order of `reference`; the higher, the more positive. Of `calibration-error` the
   * probability of the positive class.
   */
  readonly scores: readonly (number | ScoredUncertaintyNotFinite)[];
  /** The cluster of each item, by any name, in the order of `reference`. Absent, the items are the sample. */
  readonly clusters?: readonly string[];
  /** Lower end of the range. Only of `partial-auc`. */
  readonly from?: string;
  /** Upper end of the range, above the lower one. Only of `partial-auc`. */
  readonly to?: string;
  /** The conventions that are asked for; a tag that is absent is free. */
  readonly conventions?: {
    /**
     * What was sampled: the items (`multinomial`), those of each class (`stratified`), or their clusters
     * (`clustered`).
     */
    readonly sampling?: 'multinomial' | 'stratified' | 'clustered';
    /** How the precision is read between the points of the curve. Only of `average-precision`. */
    readonly interpolation?: 'step' | 'trapezoid';
    /**
     * Precision at the recall 0: that of the first point (`extended`), or 1 (`one`). Only by the interpolation
     * `trapezoid`.
     */
    readonly "first-point"?: 'extended' | 'one';
    /** The rate that the range is of. Only of `partial-auc`. */
    readonly "range-of"?: 'false-positive-rate' | 'true-positive-rate';
    /**
     * Whether the partial area is stated as it is (`none`) or brought to the scale from one half to one
     * (`mcclish`). Only of `partial-auc`.
     */
    readonly standardised?: 'none' | 'mcclish';
    /** Number of bins of equal width. Only of `calibration-error`. */
    readonly bins?: string;
    /** How the bins are formed, always of equal width. Only of `calibration-error`. */
    readonly "bin-edges"?: 'equal-width';
    /**
     * Whether the probability is of the positive class (`positive-class`) or of the class that is favoured
     * (`top-label`). Only of `calibration-error`.
     */
    readonly confidence?: 'positive-class' | 'top-label';
    /**
     * How the differences of the bins become one number: their mean magnitude (`l1`) or their root mean square
     * (`l2`), each weighted by the items of the bin. Only of `calibration-error`.
     */
    readonly norm?: 'l1' | 'l2';
  };
};

/** The value with its standard uncertainty, and whether the latter can be trusted. */
export type ScoredUncertaintyOutput = {
  /** The value of the measure. Dimensionless. */
  readonly value: number;
  /** Standard uncertainty of the measure. */
  readonly standardUncertainty: number | ScoredUncertaintyNoUncertainty;
  /**
   * Degrees of freedom of the standard uncertainty: the number of clusters less 1. Only where the clusters are the
   * sample.
   */
  readonly degreesOfFreedom?: number;
  /** Whether the standard uncertainty is within its bound of validity. */
  readonly valid: boolean;
  /** The conventions under which the answer was computed. */
  readonly conventions?: {
    /** How the standard uncertainty is evaluated, always by influence values. */
    readonly method?: 'influence';
    /**
     * What was sampled: the items (`multinomial`), those of each class (`stratified`), or their clusters
     * (`clustered`).
     */
    readonly sampling?: 'multinomial' | 'stratified' | 'clustered';
    /** How the precision is read between the points of the curve. Only of `average-precision`. */
    readonly interpolation?: 'step' | 'trapezoid';
    /**
     * Precision at the recall 0: that of the first point (`extended`), or 1 (`one`). Only by the interpolation
     * `trapezoid`.
     */
    readonly "first-point"?: 'extended' | 'one';
    /** The rate that the range is of. Only of `partial-auc`. */
    readonly "range-of"?: 'false-positive-rate' | 'true-positive-rate';
    /**
     * Whether the partial area is stated as it is (`none`) or brought to the scale from one half to one
     * (`mcclish`). Only of `partial-auc`.
     */
    readonly standardised?: 'none' | 'mcclish';
    /** Number of bins of equal width. Only of `calibration-error`. */
    readonly bins?: string;
    /** How the bins are formed, always of equal width. Only of `calibration-error`. */
    readonly "bin-edges"?: 'equal-width';
    /**
     * Whether the probability is of the positive class (`positive-class`) or of the class that is favoured
     * (`top-label`). Only of `calibration-error`.
     */
    readonly confidence?: 'positive-class' | 'top-label';
    /**
     * How the differences of the bins become one number: their mean magnitude (`l1`) or their root mean square
     * (`l2`), each weighted by the items of the bin. Only of `calibration-error`.
     */
    readonly norm?: 'l1' | 'l2';
  };
};

/** A number that JSON cannot carry, tagged. */
export type ScoredUncertaintyNotFinite = {
  /** Which number it is: not a number, or one of the two infinities. */
  readonly $f64: 'NaN' | 'Infinity' | '-Infinity';
};

/** The variance of the measure is zero, or the measure has no derivative. */
export type ScoredUncertaintyNoUncertainty = {
  /** Why there is no value, a reason code. */
  readonly undefined: 'degenerate';
};

export type ScoredUncertaintyUndefined = 'too-few-clusters' | 'no-positive' | 'single-class' | 'degenerate';

export type ScoredUncertaintyRejected = 'unequal-lengths' | 'not-finite' | 'not-a-probability' | 'range-required' | 'empty-range' | 'clusters-required' | 'clusters-not-sampled';

/** The p values of all comparisons that were made, the significance level and the conventions. */
export type SeveralComparisonsInput = {
  /** The p value of each comparison, read as the decimal that is written. */
  readonly pValues: readonly number[];
  /** Significance level, read as the decimal that is written. Absent, 0.05. */
  readonly significance?: number;
  /** The conventions that are asked for; a tag that is absent is free. */
  readonly conventions?: {
    /** How the p values are adjusted. */
    readonly adjustment?: 'holm' | 'bonferroni';
  };
};

/** What is said of each comparison, in the order of the input, and the conventions. */
export type SeveralComparisonsOutput = {
  /** The comparisons, in the order of the input. */
  readonly comparisons: readonly {
    /** The adjusted p value. */
    readonly adjusted: number;
    /**
     * Whether the hypothesis of no difference is rejected: whether the exact adjusted p value is at most the
     * significance level.
     */
    readonly isRejected: boolean;
  }[];
  /** Number of comparisons in which the hypothesis of no difference is rejected. */
  readonly rejections: number;
  /** The significance level that was used. */
  readonly significance: number;
  /** The conventions under which the answer was computed. */
  readonly conventions: {
    /** How the p values are adjusted. */
    readonly adjustment: 'holm' | 'bonferroni';
  };
};

export type SeveralComparisonsRejected = 'not-a-probability';

/** The classes of the items, their scores for all classes, and how many classes count. */
export type TopKAgreementInput = {
  /** The class of each item, by its number from 0. */
  readonly reference: readonly number[];
  /** The scores of all classes, a row for each item in the order of `reference`, by the numbers of the classes. */
  readonly scores: readonly (readonly (number | TopKAgreementNotFinite)[])[];
  /** How many classes count, k. */
  readonly k: number;
  /** The conventions that are asked for; a tag that is absent is free. */
  readonly conventions?: {
    /**
     * Whether the classes with the same score stand before the reference class (`pessimistic`), behind it
     * (`optimistic`), or before it where their number is lower (`lowest-index`) or higher (`highest-index`).
     */
    readonly ties?: 'pessimistic' | 'optimistic' | 'lowest-index' | 'highest-index';
  };
};

/** The share and the conventions that it has. */
export type TopKAgreementOutput = {
  /** Share of the items whose reference class is among the k classes with the highest scores. */
  readonly value: number;
  /** Number of the items whose reference class is among these k classes. */
  readonly agreements: number;
  /** Number of all items. */
  readonly items: number;
  /** The conventions under which the answer was computed. */
  readonly conventions?: {
    /**
     * Whether the classes with the same score stand before the reference class (`pessimistic`), behind it
     * (`optimistic`), or before it where their number is lower (`lowest-index`) or higher (`highest-index`).
     */
    readonly ties?: 'pessimistic' | 'optimistic' | 'lowest-index' | 'highest-index';
  };
};

/** A number that JSON cannot carry, tagged. */
export type TopKAgreementNotFinite = {
  /** Which number it is: not a number, or one of the two infinities. */
  readonly $f64: 'NaN' | 'Infinity' | '-Infinity';
};

export type TopKAgreementRejected = 'unequal-lengths' | 'not-finite' | 'unknown-class';
