/** Where the modules lie that the package publishes for each version: `.generated/versions/<kind>/<standard>/<version>.ts`. */
export const VERSIONS = '.generated/versions';

/** What is published of a version, each kind below an entry point of its name: `etalon/<kind>/<standard>/<version>`. */
export const VERSION_KINDS = ['types', 'validators', 'operations', 'catalogue'] as const;

/** A version of one standard. */
export interface Version {
  readonly standard: string;
  readonly version: string;
}
