import type { Bilingual } from '../../../schemas/document/finding.ts';
import type { KeywordChange } from './assertion-changes.ts';

/** No value takes more of a line than this. */
const MOST = 120;

/** A value of a schema in one line. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  const line = text.replace(/\s+/g, ' ');
  return [...line].length > MOST ? `${[...line].slice(0, MOST - 1).join('')}…` : line;
}

const code = (value: unknown): string => `“${shown(value)}”`;

/** What a keyword of a schema became, in both languages. */
export function keywordWords({ keyword, part, how, before, after }: KeywordChange): Bilingual {
  if (keyword === 'properties')
    return how === 'added'
      ? { en: `The member ${code(part)} is new.`, zh: `新增成员${code(part)}。` }
      : { en: `The member ${code(part)} is gone.`, zh: `成员${code(part)}已删除。` };
  if (keyword === 'required' || keyword === 'dependentRequired')
    return how === 'added'
      ? { en: `The member ${code(part)} is required now.`, zh: `成员${code(part)}现为必需。` }
      : { en: `The member ${code(part)} is required no more.`, zh: `成员${code(part)}不再必需。` };
  if (keyword === 'enum' && part !== undefined)
    return how === 'added'
      ? { en: `The value ${code(part)} is new.`, zh: `新增取值${code(part)}。` }
      : { en: `The value ${code(part)} is gone.`, zh: `取值${code(part)}已删除。` };
  if (keyword === 'additionalProperties' || keyword === 'unevaluatedProperties') {
    if (after === false) return { en: 'Members that are not named are refused now.', zh: '未列出的成员现被拒绝。' };
    if (before === false) return { en: 'Members that are not named are accepted now.', zh: '未列出的成员现被接受。' };
  }
  if (how === 'added') return { en: `${keyword} is new: ${code(after)}.`, zh: `新增${keyword}：${code(after)}。` };
  if (how === 'removed')
    return { en: `${keyword} is gone; it was ${code(before)}.`, zh: `${keyword}已删除，原为${code(before)}。` };
  return {
    en: `${keyword} was ${code(before)} and is ${code(after)}.`,
    zh: `${keyword}原为${code(before)}，现为${code(after)}。`,
  };
}
