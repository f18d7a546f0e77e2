/** A change of a clause since the last release that somebody has looked at. */
export interface Acceptance {
  readonly id: string;
  /** Editorial: the meaning is the same. Substantive: the revision rose. */
  readonly kind: 'editorial' | 'substantive';
  readonly rev: number;
  /** Digests of the record as it read in each language when it was accepted. */
  readonly en: string;
  readonly zh: string;
}

/** spec/<standard>/draft/accepted.yaml. */
export interface AcceptedSource {
  readonly standard: string;
  /** The release that the draft is compared with. */
  readonly since: string;
  readonly clauses: readonly Acceptance[];
}

/** Where the acceptances of a standard lie. */
export const acceptedFile = (standard: string): string => `spec/${standard}/draft/accepted.yaml`;
