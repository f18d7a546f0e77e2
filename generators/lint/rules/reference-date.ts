import type { StandardSource } from '../../model/types.ts';
import type { LintRule } from '../lint-rule.ts';

/** References are dated: what they say depends on the edition. */
export const referenceDate: LintRule = {
  code: 'reference-date',
  severity: 'error',
  on: ['standard'],
  demands: {
    en: 'A normative reference has its year, and the year of a work is the one in which its designation ends.',
    zh: '规范性引用文件注明年份；文件的年份与其代号末尾的年份一致。',
  },
  fix: { en: 'Write `year` of the edition that was read.', zh: '请在year中写明所读版本的年份。' },
  *problems(source) {
    const { references, bibliography = [] } = source.value as StandardSource;
    const places = [
      ...references.map((work, at) => ({ work, path: ['references', at] })),
      ...bibliography.map((work, at) => ({ work, path: ['bibliography', at] })),
    ];
    for (const { work, path } of places) {
      const { designation, year } = work;
      const written = /[:—–-]((?:19|20)\d\d)$/.exec(designation)?.[1];
      if (path[0] === 'references' && year === undefined)
        yield { path, message: { en: `${designation} has no year.`, zh: `${designation}没有年份。` } };
      else if (written !== undefined && year !== undefined && Number(written) !== year)
        yield {
          path: [...path, 'year'],
          message: { en: `${designation} is not of ${year}.`, zh: `${designation}不是${year}年的。` },
        };
    }
  },
};
