/** One release, and what the package has of it, loaded when it is asked for. */
export interface ReleasedPart<Part> {
  readonly standard: string;
  readonly version: string;
  /** What documents of it write in `conformsTo`. */
  readonly conformsTo: string;
  readonly load: () => Promise<Part>;
}
