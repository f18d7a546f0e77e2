import type { LintRule } from '../lint-rule.ts';
import { phrasesIn } from '../phrases.ts';

const VAGUE = {
  en: /\b(?:(?:in)?appropriate(?:ly)?|adequate(?:ly)?|suitabl[ey]|reasonabl[ey]|sufficiently|as (?:necessary|needed)|(?:if|where) (?:possible|practicable|applicable)|and\/or)\b|\betc\./g,
  zh: /适当|恰当|合适|足够|合理|必要时|适用时|尽可能|尽量|等等|和\/或/g,
};

/** What nobody can verify is no provision. */
export const vagueWords: LintRule = {
  code: 'vague-words',
  severity: 'error',
  on: ['section'],
  demands: {
    en: 'The text of a clause has no word that leaves open when it is met: appropriate, adequate, sufficiently, if possible, and/or, etc.; 适当, 足够, 必要时, 尽可能, 和/或, 等等.',
    zh: '条的文本不使用无法判断是否满足的词语：适当、足够、必要时、尽可能、和/或、等等；appropriate、adequate、sufficiently、if possible、and/or、etc.。',
  },
  fix: {
    en: 'State the condition, the limit or the list that decides.',
    zh: '请写明起决定作用的条件、限值或清单。',
  },
  *problems(source) {
    for (const { phrase, path } of phrasesIn(source, VAGUE, ['provision']))
      yield {
        path,
        message: {
          en: `Whether "${phrase}" is met is anybody's opinion.`,
          zh: `“${phrase}”是否满足因人而异。`,
        },
      };
  },
};
