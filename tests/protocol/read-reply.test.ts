import { describe, expect, test } from 'vitest';
import { readReply } from '../../conformance/protocol/read-reply.ts';

const reply = (fields: string) => readReply(`{"id":"7",${fields}}`);

/** The message without the quoted line, in both languages. */
function why(fields: string): readonly string[] {
  const read = reply(fields);
  if (!('because' in read)) return [];
  expect(read).toMatchObject({ id: '7', reply: null, breach: 'message' });
  const { en, zh } = read.because;
  return [en.slice(en.lastIndexOf('”') + 2), zh.slice(zh.lastIndexOf('”') + 1)];
}

describe('an answer', () => {
  test.each<readonly [string, unknown]>([
    ['"outcome":"result","output":{"x":1},"elapsed":3', { outcome: 'result', output: { x: 1 } }],
    ['"outcome":"result","output":null', { outcome: 'result', output: null }],
    ['"outcome":"rejected","code":"too-few"', { outcome: 'rejected', code: 'too-few' }],
    ['"outcome":"rejected","code":"c","pointer":""', { outcome: 'rejected', code: 'c', pointer: '' }],
    ['"outcome":"rejected","code":"c","pointer":"/a\\n/b"', { outcome: 'rejected', code: 'c', pointer: '/a\n/b' }],
    ['"outcome":"unsupported"', { outcome: 'unsupported' }],
    [
      '"outcome":"unsupported","feature":"f","reason":"r","message":"m","code":"c"',
      { outcome: 'unsupported', feature: 'f', reason: 'r' },
    ],
    ['"outcome":"unsupported","feature":1,"reason":"r"', { outcome: 'unsupported', reason: 'r' }],
    ['"outcome":"internal"', { outcome: 'internal' }],
    ['"outcome":"internal","message":"m","trace":"t","reason":"r"', { outcome: 'internal', message: 'm', trace: 't' }],
    ['"outcome":"internal","message":null,"trace":{}', { outcome: 'internal' }],
  ])('%s is read', (fields, expected) => {
    expect(reply(fields)).toEqual({ id: '7', reply: expected });
  });

  test.each<readonly [string, string, string]>([
    ['"outcome":"result"', 'is a result without an output.', '是没有output的result。'],
    ['"outcome":"rejected"', 'rejects without a code.', '拒绝输入却没有code。'],
    ['"outcome":"rejected","code":""', 'rejects without a code.', '拒绝输入却没有code。'],
    ['"outcome":"rejected","code":4', 'rejects without a code.', '拒绝输入却没有code。'],
    [
      '"outcome":"rejected","code":"c","pointer":"a"',
      'has a pointer that is no JSON Pointer.',
      '的pointer不是JSON Pointer。',
    ],
    [
      '"outcome":"rejected","code":"c","pointer":"a/b"',
      'has a pointer that is no JSON Pointer.',
      '的pointer不是JSON Pointer。',
    ],
    [
      '"outcome":"rejected","code":"c","pointer":null',
      'has a pointer that is no JSON Pointer.',
      '的pointer不是JSON Pointer。',
    ],
    ['"output":1', 'has no outcome.', '没有outcome。'],
    [
      '"outcome":"maybe"',
      'has an outcome other than result, rejected, unsupported and internal.',
      '的outcome不是result、rejected、unsupported或internal。',
    ],
    [
      '"outcome":null',
      'has an outcome other than result, rejected, unsupported and internal.',
      '的outcome不是result、rejected、unsupported或internal。',
    ],
  ])('%s is wrong', (fields, en, zh) => {
    expect(why(fields)).toEqual([en, zh]);
  });

  test.each(['[]', 'null', '1', '"x"'])('%s is no message at all', (line) => {
    expect(readReply(line)).toEqual({
      id: null,
      breach: 'line',
      because: { en: `The line “${line}” is not a JSON object.`, zh: `行“${line}”不是JSON对象。` },
    });
  });

  test.each(['{}', '{"id":7}', '{"id":null}'])('%s answers no case', (line) => {
    expect(readReply(line)).toEqual({
      id: null,
      breach: 'line',
      because: { en: `The line “${line}” has no id.`, zh: `行“${line}”没有id。` },
    });
  });
});

describe('a line that is not taken', () => {
  test.each<readonly [string, string | null]>([
    ['{"id":"7","x":NaN}', '7'],
    ['{"id" : "7","x":NaN}', '7'],
    ['{ "id":\t"7"', '7'],
    ['{"id":"","x":NaN}', ''],
    ['{"id":"7","id":"7","outcome":"internal"}', null],
    ['{"id":"7\\u0000","x":NaN}', null],
    ['{"id":7,"x":NaN}', null],
    ['{"ids":"7","x":NaN}', null],
    ['ready', null],
  ])('%s costs the case %j', (line, id) => {
    const read = readReply(line);
    expect(read.id).toBe(id);
    expect(read).toHaveProperty('breach', 'line');
    expect('reply' in read).toBe(id !== null);
    if (id !== null) expect(read).toHaveProperty('reply', null);
  });

  test('is searched for its id in its first 64 KiB', () => {
    const before = (length: number): string => `{"x":"${'y'.repeat(length)}",`;
    const withId = (length: number): string => `${before(length)}"id":"7",NaN}`;
    const [most] = [64 * 1024 - before(0).length - '"id":"7"'.length];
    expect(readReply(withId(most)).id).toBe('7');
    expect(readReply(withId(most + 1)).id).toBeNull();
  });

  test('says what is wrong with it', () => {
    expect(readReply('{"id":"7","x":NaN}')).toEqual({
      id: '7',
      reply: null,
      breach: 'line',
      because: {
        en: 'The line “{"id":"7","x":NaN}” holds a bare NaN, which is not JSON. A value that does not exist is answered with a reason code.',
        zh: '行“{"id":"7","x":NaN}”含有裸写的NaN，不是JSON。不存在的值应以原因代码作答。',
      },
    });
    expect(readReply('{"id":"7","a":1,"a":2}')).toMatchObject({
      because: { en: 'The line “{"id":"7","a":1,"a":2}” repeats a member name: “a”.' },
    });
  });
});
