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

/**
 * A measurement model as a tree: a number is a constant, a string the name of an input quantity, and a list an
 * operator followed by its arguments, which are models themselves. `["add", "x1", ["mul", 2, "x2"]]` is x1 + 2 x2.
 * The operators are `add` and `mul` of two or more arguments, `sub`, `div`, `pow` and `atan2` of two, `neg`,
 * `sqrt`, `exp`, `log`, `sin`, `cos` and `tan` of one. Which lists are models, and how large they may be, says
 * UNC-035: an operation rejects the others with a code and their place.
 */
export type Model = number | string | readonly Model[];

/**
 * The components of an uncertainty budget with their sensitivity coefficients; or input quantities and the model
 * of one output quantity; or input quantities and the models of several output quantities.
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
   * `first` for the law of propagation of first order; `second` with the terms of second order for independent
   * input quantities that are normally distributed. Absent, `first`.
   */
  readonly order?: 'first' | 'second';
};

/** Input quantities, how they are correlated, and the measurement models of several output quantities. */
export type CombineOutputsInput = {
  readonly quantities: CombineQuantities;
  /** The output quantities. */
  readonly outputs: readonly {
    /** Unique among the output quantities. */
    readonly name: string;
    readonly model: Model;
  }[];
  readonly correlation?: CombineCorrelation;
};

/** The input quantities. */
export type CombineQuantities = readonly CombineQuantity[];

/** One input quantity of a measurement model. */
export type CombineQuantity = {
  /** Unique among the input quantities; the model refers to it. */
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
   * Covariance matrix of the output quantities, a row for each, undefined where a combined standard uncertainty
   * is.
   */
  readonly covariance: CombineMatrix | CombineOutOfValidity;
  /**
   * Correlation coefficients of the output quantities, a row for each, undefined where a combined standard
   * uncertainty is undefined or zero.
   */
  readonly correlation: CombineMatrix | CombineNoCorrelation;
};

/** A square matrix by rows. */
export type CombineMatrix = readonly (readonly number[])[];

/** Value of the model at the estimates of the input quantities. */
export type CombineEstimate = number;

/** Combined standard uncertainty of the output quantity, undefined beyond the bound of validity of the order. */
export type CombineStandardUncertainty = number | CombineOutOfValidity;

/**
 * Sensitivity coefficients, the partial derivatives of the model by each input quantity at the estimates, in the
 * order of the input quantities.
 */
export type CombineSensitivities = readonly number[];

/** The absolute value of the sensitivity coefficient times the standard uncertainty, for each input quantity. */
export type CombineContributions = readonly number[];

/** There is no combined standard uncertainty of this order. */
export type CombineOutOfValidity = {
  readonly undefined: 'out-of-validity';
};

/** There is no correlation coefficient. */
export type CombineNoCorrelation = {
  readonly undefined: 'out-of-validity' | 'zero-uncertainty';
};

export type CombineUndefined = 'out-of-validity' | 'zero-uncertainty';

export type CombineRejected = 'duplicate-name' | 'model-too-large' | 'unknown-operator' | 'wrong-arity' | 'unknown-quantity' | 'dimension-mismatch' | 'not-symmetric' | 'diagonal-not-one' | 'correlation-out-of-range' | 'not-positive-semidefinite' | 'correlated-inputs' | 'outside-domain' | 'not-differentiable' | 'overflow';

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
  /** Coverage probability of the intervals, as the decimal number that it is written as. */
  readonly coverageProbability: number;
  /** The probabilistically symmetric coverage interval, or the shortest one. Absent, `symmetric`. */
  readonly interval?: 'symmetric' | 'shortest';
  /** How the trials are made. */
  readonly sampling: PropagateDistributionsDrawnSampling | PropagateDistributionsFixedSampling | PropagateDistributionsAdaptiveSampling;
};

/** An input quantity. */
export type PropagateDistributionsQuantity = {
  /** Its name in the models. */
  readonly name: string;
  /** The distribution that describes what is known of it. */
  readonly distribution: PropagateDistributionsNormalDistribution | PropagateDistributionsTDistribution | PropagateDistributionsBoundedDistribution | PropagateDistributionsTrapezoidalDistribution | PropagateDistributionsCurvilinearDistribution | PropagateDistributionsExponentialDistribution | PropagateDistributionsGammaDistribution | PropagateDistributionsDrawnValues;
};

/** Normal. */
export type PropagateDistributionsNormalDistribution = {
  readonly kind: 'normal';
  /** Expectation, in the unit of the quantity. */
  readonly estimate: number;
  /** Standard deviation, in the unit of the quantity. */
  readonly standardUncertainty: number;
};

/** Student's t, shifted and scaled: what a Type A evaluation with finite degrees of freedom stands for. */
export type PropagateDistributionsTDistribution = {
  readonly kind: 't';
  /** Expectation, in the unit of the quantity. */
  readonly estimate: number;
  /**
   * Scale, in the unit of the quantity: the standard uncertainty of the Type A evaluation. The standard deviation
   * of the distribution is larger than that, by the root of the degrees of freedom over themselves less 2.
   */
  readonly standardUncertainty: number;
  /** Degrees of freedom. For 2 and fewer there is no finite variance, and the input is rejected. */
  readonly degreesOfFreedom: number;
};

/** Rectangular, symmetric triangular, or arcsine (U-shaped), between two limits. */
export type PropagateDistributionsBoundedDistribution = {
  readonly kind: 'rectangular' | 'triangular' | 'arcsine';
  /** Lower limit, in the unit of the quantity. */
  readonly lower: number;
  /** Upper limit, in the unit of the quantity. Above the lower one. */
  readonly upper: number;
};

/** Symmetric trapezoidal, between two limits. */
export type PropagateDistributionsTrapezoidalDistribution = {
  readonly kind: 'trapezoidal';
  /** Lower limit, in the unit of the quantity. */
  readonly lower: number;
  /** Upper limit, in the unit of the quantity. Above the lower one. */
  readonly upper: number;
  /** Width of the top divided by that of the base. 0 is triangular, 1 is rectangular. */
  readonly shape: number;
};

/**
 * Curvilinear trapezoidal: rectangular between limits that are themselves known only to within an equal amount
 * either way, the midpoint being known.
 */
export type PropagateDistributionsCurvilinearDistribution = {
  readonly kind: 'curvilinear-trapezoidal';
  /** Estimate of the lower limit, in the unit of the quantity. */
  readonly lower: number;
  /** Estimate of the upper limit, in the unit of the quantity. Above the lower one. */
  readonly upper: number;
  /**
   * How far either limit may lie from its estimate, in the unit of the quantity. At most half of the distance of
   * the limits.
   */
  readonly inexactness: number;
};

/** Exponential, for a quantity that is not negative and of which only an estimate is known. */
export type PropagateDistributionsExponentialDistribution = {
  readonly kind: 'exponential';
  /** Expectation, in the unit of the quantity. */
  readonly estimate: number;
};

/** Gamma of the shape q + 1 and the scale 1, for the expected number of objects or events of which q were counted. */
export type PropagateDistributionsGammaDistribution = {
  readonly kind: 'gamma';
  /** The number that was counted, q. */
  readonly count: number;
};

/** Values that were drawn elsewhere, one for each trial. */
export type PropagateDistributionsDrawnValues = {
  readonly kind: 'drawn';
  /** The value in the first trial, in the second, and so on, in the unit of the quantity. */
  readonly values: readonly number[];
};

/** An output quantity. */
export type PropagateDistributionsOutputModel = {
  /** Its name. */
  readonly name: string;
  readonly model: Model;
};

/** As many trials as values were drawn for each input quantity. */
export type PropagateDistributionsDrawnSampling = {
  readonly method: 'drawn';
};

/** A number of trials that is fixed beforehand. */
export type PropagateDistributionsFixedSampling = {
  readonly method: 'fixed';
  readonly generator: PropagateDistributionsGenerator;
  readonly seed: PropagateDistributionsSeed;
  /** Number of trials. */
  readonly trials: number;
};

/** As many trials as the results need to be stable. */
export type PropagateDistributionsAdaptiveSampling = {
  readonly method: 'adaptive';
  readonly generator: PropagateDistributionsGenerator;
  readonly seed: PropagateDistributionsSeed;
  /** Significant digits of the standard uncertainty that are to be stable. Absent, 2. */
  readonly significantDigits?: 1 | 2;
  /** More trials than this are not made. Absent, ten million. */
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
   * Covariance matrix of two or more output quantities, in the order of the outputs, each entry in the product of
   * their units. Absent for one.
   */
  readonly covariance?: readonly (readonly number[])[];
  /** The kind of coverage interval. */
  readonly interval: 'symmetric' | 'shortest';
  /** How the trials were made. */
  readonly sampling: 'drawn' | 'fixed' | 'adaptive';
  /** Number of trials, those of all batches. */
  readonly trials: number;
};

/** An output quantity, in its unit. */
export type PropagateDistributionsOutputQuantity = {
  /** Its name. */
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
