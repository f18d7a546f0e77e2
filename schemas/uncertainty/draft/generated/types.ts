// Generated from the schemas by generators/emit/types.ts; do not edit.

import type { Decimal, Digest, Measurand, Unit } from '../../../vocabulary/draft/generated/types.ts';

/** A decision on whether a measured value conforms to a requirement, with the rule and the result that it rests on. */
export type ConformityStatement = {
  /** The version of this standard to which the document conforms. */
  readonly conformsTo: string;
  readonly type: 'conformity-statement';
  /** What is required of the measurand, as limits of its value in the unit of the statement. */
  readonly requirement: {
    readonly [name: string]: unknown;
  } & {
    /** The specified requirement, in words or as the designation of the document that has it. */
    readonly name: string;
    readonly lower?: Decimal;
    readonly upper?: Decimal;
  };
  /** Of the limits, the value, the expanded uncertainty and the guard band. */
  readonly unit: Unit;
  /** The measurement result that the decision rests on, by its digest, and what the decision uses of it. */
  readonly result: {
    /** Of the canonical form of the measurement result. */
    readonly digest: Digest;
    readonly value: Decimal;
    readonly expandedUncertainty: Decimal & string;
  };
  readonly decisionRule: {
    /** Whether there are two outcomes, `pass` and `fail`, or four. */
    readonly rule: 'binary' | 'non-binary';
    /** The guard band as a multiple of the expanded uncertainty. Not negative. */
    readonly guardBandFactor: Decimal & string;
    /** The guard band that was applied, in the unit of the statement. Not negative. */
    readonly guardBand: Decimal & string;
    /** Whether a value at an acceptance limit is accepted. */
    readonly acceptanceLimit: 'closed' | 'open';
  };
  readonly decision: 'pass' | 'conditional-pass' | 'conditional-fail' | 'fail';
  /** The probability that the measurand lies within the limits, with the distribution that it was calculated from. */
  readonly conformanceProbability?: {
    /** A decimal between 0 and 1. */
    readonly value: string;
    readonly distribution: 'normal' | 't';
    readonly standardUncertainty: Decimal & string;
    /** Of the t-distribution. */
    readonly degreesOfFreedom?: DegreesOfFreedom;
  };
  /** Who decides, and in which role. */
  readonly decidedBy: {
    readonly name: string;
    /** first, who supplies the object; second, who uses it; third, who is independent of both. */
    readonly party: 'first' | 'second' | 'third';
  };
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

/** A measured value with its uncertainty, the tolerance limits and the decision rule, all in one unit. */
export type DecideInput = {
  /** The measured value. */
  readonly value: DecideNumber;
  /** The expanded uncertainty of the measured value. Not negative. */
  readonly expandedUncertainty: DecideMagnitude;
  /** The tolerance limits, one of them or both. A value at a limit is within the tolerance. */
  readonly tolerance: {
    readonly lower?: DecideNumber;
    readonly upper?: DecideNumber;
  };
  /**
   * The guard band as a multiple of the expanded uncertainty. 1 guards acceptance by the whole of it, 0 is simple
   * acceptance, a negative one guards rejection.
   */
  readonly guardBandFactor: DecideNumber;
  /** Whether there are two outcomes, `pass` and `fail`, or four. */
  readonly rule: 'binary' | 'non-binary';
  /**
   * Whether a value at an acceptance limit lies within the acceptance interval, `closed`, or outside it, `open`.
   * Closed unless given.
   */
  readonly acceptanceLimit?: 'closed' | 'open';
  /** What the knowledge of the measurand is described by. Without it no probability is stated, and none is assumed. */
  readonly distribution?: DecideNormal | DecideStudent | DecideBeta;
};

/** A decimal number. Its exponent has at most two digits, so that sums of such numbers are short. */
export type DecideNumber = string;

/** A decimal number without a minus sign. */
export type DecideMagnitude = string;

/** Normal, with the measured value for its expectation. */
export type DecideNormal = {
  readonly type: 'normal';
  /** Standard deviation of the distribution, in the unit of the value. Zero is rejected. */
  readonly standardUncertainty: DecideMagnitude;
};

/** Student's t, shifted to the measured value and scaled by the standard uncertainty. */
export type DecideStudent = {
  readonly type: 't';
  /** Scale of the distribution, in the unit of the value. Zero is rejected. */
  readonly standardUncertainty: DecideMagnitude;
  /** Degrees of freedom of the standard uncertainty, not necessarily whole. "infinite" is normal. */
  readonly degreesOfFreedom: number | 'infinite';
};

/** Beta, from the counts of which the value is the proportion. */
export type DecideBeta = {
  readonly type: 'beta';
  /** Number of successes x, not larger than the number of trials. */
  readonly successes: number;
  /** Number of trials n. */
  readonly trials: number;
  /**
   * `jeffreys`: x + 1/2 and n - x + 1/2. `uniform`: x + 1 and n - x + 1. `exact`: x and n - x + 1 at a lower
   * limit, x + 1 and n - x at an upper one, by which the probability is one less the one-sided binomial
   * significance; for one limit only.
   */
  readonly parameters: 'jeffreys' | 'uniform' | 'exact';
  /**
   * The unit in which the limits state the proportion, as UCUM writes one, per cent and per mille; "1" unless
   * given.
   */
  readonly unit?: '1' | '%' | '[ppth]';
};

/** The decision, what it was taken from, and its risk where a distribution was named. */
export type DecideOutput = {
  /** By the rule `binary` it is `pass` or `fail`. */
  readonly decision: 'pass' | 'conditional-pass' | 'conditional-fail' | 'fail';
  /** Guard band factor times expanded uncertainty, exactly, in the unit of the value. */
  readonly guardBand: DecideExactNumber;
  /** The acceptance limits, exactly, each where the tolerance has the limit of its side. */
  readonly acceptanceInterval: {
    readonly lower?: DecideExactNumber;
    readonly upper?: DecideExactNumber;
  };
  /** The convention at the acceptance limits that was applied. */
  readonly acceptanceLimit: 'closed' | 'open';
  /** Probability that the measurand lies within the tolerance. Given where a distribution is named. */
  readonly conformanceProbability?: number;
  /**
   * Whose risk the decision is: the consumer's where the value was accepted, by `pass` or `conditional-pass`, else
   * the producer's. Given where a distribution is named.
   */
  readonly risk?: 'consumer' | 'producer';
  /**
   * Probability that the decision is false: of the consumer's risk that the measurand is outside the tolerance, of
   * the producer's that it is within. Given where a distribution is named.
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
