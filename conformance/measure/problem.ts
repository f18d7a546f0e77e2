import type { Bilingual } from '../../schemas/document/finding.ts';

/** What is wrong with predictions or with what was asked of them; the reader can mend it. Thrown inside this room only. */
export class Problem extends Error {
  readonly because: Bilingual;

  constructor(en: string, zh: string) {
    super(en);
    this.because = { en, zh };
  }
}
