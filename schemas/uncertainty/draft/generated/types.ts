// Generated from the schemas by generators/emit/types.ts; do not edit.

import type { Decimal, Digest, Measurand, Unit } from '../../../vocabulary/draft/generated/types.ts';

/** The part of the measurand in which two results differ on purpose, a JSON Pointer (RFC 6901) into a result. */
export type ComparedFactor = string;

/**
 * Two measurement results, how they belong together, their difference with its uncertainty, and whether they are
 * compatible.
 */
export type Comparison = {
  /** The version of this standard to which the document conforms. */
  readonly conformsTo: string;
  /** What kind of document this is. */
  readonly type: 'comparison';
  /** The result that is compared. */
  readonly result: MeasurementResult;
  /** The result that it is compared with. */
  readonly reference: MeasurementResult;
  readonly factor?: ComparedFactor;
  readonly correlation: ResultCorrelation;
  /** Value of the result less that of the reference, in their unit. */
  readonly difference: Decimal;
  /** Standard uncertainty of the difference, in the unit of the results. Not negative. */
  readonly standardUncertainty: Decimal & string;
  /** The zeta score, the difference over its standard uncertainty. Dimensionless. */
  readonly zeta?: Decimal;
  /** The En score, the difference over its expanded uncertainty. Dimensionless. */
  readonly en?: Decimal;
  /** The score that decides on the compatibility. Absent, `en`. */
  readonly criterion?: 'en' | 'zeta';
  /**
   * Whether the results are compatible where the absolute value of the score is the limit itself, 1 for `en` and 2
   * for `zeta`: with `inclusive` they are, with `exclusive` not. Absent, `inclusive`.
   */
  readonly limit?: 'inclusive' | 'exclusive';
  /** Whether the two results are compatible by the criterion. */
  readonly compatible: boolean;
};

/** A decision on whether a measured value conforms to a requirement, with the rule and the result that it rests on. */
export type ConformityStatement = {
  /** The version of this standard to which the document conforms. */
  readonly conformsTo: string;
  /** What kind of document this is. */
  readonly type: 'conformity-statement';
  /** What is required of the measurand, as limits of its value in the unit of the statement. */
  readonly requirement: {
    readonly [name: string]: unknown;
  } & {
    /** The specified requirement, in words or as the designation of the document that has it. */
    readonly name: string;
    /** Lower tolerance limit, in `unit`. Absent, there is none. */
    readonly lower?: Decimal;
    /** Upper tolerance limit, in `unit`. Absent, there is none. */
    readonly upper?: Decimal;
  };
  /** The unit of the limits, the value, the expanded uncertainty and the guard band. */
  readonly unit: Unit;
  /** The measurement result that the decision rests on, by its digest, and what the decision uses of it. */
  readonly result: {
    /** The digest of the canonical form of the measurement result. */
    readonly digest: Digest;
    /** The measured value, in `unit`. */
    readonly value: Decimal;
    /** The expanded uncertainty of the measured value, in `unit`. Not negative. */
    readonly expandedUncertainty: Decimal & string;
  };
  /** By what rule the decision takes the uncertainty into account. */
  readonly decisionRule: {
    /** Whether there are two outcomes, `pass` and `fail` (`binary`), or four (`non-binary`). */
    readonly rule: 'binary' | 'non-binary';
    /** The guard band factor, the guard band as a multiple of the expanded uncertainty. Not negative. */
    readonly guardBandFactor: Decimal & string;
    /** The guard band that was applied, in the unit of the statement. Not negative. */
    readonly guardBand: Decimal & string;
    /** Whether a value at an acceptance limit is accepted: `closed` where it is, `open` where it is not. */
    readonly acceptanceLimit: 'closed' | 'open';
  };
  /** The outcome. `conditional-pass` and `conditional-fail` only by the rule `non-binary`. */
  readonly decision: 'pass' | 'conditional-pass' | 'conditional-fail' | 'fail';
  /** The probability that the measurand lies within the limits, with the distribution that it was calculated from. */
  readonly conformanceProbability?: {
    /** The probability, as a decimal number from 0 to 1. */
    readonly value: string;
    /** The distribution that describes what is known of the measurand, with the measured value for its centre. */
    readonly distribution: 'normal' | 't';
    /** The standard uncertainty of the measured value, in `unit`. Greater than zero. */
    readonly standardUncertainty: Decimal & string;
    /** Degrees of freedom of the t-distribution. */
    readonly degreesOfFreedom?: DegreesOfFreedom;
  };
  /** Who decides, and in which role. */
  readonly decidedBy: {
    /** The name of who decides. */
    readonly name: string;
    /** `first`, who supplies the object; `second`, who uses it; `third`, who is independent of both. */
    readonly party: 'first' | 'second' | 'third';
  };
};

/** Degrees of freedom in a document, a decimal greater than zero or the word `infinite`. */
export type DegreesOfFreedom = string;

/** A value that is attributed to a measurand, with its uncertainty. */
export type MeasurementResult = {
  /** The version of this standard to which the document conforms. */
  readonly conformsTo: string;
  /** What kind of document this is. */
  readonly type: 'measurement-result';
  readonly measurand: ResultMeasurand;
  /** The measured value, in `unit`. */
  readonly value: Decimal;
  /**
   * The unit of the value, the standard uncertainty, the expanded uncertainty and the ends of the coverage
   * interval.
   */
  readonly unit: Unit;
  /** The standard uncertainty of the value, in `unit`. Not negative. */
  readonly standardUncertainty: Decimal & string;
  /** Degrees of freedom of the standard uncertainty, rounded as `dofRounding` says. */
  readonly degreesOfFreedom?: DegreesOfFreedom;
  /**
   * How the degrees of freedom were rounded: down to an integer (`floor`), or not at all (`none`). Absent,
   * `floor`.
   */
  readonly dofRounding?: 'floor' | 'none';
  /** The standard uncertainty times the coverage factor, in `unit`. Not negative. Absent, none is stated. */
  readonly expandedUncertainty?: Decimal & string;
  /**
   * The factor by which the standard uncertainty is multiplied for the expanded uncertainty. Dimensionless, not
   * negative.
   */
  readonly coverageFactor?: Decimal & string;
  /**
   * The coverage probability, a decimal number between 0 and 1 or, for the basis `conventional`, the words
   * `approximately 0.95`.
   */
  readonly coverageProbability?: string;
  /** The coverage basis: what the coverage factor was computed from. */
  readonly coverageBasis?: 't' | 'normal' | 'rectangular' | 'triangular' | 'trapezoidal' | 'arcsine' | 'conventional';
  /** A coverage interval that is not the value with the expanded uncertainty on either side of it. */
  readonly coverageInterval?: {
    /** Lower end, in `unit`. */
    readonly lower: Decimal;
    /** Upper end, in `unit`. */
    readonly upper: Decimal;
    /** The coverage probability of the interval, a decimal number between 0 and 1. */
    readonly coverageProbability: string;
    /** How the interval was calculated from the counts. */
    readonly method: 'wilson' | 'clopper-pearson' | 'jeffreys';
  };
  /** Why the standard uncertainty is zero. Absent where it is not. */
  readonly zeroUncertainty?: 'exact-by-definition' | 'exact-count-of-fixed-items' | 'exact-by-construction';
  readonly budget?: UncertaintyBudget;
  readonly precisionConditions?: PrecisionConditions;
  /** Resolution of the single indication that the value was taken from, in the unit of the value. */
  readonly resolution?: Decimal & string;
  /** The measurement procedure by which the result was obtained. */
  readonly procedure?: {
    /** The name of the procedure. */
    readonly name: string;
    /** The version of the procedure. */
    readonly version: string;
    /** Where the procedure is written down. */
    readonly reference?: string;
    /** Where its validation is recorded, with what was not validated. */
    readonly validation?: string;
  };
  /** The relation between who measured and who made the system under measurement. */
  readonly independence?: {
    /** Whether the two are the same, are related, or are independent of each other. */
    readonly relation: 'same' | 'related' | 'independent';
    /** Who else checked the result. */
    readonly checkedBy?: string;
    /** What a reader ought to know of the relation. */
    readonly statement?: string;
  };
  /** The largest standard uncertainty that is fit for the intended use, decided before the measurement. */
  readonly targetUncertainty?: {
    /** The target, in the unit of the value. Not negative. */
    readonly standardUncertainty: Decimal & string;
    /** The day of the decision, ISO 8601. */
    readonly decidedOn?: string;
    /** Where the decision is written down. */
    readonly reference?: string;
  };
  /** The counts that the value, a proportion, was computed from. */
  readonly count?: {
    /** Number of successes among the trials. */
    readonly successes: number;
    /** Number of trials. */
    readonly trials: number;
  };
};

/**
 * A measurement model as a tree: a number is a constant, a string the name of an input quantity, and a list an
 * operator followed by its arguments, which are models themselves. `["add", "x1", ["mul", 2, "x2"]]` is x1 + 2 x2.
 * The operators are `add` and `mul` of two or more arguments, `sub`, `div`, `pow` and `atan2` of two, `neg`,
 * `sqrt`, `exp`, `log`, `sin`, `cos` and `tan` of one. Angles are in radians, and `log` is the natural logarithm.
 * Which lists are models, and how large they may be, says UNC-035: an operation rejects the others with a code and
 * their place.
 */
export type Model = number | string | readonly Model[];

/** Observations of one quantity in groups, all in one unit, and the conventions by name. */
export type AnalysisOfVarianceInput = {
  /**
   * The groups, each with its observations in the unit of the quantity: days, operators, seeds, laboratories or
   * units of a reference material.
   */
  readonly groups: readonly (readonly number[])[];
  /**
   * What a variance between groups is whose estimate is negative: 0 by `truncate`, the estimate by `report`.
   * Absent, `truncate`.
   */
  readonly negativeComponent?: 'truncate' | 'report';
  /**
   * What the standard uncertainty of the grand mean comes from: the differences `between-groups`, or all
   * observations `pooled` as if there were no groups. Absent, `between-groups`.
   */
  readonly meanUncertainty?: 'between-groups' | 'pooled';
};

/**
 * The analysis. Means and standard deviations are in the unit of the observations, mean squares and variances in
 * its square.
 */
export type AnalysisOfVarianceOutput = {
  /** Arithmetic mean of all observations. */
  readonly grandMean: number;
  /** Mean square between the groups. */
  readonly meanSquareBetween: number;
  /** Number of groups less one. */
  readonly degreesOfFreedomBetween: number;
  /** Mean square within the groups. */
  readonly meanSquareWithin: number;
  /** Number of observations less the number of groups. */
  readonly degreesOfFreedomWithin: number;
  /**
   * Mean square between over mean square within, before either was rounded. Dimensionless. Undefined where all
   * observations of each group are equal.
   */
  readonly fRatio: number | AnalysisOfVarianceUndefinedRatio;
  /** Probability that a variable with the F distribution exceeds the F ratio. Undefined where the F ratio is. */
  readonly pValue: number | AnalysisOfVarianceUndefinedRatio;
  /**
   * The effective size of a group, n0: the size of each where all have one size, otherwise less than their mean
   * size.
   */
  readonly effectiveGroupSize: number;
  /** Standard deviation of observations in one group, the root of the mean square within. */
  readonly repeatabilityStandardDeviation: number;
  /** Variance between groups. Negative only by `report`. */
  readonly betweenGroupsVariance: number;
  /**
   * Standard deviation of intermediate precision or of reproducibility, by what changes from group to group: the
   * root of the sum of the variances within and between groups.
   */
  readonly reproducibilityStandardDeviation: number;
  /** The convention on a negative variance between groups. */
  readonly negativeComponent: 'truncate' | 'report';
  /** Standard uncertainty of the grand mean. Undefined where all observations are equal. */
  readonly standardUncertainty: number | AnalysisOfVarianceUndefinedSpread;
  /**
   * Degrees of freedom of the standard uncertainty: the number of groups less one by `between-groups`, the number
   * of observations less one by `pooled`.
   */
  readonly degreesOfFreedom: number;
  /** The reading by which the standard uncertainty was evaluated. */
  readonly meanUncertainty: 'between-groups' | 'pooled';
  /** Standard deviation between groups that repeatability hides. */
  readonly hiddenStandardDeviation: number;
  /**
   * Standard uncertainty from inhomogeneity: the larger of the standard deviation between groups, 0 where its
   * square is negative, and the one that repeatability hides.
   */
  readonly inhomogeneityUncertainty: number;
};

/** There is no ratio to a mean square of zero. */
export type AnalysisOfVarianceUndefinedRatio = {
  /** Why there is no value, a reason code. */
  readonly undefined: 'zero-within-groups';
};

/** Observations without any spread do not evaluate a standard uncertainty. */
export type AnalysisOfVarianceUndefinedSpread = {
  /** Why there is no value, a reason code. */
  readonly undefined: 'zero-spread';
};

export type AnalysisOfVarianceUndefined = 'too-few-groups' | 'no-replication' | 'zero-within-groups' | 'zero-spread';

export type AnalysisOfVarianceRejected = 'overflow';

/** Independent observations, the statistic, the resamples and the interval. */
export type BootstrapInput = {
  /** The observations, in one unit. Not larger than 1e300 in magnitude, so that nothing overflows. */
  readonly observations: readonly number[];
  /** What is estimated. */
  readonly statistic: 'mean' | 'median';
  /**
   * `complete` for every sequence of as many observations as were given, of which there are at most 6; `indices`
   * for the resamples that are given.
   */
  readonly resampling: 'complete' | 'indices';
  /**
   * The resamples, each as the places of its observations, 0 being the first; each as long as the observations.
   * Needed by `indices`, ignored by `complete`.
   */
  readonly indices?: readonly (readonly number[])[];
  /** How the interval is made from the replicates. */
  readonly interval: 'percentile' | 'basic' | 'normal' | 'bca';
  /** Nominal coverage probability of the interval. */
  readonly coverageProbability: number;
};

/** The estimate and what the replicates say of it, in the unit of the observations. */
export type BootstrapOutput = {
  /** The statistic of the observations. */
  readonly estimate: number;
  /** Estimated bias of the estimate: mean of the replicates less the estimate. */
  readonly bias: number;
  /** Standard deviation of the replicates, with the divisor B - 1, B being their number. */
  readonly standardUncertainty: number | BootstrapUndefinedUncertainty;
  /** Number of replicates. */
  readonly replicates: number;
  /**
   * Standard normal quantile of the share of replicates below the estimate, those equal to it counting a half.
   * Dimensionless. Only by `bca`.
   */
  readonly biasCorrection?: number | BootstrapUndefinedCorrection;
  /**
   * Acceleration, from the skewness of the estimates that leave out one observation each. Dimensionless. Only by
   * `bca`.
   */
  readonly acceleration?: number | BootstrapUndefinedAcceleration;
  /** The interval. */
  readonly interval: BootstrapEnds | BootstrapUndefinedInterval;
};

/** Both ends of the interval. It need not contain the estimate. */
export type BootstrapEnds = {
  /** Lower end of the interval. */
  readonly lower: number;
  /** Upper end of the interval. */
  readonly upper: number;
};

/** The replicates have no spread. */
export type BootstrapUndefinedUncertainty = {
  /** Why there is no value, a reason code. */
  readonly undefined: 'degenerate';
};

/** The estimate lies outside the replicates. */
export type BootstrapUndefinedCorrection = {
  /** Why there is no value, a reason code. */
  readonly undefined: 'bias-correction-infinite';
};

/** The estimates that leave out one observation each have no spread. */
export type BootstrapUndefinedAcceleration = {
  /** Why there is no value, a reason code. */
  readonly undefined: 'no-jackknife-spread';
};

/** There is no interval, although the estimate exists. */
export type BootstrapUndefinedInterval = {
  /** Why there is no value, a reason code. */
  readonly undefined: 'degenerate' | 'bias-correction-infinite' | 'no-jackknife-spread' | 'acceleration-too-large' | 'out-of-validity';
};

export type BootstrapUndefined = 'degenerate' | 'bias-correction-infinite' | 'no-jackknife-spread' | 'acceleration-too-large' | 'out-of-validity';

export type BootstrapRejected = 'too-many-observations' | 'indices-required' | 'length-mismatch' | 'index-out-of-range';

/** One score and one cluster for each indication, in the same order. */
export type ClusteredMeanInput = {
  /** The scores, all in one unit. */
  readonly scores: readonly number[];
  /** The cluster of each score, by any name. As many as scores. */
  readonly clusters: readonly string[];
  /**
   * What is averaged: `items`, every score with the same weight, or `clusters`, every cluster with the same
   * weight. Absent, `items`.
   */
  readonly weighting?: 'items' | 'clusters';
};

/** Mean and standard uncertainty, in the unit of the scores. */
export type ClusteredMeanOutput = {
  /** Mean of the scores, or by the weighting `clusters` mean of the cluster means. */
  readonly mean: number;
  /**
   * Standard uncertainty of the mean. It is 0 only where its exact value is nearer to 0 than to the smallest
   * positive double.
   */
  readonly standardUncertainty: number | ClusteredMeanUndefinedField;
  /** Degrees of freedom of the standard uncertainty: the number of clusters less 1. */
  readonly degreesOfFreedom: number;
  /**
   * Square of the ratio of the standard uncertainty to the one that independent scores would have. Dimensionless.
   * Given by the weighting `items` only.
   */
  readonly designEffect?: number | ClusteredMeanUndefinedField;
  /** Number of scores. */
  readonly scores: number;
  /** Number of clusters. */
  readonly clusters: number;
  /** The weighting as it was given, `items` where none was. */
  readonly weighting: 'items' | 'clusters';
};

/** The clusters do not differ, so that their spread evaluates nothing. */
export type ClusteredMeanUndefinedField = {
  /** Why there is no value, a reason code. */
  readonly undefined: 'zero-spread';
};

export type ClusteredMeanUndefined = 'one-cluster' | 'zero-spread';

export type ClusteredMeanRejected = 'length-mismatch';

/**
 * One of three forms: the components of an uncertainty budget with their sensitivity coefficients; input
 * quantities and the model of one output quantity; or input quantities and the models of several output
 * quantities.
 */
export type CombineInput = CombineComponentsInput | CombineModelInput | CombineOutputsInput;

/** The components of an uncertainty budget, and how their input quantities are correlated. */
export type CombineComponentsInput = {
  /** One member for each input quantity. */
  readonly components: readonly CombineComponent[];
  readonly correlation?: CombineCorrelation;
};

/** Input quantities, how they are correlated, and the measurement model of the output quantity. */
export type CombineModelInput = {
  readonly quantities: CombineQuantities;
  readonly model: Model;
  readonly correlation?: CombineCorrelation;
  /**
   * The order of approximation: `first`, the law of propagation of first order; `second`, with the terms of second
   * order for independent input quantities that are normally distributed. Absent, `first`.
   */
  readonly order?: 'first' | 'second';
};

/** Input quantities, how they are correlated, and the measurement models of several output quantities. */
export type CombineOutputsInput = {
  readonly quantities: CombineQuantities;
  /** The output quantities. */
  readonly outputs: readonly {
    /** Name of the output quantity, unique among them. */
    readonly name: string;
    readonly model: Model;
  }[];
  readonly correlation?: CombineCorrelation;
};

/** The input quantities. */
export type CombineQuantities = readonly CombineQuantity[];

/** One input quantity of a measurement model. */
export type CombineQuantity = {
  /** Name of the input quantity, unique among them; the model refers to it. */
  readonly name: string;
  /** Estimate of the input quantity, in its own unit. */
  readonly estimate: number;
  /** Standard uncertainty of the estimate, in the unit of the input quantity. */
  readonly standardUncertainty: number;
  readonly degreesOfFreedom?: CombineDegreesOfFreedom;
};

/**
 * Correlation coefficients of the input quantities, a row for each of them, in their order. Absent, the input
 * quantities are uncorrelated.
 */
export type CombineCorrelation = readonly (readonly number[])[];

/** Degrees of freedom of the standard uncertainty. The combination does not use them. */
export type CombineDegreesOfFreedom = number | 'infinite';

/** One input quantity. */
export type CombineComponent = {
  /** Standard uncertainty of the input quantity, in its own unit. */
  readonly standardUncertainty: number;
  /**
   * Sensitivity coefficient, the partial derivative of the measurand with respect to the input quantity, in the
   * unit of the measurand divided by that of the input quantity. Absent, 1.
   */
  readonly sensitivity?: number;
  readonly degreesOfFreedom?: CombineDegreesOfFreedom;
};

/** What belongs to the form of the input, in the units of the output quantities. */
export type CombineOutput = CombineComponentsOutput | CombineModelOutput | CombineOutputsOutput;

/** The combined standard uncertainty and what each component contributes, in the unit of the measurand. */
export type CombineComponentsOutput = {
  /**
   * Combined standard uncertainty. It is 0 where the variance that follows from an accepted matrix is not
   * positive.
   */
  readonly standardUncertainty: number;
  readonly contributions: CombineContributions;
};

/** Estimate and combined standard uncertainty of the output quantity, and how each input quantity contributes. */
export type CombineModelOutput = {
  readonly estimate: CombineEstimate;
  readonly standardUncertainty: CombineStandardUncertainty;
  readonly sensitivities: CombineSensitivities;
  readonly contributions: CombineContributions;
};

/** Estimates and combined standard uncertainties of several output quantities, and how these are correlated. */
export type CombineOutputsOutput = {
  /** The output quantities, in the order of the input. */
  readonly outputs: readonly {
    /** Name of the output quantity. */
    readonly name: string;
    readonly estimate: CombineEstimate;
    readonly standardUncertainty: CombineStandardUncertainty;
    readonly sensitivities: CombineSensitivities;
    readonly contributions: CombineContributions;
  }[];
  /**
   * Covariance matrix of the output quantities, a row for each; every entry in the product of the units of its two
   * quantities. Undefined where a combined standard uncertainty is.
   */
  readonly covariance: CombineMatrix | CombineOutOfValidity;
  /**
   * Correlation coefficients of the output quantities, a row for each. Dimensionless. Undefined where a combined
   * standard uncertainty is undefined or zero.
   */
  readonly correlation: CombineMatrix | CombineNoCorrelation;
};

/** A square matrix by rows. */
export type CombineMatrix = readonly (readonly number[])[];

/** Value of the model at the estimates of the input quantities, in the unit of the output quantity. */
export type CombineEstimate = number;

/**
 * Combined standard uncertainty of the output quantity, in its unit. Undefined beyond the bound of validity of the
 * order.
 */
export type CombineStandardUncertainty = number | CombineOutOfValidity;

/**
 * Sensitivity coefficients, the partial derivatives of the model by each input quantity at the estimates, in the
 * order of the input quantities; each in the unit of the output quantity over that of the input quantity.
 */
export type CombineSensitivities = readonly number[];

/**
 * The absolute value of the sensitivity coefficient times the standard uncertainty, for each input quantity in
 * their order, in the unit of the measurand or output quantity.
 */
export type CombineContributions = readonly number[];

/** There is no combined standard uncertainty of this order. */
export type CombineOutOfValidity = {
  /** Why there is no value, a reason code. */
  readonly undefined: 'out-of-validity';
};

/** There is no correlation coefficient. */
export type CombineNoCorrelation = {
  /** Why there is no value, a reason code. */
  readonly undefined: 'out-of-validity' | 'zero-uncertainty';
};

export type CombineUndefined = 'out-of-validity' | 'zero-uncertainty';

export type CombineRejected = 'duplicate-name' | 'model-too-large' | 'unknown-operator' | 'wrong-arity' | 'unknown-quantity' | 'dimension-mismatch' | 'not-symmetric' | 'diagonal-not-one' | 'correlation-out-of-range' | 'not-positive-semidefinite' | 'correlated-inputs' | 'outside-domain' | 'not-differentiable' | 'overflow';

/** Two results and what is known of how they belong together. */
export type CompareInput = {
  /** The result that is compared. */
  readonly result: MeasurementResult;
  /** The result that it is compared with: a reference value with its uncertainty, or a result of somebody else. */
  readonly reference: MeasurementResult;
  /**
   * The part of the measurand in which the two differ on purpose, a JSON Pointer (RFC 6901) into a result, such as
   * `/measurand/conditions/shots`. Absent, there is none.
   */
  readonly factor?: ComparedFactor;
  /**
   * Correlation coefficient of the two results, a decimal from -1 to 1, or `independent` where their independence
   * is declared. Absent, nothing is known of it, and nothing that needs it has a value.
   */
  readonly correlation?: ResultCorrelation;
  /** The score that decides on the compatibility. Absent, `en`. */
  readonly criterion?: 'en' | 'zeta';
  /**
   * Whether the results are compatible where the absolute value of the score is the limit itself, 1 for `en` and 2
   * for `zeta`: with `inclusive` they are, with `exclusive` not. Absent, `inclusive`.
   */
  readonly limit?: 'inclusive' | 'exclusive';
  /**
   * Standard deviation for proficiency assessment, in the unit of the results, for the z prime score. Absent,
   * there is no such score.
   */
  readonly proficiencyDeviation?: Decimal & string;
};

/** Whether the results are comparable and, where they are, their difference, the scores and the verdict. */
export type CompareOutput = {
  /** Whether the measurands differ in nothing but the factor compared. */
  readonly comparable: boolean;
  /**
   * JSON Pointers into a result to the members of the measurands whose difference makes the two not comparable,
   * such as `/measurand/quantity/conventions/averaging`, in no particular order. Empty where they are comparable.
   */
  readonly differing: readonly string[];
  /** Value of the result less that of the reference, in their unit. */
  readonly difference: number | CompareNotComparable;
  /** Standard uncertainty of the difference, in the unit of the results. */
  readonly standardUncertainty: number | CompareUndefinedUncertainty;
  /** Zeta score, the difference over its standard uncertainty. Dimensionless. */
  readonly zeta: number | CompareUndefinedZeta;
  /** En score, the difference over its expanded uncertainty. Dimensionless. */
  readonly en: number | CompareUndefinedEn;
  /**
   * The z prime score, the difference over the root of the sum of the squares of the standard deviation for
   * proficiency assessment and the standard uncertainty of the reference. Dimensionless. Only where that deviation
   * is given.
   */
  readonly zPrime?: number | CompareNotComparable;
  /** Whether the two results are compatible: whether the score that is the criterion is within its limit. */
  readonly compatible: boolean | CompareUndefinedEn;
};

/** The results are not comparable, so that nothing is computed from them. */
export type CompareNotComparable = {
  /** Why there is no value, a reason code. */
  readonly undefined: 'not-comparable';
};

/** The uncertainty of the difference does not exist. */
export type CompareUndefinedUncertainty = {
  /** Why there is no value, a reason code. */
  readonly undefined: 'not-comparable' | 'correlation-not-stated';
};

/** The zeta score does not exist. */
export type CompareUndefinedZeta = {
  /** Why there is no value, a reason code. */
  readonly undefined: 'not-comparable' | 'correlation-not-stated' | 'zero-uncertainty';
};

/** The En score, or the score that is the criterion, does not exist. */
export type CompareUndefinedEn = {
  /** Why there is no value, a reason code. */
  readonly undefined: 'not-comparable' | 'correlation-not-stated' | 'coverage-not-stated' | 'coverage-differs' | 'zero-uncertainty';
};

export type CompareUndefined = 'not-comparable' | 'correlation-not-stated' | 'coverage-not-stated' | 'coverage-differs' | 'zero-uncertainty';

export type CompareRejected = 'units-differ' | 'overflow';

/** Results for one measurand, all in one unit, independent of each other. */
export type ConsensusInput = {
  /** One member for each laboratory or evaluation. */
  readonly results: readonly ConsensusContributedResult[];
  /**
   * `applied`: the standard uncertainties are enlarged by the Birge ratio where that exceeds 1. Absent, they are
   * used as they were stated.
   */
  readonly birge?: 'applied';
};

/** One result. */
export type ConsensusContributedResult = {
  /** The value, in the unit of the results. */
  readonly value: number;
  /** Standard uncertainty of the value, in the unit of the results. */
  readonly standardUncertainty: number;
  /** Whether the result is a member, which enters the consensus value. Absent, it is. */
  readonly member?: boolean;
};

/** Consensus value, consistency of its members and degrees of equivalence of all results. */
export type ConsensusOutput = {
  /** Weighted mean of the members, in the unit of the results. */
  readonly value: number;
  /** Standard uncertainty of the weighted mean, in the unit of the results; enlarged where `birge` is `applied`. */
  readonly standardUncertainty: number;
  /**
   * Observed value of chi-squared: sum of the squares of the deviations of the members from the weighted mean over
   * their stated standard uncertainties. Dimensionless.
   */
  readonly chiSquared: number;
  /** Number of members less 1. */
  readonly degreesOfFreedom: number;
  /** Probability that a chi-squared variable with these degrees of freedom is at least `chiSquared`. */
  readonly probability: number;
  /** Whether the members are consistent: whether `probability` is at least 0.05. */
  readonly consistent: boolean;
  /** The Birge ratio, the root of `chiSquared` over the degrees of freedom. Dimensionless. */
  readonly birgeRatio: number;
  /** Whether standard uncertainties were enlarged by the Birge ratio. */
  readonly birge: 'applied' | 'none';
  /** Degrees of equivalence, in the order of the results. */
  readonly equivalence: readonly {
    /** Value of the result less the consensus value, in the unit of the results. */
    readonly difference: number;
    /** Standard uncertainty of that difference, in the unit of the results. */
    readonly standardUncertainty: number;
  }[];
};

export type ConsensusUndefined = 'too-few-members';

export type ConsensusRejected = 'overflow';

/** The basis, and what the basis needs. */
export type CoverageFactorInput = {
  /** The distribution that the coverage factor comes from, or `conventional` for the factor 2 without one. */
  readonly basis: 't' | 'normal' | 'rectangular' | 'triangular' | 'trapezoidal' | 'arcsine' | 'conventional';
  /** Coverage probability of the interval. Needed by every basis but `conventional`. */
  readonly coverageProbability?: number;
  /**
   * Degrees of freedom of the combined standard uncertainty, not necessarily an integer. Needed by `t`, for which
   * `infinite` gives the factor of `normal`. At least 1, because fewer effective degrees of freedom are undefined.
   */
  readonly degreesOfFreedom?: number | 'infinite';
  /** Ratio of the top of the trapezium to its base, 0 for a triangle, 1 for a rectangle. Needed by `trapezoidal`. */
  readonly shape?: number;
};

/** The coverage factor with the probability and the basis that it belongs to. */
export type CoverageFactorOutput = {
  /** The coverage factor: the number by which the combined standard uncertainty is multiplied. Dimensionless. */
  readonly coverageFactor: number;
  /** The probability as it was given. By `conventional`, in words, because no distribution is claimed. */
  readonly coverageProbability: number | 'approximately 0.95';
  /** The basis as it was given. */
  readonly basis: 't' | 'normal' | 'rectangular' | 'triangular' | 'trapezoidal' | 'arcsine' | 'conventional';
};

export type CoverageFactorRejected = 'probability-required' | 'degrees-of-freedom-required' | 'shape-required';

/**
 * A measured value with its uncertainty, the tolerance limits and the decision rule. Value, uncertainty and limits
 * are in one unit.
 */
export type DecideInput = {
  /** The measured value. */
  readonly value: DecideNumber;
  /** The expanded uncertainty of the measured value. Not negative. */
  readonly expandedUncertainty: DecideMagnitude;
  /** The tolerance limits, one of them or both. A value at a limit is within the limits. */
  readonly tolerance: {
    /** Lower tolerance limit. Absent, there is none. */
    readonly lower?: DecideNumber;
    /** Upper tolerance limit. Absent, there is none. */
    readonly upper?: DecideNumber;
  };
  /**
   * The guard band factor, the guard band as a multiple of the expanded uncertainty. 1 guards acceptance by the
   * whole of it, 0 is simple acceptance, a negative one guards rejection.
   */
  readonly guardBandFactor: DecideNumber;
  /** Whether there are two outcomes, `pass` and `fail` (`binary`), or four (`non-binary`). */
  readonly rule: 'binary' | 'non-binary';
  /**
   * Whether a value at an acceptance limit lies within the acceptance interval, `closed`, or outside it, `open`.
   * Absent, `closed`.
   */
  readonly acceptanceLimit?: 'closed' | 'open';
  /**
   * The distribution that describes what is known of the measurand. Absent, none is assumed and no probability is
   * stated.
   */
  readonly distribution?: DecideNormal | DecideStudent | DecideBeta;
};

/** A decimal number. Its exponent has at most two digits, so that sums of such numbers are short. */
export type DecideNumber = string;

/** A decimal number without a minus sign. */
export type DecideMagnitude = string;

/** Normal, with the measured value for its expectation. */
export type DecideNormal = {
  /** Which distribution it is. */
  readonly type: 'normal';
  /** Standard deviation of the distribution, in the unit of the value. Zero is rejected. */
  readonly standardUncertainty: DecideMagnitude;
};

/** Student's t, shifted to the measured value and scaled by the standard uncertainty. */
export type DecideStudent = {
  /** Which distribution it is. */
  readonly type: 't';
  /**
   * Scale of the distribution, the standard uncertainty of the measured value, in the unit of the value. Zero is
   * rejected.
   */
  readonly standardUncertainty: DecideMagnitude;
  /**
   * Degrees of freedom of the standard uncertainty, not necessarily an integer. With `infinite` the distribution
   * is normal.
   */
  readonly degreesOfFreedom: number | 'infinite';
};

/** Beta, from the counts whose proportion is the value. */
export type DecideBeta = {
  /** Which distribution it is. */
  readonly type: 'beta';
  /** Number of successes x, not larger than the number of trials. */
  readonly successes: number;
  /** Number of trials n. */
  readonly trials: number;
  /**
   * Parameters of the distribution. `jeffreys`: x + 1/2 and n - x + 1/2. `uniform`: x + 1 and n - x + 1. `exact`:
   * x and n - x + 1 at a lower limit, x + 1 and n - x at an upper one, by which the probability is 1 minus the
   * one-sided binomial significance; for one limit only.
   */
  readonly parameters: 'jeffreys' | 'uniform' | 'exact';
  /**
   * The unit in which the value and the limits state the proportion, as UCUM writes one, per cent and per mille.
   * Absent, `1`.
   */
  readonly unit?: '1' | '%' | '[ppth]';
};

/** The decision, what it was taken from, and its risk where a distribution was named. */
export type DecideOutput = {
  /** The outcome. By the rule `binary` it is `pass` or `fail`. */
  readonly decision: 'pass' | 'conditional-pass' | 'conditional-fail' | 'fail';
  /** The guard band: guard band factor times expanded uncertainty, exactly, in the unit of the value. */
  readonly guardBand: DecideExactNumber;
  /** The acceptance limits, exactly, in the unit of the value; one for each tolerance limit that was given. */
  readonly acceptanceInterval: {
    /** Lower acceptance limit. Absent where there is no lower tolerance limit. */
    readonly lower?: DecideExactNumber;
    /** Upper acceptance limit. Absent where there is no upper tolerance limit. */
    readonly upper?: DecideExactNumber;
  };
  /** Whether a value at an acceptance limit was accepted, `closed`, or not, `open`. */
  readonly acceptanceLimit: 'closed' | 'open';
  /** Probability that the measurand lies within the tolerance limits. Given where a distribution is named. */
  readonly conformanceProbability?: number;
  /**
   * Whose risk the decision is: the consumer's where the value was accepted, by `pass` or `conditional-pass`, else
   * the producer's. Given where a distribution is named.
   */
  readonly risk?: 'consumer' | 'producer';
  /**
   * Probability that the decision is false: for the consumer's risk, that the measurand lies outside the tolerance
   * limits; for the producer's, that it lies within them. Given where a distribution is named.
   */
  readonly specificRisk?: number;
};

/** A decimal number without an exponent. */
export type DecideExactNumber = string;

export type DecideUndefined = 'empty-acceptance-zone';

export type DecideRejected = 'limits-reversed' | 'negative-guard-band' | 'zero-uncertainty' | 'successes-exceed-trials' | 'one-limit-required';

/** The components of an uncertainty budget with their degrees of freedom. */
export type EffectiveDegreesOfFreedomInput = {
  /** One member for each input quantity. */
  readonly components: readonly EffectiveDegreesOfFreedomComponent[];
  /**
   * Correlation coefficients of the input quantities, a row for each component, in the order of the components.
   * Absent, the input quantities are uncorrelated.
   */
  readonly correlation?: readonly (readonly number[])[];
  /**
   * How the effective degrees of freedom are rounded for use: down to an integer (`floor`), or not at all
   * (`none`). Absent, `floor`.
   */
  readonly rounding?: 'floor' | 'none';
};

/** One input quantity. */
export type EffectiveDegreesOfFreedomComponent = {
  /** Standard uncertainty of the input quantity, in its own unit. */
  readonly standardUncertainty: number;
  /**
   * Sensitivity coefficient of the input quantity, in the unit of the measurand divided by that of the input
   * quantity. Absent, 1.
   */
  readonly sensitivity?: number;
  /** Degrees of freedom of the standard uncertainty of the input quantity. */
  readonly degreesOfFreedom: number | 'infinite';
};

/** The effective degrees of freedom, as calculated and as rounded. */
export type EffectiveDegreesOfFreedomOutput = {
  /**
   * The effective degrees of freedom as the formula gives them. `infinite` where every component with a
   * contribution has infinite degrees of freedom, or where the value is larger than the largest finite double.
   */
  readonly effectiveDegreesOfFreedom: number | 'infinite';
  /**
   * The degrees of freedom to use: by `floor` the largest integer not above the effective degrees of freedom
   * rounded to ten significant digits, by `none` the effective degrees of freedom.
   */
  readonly degreesOfFreedom: number | 'infinite';
  /** The rounding that was applied. */
  readonly rounding: 'floor' | 'none';
};

export type EffectiveDegreesOfFreedomUndefined = 'zero-uncertainty' | 'correlated-inputs' | 'fewer-than-one';

export type EffectiveDegreesOfFreedomRejected = 'dimension-mismatch' | 'not-symmetric' | 'diagonal-not-one' | 'correlation-out-of-range' | 'not-positive-semidefinite';

/** The indication and the two rates, each with its standard uncertainty. All dimensionless. */
export type LabelErrorCorrectionInput = {
  /** The proportion that was counted. */
  readonly indication: LabelErrorCorrectionProportion;
  /** Standard uncertainty of the indication. */
  readonly indicationUncertainty: LabelErrorCorrectionUncertainty;
  /** Probability that what is positive is counted as positive. */
  readonly sensitivity: LabelErrorCorrectionProportion;
  /** Standard uncertainty of the sensitivity. */
  readonly sensitivityUncertainty: LabelErrorCorrectionUncertainty;
  /** Probability that what is negative is counted as positive. */
  readonly falsePositiveRate: LabelErrorCorrectionProportion;
  /** Standard uncertainty of the false-positive rate. */
  readonly falsePositiveRateUncertainty: LabelErrorCorrectionUncertainty;
  /**
   * Correlation coefficient of sensitivity and false-positive rate; -1 where both come from one rate of errors.
   * Absent, 0.
   */
  readonly correlation?: number;
  /**
   * What is done with a corrected proportion below 0 or above 1: nothing by `none`, 0 or 1 in its place by
   * `unit-interval`. Absent, `none`.
   */
  readonly clip?: 'none' | 'unit-interval';
};

/** The corrected proportion with its standard uncertainty and the contributions to it. All dimensionless. */
export type LabelErrorCorrectionOutput = {
  /** The proportion after the correction; below 0 or above 1 only where `clip` is `none`. */
  readonly correctedProportion: number;
  /** Where the proportion lies before it is clipped: below 0 (`below`), above 1 (`above`), or neither (`within`). */
  readonly range: 'below' | 'within' | 'above';
  /** The convention on proportions below 0 or above 1. */
  readonly clip: 'none' | 'unit-interval';
  /** Standard uncertainty of the corrected proportion, before it is clipped. */
  readonly standardUncertainty: number;
  /** Contributions of indication, sensitivity and false-positive rate, in this order. */
  readonly contributions: readonly [number, number, number];
};

/** A number from 0 to 1. */
export type LabelErrorCorrectionProportion = number;

/** A standard uncertainty of a proportion. */
export type LabelErrorCorrectionUncertainty = number;

export type LabelErrorCorrectionUndefined = 'no-discrimination' | 'out-of-validity';

export type LabelErrorCorrectionRejected = 'overflow';

/** Two lists of scores on the same items, in one unit. */
export type PairedDifferenceInput = {
  /** The scores from which those of `second` are subtracted. */
  readonly first: PairedDifferenceScored;
  /** The scores that are subtracted from those of `first`. */
  readonly second: PairedDifferenceScored;
  /** The cluster of each item, by any name, in the order of `first`. Absent, the items are independent. */
  readonly clusters?: readonly PairedDifferenceIdentifier[];
};

/** Scores and, where they are not in the same order in both lists, the items that they belong to. */
export type PairedDifferenceScored = {
  /** The scores. */
  readonly scores: readonly number[];
  /** The item of each score. Given for both lists or for neither. Absent, the scores are paired by their order. */
  readonly items?: readonly PairedDifferenceIdentifier[];
};

/** Any name; equal names are the same. */
export type PairedDifferenceIdentifier = string;

/** The difference, first less second, in the unit of the scores. */
export type PairedDifferenceOutput = {
  /** Mean of the differences of the pairs, first less second. */
  readonly meanDifference: number;
  /**
   * Standard uncertainty of the mean difference from the paired scores. It is 0 only where its exact value is
   * nearer to 0 than to the smallest positive double.
   */
  readonly standardUncertainty: number | PairedDifferenceUndefinedField;
  /**
   * Degrees of freedom of the standard uncertainty: the number of clusters less 1; without clusters the number of
   * pairs less 1.
   */
  readonly degreesOfFreedom: number;
  /** Number of pairs. */
  readonly pairs: number;
  /** Number of clusters; without clusters number of pairs. */
  readonly clusters: number;
  /**
   * Correlation coefficient of the two means, dimensionless; without clusters that of the scores. Undefined where
   * the standard uncertainty of one of the means is zero.
   */
  readonly correlation: number | PairedDifferenceUndefinedField;
  /**
   * Standard uncertainty that the difference would have if the two results were independent. Undefined where the
   * standard uncertainties of both means are zero.
   */
  readonly unpairedStandardUncertainty: number | PairedDifferenceUndefinedField;
};

/** The scores, or their differences, have no spread, which evaluates nothing. */
export type PairedDifferenceUndefinedField = {
  /** Why there is no value, a reason code. */
  readonly undefined: 'zero-spread';
};

export type PairedDifferenceUndefined = 'too-few-pairs' | 'one-cluster' | 'zero-spread';

export type PairedDifferenceRejected = 'length-mismatch' | 'duplicate-item' | 'items-differ' | 'overflow';

/** The input quantities and what is known of them, the models, and how the trials are made. */
export type PropagateDistributionsInput = {
  /** The input quantities. */
  readonly quantities: readonly PropagateDistributionsQuantity[];
  /**
   * Correlation coefficients of the input quantities, a row for each quantity, in the order of the quantities.
   * Only normal quantities can be correlated. Absent, the input quantities are independent.
   */
  readonly correlation?: readonly (readonly number[])[];
  /** The output quantities, each with its model. */
  readonly outputs: readonly PropagateDistributionsOutputModel[];
  /** Coverage probability of the intervals, taken as the decimal number that is written. */
  readonly coverageProbability: number;
  /** The probabilistically symmetric coverage interval, or the shortest one. Absent, `symmetric`. */
  readonly interval?: 'symmetric' | 'shortest';
  /** How the trials are made. */
  readonly sampling: PropagateDistributionsDrawnSampling | PropagateDistributionsFixedSampling | PropagateDistributionsAdaptiveSampling;
};

/** An input quantity. */
export type PropagateDistributionsQuantity = {
  /** The name of the quantity in the models, unique among the input quantities. */
  readonly name: string;
  /** The distribution that describes what is known of the quantity. */
  readonly distribution: PropagateDistributionsNormalDistribution | PropagateDistributionsTDistribution | PropagateDistributionsBoundedDistribution | PropagateDistributionsTrapezoidalDistribution | PropagateDistributionsCurvilinearDistribution | PropagateDistributionsExponentialDistribution | PropagateDistributionsGammaDistribution | PropagateDistributionsDrawnValues;
};

/** Normal distribution. */
export type PropagateDistributionsNormalDistribution = {
  /** Which distribution it is. */
  readonly kind: 'normal';
  /** Expectation, in the unit of the quantity. */
  readonly estimate: number;
  /** Standard deviation, in the unit of the quantity. */
  readonly standardUncertainty: number;
};

/** Student's t, shifted and scaled: it stands for a type A evaluation with finite degrees of freedom. */
export type PropagateDistributionsTDistribution = {
  /** Which distribution it is. */
  readonly kind: 't';
  /** Expectation, in the unit of the quantity. */
  readonly estimate: number;
  /**
   * Scale, in the unit of the quantity: the standard uncertainty of the type A evaluation. The standard deviation
   * of the distribution is larger: the scale times the root of the ratio of the degrees of freedom to themselves
   * less 2.
   */
  readonly standardUncertainty: number;
  /** Degrees of freedom. With 2 or fewer there is no finite variance, and the input is rejected. */
  readonly degreesOfFreedom: number;
};

/** Rectangular, symmetric triangular, or arcsine (U-shaped), between two limits. */
export type PropagateDistributionsBoundedDistribution = {
  /** Which distribution it is. */
  readonly kind: 'rectangular' | 'triangular' | 'arcsine';
  /** Lower limit, in the unit of the quantity. */
  readonly lower: number;
  /** Upper limit, in the unit of the quantity. Above the lower one. */
  readonly upper: number;
};

/** Symmetric trapezoidal, between two limits. */
export type PropagateDistributionsTrapezoidalDistribution = {
  /** Which distribution it is. */
  readonly kind: 'trapezoidal';
  /** Lower limit, in the unit of the quantity. */
  readonly lower: number;
  /** Upper limit, in the unit of the quantity. Above the lower one. */
  readonly upper: number;
  /** Width of the top divided by that of the base. 0 is triangular, 1 is rectangular. */
  readonly shape: number;
};

/**
 * Curvilinear trapezoidal: rectangular between two limits of which only the midpoint is known exactly, either
 * limit lying within the same distance of its estimate.
 */
export type PropagateDistributionsCurvilinearDistribution = {
  /** Which distribution it is. */
  readonly kind: 'curvilinear-trapezoidal';
  /** Estimate of the lower limit, in the unit of the quantity. */
  readonly lower: number;
  /** Estimate of the upper limit, in the unit of the quantity. Above the lower one. */
  readonly upper: number;
  /**
   * The greatest distance of either limit from its estimate, in the unit of the quantity. At most half of the
   * distance between the estimates of the limits.
   */
  readonly inexactness: number;
};

/** Exponential, for a quantity that is not negative and of which only an estimate is known. */
export type PropagateDistributionsExponentialDistribution = {
  /** Which distribution it is. */
  readonly kind: 'exponential';
  /** Expectation, in the unit of the quantity. */
  readonly estimate: number;
};

/**
 * Gamma distribution of the shape q + 1 and the scale 1, for the expected number of objects or events of which q
 * were counted. Dimensionless.
 */
export type PropagateDistributionsGammaDistribution = {
  /** Which distribution it is. */
  readonly kind: 'gamma';
  /** The number that was counted, q. */
  readonly count: number;
};

/** Values that were drawn elsewhere, one for each trial. */
export type PropagateDistributionsDrawnValues = {
  /** Which distribution it is: none, because the values were drawn beforehand. */
  readonly kind: 'drawn';
  /** The value in the first trial, in the second, and so on, in the unit of the quantity. */
  readonly values: readonly number[];
};

/** An output quantity. */
export type PropagateDistributionsOutputModel = {
  /** Name of the output quantity, unique among them. */
  readonly name: string;
  readonly model: Model;
};

/** As many trials as values were drawn for each input quantity. */
export type PropagateDistributionsDrawnSampling = {
  /** How the number of trials is decided. */
  readonly method: 'drawn';
};

/** A number of trials that is fixed beforehand. */
export type PropagateDistributionsFixedSampling = {
  /** How the number of trials is decided. */
  readonly method: 'fixed';
  readonly generator: PropagateDistributionsGenerator;
  readonly seed: PropagateDistributionsSeed;
  /** Number of trials. */
  readonly trials: number;
};

/** As many trials as the results need to be stable. */
export type PropagateDistributionsAdaptiveSampling = {
  /** How the number of trials is decided. */
  readonly method: 'adaptive';
  readonly generator: PropagateDistributionsGenerator;
  readonly seed: PropagateDistributionsSeed;
  /** Significant digits of the standard uncertainty that are to be stable. Absent, 2. */
  readonly significantDigits?: 1 | 2;
  /** The greatest number of trials. Absent, ten million. */
  readonly maximumTrials?: number;
};

/** The four-state generator of Wichmann and Hill of 2006. */
export type PropagateDistributionsGenerator = 'wichmann-hill-2006';

/** The four states before the first number. */
export type PropagateDistributionsSeed = readonly [number, number, number, number];

/** What the trials say of the output quantities. */
export type PropagateDistributionsOutput = {
  /** The output quantities in the order of the input. */
  readonly outputs: readonly PropagateDistributionsOutputQuantity[];
  /**
   * Covariance matrix of two or more output quantities, in their order, each entry in the product of the units of
   * its two quantities. Absent for one.
   */
  readonly covariance?: readonly (readonly number[])[];
  /** The kind of coverage interval. */
  readonly interval: 'symmetric' | 'shortest';
  /** How the trials were made. */
  readonly sampling: 'drawn' | 'fixed' | 'adaptive';
  /** Number of trials, those of all batches. */
  readonly trials: number;
};

/** An output quantity. Its numbers are in its unit. */
export type PropagateDistributionsOutputQuantity = {
  /** Name of the output quantity. */
  readonly name: string;
  /** Mean of the values of the trials. */
  readonly estimate: number;
  /** Standard deviation of the values of the trials. */
  readonly standardUncertainty: number;
  /** Lower end of the coverage interval. */
  readonly lower: number;
  /** Upper end of the coverage interval. */
  readonly upper: number;
};

export type PropagateDistributionsUndefined = 'too-few-trials' | 'outside-domain' | 'zero-spread' | 'not-stabilized';

export type PropagateDistributionsRejected = 'duplicate-name' | 'model-too-large' | 'unknown-operator' | 'wrong-arity' | 'unknown-quantity' | 'invalid-limits' | 'infinite-variance' | 'sampling-mismatch' | 'draws-mismatch' | 'dimension-mismatch' | 'not-symmetric' | 'diagonal-not-one' | 'correlation-out-of-range' | 'not-positive-semidefinite' | 'correlation-not-normal' | 'overflow';

/** The counts, and the method by name. */
export type ProportionIntervalInput = {
  /** Number of successes. More than the trials is rejected. */
  readonly successes: number;
  /**
   * Number of independent trials, up to a million: as far as the quantiles of the reference implementation have
   * been verified.
   */
  readonly trials: number;
  /**
   * The score interval of Wilson (`wilson`), the exact interval of Clopper and Pearson (`clopper-pearson`), or
   * that of Jeffreys (`jeffreys`).
   */
  readonly method: 'wilson' | 'clopper-pearson' | 'jeffreys';
  /** Nominal coverage probability. */
  readonly coverageProbability: number;
  /**
   * Ends of the interval of Jeffreys at 0 and n successes: `forced` to 0 and 1, or `raw` as the quantiles give
   * them. Absent, `forced`. Other methods ignore it.
   */
  readonly jeffreysEnds?: 'forced' | 'raw';
};

/** Dimensionless. The interval lies within 0 and 1. */
export type ProportionIntervalOutput = {
  /** Successes divided by trials. */
  readonly proportion: number;
  /** Lower end of the interval. */
  readonly lower: number;
  /** Upper end of the interval. */
  readonly upper: number;
  /** The method as it was given. */
  readonly method: 'wilson' | 'clopper-pearson' | 'jeffreys';
  /** Standard uncertainty of the proportion. */
  readonly standardUncertainty: number;
  /**
   * How the standard uncertainty was evaluated: `binomial` for the square root of p(1 - p)/n, `beta-posterior` for
   * the standard deviation of the beta distribution with the parameters x + 1/2 and n - x + 1/2, which is used at
   * 0 and n successes.
   */
  readonly standardUncertaintyMethod: 'binomial' | 'beta-posterior';
};

export type ProportionIntervalRejected = 'successes-exceed-trials';

export type ReportInput = {
  /** The measurand, without digests; the operation computes them. */
  readonly measurand: ResultMeasurand & {
    readonly digests?: never;
  };
  /** The unit of the value and of the contributions of the components. */
  readonly unit: Unit;
  /** The measured value, in `unit`. */
  readonly value: number;
  /** The components of the uncertainty, one for each input quantity. */
  readonly components: readonly ReportComponent[];
  /** The correlation coefficients of the components, a row for each, in their order. Absent, they are uncorrelated. */
  readonly correlation?: readonly (readonly number[])[];
  /** How the expanded uncertainty is formed. */
  readonly coverage: {
    /** The coverage basis: what the coverage factor is computed from. By `conventional` it is 2. */
    readonly basis: 't' | 'normal' | 'conventional';
    /** Coverage probability. Needed by `t` and `normal`. */
    readonly coverageProbability?: number;
  };
};

export type ReportComponent = {
  /** Name of the component, unique among them. */
  readonly name: string;
  /** Whether the standard uncertainty is from a type A or a type B evaluation. */
  readonly evaluation: 'A' | 'B';
  /** Standard uncertainty of the input quantity, in its own unit. */
  readonly standardUncertainty: number;
  /**
   * Sensitivity coefficient of this input quantity, in the unit of the value divided by that of the input
   * quantity. Absent, 1.
   */
  readonly sensitivity?: number;
  /** Degrees of freedom of the standard uncertainty of the input quantity. */
  readonly degreesOfFreedom: ReportDegreesOfFreedom;
};

/** Degrees of freedom: a number greater than zero, or the word `infinite`. */
export type ReportDegreesOfFreedom = number | 'infinite';

/** The measurement result. */
export type ReportOutput = MeasurementResult;

export type ReportUndefined = 'correlated-inputs' | 'fewer-than-one' | 'zero-uncertainty';

export type ReportRejected = 'dimension-mismatch' | 'not-symmetric' | 'diagonal-not-one' | 'correlation-out-of-range' | 'not-positive-semidefinite' | 'overflow' | 'probability-required' | 'duplicate-name' | 'invalid-unit';

/** Values for one measurand, all in one unit. */
export type RobustMeanInput = {
  /** The values, one for each laboratory or evaluation. */
  readonly values: readonly number[];
  /**
   * Where the iteration ends: at its `fixed-point`, or by `third-figure` as soon as a step leaves the robust mean
   * and the robust standard deviation unchanged to three significant digits. Absent, `fixed-point`.
   */
  readonly stop?: 'fixed-point' | 'third-figure';
};

/** Robust mean with its uncertainty, in the unit of the values. */
export type RobustMeanOutput = {
  /** Robust mean. */
  readonly value: number;
  /** Robust standard deviation of the values. */
  readonly robustStandardDeviation: number;
  /** Standard uncertainty of the robust mean. */
  readonly standardUncertainty: number;
  /** Where the iteration ended, as it was given. */
  readonly stop: 'fixed-point' | 'third-figure';
};

export type RobustMeanUndefined = 'too-few-values' | 'zero-median-deviation' | 'not-converged';

export type RobustMeanRejected = 'overflow';

/** The value and its expanded uncertainty, in one unit. */
export type RoundResultInput = {
  /** The value, as a decimal string or as a double. */
  readonly value: Decimal | number;
  /** The expanded uncertainty, as a decimal string or as a double. */
  readonly expandedUncertainty: Decimal | number;
  /** Significant digits of the expanded uncertainty. Absent, 2. */
  readonly digits?: 1 | 2;
  /**
   * How the expanded uncertainty is rounded: half to even (`half-even`), or never down (`up`). The value is always
   * rounded half to even. Absent, `half-even`.
   */
  readonly rounding?: 'half-even' | 'up';
};

/** The rounded numbers, in the unit of the input. */
export type RoundResultOutput = {
  /** The value, with its last digit at `lastPlace`. */
  readonly value: Decimal;
  /** The expanded uncertainty, with its last digit at `lastPlace`. */
  readonly expandedUncertainty: Decimal;
  /** The place of the last digit of both, as the exponent of a power of ten; -2 for hundredths. */
  readonly lastPlace: number;
};

export type RoundResultUndefined = 'zero-uncertainty';

export type RoundResultRejected = 'negative-uncertainty' | 'out-of-range';

/** The method by name, and the numbers that it needs. Numbers that it does not need are ignored. */
export type SampleSizeInput = {
  /**
   * What is planned: `zero-failures` to show that a proportion exceeds a value, an expanded uncertainty of a
   * proportion (`proportion-normal`, `proportion-wilson`) or of a `mean`, a `difference` that a test detects, or,
   * for a given size, the `detectable-difference`.
   */
  readonly method: 'zero-failures' | 'proportion-normal' | 'proportion-wilson' | 'mean' | 'difference' | 'detectable-difference';
  /**
   * By `zero-failures` the proportion of successes that is to be exceeded, by `proportion-normal` and
   * `proportion-wilson` the proportion that is expected. Dimensionless.
   */
  readonly proportion?: number;
  /** Expected standard deviation of one observation, or of one difference, in the unit of the target. */
  readonly standardDeviation?: number;
  /** Coverage factor of the target; 1 where the target is a standard uncertainty. */
  readonly coverageFactor?: number;
  /**
   * The target: the expanded uncertainty that is not to be exceeded, or the difference that is to be detected, in
   * the unit of the quantity.
   */
  readonly target?: number;
  /** Significance level; for differences, of a two-sided test. Absent, 0.05. */
  readonly significance?: number;
  /** Power of the test, the probability with which it detects the difference. Absent, 0.8. */
  readonly power?: number;
  /** Number of items that is given, for `detectable-difference`. */
  readonly size?: number;
};

/** The size, and what is attained with it. */
export type SampleSizeOutput = {
  /** The method as it was given. */
  readonly method: 'zero-failures' | 'proportion-normal' | 'proportion-wilson' | 'mean' | 'difference' | 'detectable-difference';
  /** The size, a number of items. */
  readonly size: number;
  /**
   * What is attained with that size: by `zero-failures` the significance level, by the other methods the expanded
   * uncertainty or the difference that is detected, in the unit of the target.
   */
  readonly attained: number;
  /** The significance level that was used, for `zero-failures` and differences. */
  readonly significance?: number;
  /** The power that was used, for differences. */
  readonly power?: number;
};

export type SampleSizeRejected = 'number-required' | 'overflow';

/** Points, and the abscissa at which the value of the line is asked for. */
export type StraightLineInput = {
  /**
   * The points. Either each of them has a standard uncertainty, or none has. All abscissae are in one unit, all
   * ordinates in one unit.
   * Items: A point, whose abscissa is taken as exactly known.
   */
  readonly points: readonly {
    /** Abscissa. */
    readonly x: number;
    /** Ordinate. */
    readonly y: number;
    /** Standard uncertainty of the ordinate, in its unit. */
    readonly standardUncertainty?: number;
  }[];
  /** Abscissa at which the value of the line is asked for. Absent, no prediction is returned. */
  readonly at?: number;
};

/**
 * The line. The intercept, the predicted value and the residual standard deviation are in the unit of the
 * ordinates, the slope in that unit over the unit of the abscissae.
 */
export type StraightLineOutput = {
  /** `weighted` where the points have standard uncertainties, otherwise `least-squares`. */
  readonly method: 'least-squares' | 'weighted';
  /** Value of the line at the abscissa 0. */
  readonly intercept: number;
  /** Slope of the line. */
  readonly slope: number;
  /** Residual standard deviation, of the ordinates from the line, with the divisor n - 2. Only by `least-squares`. */
  readonly residualStandardDeviation?: number;
  /**
   * Observed value of chi-squared: sum of the squared residuals, each over its squared standard uncertainty.
   * Dimensionless. Only by `weighted`.
   */
  readonly chiSquared?: number;
  /**
   * Number of points less two: the degrees of freedom of the residual standard deviation, or of the chi-squared
   * value.
   */
  readonly degreesOfFreedom: number;
  /** Uncertainty of intercept and slope. Undefined by `least-squares` where the line misses no point. */
  readonly uncertainties: {
    /** Standard uncertainty of the intercept, in the unit of the ordinates. */
    readonly ofIntercept: number;
    /** Standard uncertainty of the slope, in its unit. */
    readonly ofSlope: number;
    /** Covariance of intercept and slope, in the product of their units. */
    readonly covariance: number;
  } | StraightLineUndefinedField;
  /** The value of the line at the abscissa that was asked for, with its uncertainty. */
  readonly prediction?: {
    /** The predicted value, that of the line. */
    readonly value: number;
    /** Standard uncertainty of that value. Undefined where those of the line are. */
    readonly standardUncertainty: number | StraightLineUndefinedField;
  };
};

/** Residuals that are all zero do not evaluate an uncertainty. */
export type StraightLineUndefinedField = {
  /** Why there is no value, a reason code. */
  readonly undefined: 'zero-residuals';
};

export type StraightLineUndefined = 'too-few-points' | 'no-slope' | 'zero-residuals';

export type StraightLineRejected = 'uncertainty-required' | 'overflow';

/** Observations of one quantity under repeatability conditions, all in one unit. */
export type TypeAInput = {
  /** The indications, in the unit of the quantity. One that is not finite is rejected. */
  readonly observations: readonly (number | TypeANotFinite)[];
  /**
   * Resolution of the indication, the full width of the interval of values that show the same indication, in the
   * unit of the observations. It is used only where all observations are equal.
   */
  readonly resolution?: number;
  /** `declared` where the observer declares the observations independent. Absent, it is assumed. */
  readonly independence?: 'declared';
};

/** Mean, dispersion and standard uncertainty of the mean, in the unit of the observations. */
export type TypeAOutput = {
  /** Arithmetic mean of the observations. */
  readonly mean: number;
  /**
   * Experimental standard deviation of the observations: the square root of the sum of their squared deviations
   * from the mean, divided by n - 1.
   */
  readonly experimentalStandardDeviation: number;
  /**
   * Standard uncertainty of the mean. By `spread` the experimental standard deviation over the square root of n,
   * by `resolution` the resolution over the square root of 12. It is 0 only where its exact value is nearer to 0
   * than to the smallest positive double.
   */
  readonly standardUncertainty: number | TypeAUndefinedField;
  /**
   * Degrees of freedom of the standard uncertainty. By `spread` n - 1. By `resolution` `infinite`, because the
   * limits of the rectangular distribution are taken as exactly known. Where the standard uncertainty is
   * undefined, n - 1, those of the experimental standard deviation.
   */
  readonly degreesOfFreedom: number | 'infinite';
  /** Whether the independence of the observations was declared, or is assumed because nothing was said. */
  readonly independence: 'declared' | 'assumed';
  /**
   * What the standard uncertainty comes from: the `spread` of the observations, or the `resolution` of the
   * indication. `spread` also where it is undefined.
   */
  readonly method: 'spread' | 'resolution';
};

/** The standard uncertainty does not exist, although mean and experimental standard deviation do. */
export type TypeAUndefinedField = {
  /** Why there is no value, a reason code. */
  readonly undefined: 'zero-spread';
};

/** A number that JSON cannot carry, tagged. */
export type TypeANotFinite = {
  /** Which number it is: not a number, or one of the two infinities. */
  readonly $f64: 'NaN' | 'Infinity' | '-Infinity';
};

export type TypeAUndefined = 'too-few-observations' | 'zero-spread';

export type TypeARejected = 'not-finite' | 'overflow';

/**
 * The distribution, and the numbers that it needs. All are in one unit, but probabilities, ratios, the coverage
 * factor and degrees of freedom, which are dimensionless.
 */
export type TypeBInput = {
  /**
   * The distribution that is assumed between the limits, or `certificate` where a certificate states an expanded
   * uncertainty.
   */
  readonly distribution: 'normal' | 'rectangular' | 'triangular' | 'trapezoidal' | 'arcsine' | 'certificate';
  /** Half-width: half of the distance between the limits. Not used by `certificate`. */
  readonly halfWidth?: number;
  /** Lower limit of the quantity. Given together with `upper`. Not used by `certificate`. */
  readonly lower?: number;
  /** Upper limit of the quantity. Given together with `lower`. Not used by `certificate`. */
  readonly upper?: number;
  /** Estimate of the quantity, between the limits. Used only where both limits are given. */
  readonly estimate?: number;
  /**
   * Resolution of the indication, the full width of the interval of values that show the same indication. Used by
   * `rectangular` only.
   */
  readonly resolution?: number;
  /**
   * Ratio of the top of the trapezium to its base, 0 for a triangle, 1 for a rectangle. Needed by `trapezoidal`
   * and by a certificate with that basis and no coverage factor.
   */
  readonly shape?: number;
  /**
   * Probability with which the limits, or the interval of the certificate, contain the quantity. Needed by
   * `normal` and by a certificate with no coverage factor, unless its basis is `conventional`.
   */
  readonly coverageProbability?: number;
  /** Expanded uncertainty that the certificate states. Needed by `certificate`. */
  readonly expandedUncertainty?: number;
  /** Coverage factor that the certificate states. Used by `certificate`. */
  readonly coverageFactor?: number;
  /**
   * The distribution that the coverage factor of the certificate was computed from, or `conventional` for the
   * factor 2. Used by `certificate` where it states no coverage factor.
   */
  readonly basis?: 't' | 'normal' | 'rectangular' | 'triangular' | 'trapezoidal' | 'arcsine' | 'conventional';
  /** Degrees of freedom that the certificate states, not necessarily an integer. Used by `certificate`. */
  readonly degreesOfFreedom?: number | 'infinite';
  /**
   * Relative uncertainty of the standard uncertainty that is evaluated, a judgement of how reliable it is.
   * Dimensionless. Absent, the standard uncertainty is taken as exactly known, unless a certificate states degrees
   * of freedom.
   */
  readonly relativeUncertainty?: number;
};

/** The standard uncertainty, and what it was evaluated from. */
export type TypeBOutput = {
  /**
   * The standard uncertainty: half-width or expanded uncertainty over the divisor, in the unit of the input. It is
   * 0 only where its exact value is nearer to 0 than to the smallest positive double.
   */
  readonly standardUncertainty: number;
  /**
   * Degrees of freedom of the standard uncertainty: as the certificate states them, or half the inverse square of
   * the relative uncertainty, or `infinite` where neither is given. `infinite` also where they are larger than the
   * largest finite double.
   */
  readonly degreesOfFreedom: number | 'infinite' | TypeBUndefinedField;
  /** The number by which the half-width or the expanded uncertainty was divided. Dimensionless. */
  readonly divisor: number;
  /**
   * What the standard uncertainty comes from: a `half-width`, both `limits`, a `resolution`, the `coverage-factor`
   * that the certificate states, or the one of its `coverage-basis`.
   */
  readonly method: 'half-width' | 'limits' | 'resolution' | 'coverage-factor' | 'coverage-basis';
  /**
   * Half-width: half of the distance between the limits, in the unit of the input. It is 0 only where its exact
   * value is nearer to 0 than to the smallest positive double. Not given by `certificate`.
   */
  readonly halfWidth?: number;
  /**
   * The middle between the limits, in the unit of the input: the estimate to which the standard uncertainty
   * belongs. Given where both limits are.
   */
  readonly midpoint?: number;
  /**
   * Correction of the estimate: what is added to it to get the midpoint, in the unit of the input. Given where
   * limits and estimate are.
   */
  readonly estimateCorrection?: number;
};

/** The degrees of freedom do not exist, although the standard uncertainty does. */
export type TypeBUndefinedField = {
  /** Why there is no value, a reason code. */
  readonly undefined: 'out-of-validity';
};

export type TypeBUndefined = 'out-of-validity';

export type TypeBRejected = 'width-required' | 'width-ambiguous' | 'limits-not-in-order' | 'estimate-outside-limits' | 'expanded-uncertainty-required' | 'basis-required' | 'probability-required' | 'degrees-of-freedom-required' | 'shape-required' | 'degrees-of-freedom-ambiguous' | 'overflow';

export type ValidateInput = {
  /** The document as raw text, which keeps its digits, its duplicate names and its order. */
  readonly document: {
    /** The text of the document. */
    readonly $doc: string;
    /** The media type, by which the text is read. */
    readonly media: 'application/json' | 'application/yaml';
  };
};

export type ValidateOutput = {
  /** Whether the document meets the clauses. */
  readonly accepted: boolean;
  /** What is wrong with the document, for people; empty where it is accepted. */
  readonly findings: readonly {
    /** The id of the clause that is not met. */
    readonly clause?: string;
    /** Where in the document, a JSON Pointer (RFC 6901). */
    readonly pointer: string;
    /** What is wrong, in words. */
    readonly message?: string;
  }[];
};

/** Under which conditions the measurement was repeated, which of them were kept and which varied. */
export type PrecisionConditions = {
  /** The name of the set of conditions. */
  readonly kind: 'repeatability' | 'intermediate-precision' | 'reproducibility';
  /** Conditions that were the same in all of the repeated measurements. */
  readonly kept: readonly ('procedure' | 'operator' | 'measuring-system' | 'operating-conditions' | 'location' | 'period')[];
  /** Conditions that differed between the repeated measurements, or are not known to have been the same. */
  readonly varied: readonly ('procedure' | 'operator' | 'measuring-system' | 'operating-conditions' | 'location' | 'period')[];
};

/**
 * The correlation coefficient of two results, a decimal number from -1 to 1, or the word `independent` where their
 * independence is declared.
 */
export type ResultCorrelation = string;

/** The measurand of a measurement result, a measurand that states its scope and what the scope asks for. */
export type ResultMeasurand = Measurand & {
  /**
   * `fixed-items`: the items that were examined and no others; `item-population`: what the items were drawn from;
   * `quantity`: a quantity that is not defined by items.
   */
  readonly scope: 'fixed-items' | 'item-population' | 'quantity';
};

/**
 * The components of a combined standard uncertainty, their correlations and what follows from them. A budget
 * stands alone as a document, or in a measurement result.
 */
export type UncertaintyBudget = {
  /** The version of this standard to which a budget that stands alone conforms. */
  readonly conformsTo?: string;
  /** What kind of document this is. */
  readonly type?: 'uncertainty-budget';
  /** The unit of the contributions and of the combined standard uncertainty, where the budget stands alone. */
  readonly unit?: Unit;
  /** The components, one for each input quantity. */
  readonly components: readonly BudgetComponent[];
  /** Correlation coefficients between components; a pair that is not named is uncorrelated. */
  readonly correlations?: readonly BudgetCorrelation[];
  /**
   * The combined standard uncertainty, in the unit of the result, or in `unit` where the budget stands alone. Not
   * negative.
   */
  readonly combinedStandardUncertainty: Decimal & string;
  /** The effective degrees of freedom, before any rounding to an integer. */
  readonly effectiveDegreesOfFreedom?: DegreesOfFreedom;
};

/** One input quantity and what its uncertainty contributes. */
export type BudgetComponent = {
  /** The name of the component, unique in the budget. */
  readonly name: string;
  /** Whether the standard uncertainty is from a type A or a type B evaluation. */
  readonly evaluation: 'A' | 'B';
  /** Standard uncertainty of the input quantity, in the unit of the component. Not negative. */
  readonly standardUncertainty: Decimal & string;
  /** The unit of the input quantity. Absent, the unit of the result. */
  readonly unit?: Unit;
  /**
   * The sensitivity coefficient with its sign, in the unit of the result over the unit of the component. Absent,
   * exactly 1.
   */
  readonly sensitivity?: Decimal;
  /** The absolute value of the sensitivity coefficient times the standard uncertainty, in the unit of the result. */
  readonly contribution: Decimal & string;
  /** Degrees of freedom of the standard uncertainty of the input quantity. */
  readonly degreesOfFreedom: DegreesOfFreedom;
};

/** The correlation coefficient of two components. */
export type BudgetCorrelation = {
  /** The names of two components. */
  readonly between: readonly [string, string];
  /** The correlation coefficient, from -1 to 1. */
  readonly coefficient: Decimal & string;
};
