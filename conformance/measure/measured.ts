/** One quantity that was measured, before it is written down. */
export interface Measured {
  readonly name: string;
  readonly conventions: Readonly<Record<string, string>>;
  /** The clause that defines it, with its revision. */
  readonly definedBy: string;
  readonly value: number | { readonly undefined: string };
  /** Standard uncertainty over items, where it was evaluated; undefined with its reason where it does not exist. */
  readonly standardUncertainty: number | { readonly undefined: string };
  /** The name of the component in the budget. */
  readonly component: string;
  readonly degreesOfFreedom: number | 'infinite';
  readonly interval?: { readonly lower: number; readonly upper: number; readonly method: string };
  readonly count?: { readonly successes: number; readonly trials: number };
  /** Whether the evaluation is within its bound of validity, where it has one. */
  readonly valid?: boolean;
  /** Of a calibration error, what perfectly calibrated probabilities give on the average (CLS-175). */
  readonly underCalibration?: number;
}

/** A stratum with its share of agreement or its area. */
export interface Stratum {
  readonly by: string;
  readonly name: string;
  readonly items: number;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** Why there is no value, or no interval. */
  readonly because?: string;
}

/** Everything that a measurement found. */
export interface Measurement {
  readonly items: number;
  readonly measured: readonly Measured[];
  readonly primary: string;
  readonly warnings: readonly { readonly en: string; readonly zh: string }[];
  readonly roc: readonly (readonly [falsePositiveRate: number, truePositiveRate: number])[];
  /** How many positive items the ROC curve rests on. */
  readonly positives: number;
  readonly bins: readonly {
    readonly lower: number;
    readonly upper: number;
    readonly count: number;
    readonly meanConfidence: number;
    readonly observedShare: number;
  }[];
  readonly matrix: {
    readonly labels: readonly string[];
    readonly counts: readonly (readonly number[])[];
    /** Of each reference label the items without a prediction. */
    readonly missing: readonly number[];
  } | null;
  /** How many of the items have no prediction; null where nothing was predicted. */
  readonly missing: { readonly count: number; readonly items: number } | null;
  readonly strata: readonly Stratum[];
  /** Of each column the stratum that is worse than every other to the simultaneous level; null where the data do not say. */
  readonly worst: readonly { readonly by: string; readonly name: string | null }[];
  /** The comparison in plain sentences. */
  readonly comparisonSays: readonly { readonly en: string; readonly zh: string }[];
  readonly comparison: readonly { readonly label: string; readonly text: string }[];
}
