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

/** Independent observations, the statistic, the resamples and the interval. */
export type BootstrapInput = {
  /** The observations, in one unit. Not larger than 1e300 in magnitude, so that nothing overflows. */
  readonly observations: readonly number[];
  /** What is estimated. */
  readonly statistic: 'mean' | 'median';
  /**
   * `complete` for every sequence of observations of the same length, of 6 observations at most; `indices` for the
   * resamples that are given.
   */
  readonly resampling: 'complete' | 'indices';
  /**
   * The resamples, each as the places of its observations, 0 being the first; each as long as the observations.
   * Needed by `indices`, ignored by `complete`.
   */
  readonly indices?: readonly (readonly number[])[];
  /** How the interval is made from the replicates. */
  readonly interval: 'percentile' | 'basic' | 'normal' | 'bca';
  /** Nominal coverage probability. */
  readonly coverageProbability: number;
};

/** In the unit of the observations. */
export type BootstrapOutput = {
  /** The statistic of the observations. */
  readonly estimate: number;
  /** Mean of the replicates less the estimate. */
  readonly bias: number;
  /** Standard deviation of the replicates, with the divisor B - 1. */
  readonly standardUncertainty: number | BootstrapUndefinedUncertainty;
  /** Number of replicates. */
  readonly replicates: number;
  /** Standard normal quantile of the share of replicates below the estimate. Dimensionless, given by `bca`. */
  readonly biasCorrection?: number | BootstrapUndefinedCorrection;
  /** A sixth of the skewness of the jackknife values. Dimensionless, given by `bca`. */
  readonly acceleration?: number | BootstrapUndefinedAcceleration;
  /** The interval. */
  readonly interval: BootstrapEnds | BootstrapUndefinedInterval;
};

/** Both ends of the interval. It need not contain the estimate. */
export type BootstrapEnds = {
  /** Lower end. */
  readonly lower: number;
  /** Upper end. */
  readonly upper: number;
};

/** The replicates have no spread. */
export type BootstrapUndefinedUncertainty = {
  readonly undefined: 'degenerate';
};

/** The estimate lies outside the replicates. */
export type BootstrapUndefinedCorrection = {
  readonly undefined: 'bias-correction-infinite';
};

/** The jackknife values have no spread. */
export type BootstrapUndefinedAcceleration = {
  readonly undefined: 'no-jackknife-spread';
};

/** There is no interval, although the estimate exists. */
export type BootstrapUndefinedInterval = {
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
  /** Standard uncertainty of the mean. It is 0 only where that is nearer to 0 than to the smallest double. */
  readonly standardUncertainty: number | ClusteredMeanUndefinedField;
  /** Number of clusters less 1. */
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
  readonly undefined: 'zero-spread';
};

export type ClusteredMeanUndefined = 'one-cluster' | 'zero-spread';

export type ClusteredMeanRejected = 'length-mismatch';

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

/** Two lists of scores on the same items, in one unit. */
export type PairedDifferenceInput = {
  readonly first: PairedDifferenceScored;
  readonly second: PairedDifferenceScored;
  /** The cluster of each item, by any name, in the order of `first`. Absent, the items are independent. */
  readonly clusters?: readonly PairedDifferenceIdentifier[];
};

/** Scores and, where they are not in the same order in both lists, the items that they belong to. */
export type PairedDifferenceScored = {
  /** The scores. */
  readonly scores: readonly number[];
  /** The item of each score. Given for both lists or for none. */
  readonly items?: readonly PairedDifferenceIdentifier[];
};

/** Any name; equal names are the same. */
export type PairedDifferenceIdentifier = string;

/** The difference, first less second, in the unit of the scores. */
export type PairedDifferenceOutput = {
  /** Mean of the differences of the pairs, first less second. */
  readonly meanDifference: number;
  /**
   * Standard uncertainty of the mean difference from the paired scores. It is 0 only where that is nearer to 0
   * than to the smallest double.
   */
  readonly standardUncertainty: number | PairedDifferenceUndefinedField;
  /** Number of clusters less 1; without clusters number of pairs less 1. */
  readonly degreesOfFreedom: number;
  /** Number of pairs. */
  readonly pairs: number;
  /** Number of clusters; without clusters number of pairs. */
  readonly clusters: number;
  /**
   * Correlation coefficient of the two means, dimensionless; without clusters that of the scores. Undefined where
   * one of the means has no uncertainty.
   */
  readonly correlation: number | PairedDifferenceUndefinedField;
  /**
   * Standard uncertainty that the difference of two independent results would have. Undefined where neither mean
   * has an uncertainty.
   */
  readonly unpairedStandardUncertainty: number | PairedDifferenceUndefinedField;
};

/** What was scored has no spread, so that the spread evaluates nothing. */
export type PairedDifferenceUndefinedField = {
  readonly undefined: 'zero-spread';
};

export type PairedDifferenceUndefined = 'too-few-pairs' | 'one-cluster' | 'zero-spread';

export type PairedDifferenceRejected = 'length-mismatch' | 'duplicate-item' | 'items-differ' | 'overflow';

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
