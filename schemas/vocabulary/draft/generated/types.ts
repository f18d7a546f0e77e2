// Generated from the schemas by generators/emit/types.ts; do not edit.

/**
 * A number whose digits carry meaning, as a decimal string. The last digit written is the last one stated: "9.30"
 * and "9.3" differ.
 */
export type Decimal = string;

/** A SHA-256 digest, in lower-case hexadecimal digits. */
export type Digest = string;

/** The quantity intended to be measured, with everything that decides what its value is. */
export type Measurand = {
  readonly quantity: Quantity;
  /**
   * For what the value of the measurand is meant to hold. Which scopes there are says the standard that uses the
   * measurand.
   */
  readonly scope?: string;
  /** The items that were examined. */
  readonly items?: {
    /** The digest of the item set. */
    readonly digest?: Digest;
    /** How many items the set holds. */
    readonly count?: number;
    /** The version of the reference labels of the items. */
    readonly labelVersion?: string;
  };
  /** The system under measurement. */
  readonly system?: {
    /** The name of the system. */
    readonly name?: string;
    /** The version of the system. */
    readonly version?: string;
  };
  /** Conditions of the measurement on which the value depends, by name. */
  readonly conditions?: {
    readonly [name: string]: string;
  };
  /** The digests that identify the quantity and the measurand. */
  readonly digests?: {
    /** The digest of the member `quantity`. */
    readonly quantity?: Digest;
    /** The digest of the measurand without its member `digests`. */
    readonly measurand?: Digest;
  };
};

/** What is measured, by name and conventions, whatever the object is on which it is measured. */
export type Quantity = {
  /** The name of the quantity, such as `length` or `agreement-proportion`. */
  readonly name: string;
  /** Convention tags and the values chosen for them; empty where the quantity leaves no choice. */
  readonly conventions: {
    readonly [name: string]: string;
  };
  /** The clause that defines the quantity, and its revision, such as `CLS-001@1`. */
  readonly definedBy?: string;
};

/**
 * A unit of measurement as a case-sensitive expression of the Unified Code for Units of Measure (UCUM), such as
 * `nm`, `1` or `J/s`. Whether the expression is valid is judged by VOC-001.
 */
export type Unit = string;
