import { describe, expect, test } from 'vitest';
import { detailOf, greet, judgeHello } from '../../conformance/protocol/greet.ts';
import { readHello } from '../../conformance/protocol/read-hello.ts';
import { windowOf } from '../../conformance/protocol/window.ts';
import type { HelloReply } from '../../conformance/protocol/messages.ts';

const HELLO = {
  id: '0',
  protocol: 1,
  implementation: { name: 'a', version: '1' },
  standards: { s: ['0.1'] },
  operations: ['s/o'],
};

const read = (changes: Readonly<Record<string, unknown>>) => readHello(JSON.stringify({ ...HELLO, ...changes }), '0');
const isTaken = (changes: Readonly<Record<string, unknown>>): boolean => read(changes).ok;

/** The message without the quoted line, in both languages, or “taken”. */
function why(changes: Readonly<Record<string, unknown>>): readonly string[] | 'taken' {
  const outcome = read(changes);
  if (outcome.ok) return 'taken';
  expect(outcome.breach).toBe('message');
  const { en, zh } = outcome.because;
  return [en.slice(en.indexOf('”') + 2), zh.slice(zh.indexOf('”') + 1)];
}

const notA = (member: string, en: string, zh: string): readonly string[] => [
  `answers hello, yet \`${member}\` is not ${en}.`,
  `答复了hello，但\`${member}\`不是${zh}。`,
];

describe('the answer to hello', () => {
  test('is taken with what has to be in it, and nothing else is made of it', () => {
    expect(read({})).toEqual({ ok: true, hello: HELLO });
  });

  test('keeps every member that the protocol knows, and no other', () => {
    const all = {
      ...HELLO,
      implementation: { name: 'a', version: '1', language: 'c', homepage: 'https://a', issues: 'https://b' },
      classes: { s: ['core'] },
      features: { f64s: true },
      parameters: { depth: 3 },
      leavesOut: { 's/o': [{ kind: ['x', null, true] }] },
      determinism: 'seeded',
      concurrency: { maxInFlight: 4 },
    };
    expect(read(all)).toEqual({ ok: true, hello: all });
    expect(
      read({ ...all, mood: 'good', implementation: { ...all.implementation, language: 3, licence: 'MIT' } }),
    ).toEqual({
      ok: true,
      hello: { ...all, implementation: { name: 'a', version: '1', homepage: 'https://a', issues: 'https://b' } },
    });
  });

  test('is the same in whatever order a hash map or a set gives it', () => {
    const [one, other] = [
      {
        standards: { s: ['0.1', '0.2'], t: ['1.0'] },
        operations: ['s/o', 's/p', 't/q'],
        classes: { s: ['core', 'more'], t: [] },
        features: { a: true, b: { c: 1, d: [{ e: 1, f: 2 }] } },
        parameters: { depth: [3, 1], width: 2 },
        leavesOut: { 's/o': [{ kind: ['x', null, true], size: ['*'] }, { unit: ['m'] }], 's/p': [] },
        concurrency: { maxInFlight: 4, why: 'threads' },
      },
      {
        concurrency: { why: 'threads', maxInFlight: 4 },
        leavesOut: { 's/p': [], 's/o': [{ unit: ['m'] }, { size: ['*'], kind: [true, 'x', null] }] },
        parameters: { width: 2, depth: [3, 1] },
        features: { b: { d: [{ f: 2, e: 1 }], c: 1 }, a: true },
        classes: { t: [], s: ['more', 'core', 'more'] },
        operations: ['t/q', 's/p', 's/o'],
        standards: { t: ['1.0'], s: ['0.2', '0.1'] },
      },
    ].map((changes) => JSON.stringify(read(changes)));
    expect(other).toBe(one);
    // The order of other lists may mean something.
    const depth = (...list: readonly number[]): string => JSON.stringify(read({ parameters: { depth: list } }));
    expect(depth(3, 1)).not.toBe(depth(1, 3));
  });

  test('names an operation once, however often it is declared', () => {
    expect(read({ operations: ['s/o', 's/p', 's/o'] })).toMatchObject({ hello: { operations: ['s/o', 's/p'] } });
    expect(read({ operations: [] })).toMatchObject({ hello: { operations: [] } });
  });

  test('is broken as a line where it is no JSON, no object or no answer to this hello', () => {
    expect(readHello('hi', '0')).toEqual({
      ok: false,
      breach: 'line',
      because: {
        en: 'The line “hi” is not JSON. Usual cause: a library printed to standard output; send logs to standard error.',
        zh: '行“hi”不是JSON。常见原因：某个库向标准输出打印了内容；日志应写入标准错误。',
      },
    });
    for (const line of ['[]', 'null', '"hello"', '3'])
      expect(readHello(line, '0')).toEqual({
        ok: false,
        breach: 'line',
        because: { en: `The line “${line}” is not a JSON object.`, zh: `行“${line}”不是JSON对象。` },
      });
    expect(readHello('{"id":"1"}', '0')).toEqual({
      ok: false,
      breach: 'line',
      because: {
        en: 'The line “{"id":"1"}” does not answer hello: its id is not "0".',
        zh: '行“{"id":"1"}”没有答复hello：其id不是“0”。',
      },
    });
    expect(readHello(JSON.stringify(HELLO), '1').ok).toBe(false);
    expect(read({ id: 0 }).ok).toBe(false);
  });

  test.each<readonly [string, unknown, string, string, string]>([
    ['protocol', 1.5, 'protocol', 'an integer', '整数'],
    ['protocol', '1', 'protocol', 'an integer', '整数'],
    ['implementation', 'acme', 'implementation', 'an object', '对象'],
    ['implementation', null, 'implementation', 'an object', '对象'],
    ['implementation', [], 'implementation', 'an object', '对象'],
    ['implementation', { version: '1' }, 'implementation.name', 'a text', '文本'],
    ['implementation', { name: '', version: '1' }, 'implementation.name', 'a text', '文本'],
    ['implementation', { name: 3, version: '1' }, 'implementation.name', 'a text', '文本'],
    ['implementation', { name: 'a' }, 'implementation.version', 'a text', '文本'],
    ['implementation', { name: 'a', version: '' }, 'implementation.version', 'a text', '文本'],
    ['implementation', { name: 'a', version: 1 }, 'implementation.version', 'a text', '文本'],
    ['standards', [], 'standards', 'an object of lists of versions', '由版本列表组成的对象'],
    ['standards', { s: '0.1' }, 'standards', 'an object of lists of versions', '由版本列表组成的对象'],
    ['standards', { s: ['0.1', 0.1] }, 'standards', 'an object of lists of versions', '由版本列表组成的对象'],
    ['standards', { s: ['0.1'], t: null }, 'standards', 'an object of lists of versions', '由版本列表组成的对象'],
    ['classes', { s: 'core' }, 'classes', 'an object of lists of classes', '由类别列表组成的对象'],
    ['classes', null, 'classes', 'an object of lists of classes', '由类别列表组成的对象'],
    [
      'operations',
      's/o',
      'operations',
      'a list of operations, each as standard/operation',
      '操作列表（每项形如standard/operation）',
    ],
    ['features', [], 'features', 'an object', '对象'],
    ['features', true, 'features', 'an object', '对象'],
    ['parameters', null, 'parameters', 'an object', '对象'],
    ['determinism', 'sometimes', 'determinism', 'pure, seeded or stochastic', 'pure、seeded或stochastic'],
    ['determinism', null, 'determinism', 'pure, seeded or stochastic', 'pure、seeded或stochastic'],
    ['concurrency', 16, 'concurrency.maxInFlight', 'a positive integer', '正整数'],
    ['concurrency', null, 'concurrency.maxInFlight', 'a positive integer', '正整数'],
    ['concurrency', {}, 'concurrency.maxInFlight', 'a positive integer', '正整数'],
    ['concurrency', { maxInFlight: 0 }, 'concurrency.maxInFlight', 'a positive integer', '正整数'],
    ['concurrency', { maxInFlight: 1.5 }, 'concurrency.maxInFlight', 'a positive integer', '正整数'],
    ['concurrency', { maxInFlight: '2' }, 'concurrency.maxInFlight', 'a positive integer', '正整数'],
  ])('with %s %j is not taken, and says that %s is not what it has to be', (member, value, named, en, zh) => {
    expect(why({ [member]: value })).toEqual(notA(named, en, zh));
  });

  test('is judged by the first member that is wrong', () => {
    expect(why({ protocol: 'one', operations: 3 })).toEqual(notA('protocol', 'an integer', '整数'));
  });

  test.each([
    'combine',
    's/',
    '/o',
    'S/o',
    's/O',
    '1s/o',
    's/1o',
    's/o/p',
    's o/p',
    ' s/o',
    's/o ',
    '-s/o',
    's/-o',
    '',
  ])('does not declare an operation %j', (operation) => {
    expect(isTaken({ operations: ['s/o', operation] })).toBe(false);
  });

  test.each(['a/b', 'a1/b2', 'a-b/c-d', 'abc/def9-'])('declares an operation %j', (operation) => {
    expect(isTaken({ operations: [operation] })).toBe(true);
  });

  test.each([{}, { 's/o': [] }, { 's/o': [{ kind: ['x'] }] }, { 's/o': [{ a: [null], b: [false] }, { c: ['*'] }] }])(
    'leaves out %j',
    (leavesOut) => {
      expect(isTaken({ leavesOut })).toBe(true);
    },
  );

  test.each<unknown>([
    null,
    [],
    { 's/o': {} },
    { 's/o': ['kind'] },
    { 's/o': [null] },
    { 's/o': [{}] },
    { 's/o': [{ kind: 'x' }] },
    { 's/o': [{ kind: [] }] },
    { 's/o': [{ kind: [1] }] },
    { 's/o': [{ kind: ['x', {}] }] },
    { 's/o': [{ kind: ['x'], of: [] }] },
    { 's/o': [{ kind: ['x'] }, {}] },
    { 's/o': [{ kind: ['x'] }], 's/p': 1 },
  ])('cannot leave out %j', (leavesOut) => {
    expect(why({ leavesOut })).toEqual(
      notA(
        'leavesOut',
        'an object of lists of members with the values that are left out',
        '由所省略的成员取值列表组成的对象',
      ),
    );
  });

  test.each(['pure', 'seeded', 'stochastic'])('declares itself %s', (determinism) => {
    expect(read({ determinism })).toMatchObject({ ok: true, hello: { determinism } });
  });
});

describe('the suite', () => {
  const suite = { name: 'etalon', version: '0.1.0', digest: 'sha256:0' };

  test('says hello with the versions that it speaks and the longest line that it takes', () => {
    expect(greet('0', { suite, maxLineBytes: 99 })).toBe(
      '{"id":"0","op":"hello","protocol":{"min":1,"max":1},"suite":{"name":"etalon","version":"0.1.0","digest":"sha256:0"},"limits":{"maxLineBytes":99}}',
    );
  });

  test('goes on with its own version only', () => {
    expect(judgeHello(JSON.stringify(HELLO), '0')).toEqual({ ok: true, hello: HELLO });
    for (const protocol of [0, 2])
      expect(judgeHello(JSON.stringify({ ...HELLO, protocol }), '0')).toEqual({
        ok: false,
        kind: 'other-version',
        because: {
          en: `It speaks version ${protocol} of the protocol; this suite speaks version 1.`,
          zh: `它使用协议的第${protocol}版，而本测试套件使用第1版。`,
        },
      });
  });

  test('says whether the line or the message on it is wrong', () => {
    expect(judgeHello('[]', '0')).toMatchObject({ ok: false, kind: 'protocol-error', breach: 'line' });
    expect(judgeHello('{"id":"0"}', '0')).toMatchObject({ ok: false, kind: 'protocol-error', breach: 'message' });
    expect(detailOf({ breach: 'line' })).toEqual({ breach: 'line' });
    expect(detailOf({})).toEqual({});
  });

  test('asks one case at a time unless more are allowed, and never more than 64', () => {
    const hello = HELLO as unknown as HelloReply;
    expect(windowOf(hello)).toBe(1);
    expect([1, 16, 64, 65, 10_000].map((maxInFlight) => windowOf({ ...hello, concurrency: { maxInFlight } }))).toEqual([
      1, 16, 64, 64, 64,
    ]);
  });
});
