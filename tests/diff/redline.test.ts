import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redline } from '../../generators/diff/redline.ts';
import { joinLines } from '../../generators/model/join-lines.ts';

const marked = (before: string, after: string, language: 'en' | 'zh'): string =>
  redline(before, after, language)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`))
    .join('');

describe('a redline', () => {
  it('goes by words in English', () => {
    expect(marked('A report shall state the mean.', 'A report shall give the mean.', 'en')).toBe(
      'A report shall [-state-]{+give+} the mean.',
    );
    expect(marked('at least 30 items', 'at least 3.5 items', 'en')).toBe('at least [-30-]{+3.5+} items');
  });

  it('goes by characters in Chinese', () => {
    expect(marked('报告应给出平均值。', '报告应列出平均值。', 'zh')).toBe('报告应[-给-]{+列+}出平均值。');
  });

  it('keeps a reference, mathematics and code whole', () => {
    expect(marked('by {formula:mean} of $x_1$', 'by {formula:median} of $x_2$', 'en')).toBe(
      'by [-{formula:mean}-]{+{formula:median}+} of [-$x_1$-]{+$x_2$+}',
    );
  });

  it('does not see where lines are broken', () => {
    expect(redline('A report\nshall be.', 'A report shall be.', 'en')).toEqual([
      { kind: 'same', text: 'A report shall be.' },
    ]);
  });

  it('gives back both texts', () => {
    const words = fc.array(fc.constantFrom('a', 'b ', '应', '给', '出', '{term:x}', ' ', '1.5', '。'), {
      maxLength: 12,
    });
    const text = words.map((list) => list.join(''));
    fc.assert(
      fc.property(text, text, fc.constantFrom('en' as const, 'zh' as const), (before, after, language) => {
        const runs = redline(before, after, language);
        const side = (without: string): string =>
          runs.flatMap(({ kind, text: one }) => (kind === without ? [] : [one])).join('');
        expect([side('added'), side('removed')]).toEqual([joinLines(before), joinLines(after)]);
      }),
    );
  });
});
