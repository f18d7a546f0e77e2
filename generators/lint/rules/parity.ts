import type { Inline } from '../../model/inline.ts';
import { parseInline } from '../../model/inline.ts';
import { joinLines } from '../../model/join-lines.ts';
import type { LintRule } from '../lint-rule.ts';
import { textsOf } from '../texts.ts';
import { wordsOf } from '../words-of.ts';

/** A number in words with its sign, and the unit or percent sign that follows it. */
const NUMBER =
  /(?<![A-Za-z0-9.])(?<![A-Za-z0-9][-–])[-−]?\d+(?:[.,]\d+)*(?:\s?(?:%|‰|°C|nm|µm|mm|cm|km|kg|kW·h|kWh|ms|µs|Hz|kHz|MHz|GHz|KiB|MiB|GiB|kB|MB|GB)(?![A-Za-z]))?/gu;

/** Both languages refer to the same things and state the same numbers, units and mathematics. */
export const parity: LintRule = {
  code: 'parity',
  severity: 'error',
  on: ['series', 'standard', 'section', 'terms', 'notes', 'schema'],
  demands: {
    en: 'Both languages have the same references, mathematics, code, numbers and units.',
    zh: '两种语言的引用、数学式、代码、数值和单位相同。',
  },
  fix: { en: 'Bring the two languages into line.', zh: '请使两种语言一致。' },
  *problems(source) {
    for (const { text, path } of textsOf(source)) {
      const [inEnglish, inChinese] = [tokens(text.en), tokens(text.zh)];
      const onlyEnglish = without(inEnglish, inChinese);
      const onlyChinese = without(inChinese, inEnglish);
      if (onlyEnglish.length > 0)
        yield {
          path: [...path, 'zh'],
          message: {
            en: `Only the English text has ${onlyEnglish.join(', ')}.`,
            zh: `只有英文文本有${onlyEnglish.join('、')}。`,
          },
        };
      if (onlyChinese.length > 0)
        yield {
          path: [...path, 'en'],
          message: {
            en: `Only the Chinese text has ${onlyChinese.join(', ')}.`,
            zh: `只有中文文本有${onlyChinese.join('、')}。`,
          },
        };
    }
  },
};

const tokens = (text: string): readonly string[] => [
  ...parseInline(joinLines(text)).flatMap(tokenOf),
  ...[...wordsOf(text).matchAll(NUMBER)].map(([number]) => number.replace(/\s/g, '').replace('−', '-')),
];

function tokenOf(run: Inline): readonly string[] {
  if (run.type === 'math') return [`$${run.tex.replace(/\s+/g, ' ').trim()}$`];
  if (run.type === 'code') return [`\`${run.code}\``];
  return run.type === 'reference' ? [`{${run.kind}:${run.id}}`] : [];
}

/** What a list has more often than another. */
function without(list: readonly string[], other: readonly string[]): readonly string[] {
  const left = [...other];
  return list.filter((token) => {
    const at = left.indexOf(token);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
