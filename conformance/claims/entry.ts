import type { EntryDifference } from './entry-differences.ts';
import type { EntryProblem } from './entry-problems.ts';

/** What an entry says, once it is judged again; for the site and the terminal. */
export interface JudgedEntry {
  /** The folder, `name/version`. */
  readonly path: string;
  readonly name: string;
  readonly version: string;
  /** The day of the run. */
  readonly date: string;
  readonly mode: string;
  readonly suite: { readonly version: string; readonly digest: string };
  /** Whether today's suite is the one that asked. */
  readonly sameSuite: boolean;
  readonly headline: { readonly en: string; readonly zh: string };
  readonly verdict: string;
  readonly exitCode: number;
  readonly claims: readonly {
    readonly standard: string;
    readonly version: string;
    readonly class: string;
    readonly verdict: string;
  }[];
  readonly operations: { readonly declared: number; readonly testable: number };
  readonly cases: number;
  /** Whether this repository runs this version itself, and finds the same. */
  readonly standing: 'self-declared' | 'reproduced-here';
  readonly statement: boolean;
  readonly declaration: boolean;
}

/** An entry, what is wrong with it and in what it differs; `entry` is absent where it could not be read. */
export interface EntryFindings {
  readonly path: string;
  readonly entry?: JudgedEntry;
  readonly problems: readonly EntryProblem[];
  readonly differences: readonly EntryDifference[];
}
