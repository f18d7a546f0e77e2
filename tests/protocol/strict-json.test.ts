import { describe, expect, test } from 'vitest';
import { MAX_DEPTH, parseStrict } from '../../conformance/protocol/strict-json.ts';

const why = (text: string): readonly string[] => {
  const parsed = parseStrict(text);
  return parsed.ok ? ['ok'] : [parsed.why, parsed.detail];
};

describe('strict JSON', () => {
  test.each<readonly [string, unknown]>([
    ['{"a":[1,{"b":null}],"c":"x:y"}', { a: [1, { b: null }], c: 'x:y' }],
    ['"a\\\\"', 'a\\'],
    ['{"a\\\\":"\\":\\\\\\"","b":1}', { 'a\\': '":\\"', b: 1 }],
    ['[1.7976931348623157e308,-1.7976931348623157e308]', [Number.MAX_VALUE, -Number.MAX_VALUE]],
    ['{"a":{"a":{"a":1}},"b":[{"a":1},{"a":1}]}', { a: { a: { a: 1 } }, b: [{ a: 1 }, { a: 1 }] }],
  ])('takes %s', (text, value) => {
    expect(parseStrict(text)).toEqual({ ok: true, value });
  });

  test.each<readonly [string, string]>([
    ['{"a":1,"a":2}', 'a'],
    ['{"a":{"b":1},"c":{"b":1,"b":2}}', 'b'],
    ['{"a":{"b":1},"b":1,"a":2}', 'a'],
    ['[[{"a" : 1, "a"\t:\r\n 2}]]', 'a'],
    ['{"a\\\\":1,"a\\\\":2}', 'a\\'],
    ['{"a\\"":"a\\"","a\\"":2}', 'a"'],
    ['{"b":"a","a":"a","c":"a","a":"b"}', 'a'],
    ['{"a":"{","b":"}","a":1}', 'a'],
    // Blanks beyond a hundred: refused all the same, and not named.
    [`{"a"${' '.repeat(100)}:1,"a"${' '.repeat(100)}:1}`, ''],
  ])('refuses %s, which repeats %j', (text, name) => {
    expect(why(text)).toEqual(['duplicate-key', name]);
  });

  test('refuses numbers that no double holds, wherever they stand', () => {
    for (const text of ['1e999', '-1e999', '[1,1e999]', '{"a":{"b":-1e999},"c":1}'])
      expect(why(text)).toEqual(['number-too-large', '']);
  });

  test('refuses what is nested deeper than 512', () => {
    const objects = (depth: number): string => '{"a":'.repeat(depth) + '1' + '}'.repeat(depth);
    const arrays = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);
    expect(MAX_DEPTH).toBe(512);
    expect([why(objects(512)), why(arrays(512))]).toEqual([['ok'], ['ok']]);
    expect([why(objects(513)), why(arrays(513))]).toEqual([
      ['too-deep', ''],
      ['too-deep', ''],
    ]);
  });

  test('refuses a byte order mark at the start, and takes it in a text', () => {
    expect(why('\ufeff1')).toEqual(['byte-order-mark', '']);
    expect(why('"\ufeff"')).toEqual(['ok']);
  });

  test('says what the parser says where it is no JSON', () => {
    const [kind, detail] = why('{"a":}');
    expect(kind).toBe('not-json');
    expect(detail).toMatch(/^Unexpected token/);
  });
});
