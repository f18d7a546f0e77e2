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
  readonly precisionConditions?: PrecisionConditions;
  /** Resolution of the single indication that the value was taken from, in the unit of the value. */
  readonly resolution?: Decimal & string;
  /** The measurement procedure by which the result was obtained. */
  readonly procedure?: {
    readonly name: string;
    readonly version: string;
    /** Where the procedure is written down. */
    readonly reference?: string;
    /** Where its validation is recorded, with what was not validated. */
    readonly validation?: string;
  };
  /** How who measured stands to who made the system under measurement. */
  readonly independence?: {
    readonly relation: 'same' | 'related' | 'independent';
    /** Who else checked the result. */
    readonly checkedBy?: string;
    /** What a reader ought to know of the relation. */
    readonly statement?: string;
  };
  /** The largest standard uncertainty that is fit for the intended use, decided before the measurement. */
  readonly targetUncertainty?: {
    readonly standardUncertainty: Decimal & string;
    /** The day of the decision. */
    readonly decidedOn?: string;
    /** Where the decision is written down. */
    readonly reference?: string;
  };
  /** The counts that the value, a proportion, was computed from. */
  readonly count?: {
    readonly successes: number;
    readonly trials: number;
  };
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

/** The value and its expanded uncertainty, in one unit. */
export type RoundResultInput = {
  /** The value, as a decimal string or as a double. */
  readonly value: Decimal | number;
  /** The expanded uncertainty, as a decimal string or as a double. */
  readonly expandedUncertainty: Decimal | number;
  /** Significant digits of the expanded uncertainty. Absent, 2. */
  readonly digits?: 1 | 2;
  /** How the expanded uncertainty is rounded. The value is always rounded half to even. Absent, `half-even`. */
  readonly rounding?: 'half-even' | 'up';
};

/** The rounded numbers, in the unit of the input. */
export type RoundResultOutput = {
  /** The value, with its last digit at the last place. */
  readonly value: Decimal;
  /** The expanded uncertainty, with its last digit at the last place. */
  readonly expandedUncertainty: Decimal;
  /** The place at which both end, as a power of ten; -2 for hundredths. */
  readonly lastPlace: number;
};

export type RoundResultUndefined = 'zero-uncertainty';

export type RoundResultRejected = 'negative-uncertainty' | 'out-of-range';

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

/** The distribution, and the numbers that it needs. All but probabilities and ratios are in one unit. */
export type TypeBInput = {
  /** What is assumed of the quantity between its limits, or `certificate` where an expanded uncertainty is stated. */
  readonly distribution: 'normal' | 'rectangular' | 'triangular' | 'trapezoidal' | 'arcsine' | 'certificate';
  /** Half of the distance between the limits. Not used by `certificate`. */
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
   * Relative uncertainty of the standard uncertainty that is evaluated, a judgement of how reliable it is. Absent,
   * the standard uncertainty is taken as exactly known, unless a certificate states degrees of freedom.
   */
  readonly relativeUncertainty?: number;
};

/** The standard uncertainty, and what it was evaluated from. */
export type TypeBOutput = {
  /**
   * The half-width or the expanded uncertainty over the divisor, in the unit of the input. It is 0 only where that
   * is nearer to 0 than to the smallest double.
   */
  readonly standardUncertainty: number;
  /**
   * Of the standard uncertainty: as the certificate states them, or half the inverse square of the relative
   * uncertainty, or "infinite". "infinite" also where they are larger than the largest finite double.
   */
  readonly degreesOfFreedom: number | 'infinite' | TypeBUndefinedField;
  /** The number by which the half-width or the expanded uncertainty was divided. */
  readonly divisor: number;
  /** What the standard uncertainty comes from. */
  readonly method: 'half-width' | 'limits' | 'resolution' | 'coverage-factor' | 'coverage-basis';
  /**
   * Half of the distance between the limits, in the unit of the input; 0 only where that is nearer to 0 than to
   * the smallest double. Not given by `certificate`.
   */
  readonly halfWidth?: number;
  /**
   * The middle between the limits, in the unit of the input: the estimate to which the standard uncertainty
   * belongs. Given where both limits are.
   */
  readonly midpoint?: number;
  /**
   * What is added to the estimate to get the midpoint, in the unit of the input. Given where limits and estimate
   * are.
   */
  readonly estimateCorrection?: number;
};

/** The degrees of freedom do not exist, although the standard uncertainty does. */
export type TypeBUndefinedField = {
  readonly undefined: 'out-of-validity';
};

export type TypeBUndefined = 'out-of-validity';

export type TypeBRejected = 'width-required' | 'width-ambiguous' | 'limits-not-in-order' | 'estimate-outside-limits' | 'expanded-uncertainty-required' | 'basis-required' | 'probability-required' | 'degrees-of-freedom-required' | 'shape-required' | 'degrees-of-freedom-ambiguous' | 'overflow';

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

/** Under which conditions the measurement was repeated, which of them were kept and which varied. */
export type PrecisionConditions = {
  /** The name of the set of conditions. */
  readonly kind: 'repeatability' | 'intermediate-precision' | 'reproducibility';
  /** Conditions that were the same in all of the repeated measurements. */
  readonly kept: readonly ('procedure' | 'operator' | 'measuring-system' | 'operating-conditions' | 'location' | 'period')[];
  /** Conditions that differed between the repeated measurements, or are not known to have been the same. */
  readonly varied: readonly ('procedure' | 'operator' | 'measuring-system' | 'operating-conditions' | 'location' | 'period')[];
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
