import type { Bilingual } from '../../schemas/document/finding.ts';
import type { Redline } from './redline.ts';

/**
 * How much a change breaks, the worst first.
 *
 * - `breaking`: what conformed may conform no more.
 * - `dangerous`: what conformed still conforms, and whoever relies on it meets something new.
 * - `compatible`: what conformed still conforms, and nobody who relies on it meets anything new unasked.
 * - `annotation`: what is demanded is the same.
 */
export const CHANGE_CLASSES = ['breaking', 'dangerous', 'compatible', 'annotation'] as const;

export type ChangeClass = (typeof CHANGE_CLASSES)[number];

/** What a change does to the set of values that a schema accepts. `meaning`: the set is the same, a value means another thing. */
export type Effect = 'narrows' | 'widens' | 'both' | 'meaning' | 'none';

/** What a schema describes: something that people exchange, or a part of an operation. */
export type Role = 'document' | 'input' | 'output' | 'undefined' | 'rejected';

/** One thing that differs between two versions of a standard. */
export interface Change {
  /** Which rule classified it, such as `required-added` or `level-raised`. */
  readonly rule: string;
  readonly class: ChangeClass;
  readonly says: Bilingual;
  /** Where it stands: in the new version, in the old one where the new has nothing there. */
  readonly at: { readonly file: string; readonly pointer: string };
  /** Whom it concerns and how, in words: the direction in which the class was judged. */
  readonly direction?: Bilingual;
  readonly clause?: string;
  /** The clause whose change, which is told as well and is as grave, this one follows from; one of a case only. */
  readonly follows?: string;
  /** The key of the schema through which it takes effect, such as `uncertainty/combine#input`, and what it does to that. */
  readonly root?: string;
  readonly role?: Role;
  readonly effect?: Effect;
  readonly before?: unknown;
  readonly after?: unknown;
  /** Both languages, where a text changed. */
  readonly redline?: { readonly en: Redline; readonly zh: Redline };
}

/** The worst class of some changes; undefined where there is none. */
export const worstOf = (changes: readonly Pick<Change, 'class'>[]): ChangeClass | undefined =>
  CHANGE_CLASSES.find((one) => changes.some((change) => change.class === one));
