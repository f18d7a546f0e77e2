import type { Bilingual } from '../../../../schemas/document/finding.ts';
import type { Violation } from '../../../contract/rule.ts';

/** Where words that follow from the other members of a document are not those that it states. */
export const sameWords = (stated: Bilingual, expected: Bilingual, pointer: string): readonly Violation[] =>
  (['en', 'zh'] as const)
    .filter((language) => stated[language] !== expected[language])
    .map((language) => ({
      pointer: `${pointer}/${language}`,
      message: {
        en: 'These are not the words that follow from the document.',
        zh: '该文字不是由文件内容得出的文字。',
      },
      fix: { en: `Write: ${expected[language]}`, zh: `改为：${expected[language]}` },
    }));
