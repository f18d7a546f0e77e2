import type { Bilingual, Language } from '../../schemas/document/finding.ts';

/**
 * The language in which the command speaks: `--lang` where given, else the first that is set of LC_ALL, LC_MESSAGES and
 * LANG (the order of POSIX): Chinese where its name starts with `zh`, else English.
 */
export function languageOf(given: string | undefined, env: Readonly<Record<string, string | undefined>>): Language {
  if (given === 'en' || given === 'zh') return given;
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return /^zh/i.test(locale) ? 'zh' : 'en';
}

/** Both languages of a message, for the places where it is written beside its use. */
export const says = (en: string, zh: string): Bilingual => ({ en, zh });
