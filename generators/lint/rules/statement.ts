import { joinLines } from '../../model/join-lines.ts';
import type { StandardSource } from '../../model/types.ts';
import type { LintRule } from '../lint-rule.ts';

/** Every standard says what it is not, in the words of the series. */
export const statement: LintRule = {
  code: 'statement',
  severity: 'error',
  on: ['standard'],
  demands: {
    en: 'The statement of a standard (an open technical specification, issued or endorsed by no authority) is that of the series, word for word.',
    zh: '规范的声明（开源技术规范，未由任何机构发布或认可）与系列的声明逐字相同。',
  },
  fix: { en: 'Copy `statement` from spec/series.yaml.', zh: '请从spec/series.yaml复制statement。' },
  *problems(source, index) {
    const series = index.series?.value.statement;
    const own = (source.value as StandardSource).statement;
    for (const language of ['en', 'zh'] as const)
      if (series !== undefined && joinLines(own[language]) !== joinLines(series[language]))
        yield {
          path: ['statement', language],
          message: {
            en: `The statement differs from that of the series.`,
            zh: `该声明与系列的声明不同。`,
          },
        };
  },
};
