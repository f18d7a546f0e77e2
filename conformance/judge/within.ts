import type { Bilingual } from '../../schemas/document/finding.ts';
import { fail, passWithin, PASS, type Judgement } from '../contract/judgement.ts';
import type { Json } from '../contract/json.ts';

/** How close is close enough, and what closeness is measured against. */
export interface Tolerance {
  /** The largest difference as a fraction of `scale`. */
  readonly relative: number;
  /** The magnitude that the difference is compared with; that of the expected value unless given. */
  readonly scale?: number;
  /** JSON Pointer into the output, for the reader of a failure. */
  readonly at?: string;
}

/**
 * Whether a number lies within a relative tolerance of the expected one. The margin is the fraction of the tolerance
 * that the difference takes. Where expected value and scale are zero, only zero is close.
 *
 * `got` is whatever the implementation answered; what is no finite number is never close. `expected` is finite, or
 * text such as `infinite`, which has to be met exactly.
 */
export function within(got: unknown, expected: number | string, tolerance: Tolerance): Judgement {
  const { relative, at } = tolerance;
  if (got === expected) return relative === 0 || typeof expected === 'string' ? PASS : passWithin(0);
  if (typeof got !== 'number' || !Number.isFinite(got) || typeof expected === 'string') {
    return fail(wanted(expected, got), expected, (got ?? null) as Json, at);
  }
  const allowed = relative * (tolerance.scale ?? Math.abs(expected));
  const difference = Math.abs(got - expected);
  if (difference <= allowed) return passWithin(difference / allowed);
  const off = expected === 0 ? `${difference}` : (difference / Math.abs(expected)).toExponential(2);
  return fail(
    {
      en: `expected ${expected} within ${relative}, got ${got}, off by ${off}${expected === 0 ? '' : ' of it'}`,
      zh: `应为${expected}，允差${relative}，得到${got}，${expected === 0 ? '' : '相对'}偏差${off}`,
    },
    expected,
    got,
    at,
  );
}

const wanted = (expected: number | string, got: unknown): Bilingual => ({
  en: `expected ${expected}, got ${show(got) ?? 'nothing'}`,
  zh: `应为${expected}，${got === undefined ? '未给出' : `得到${show(got)}`}`,
});

const show = (got: unknown): string | undefined =>
  got === undefined ? undefined : (JSON.stringify(got) ?? String(got)).slice(0, 100);
