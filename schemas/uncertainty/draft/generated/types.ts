// Generated from the schemas by generators/emit/types.ts; do not edit.

import type { Decimal, Measurand, Unit } from '../../../vocabulary/draft/generated/types.ts';

/** The part of the measurand in which two results differ on purpose, a JSON Pointer (RFC 6901) into a result. */
export type ComparedFactor = string;

/**
 * Two measurement results, how they belong together, their difference with its uncertainty, and whether they are
 * compatible.
 */
export type Comparison = {
  /** The version of this standard to which the document conforms. */
  readonly conformsTo: string;
  readonly type: 'comparison';
  /** The result that is compared. */
  readonly result: MeasurementResult;
  /** What it is compared with. */
  readonly reference: MeasurementResult;
  readonly factor?: ComparedFactor;
  readonly correlation: ResultCorrelation;
  /** Value of the result less that of the reference, in their unit. */
  readonly difference: Decimal;
  /** Of the difference, in the unit of the results. */
  readonly standardUncertainty: Decimal & string;
  /** The zeta score. */
  readonly zeta?: Decimal;
  /** The E_n score. */
  readonly en?: Decimal;
  /** The score that decides on the compatibility; en unless given. */
  readonly criterion?: 'en' | 'zeta';
  /** Whether a score whose absolute value is the limit itself is compatible; inclusive unless given. */
  readonly limit?: 'inclusive' | 'exclusive';
  readonly compatible: boolean;
};

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

/** Two results and what is known of how they belong together. */
export type CompareInput = {
  /** The result that is compared. */
  readonly result: MeasurementResult;
  /** What it is compared with, a reference value or a result of somebody else. */
  readonly reference: MeasurementResult;
  /**
   * The part of the measurand in which the two differ on purpose, a JSON Pointer (RFC 6901) into a result, such as
   * `/measurand/conditions/shots`. Absent, they differ in nothing.
   */
  readonly factor?: ComparedFactor;
  /**
   * Correlation coefficient of the two results, a decimal from -1 to 1, or `independent` where their independence
   * is declared. Absent, nothing is known of it, and nothing that needs it has a value.
   */
  readonly correlation?: ResultCorrelation;
  /** Which score decides on the compatibility. Absent, en. */
  readonly criterion?: 'en' | 'zeta';
  /** Whether a score whose absolute value is the limit itself is compatible. Absent, inclusive. */
  readonly limit?: 'inclusive' | 'exclusive';
  /** Standard deviation for proficiency assessment, in the unit of the results, for the score z prime. */
  readonly proficiencyDeviation?: Decimal & string;
};

/** Whether the results are comparable and, where they are, their difference, the scores and the verdict. */
export type CompareOutput = {
  /** Whether the measurands differ in nothing but the factor compared. */
  readonly comparable: boolean;
  /**
   * JSON Pointers into a result to the members of the measurands in which the two differ against comparability,
   * such as `/measurand/quantity/conventions/averaging`, in no particular order. Empty where they are comparable.
   */
  readonly differing: readonly string[];
  /** Value of the result less that of the reference, in their unit. */
  readonly difference: number | CompareNotComparable;
  /** Standard uncertainty of the difference, in the unit of the results. */
  readonly standardUncertainty: number | CompareUndefinedUncertainty;
  /** Zeta score, the difference over its standard uncertainty. */
  readonly zeta: number | CompareUndefinedZeta;
  /** E_n score, the difference over its expanded uncertainty. */
  readonly en: number | CompareUndefinedEn;
  /**
   * z prime score, the difference over the root of the sum of the squares of the standard deviation for
   * proficiency assessment and the standard uncertainty of the reference. Only where that deviation is given.
   */
  readonly zPrime?: number | CompareNotComparable;
  /** Whether the score that is the criterion is within its limit. */
  readonly compatible: boolean | CompareUndefinedEn;
};

/** The results are not comparable, so that nothing is computed from them. */
export type CompareNotComparable = {
  readonly undefined: 'not-comparable';
};

/** The uncertainty of the difference does not exist. */
export type CompareUndefinedUncertainty = {
  readonly undefined: 'not-comparable' | 'correlation-not-stated';
};

/** The zeta score does not exist. */
export type CompareUndefinedZeta = {
  readonly undefined: 'not-comparable' | 'correlation-not-stated' | 'zero-uncertainty';
};

/** The E_n score, or a verdict that rests on it, does not exist. */
export type CompareUndefinedEn = {
  readonly undefined: 'not-comparable' | 'correlation-not-stated' | 'coverage-not-stated' | 'coverage-differs' | 'zero-uncertainty';
};

export type CompareUndefined = 'not-comparable' | 'correlation-not-stated' | 'coverage-not-stated' | 'coverage-differs' | 'zero-uncertainty';

export type CompareRejected = 'units-differ' | 'overflow';

/** Results for one measurand, all in one unit, independent of each other. */
export type ConsensusInput = {
  /** One member for each laboratory or evaluation. */
  readonly results: readonly ConsensusContributedResult[];
  /**
   * `applied` where the standard uncertainties are to be enlarged by the Birge ratio if that exceeds 1. Absent,
   * they are used as they were stated.
   */
  readonly birge?: 'applied';
};

/** One result. */
export type ConsensusContributedResult = {
  /** In the unit of the results. */
  readonly value: number;
  /** In the unit of the results. */
  readonly standardUncertainty: number;
  /** Whether the result enters the consensus value. Absent, it does. */
  readonly member?: boolean;
};

/** Consensus value, consistency of its members and degrees of equivalence of all results. */
export type ConsensusOutput = {
  /** Weighted mean of the members, in the unit of the results. */
  readonly value: number;
  /** Of the weighted mean, in the unit of the results; enlarged where `birge` is `applied`. */
  readonly standardUncertainty: number;
  /**
   * Sum of the squares of the deviations of the members from the weighted mean over their stated standard
   * uncertainties.
   */
  readonly chiSquared: number;
  /** Number of members less 1. */
  readonly degreesOfFreedom: number;
  /** Probability that a chi-squared variable with these degrees of freedom is at least `chiSquared`. */
  readonly probability: number;
  /** Whether that probability is at least 0.05. */
  readonly consistent: boolean;
  /** Root of `chiSquared` over the degrees of freedom. */
  readonly birgeRatio: number;
  /** Whether standard uncertainties were enlarged by the Birge ratio. */
  readonly birge: 'applied' | 'none';
  /** Degrees of equivalence, in the order of the results. */
  readonly equivalence: readonly {
    /** Value of the result less the consensus value, in the unit of the results. */
    readonly difference: number;
    /** Of that difference, in the unit of the results. */
    readonly standardUncertainty: number;
  }[];
};

export type ConsensusUndefined = 'too-few-members';

export type ConsensusRejected = 'overflow';

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

/** Values for one measurand, all in one unit. */
export type RobustMeanInput = {
  /** One for each laboratory or evaluation. */
  readonly values: readonly number[];
  /**
   * Where the iteration ends: at its `fixed-point`, or by `third-figure` as soon as a step leaves the third
   * significant figure of mean and standard deviation unchanged. Absent, fixed-point.
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
  /** How the iteration ended. */
  readonly stop: 'fixed-point' | 'third-figure';
};

export type RobustMeanUndefined = 'too-few-values' | 'zero-median-deviation' | 'not-converged';

export type RobustMeanRejected = 'overflow';

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

/** The correlation coefficient of two results, or the word `independent` where their independence is declared. */
export type ResultCorrelation = string;

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
