/** One finding type everywhere, so that an editor, a vendor and a web page see the same. */

import type { FindingCode } from './codes.ts';

/** The languages of the normative text. Both are equally authentic. */
export type Language = 'en' | 'zh';

/** The same words in both languages. */
export interface Bilingual {
  readonly en: string;
  readonly zh: string;
}

export type Severity = 'error' | 'warning';

/** A place in a source file: 1-based line and column as an editor counts them, and a JSON Pointer (RFC 6901). */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly pointer: string;
}

/** Something wrong with what a person or an implementation wrote. Returned, never thrown. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly message: Bilingual;
  readonly at: Place;
  /** The clause that is not met, such as `UNC-012`. */
  readonly clause?: string;
  /** How to mend it. */
  readonly fix?: Bilingual;
}
