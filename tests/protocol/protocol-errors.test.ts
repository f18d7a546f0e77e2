import { describe, expect, test } from 'vitest';
import { excerpt } from '../../conformance/protocol/excerpt.ts';
import {
  brokenLine,
  looseLine,
  malformed,
  repeatedId,
  unaskedLine,
  unknownId,
} from '../../conformance/protocol/protocol-errors.ts';

describe('a line that is no strict JSON', () => {
  test('says the usual cause', () => {
    expect(looseLine('hi', 'not-json', 'Unexpected token')).toEqual({
      en: 'The line “hi” is not JSON. Usual cause: a library printed to standard output; send logs to standard error.',
      zh: '行“hi”不是JSON。常见原因：某个库向标准输出打印了内容；日志应写入标准错误。',
    });
    expect(looseLine('{', 'too-deep', 'a')).toEqual({
      en: 'The line “{” is nested too deeply.',
      zh: '行“{”嵌套过深。',
    });
    expect(looseLine('[1e999]', 'number-too-large', '')).toEqual({
      en: 'The line “[1e999]” holds a number that is larger than the largest double. Answer with a reason code where there is no finite value.',
      zh: '行“[1e999]”含有大于最大双精度数的数。没有有限值时，应以原因代码作答。',
    });
    expect(looseLine('{}', 'byte-order-mark', '')).toEqual({
      en: 'The line “{}” begins with a byte order mark. Write UTF-8 without one.',
      zh: '行“{}”以字节顺序标记开头。应写出不带该标记的UTF-8。',
    });
  });

  test('names the member that stands twice, where it is known', () => {
    expect(looseLine('{}', 'duplicate-key', 'a\n')).toEqual({
      en: 'The line “{}” repeats a member name: “a\\u000a”.',
      zh: '行“{}”含有重复的成员名：“a\\u000a”。',
    });
    expect(looseLine('{}', 'duplicate-key', '')).toEqual({
      en: 'The line “{}” repeats a member name.',
      zh: '行“{}”含有重复的成员名。',
    });
  });

  test.each<readonly [string, string]>([
    ['{"a":NaN}', 'NaN'],
    ['{"a": NaN}', 'NaN'],
    ['{"a":\t -Infinity}', 'Infinity'],
    ['[inf]', 'inf'],
    ['[1,nan]', 'nan'],
    ['[1, -nan,2]', 'nan'],
  ])('%s holds a bare %s', (line, bare) => {
    expect(looseLine(line, 'not-json', '')).toEqual({
      en: `The line “${excerpt(line)}” holds a bare ${bare}, which is not JSON. A value that does not exist is answered with a reason code.`,
      zh: `行“${excerpt(line)}”含有裸写的${bare}，不是JSON。不存在的值应以原因代码作答。`,
    });
  });

  test.each(['NaN found', '[information', '{"a":nano', '{"a":xNaN', '(inf)'])('%s holds none', (line) => {
    expect(looseLine(line, 'not-json', '').en).toMatch(/is not JSON\. Usual cause/);
  });

  test('whose number is too large holds no bare one, whatever else stands in it', () => {
    expect(looseLine('[NaN]', 'number-too-large', '').en).toMatch(/larger than the largest double/);
  });
});

test('a line that is no text says how it is broken', () => {
  expect(brokenLine({ kind: 'not-utf8', bytes: 3, start: 'a\u0000' }, 9)).toEqual({
    en: 'The line “a\\u0000” is not UTF-8.',
    zh: '行“a\\u0000”不是UTF-8编码。',
  });
  expect(brokenLine({ kind: 'too-long', bytes: 10, start: 'abc' }, 9)).toEqual({
    en: 'A line that begins “abc” is longer than the 9 bytes that were announced.',
    zh: '以“abc”开头的行超过了已声明的9字节上限。',
  });
});

test('what is wrong with a message is said of its line', () => {
  expect(malformed('{\t}', { en: 'has no id', zh: '没有id' })).toEqual({
    en: 'The line “{\\u0009}” has no id.',
    zh: '行“{\\u0009}”没有id。',
  });
});

test('an id that does not belong is quoted', () => {
  expect(repeatedId('7\u0007')).toEqual({
    en: 'The case with id “7\\u0007” was answered twice.',
    zh: '标识为“7\\u0007”的用例被回答了两次。',
  });
  expect(unknownId('x')).toEqual({
    en: 'An answer carries the id “x”, which was never sent. Ids are echoed unchanged.',
    zh: '某个答复的标识“x”从未发出。标识应原样返回。',
  });
  expect(unaskedLine('{}')).toEqual({
    en: 'The line “{}” came although nothing had been asked.',
    zh: '尚未提出任何请求，却收到了行“{}”。',
  });
});

describe('an excerpt', () => {
  test.each([
    ['计量 é', '计量 é'],
    ['\u0000\u001f\u007f\u009f', '\\u0000\\u001f\\u007f\\u009f'],
    ['\u200b\u2028\u2029\ufeff', '\\u200b\\u2028\\u2029\\ufeff'],
    ['\ud800', '\\ud800'],
    ['\u{e0001}', '\\u{e0001}'],
    ['𝜈', '𝜈'],
  ])('of %j is %s', (text, shown) => {
    expect(excerpt(text)).toBe(shown);
  });

  test('is cut at 120 characters, and says so', () => {
    expect(excerpt('x'.repeat(120))).toBe('x'.repeat(120));
    expect(excerpt('x'.repeat(121))).toBe(`${'x'.repeat(120)}…`);
  });
});
