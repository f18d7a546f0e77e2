import type { Language } from '../../schemas/document/finding.ts';
import type { RunResult } from '../runner/result.ts';
import { says } from './language.ts';

const SHOWN = 16;

/** The cases that were without an answer when a fault that belongs to none of them ended the session, as a line; or nothing. */
export function openCases({ fault }: Pick<RunResult, 'fault'>, language: Language): string {
  const open = fault?.open ?? [];
  if (open.length === 0) return '';
  const named = open.slice(0, SHOWN).join(', ');
  const more = open.length - SHOWN;
  const { en, zh } = says(
    `Without an answer then: ${named}${more > 0 ? ` and ${more} more` : ''}.`,
    `当时尚未得到答复的用例：${named}${more > 0 ? `，以及另外${more}个` : ''}。`,
  );
  return `${language === 'zh' ? zh : en}\n`;
}
