import type { StandardSource } from '../../model/types.ts';
import type { LintRule } from '../lint-rule.ts';

/** The number in a designation is that of the series. */
export const designation: LintRule = {
  code: 'designation',
  severity: 'error',
  on: ['standard'],
  demands: {
    en: 'The designation of a standard ends in its number in spec/series.yaml.',
    zh: '规范的代号以其在spec/series.yaml中的编号结尾。',
  },
  fix: { en: 'Mend `designation`.', zh: '请修正designation。' },
  *problems(source, index) {
    const { designation: said } = source.value as StandardSource;
    const number = index.standards.find(({ key }) => key === source.standard)?.entry?.number;
    if (number !== undefined && !said.endsWith(` ${number}`))
      yield {
        path: ['designation'],
        message: { en: `${said} does not end in ${number}.`, zh: `${said}没有以${number}结尾。` },
      };
  },
};
