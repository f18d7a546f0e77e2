import { isRetired } from '../../model/index-sources.ts';
import type { LintRule } from '../lint-rule.ts';
import { sinceRelease } from '../since-release.ts';

/** Either language may be written first; the other one follows. */
export const staleTranslation: LintRule = {
  code: 'stale-translation',
  severity: 'warning',
  on: ['section'],
  demands: {
    en: 'Where one language of a clause changed since the last release, so did the other, or the change is accepted as editorial.',
    zh: '条的一种语言自最近一次发布以来有变更时，另一种语言也有变更，或该变更已作为编辑性变更被接受。',
  },
  fix: {
    en: 'Bring the other language into line; where it needs no change, npx etalon clause accept <ID> --editorial.',
    zh: '请使另一种语言与之一致；无需变更时请运行npx etalon clause accept <标识> --editorial。',
  },
  *problems(source, index) {
    for (const { clause, path, release, released, now, accepted } of sinceRelease(source, index)) {
      const changed = { en: now.en !== released.en, zh: now.zh !== released.zh };
      if (isRetired(clause) || changed.en === changed.zh || accepted?.kind === 'editorial') continue;
      const stale = changed.en ? 'zh' : 'en';
      yield {
        path: [...path, 'text', stale],
        message:
          stale === 'zh'
            ? {
                en: `The English text of ${clause.id} changed since ${release.version}, the Chinese one did not.`,
                zh: `${clause.id}的英文文本自${release.version}以来有变更，中文文本没有。`,
              }
            : {
                en: `The Chinese text of ${clause.id} changed since ${release.version}, the English one did not.`,
                zh: `${clause.id}的中文文本自${release.version}以来有变更，英文文本没有。`,
              },
      };
    }
  },
};
