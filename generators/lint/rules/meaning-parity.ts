import type { Path } from '../../model/source.ts';
import type { LintRule, Problem } from '../lint-rule.ts';
import { comparisonsIn, NEGATED } from '../comparisons.ts';
import { numberWordsIn } from '../number-words.ts';
import { textsOf } from '../texts.ts';
import { wordsOf } from '../words-of.ts';

/**
 * Numbers and comparisons in words say the same in both languages. A word that only one language has is a matter of
 * phrasing; where each has one that the other lacks, one of the two is wrong.
 */
export const meaningParity: LintRule = {
  code: 'meaning-parity',
  severity: 'error',
  on: ['series', 'standard', 'section', 'terms', 'notes', 'schema'],
  demands: {
    en: 'Numbers in words (two 两, three 三 …) and comparisons in words (at least 不小于, at most 不大于, more than 大于, less than 小于) do not contradict each other in the two languages.',
    zh: '两种语言中以文字表示的数（two两、three三……）和比较（at least不小于、at most不大于、more than大于、less than小于）不相互矛盾。',
  },
  fix: { en: 'See which language is right, and mend the other.', zh: '请确认哪种语言正确，并修正另一种。' },
  *problems(source) {
    for (const { text, path } of textsOf(source)) {
      if (path.includes('references') || path.includes('bibliography')) continue;
      const [en, zh] = [wordsOf(text.en), wordsOf(text.zh)];
      yield* contradiction(path, numberWordsIn(en, 'en'), numberWordsIn(zh, 'zh'));
      const [saidInEnglish, saidInChinese] = [comparisonsIn(en, 'en'), comparisonsIn(zh, 'zh')];
      // "None is more than" and 不超过 are the same: a negation may stand far from its comparison.
      const negated = NEGATION.test(en) ? [...saidInEnglish].map((one) => NEGATED[one]) : [];
      yield* contradiction(path, saidInEnglish, without(saidInChinese, new Set(negated)));
    }
  },
};

/** Words of negation that stand apart from the comparison that they turn round. */
const NEGATION = /\b(?:no|none|neither|nor|never|without|not)\b/;

const without = <Said>(said: ReadonlySet<Said>, other: ReadonlySet<Said>): ReadonlySet<Said> =>
  new Set([...said].filter((one) => !other.has(one)));

function* contradiction<Said>(path: Path, en: ReadonlySet<Said>, zh: ReadonlySet<Said>): Generator<Problem> {
  const [onlyEnglish, onlyChinese] = [[...without(en, zh)], [...without(zh, en)]];
  if (onlyEnglish.length === 0 || onlyChinese.length === 0) return;
  yield {
    path,
    message: {
      en: `The English text says ${onlyEnglish.join(', ')} in words, the Chinese text ${onlyChinese.join(', ')}.`,
      zh: `英文文本以文字表示${onlyEnglish.join('、')}，中文文本则为${onlyChinese.join('、')}。`,
    },
  };
}
