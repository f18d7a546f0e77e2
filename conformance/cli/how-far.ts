import type { Bilingual } from '../../schemas/document/finding.ts';
import { says } from './language.ts';

/** So many of so many, done at this rate. */
export interface HowFar {
  readonly done: number;
  readonly of: number;
  readonly perSecond: number;
  /** What is counted, as it stands behind the number: ` cases`, `个用例`. */
  readonly counted: Bilingual;
  /** What there is to say of those that are done, after a comma; empty where there is nothing. */
  readonly found: Bilingual;
}

/** The share of it, the numbers, the rate and the seconds that are left at that rate. */
export function howFar({ done, of, perSecond, counted, found }: HowFar): Bilingual {
  const left = perSecond > 0 ? Math.ceil((of - done) / perSecond) : 0;
  const share = `${Math.floor((100 * done) / Math.max(1, of))}`.padStart(3);
  // Where one takes seconds, whole numbers a second would say 0.
  const speed = perSecond < 10 ? perSecond.toFixed(1) : Math.round(perSecond);
  return says(
    `${share} %  ${done}/${of}${counted.en}${found.en}, ${speed}/s, ${left} s left`,
    `${share} %  ${done}/${of}${counted.zh}${found.zh}，${speed}/秒，剩余${left}秒`,
  );
}
