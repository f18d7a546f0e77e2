import type { SiteEntry } from '../../generators/model/site-types.ts';
import type { EntryDifference } from './entry-differences.ts';
import type { EntryProblem } from './entry-problems.ts';

/** What an entry says, once it is judged again; for the site, which adds the files that it serves, and the terminal. */
export interface JudgedEntry extends Omit<SiteEntry, 'files'> {
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
