import { subSchemas } from '../../model/schema-walk.ts';
import type { LintRule } from '../lint-rule.ts';

/** Pages, hovers and the command show the words of a schema in the language of their reader. */
export const descriptionParity: LintRule = {
  code: 'description-parity',
  severity: 'error',
  on: ['schema', 'meta'],
  demands: {
    en: 'A description in a schema stands in both languages, as description and x-description-zh, and both have the same code.',
    zh: '模式中的说明有两种语言，即description和x-description-zh，且两者所含的代码相同。',
  },
  fix: {
    en: 'Write both in the same object, say the same in both, and put the same names between back quotes.',
    zh: '请在同一对象中写出两者，使其内容相同，反引号之间的名称也相同。',
  },
  *problems(source) {
    for (const { schema, path } of subSchemas(source.value)) {
      const { description: en, 'x-description-zh': zh } = schema;
      if (en === undefined && zh === undefined) continue;
      if (typeof en !== 'string')
        yield {
          path: [...path, 'x-description-zh'],
          message: { en: 'The Chinese description has no English one beside it.', zh: '中文说明旁没有英文说明。' },
        };
      else if (typeof zh !== 'string' || !/\p{Script=Han}/u.test(zh))
        yield {
          path: [...path, 'description'],
          message: { en: 'The description has no Chinese one beside it.', zh: '英文说明旁没有中文说明。' },
        };
      else if (codeIn(en) !== codeIn(zh))
        yield {
          path: [...path, 'x-description-zh'],
          message: {
            en: `The English has the code ${codeIn(en) || '(none)'}, the Chinese ${codeIn(zh) || '(none)'}.`,
            zh: `英文所含的代码为${codeIn(en) || '（无）'}，中文为${codeIn(zh) || '（无）'}。`,
          },
        };
    }
  },
};

/** What stands between back quotes, in an order of its own: the languages need not name things in the same order. */
const codeIn = (text: string): string =>
  [...text.matchAll(/`[^`]*`/g)]
    .map(([code]) => code)
    .sort()
    .join(' ');
