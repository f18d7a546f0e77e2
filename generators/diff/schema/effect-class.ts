import type { Bilingual } from '../../../schemas/document/finding.ts';
import type { ChangeClass, Effect, Role } from '../change.ts';

/** Whether what a schema describes is read by those who ask the implementation, and written by it. */
export const isAnswer = (role: Role): boolean => role === 'output' || role === 'undefined' || role === 'rejected';

/**
 * The class of an effect.
 *
 * Whoever writes a document or an input relies on its being accepted, so narrowing breaks and widening endangers those
 * who read. Whoever asks an operation relies on knowing every answer, reason codes included, so there widening breaks:
 * and narrowing endangers implementations, which may still answer what is refused now and run the suite again.
 */
export function classOfEffect(effect: Effect, role: Role): ChangeClass {
  if (effect === 'none') return 'annotation';
  if (effect === 'both') return 'breaking';
  if (effect === 'meaning') return 'dangerous';
  return (effect === 'widens') === isAnswer(role) ? 'breaking' : 'dangerous';
}

const DIRECTIONS: Readonly<Record<'sent' | 'answered', Readonly<Record<Exclude<Effect, 'none'>, Bilingual>>>> = {
  sent: {
    narrows: {
      en: 'What conforms to the old version may be refused by the new one.',
      zh: '符合旧版本的内容可能被新版本拒绝。',
    },
    widens: {
      en: 'What conforms to the old version conforms to the new one; a reader of the old one meets what it does not know.',
      zh: '符合旧版本的内容也符合新版本；按旧版本读取者会遇到其不认识的内容。',
    },
    both: {
      en: 'What conforms to the old version may be refused by the new one, and the other way round.',
      zh: '符合旧版本的内容可能被新版本拒绝，反之亦然。',
    },
    meaning: {
      en: 'The same is accepted, and what leaves the member out means something else.',
      zh: '接受的内容不变，但省略该成员时含义不同。',
    },
  },
  answered: {
    narrows: {
      en: 'A caller knows every answer of the new version; an implementation of the old one may answer what the new one refuses.',
      zh: '调用方认识新版本的一切答复；按旧版本的实现可能给出新版本拒绝的答复。',
    },
    widens: {
      en: 'An answer of the new version may be one that a caller of the old one does not know.',
      zh: '新版本的答复可能是按旧版本的调用方不认识的。',
    },
    both: {
      en: 'An answer of the new version may be unknown to a caller of the old one, and an old answer may be refused.',
      zh: '新版本的答复可能是按旧版本的调用方不认识的，旧的答复也可能被拒绝。',
    },
    meaning: {
      en: 'The same is answered, and what leaves the member out means something else.',
      zh: '答复的范围不变，但省略该成员时含义不同。',
    },
  },
};

/** In words, who is affected by an effect and how; undefined where nobody is. */
export const directionOf = (effect: Effect, role: Role): Bilingual | undefined =>
  effect === 'none' ? undefined : DIRECTIONS[isAnswer(role) ? 'answered' : 'sent'][effect];
