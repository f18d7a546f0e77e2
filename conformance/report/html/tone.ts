import type { Verdict } from '../../judge/verdict.ts';
import { VERDICT_WORDS } from '../words.ts';
import { both, html, type Html } from './markup.ts';

/** How a verdict is coloured. Colour never stands alone: the word is always beside it. */
export type Tone = 'good' | 'bad' | 'warn' | 'none';

const TONES: Readonly<Record<Verdict, Tone>> = {
  'not-selected': 'none',
  inapplicable: 'none',
  pass: 'good',
  warning: 'warn',
  declared: 'good',
  'expected-failure': 'warn',
  'not-inspected': 'warn',
  inconclusive: 'warn',
  fail: 'bad',
  'suite-error': 'bad',
};

export const toneOf = (verdict: Verdict): Tone => TONES[verdict];

/** The verdict as a small coloured label. */
export const chip = (verdict: Verdict): Html =>
  html`<span class="chip ${toneOf(verdict)}">${both(VERDICT_WORDS[verdict])}</span>`;
