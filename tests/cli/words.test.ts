import { describe, expect, it } from 'vitest';
import { columns, widthOf, wrapped } from '../../conformance/cli/columns.ts';
import { findingsText } from '../../conformance/cli/findings-text.ts';
import { languageOf } from '../../conformance/cli/language.ts';
import { painter } from '../../conformance/cli/paint.ts';
import { suggest } from '../../conformance/cli/suggest.ts';
import { wantsColour } from '../../conformance/cli/terminal.ts';
import type { Finding } from '../../schemas/document/finding.ts';

describe('what the command says', () => {
  it('is in the language that was asked for, else that of the locale', () => {
    expect(languageOf('zh', { LANG: 'en_GB.UTF-8' })).toBe('zh');
    expect(languageOf(undefined, { LANG: 'zh_CN.UTF-8' })).toBe('zh');
    expect(languageOf(undefined, { LC_ALL: 'C', LANG: 'zh_CN.UTF-8' })).toBe('en');
    expect(languageOf(undefined, { LC_ALL: '', LANG: 'zh_CN.UTF-8' })).toBe('zh');
    expect(languageOf(undefined, {})).toBe('en');
  });

  it('is coloured on a terminal only, and not where somebody asked for none', () => {
    expect(wantsColour({}, true)).toBe(true);
    expect(wantsColour({}, false)).toBe(false);
    expect(wantsColour({ NO_COLOR: '1' }, true)).toBe(false);
    expect(wantsColour({ TERM: 'dumb' }, true)).toBe(false);
    expect(painter(true)('red', 'x')).toBe('\u001b[31mx\u001b[39m');
    expect(painter(false)('red', 'x')).toBe('x');
  });

  it('suggests what is near, and nothing otherwise', () => {
    expect(suggest('validat', ['validate', 'list'])).toBe('validate');
    expect(suggest('UNC-03', ['UNC-030', 'VOC-001'])).toBe('UNC-030');
    expect(suggest('combine', ['uncertainty/type-a', 'uncertainty/combine'])).toBe('uncertainty/combine');
    expect(suggest('lsit', ['list', 'type'])).toBe('list');
    expect(suggest('frobnicate', ['validate', 'list'])).toBeUndefined();
  });

  it('counts the columns of Chinese text and of combining marks', () => {
    expect(widthOf('不确定度 u\u0304')).toBe(10);
    expect(
      columns([
        ['条', 'x'],
        ['abc', 'y'],
      ]),
    ).toEqual(['条   x', 'abc  y']);
  });

  it('breaks lines between words, and between Chinese characters but not before a mark that closes', () => {
    expect(wrapped('one two three', 8, ' ')).toBe(' one two\n three');
    expect(wrapped('测量结果应给出单位。', 10)).toBe('测量结果应\n给出单位。');
    expect(wrapped('测量结果，应', 8)).toBe('测量结果，\n应');
  });
});

describe('findings', () => {
  const finding: Finding = {
    code: 'schema-required',
    severity: 'error',
    message: { en: '"unit" is missing.', zh: '缺少"unit"。' },
    at: { file: 'result.json', line: 2, column: 3, pointer: '' },
    clause: 'UNC-001',
    fix: { en: 'Add "unit".', zh: '请加上"unit"。' },
  };

  it('are written as a compiler writes them', () => {
    expect(findingsText([finding], '{\n  "value": "1"\n}\n', 'en', painter(false))).toBe(
      [
        'result.json:2:3: error UNC-001: "unit" is missing.',
        ' 2 |   "value": "1"',
        '   |   ^',
        '   mend: Add "unit".',
        '',
      ].join('\n'),
    );
  });

  it('are written in Chinese, with the mark under wide characters', () => {
    const text = '{ "单位": 1 }';
    const at = { ...finding.at, line: 1, column: 9 };
    expect(findingsText([{ ...finding, at, severity: 'warning' }], text, 'zh', painter(false))).toBe(
      [
        'result.json:1:9: 警告 UNC-001: 缺少"unit"。',
        ' 1 | { "单位": 1 }',
        '   |           ^',
        '   改法： 请加上"unit"。',
        '',
      ].join('\n'),
    );
  });

  it('show a window of a long line, and no control character of the document', () => {
    const text = `${' '.repeat(5000)}\u001b[31m"x"${' '.repeat(5000)}`;
    const shown = findingsText(
      [{ ...finding, at: { ...finding.at, line: 1, column: 5001 } }],
      text,
      'en',
      painter(false),
    );
    expect(shown).toContain('…');
    expect(shown).toContain('\\u{1b}[31m"x"');
    expect(Math.max(...shown.split('\n').map((line) => line.length))).toBeLessThan(130);
  });

  it('stand alone where the source is not to be had', () => {
    expect(findingsText([finding], '', 'en', painter(false))).toBe(
      'result.json:2:3: error UNC-001: "unit" is missing.\n   mend: Add "unit".\n',
    );
  });
});
