// Generated from the schemas by generators/emit/types.ts; do not edit.

import type { Decimal, Measurand, Unit } from '../../../vocabulary/draft/generated/types.ts';

/** Degrees of freedom in a document, a decimal greater than zero or the word `infinite`. */
export type DegreesOfFreedom = string;

/** A value that is attributed to a measurand, with its uncertainty. */
export type MeasurementResult = {
  /** The version of this standard to which the document conforms. */
  readonly conformsTo: string;
  readonly type: 'measurement-result';
  readonly measurand: ResultMeasurand;
  readonly value: Decimal;
  /** Of the value, the standard uncertainty and the expanded uncertainty. */
  readonly unit: Unit;
  readonly standardUncertainty: Decimal & string;
  /** Of the standard uncertainty, rounded as `dofRounding` says. */
  readonly degreesOfFreedom?: DegreesOfFreedom;
  /** How the degrees of freedom were rounded; floor unless given. */
  readonly dofRounding?: 'floor' | 'none';
  readonly expandedUncertainty?: Decimal & string;
  readonly coverageFactor?: Decimal & string;
  /** A decimal between 0 and 1 or, for the basis `conventional`, the words "approximately 0.95". */
  readonly coverageProbability?: string;
  /** What the coverage factor was computed from. */
  readonly coverageBasis?: 't' | 'normal' | 'rectangular' | 'triangular' | 'trapezoidal' | 'arcsine' | 'conventional';
  /** A coverage interval that is not the value with the expanded uncertainty on either side of it. */
  readonly coverageInterval?: {
    readonly lower: Decimal;
    readonly upper: Decimal;
    /** A decimal between 0 and 1. */
    readonly coverageProbability: string;
    readonly method: 'wilson' | 'clopper-pearson' | 'jeffreys';
  };
  /** Why the standard uncertainty is zero. */
  readonly zeroUncertainty?: 'exact-by-definition' | 'exact-count-of-fixed-items' | 'exact-by-construction';
  readonly budget?: UncertaintyBudget;
};

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
   * Mean square between over mean square within, before either was rounded. Undefined where all observations of
   * each group are equal.
   */
  readonly fRatio: number | AnalysisOfVarianceUndefinedRatio;
  /** Probability that the F distribution exceeds the F ratio. Undefined where the F ratio is. */
  readonly pValue: number | AnalysisOfVarianceUndefinedRatio;
  /** n0, the size of a group where all have one size, otherwise less than their mean size. */
  readonly effectiveGroupSize: number;
  /** Standard deviation of observations in one group, the root of the mean square within. */
  readonly repeatabilityStandardDeviation: number;
  /** Variance between groups. Negative only by `report`. */
  readonly betweenGroupsVariance: number;
  /**
   * Root of the sum of the variances within and between groups: intermediate precision or reproducibility, by what
   * changes from group to group.
   */
  readonly reproducibilityStandardDeviation: number;
  /** The convention on a negative variance between groups. */
  readonly negativeComponent: 'truncate' | 'report';
  /** Standard uncertainty of the grand mean. Undefined where all observations are equal. */
  readonly standardUncertainty: number | AnalysisOfVarianceUndefinedSpread;
  /**
   * Those of the standard uncertainty: the number of groups less one by `between-groups`, the number of
   * observations less one by `pooled`.
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
  readonly undefined: 'zero-within-groups';
};

/** Observations without any spread do not evaluate a standard uncertainty. */
export type AnalysisOfVarianceUndefinedSpread = {
  readonly undefined: 'zero-spread';
};

export type AnalysisOfVarianceUndefined = 'too-few-groups' | 'no-replication' | 'zero-within-groups' | 'zero-spread';

export type AnalysisOfVarianceRejected = 'overflow';

/** The components of an uncertainty budget, and how their input quantities are correlated. */
export type CombineInput = {
  /** One member for each input quantity. */
  readonly components: readonly CombineComponent[];
  /**
   * Correlation coefficients of the input quantities, a row for each component, in the order of the components.
   * Absent, the input quantities are uncorrelated.
   */
  readonly correlation?: readonly (readonly number[])[];
};

/** One input quantity. */
export type CombineComponent = {
  /** Standard uncertainty of the input quantity, in its own unit. */
  readonly standardUncertainty: number;
  /**
   * Sensitivity coefficient, the partial derivative of the measurand with respect to the input quantity, in the
   * unit of the measurand divided by that of the input quantity. Absent, 1.
   */
  readonly sensitivity?: number;
  /** Degrees of freedom of the standard uncertainty. The combination does not use them. */
  readonly degreesOfFreedom?: number | 'infinite';
};

/** The combined standard uncertainty and what each component contributes, in the unit of the measurand. */
export type CombineOutput = {
  /**
   * Combined standard uncertainty. It is 0 where the variance that follows from an accepted matrix is not
   * positive.
   */
  readonly standardUncertainty: number;
  /** The absolute value of the sensitivity coefficient times the standard uncertainty, for each component. */
  readonly contributions: readonly number[];
};

export type CombineRejected = 'dimension-mismatch' | 'not-symmetric' | 'diagonal-not-one' | 'correlation-out-of-range' | 'not-positive-semidefinite' | 'overflow';

/** The basis, and what the basis needs. */
export type CoverageFactorInput = {
  /** The distribution that the coverage factor comes from, or `conventional` for the factor 2 without one. */
  readonly basis: 't' | 'normal' | 'rectangular' | 'triangular' | 'trapezoidal' | 'arcsine' | 'conventional';
  /** Probability that the interval shall have. Needed by every basis but `conventional`. */
  readonly coverageProbability?: number;
  /**
   * Degrees of freedom of the combined standard uncertainty, not necessarily an integer. Needed by `t`, for which
   * "infinite" gives the factor of `normal`. Not fewer than one, because fewer effective degrees of freedom are
   * undefined: an interval that they support has no use.
   */
  readonly degreesOfFreedom?: number | 'infinite';
  /** Ratio of the top of the trapezium to its base, 0 for a triangle, 1 for a rectangle. Needed by `trapezoidal`. */
  readonly shape?: number;
};

/** The coverage factor with the probability and the basis that it belongs to. */
export type CoverageFactorOutput = {
  /** The number by which the combined standard uncertainty is multiplied. */
  readonly coverageFactor: number;
  /** The probability as it was given. By `conventional`, in words, because no distribution is claimed. */
  readonly coverageProbability: number | 'approximately 0.95';
  /** The basis as it was given. */
  readonly basis: 't' | 'normal' | 'rectangular' | 'triangular' | 'trapezoidal' | 'arcsine' | 'conventional';
};

export type CoverageFactorRejected = 'probability-required' | 'degrees-of-freedom-required' | 'shape-required';

/** The components of an uncertainty budget with their degrees of freedom. */
export type EffectiveDegreesOfFreedomInput = {
  /** One member for each input quantity. */
  readonly components: readonly EffectiveDegreesOfFreedomComponent[];
  /**
   * Correlation coefficients of the input quantities, a row for each component, in the order of the components.
   * Absent, the input quantities are uncorrelated.
   */
  readonly correlation?: readonly (readonly number[])[];
  /** How the effective degrees of freedom are rounded for use. Absent, `floor`. */
  readonly rounding?: 'floor' | 'none';
};

/** One input quantity. */
export type EffectiveDegreesOfFreedomComponent = {
  /** Standard uncertainty of the input quantity, in its own unit. */
  readonly standardUncertainty: number;
  /** Sensitivity coefficient of the input quantity. Absent, 1. */
  readonly sensitivity?: number;
  /** Degrees of freedom of the standard uncertainty of the input quantity. */
  readonly degreesOfFreedom: number | 'infinite';
};

/** The effective degrees of freedom, as calculated and as rounded. */
export type EffectiveDegreesOfFreedomOutput = {
  /**
   * As the formula gives them. "infinite" where every component with a contribution has infinite degrees of
   * freedom, or where the value is larger than the largest finite double.
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
   * What is done with a corrected proportion outside 0 and 1: nothing by `none`, 0 or 1 in its place by
   * `unit-interval`. Absent, `none`.
   */
  readonly clip?: 'none' | 'unit-interval';
};

/** The corrected proportion. All dimensionless. */
export type LabelErrorCorrectionOutput = {
  /** The proportion after the correction; outside 0 and 1 only where `clip` is `none`. */
  readonly correctedProportion: number;
  /** Where the proportion lies before it is clipped; `within` at 0 and 1 too. */
  readonly range: 'below' | 'within' | 'above';
  /** The convention on proportions outside 0 and 1. */
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

/** The counts, and the method by name. */
export type ProportionIntervalInput = {
  /** Number of successes. More than the trials is rejected. */
  readonly successes: number;
  /**
   * Number of independent trials, up to a million: as far as the quantiles of the reference implementation have
   * been verified.
   */
  readonly trials: number;
  /** The score interval of Wilson, the exact interval of Clopper and Pearson, or that of Jeffreys. */
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
  /** Lower end. */
  readonly lower: number;
  /** Upper end. */
  readonly upper: number;
  /** The method as it was given. */
  readonly method: 'wilson' | 'clopper-pearson' | 'jeffreys';
  /** Standard uncertainty of the proportion. */
  readonly standardUncertainty: number;
  /**
   * `binomial` for the square root of p(1 - p)/n, `beta-posterior` for the standard deviation of Beta(x + 1/2, n -
   * x + 1/2), which is used at 0 and n successes.
   */
  readonly standardUncertaintyMethod: 'binomial' | 'beta-posterior';
};

export type ProportionIntervalRejected = 'successes-exceed-trials';

export type ReportInput = {
  /** Without digests; the operation computes them. */
  readonly measurand: ResultMeasurand & {
    readonly digests?: never;
  };
  /** Of the value and of what the components contribute. */
  readonly unit: Unit;
  readonly value: number;
  readonly components: readonly ReportComponent[];
  /** The correlation matrix of the components, in their order; absent where they are uncorrelated. */
  readonly correlation?: readonly (readonly number[])[];
  readonly coverage: {
    readonly basis: 't' | 'normal' | 'conventional';
    /** Needed with the bases t and normal. */
    readonly coverageProbability?: number;
  };
};

export type ReportComponent = {
  /** Unique among the components. */
  readonly name: string;
  readonly evaluation: 'A' | 'B';
  readonly standardUncertainty: number;
  /** Of the result to this input quantity; 1 unless given. */
  readonly sensitivity?: number;
  readonly degreesOfFreedom: ReportDegreesOfFreedom;
};

/** A number greater than zero, or the word `infinite`. */
export type ReportDegreesOfFreedom = number | 'infinite';

/** The measurement result. */
export type ReportOutput = MeasurementResult;

export type ReportUndefined = 'correlated-inputs' | 'fewer-than-one' | 'zero-uncertainty';

export type ReportRejected = 'dimension-mismatch' | 'not-symmetric' | 'diagonal-not-one' | 'correlation-out-of-range' | 'not-positive-semidefinite' | 'overflow' | 'probability-required' | 'duplicate-name' | 'invalid-unit';

/** The method by name, and the numbers that it needs. Numbers that it does not need are ignored. */
export type SampleSizeInput = {
  /**
   * What is planned: `zero-failures` to show that a proportion exceeds a value, an expanded uncertainty of a
   * proportion (`proportion-normal`, `proportion-wilson`) or of a `mean`, a `difference` that a test detects, or,
   * for a given size, the `detectable-difference`.
   */
  readonly method: 'zero-failures' | 'proportion-normal' | 'proportion-wilson' | 'mean' | 'difference' | 'detectable-difference';
  /**
   * For `zero-failures` the proportion of successes that is to be exceeded, for the size of a proportion the
   * proportion that is expected. Dimensionless.
   */
  readonly proportion?: number;
  /** Expected standard deviation of one observation, or of one difference, in the unit of the target. */
  readonly standardDeviation?: number;
  /** Coverage factor of the target; 1 where the target is a standard uncertainty. */
  readonly coverageFactor?: number;
  /**
   * The expanded uncertainty that is not to be exceeded, or the difference that is to be detected, in the unit of
   * the quantity.
   */
  readonly target?: number;
  /** Significance level, of a two-sided test for differences. Absent, 0.05. */
  readonly significance?: number;
  /** Probability with which the test detects the difference. Absent, 0.8. */
  readonly power?: number;
  /** Number of items that is given, for `detectable-difference`. */
  readonly size?: number;
};

/** The size, and what is attained with it. */
export type SampleSizeOutput = {
  /** The method as it was given. */
  readonly method: 'zero-failures' | 'proportion-normal' | 'proportion-wilson' | 'mean' | 'difference' | 'detectable-difference';
  /** Number of items. */
  readonly size: number;
  /**
   * With that size: the significance level that is reached by `zero-failures`, the expanded uncertainty, or the
   * difference that is detected.
   */
  readonly attained: number;
  /** The significance level that was used, for `zero-failures` and differences. */
  readonly significance?: number;
  /** The power that was used, for differences. */
  readonly power?: number;
};

export type SampleSizeRejected = 'number-required' | 'overflow';

/** Points, and where the line is asked for. */
export type StraightLineInput = {
  /**
   * The points. Either each of them has a standard uncertainty, or none has.
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

/** The line. The intercept is in the unit of the ordinates, the slope in that unit over the unit of the abscissae. */
export type StraightLineOutput = {
  /** `weighted` where the points have standard uncertainties, otherwise `least-squares`. */
  readonly method: 'least-squares' | 'weighted';
  /** Value of the line at the abscissa 0. */
  readonly intercept: number;
  /** Slope of the line. */
  readonly slope: number;
  /** Standard deviation of the ordinates from the line, with divisor n - 2. Only by `least-squares`. */
  readonly residualStandardDeviation?: number;
  /** Sum of the squared residuals, each over its squared standard uncertainty. Only by `weighted`. */
  readonly chiSquared?: number;
  /**
   * Number of points less two: the degrees of freedom of the residual standard deviation, or of the chi-squared
   * value.
   */
  readonly degreesOfFreedom: number;
  /** Uncertainty of intercept and slope. Undefined by `least-squares` where the line misses no point. */
  readonly uncertainties: {
    /** Standard uncertainty of the intercept. */
    readonly ofIntercept: number;
    /** Standard uncertainty of the slope. */
    readonly ofSlope: number;
    /** Covariance of intercept and slope. */
    readonly covariance: number;
  } | StraightLineUndefinedField;
  /** The line at the abscissa that was asked for. */
  readonly prediction?: {
    /** Value of the line. */
    readonly value: number;
    /** Standard uncertainty of that value. Undefined where those of the line are. */
    readonly standardUncertainty: number | StraightLineUndefinedField;
  };
};

/** Residuals that are all zero do not evaluate an uncertainty. */
export type StraightLineUndefinedField = {
  readonly undefined: 'zero-residuals';
};

export type StraightLineUndefined = 'too-few-points' | 'no-slope' | 'zero-residuals';

export type StraightLineRejected = 'uncertainty-required' | 'overflow';

/** Observations of one quantity under conditions of repeatability, all in one unit. */
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
  /** Square root of the sum of squared deviations from the mean divided by n - 1. */
  readonly experimentalStandardDeviation: number;
  /**
   * Standard uncertainty of the mean. By `spread` the experimental standard deviation over the square root of n,
   * by `resolution` the resolution over the square root of 12. It is 0 only where that is nearer to 0 than to the
   * smallest double.
   */
  readonly standardUncertainty: number | TypeAUndefinedField;
  /**
   * By `spread` n - 1. By `resolution` "infinite", because the limits of the rectangular distribution are taken as
   * exactly known. Where the standard uncertainty is undefined, n - 1, that of the experimental standard
   * deviation.
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
  readonly undefined: 'zero-spread';
};

/** A number that JSON cannot carry, tagged. */
export type TypeANotFinite = {
  readonly $f64: 'NaN' | 'Infinity' | '-Infinity';
};

export type TypeAUndefined = 'too-few-observations' | 'zero-spread';

export type TypeARejected = 'not-finite' | 'overflow';

export type ValidateInput = {
  /** The document as raw text, so that its digits, its duplicate names and its order survive the way. */
  readonly document: {
    /** The text of the document. */
    readonly $doc: string;
    readonly media: 'application/json' | 'application/yaml';
  };
};

export type ValidateOutput = {
  readonly accepted: boolean;
  readonly findings: readonly {
    /** The id of the clause that is not met. */
    readonly clause?: string;
    /** Where in the document, a JSON Pointer (RFC 6901). */
    readonly pointer: string;
    readonly message?: string;
  }[];
};

/** The measurand of a measurement result, a measurand that states its scope and what the scope asks for. */
export type ResultMeasurand = Measurand & {
  /**
   * fixed-items: the items that were examined and no others; item-population: what the items were drawn from;
   * quantity: a quantity that is not defined by items.
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
  readonly type?: 'uncertainty-budget';
  /** The unit of the contributions and of the combined standard uncertainty, where the budget stands alone. */
  readonly unit?: Unit;
  readonly components: readonly BudgetComponent[];
  /** Correlation coefficients between components; a pair that is not named is uncorrelated. */
  readonly correlations?: readonly BudgetCorrelation[];
  /** In the unit of the result. */
  readonly combinedStandardUncertainty: Decimal & string;
  /** Before any rounding to an integer. */
  readonly effectiveDegreesOfFreedom?: DegreesOfFreedom;
};

/** One input quantity and what its uncertainty contributes. */
export type BudgetComponent = {
  /** Unique in the budget. */
  readonly name: string;
  /** Type A or type B. */
  readonly evaluation: 'A' | 'B';
  /** Of the input quantity, in the component's unit. */
  readonly standardUncertainty: Decimal & string;
  /** Of the input quantity; the unit of the result unless given. */
  readonly unit?: Unit;
  /** The sensitivity coefficient, with its sign; exactly 1 unless given. */
  readonly sensitivity?: Decimal;
  /** The absolute value of the sensitivity coefficient times the standard uncertainty, in the unit of the result. */
  readonly contribution: Decimal & string;
  readonly degreesOfFreedom: DegreesOfFreedom;
};

/** The correlation coefficient of two components. */
export type BudgetCorrelation = {
  /** The names of two components. */
  readonly between: readonly [string, string];
  /** From -1 to 1. */
  readonly coefficient: Decimal & string;
};
