import type { AcceptedSource } from '../../model/accepted.ts';
import type { LintRule } from '../lint-rule.ts';
import { lastRelease } from '../since-release.ts';

/** Acceptances are of changes since the last release; a new release begins with none. */
export const acceptance: LintRule = {
  code: 'acceptance',
  severity: 'error',
  on: ['accepted'],
  demands: {
    en: 'The acceptances of a draft are since the last release of its standard, and name each clause of that release once at most.',
    zh: '草案的接受记录针对其规范的最近一次发布，且该发布的每条至多列出一次。',
  },
  fix: {
    en: 'Delete what is no change since the last release; npx etalon clause accept writes the file.',
    zh: '请删除并非自最近一次发布以来的变更的内容；该文件由npx etalon clause accept写出。',
  },
  *problems(source, index) {
    const { since, clauses } = source.value as AcceptedSource;
    const standard = index.standards.find(({ key }) => key === source.standard);
    const release = standard === undefined ? undefined : lastRelease(standard);
    if (release?.version !== since) {
      yield {
        path: ['since'],
        message: {
          en: `The last release is ${release?.version ?? 'still to come'}, not ${since}.`,
          zh:
            release === undefined
              ? `尚未发布，而since为${since}。`
              : `最近一次发布是${release.version}，不是${since}。`,
        },
      };
      return;
    }
    for (const [at, { id }] of clauses.entries())
      if (!release.clauses.some((held) => held.id === id) || clauses.findIndex((one) => one.id === id) < at)
        yield {
          path: ['clauses', at, 'id'],
          message: {
            en: `${id} is no clause of ${since}, or stands here twice.`,
            zh: `${id}不是${since}的条，或在此列出两次。`,
          },
        };
  },
};
