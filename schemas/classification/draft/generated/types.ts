// Generated from the schemas by generators/emit/types.ts; do not edit.

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
  /** The canonical string. */
  readonly canonical: string;
  /** The digest of the quantity, `sha256:` and 64 hexadecimal digits. */
  readonly digest: string;
};
