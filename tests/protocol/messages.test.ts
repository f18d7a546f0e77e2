import { Readable, Writable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentValidators } from '../../.generated/document-validators.js';
import { rejected, result, type AnyOperation } from '../../conformance/contract/operation.ts';
import { Conversation } from '../../conformance/protocol/conversation.ts';
import { greet } from '../../conformance/protocol/greet.ts';
import { implementationOf } from '../../conformance/protocol/implementation.ts';
import { MAX_LINE_BYTES, type Description } from '../../conformance/protocol/messages.ts';
import { readHello } from '../../conformance/protocol/read-hello.ts';
import { readReply } from '../../conformance/protocol/read-reply.ts';
import { serve } from '../../conformance/protocol/serve.ts';
import { allowedEnvironment } from '../../conformance/protocol/stdio/environment.ts';

const accepts = (message: string, value: unknown): boolean => {
  const validate = (documentValidators as Readonly<Record<string, (value: unknown) => boolean>>)[
    `conformance/protocol/${message}`
  ];
  if (validate === undefined) throw new Error(`no schema of ${message}`);
  return validate(value);
};

const HELLO = {
  id: '0',
  protocol: 1,
  implementation: { name: 'acme', version: '3.2.1', language: 'rust' },
  standards: { uncertainty: ['0.1'] },
  operations: ['uncertainty/combine'],
};

const OUTCOMES = ['result', 'rejected', 'unsupported', 'internal'] as const;

describe('a reply', () => {
  test('is taken exactly where one of the schemas of replies takes it', () => {
    const odd = fc.oneof(fc.constantFrom<unknown>(null, 1, '', 'code', '/a', 'a', {}, []));
    const reply = fc.record(
      {
        id: fc.oneof({ weight: 4, arbitrary: fc.constant('7') }, { weight: 1, arbitrary: odd }),
        outcome: fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...OUTCOMES) }, { weight: 1, arbitrary: odd }),
        output: odd,
        code: odd,
        pointer: odd,
        reason: odd,
        message: odd,
        elapsed: odd,
      },
      { requiredKeys: [], noNullPrototype: true },
    );
    let taken = 0;
    fc.assert(
      fc.property(reply, (message) => {
        const valid = OUTCOMES.some((outcome) => accepts(`${outcome}-reply`, message));
        const read = readReply(JSON.stringify(message));
        if (valid) taken++;
        return valid === ('reply' in read && read.reply !== null);
      }),
      { numRuns: 2000 },
    );
    expect(taken).toBeGreaterThan(200);
  });

  test('is charged to the case that it names, even where it is no JSON', () => {
    expect(readReply('{"id":"7","outcome":"result","output":{"u": NaN}}')).toMatchObject({
      id: '7',
      reply: null,
      breach: 'line',
    });
    expect(readReply('{"id":"7","outcome":"maybe"}')).toMatchObject({ id: '7', reply: null, breach: 'message' });
    expect(readReply('{"id":"7","out{"id":"8","outcome":"internal"}')).toMatchObject({ id: null });
    expect(readReply('[]')).toMatchObject({ id: null });
  });
});

describe('hello', () => {
  test('of the suite is valid by its schema', () => {
    const suite = { name: 'etalon', version: '0.1.0', digest: `sha256:${'0'.repeat(64)}` };
    expect(accepts('hello-request', JSON.parse(greet('0', { suite, maxLineBytes: MAX_LINE_BYTES })))).toBe(true);
  });

  test('of an implementation is read exactly where its schema takes it', () => {
    const spoil = fc.constantFrom<readonly [string, unknown]>(
      ['protocol', 'one'],
      ['protocol', 1.5],
      ['implementation', 'acme'],
      ['implementation', { name: 'acme' }],
      ['implementation', { name: '', version: '1' }],
      ['standards', []],
      ['standards', { uncertainty: '0.1' }],
      ['classes', { uncertainty: ['core'] }],
      ['classes', { uncertainty: 'core' }],
      ['operations', ['combine']],
      ['operations', ['uncertainty/combine', 'uncertainty/type-a']],
      ['operations', 'uncertainty/combine'],
      ['features', { f64s: true }],
      ['features', []],
      ['parameters', null],
      ['determinism', 'seeded'],
      ['determinism', 'sometimes'],
      ['concurrency', { maxInFlight: 16 }],
      ['concurrency', { maxInFlight: 0 }],
      ['concurrency', {}],
      ['mood', 'good'],
    );
    fc.assert(
      fc.property(fc.array(spoil, { maxLength: 2 }), (changes) => {
        const hello = { ...HELLO, ...Object.fromEntries(changes) };
        expect(readHello(JSON.stringify(hello), '0').ok, JSON.stringify(hello)).toBe(accepts('hello-reply', hello));
      }),
      { numRuns: 500 },
    );
  });

  test('says which member is wrong', () => {
    const read = readHello(JSON.stringify({ ...HELLO, concurrency: { maxInFlight: -1 } }), '0');
    expect(read).toMatchObject({ ok: false, breach: 'message' });
    expect(!read.ok && read.because.en).toMatch(
      /answers hello, yet `concurrency.maxInFlight` is not a positive integer/,
    );
  });
});

test('a case and bye are valid by their schemas', () => {
  const sent: string[] = [];
  const conversation = new Conversation(
    (line) => sent.push(line),
    () => undefined,
    5000,
  );
  conversation.exchange('uncertainty/combine', '{"components":[]}', () => undefined);
  expect(sent).toEqual([
    '{"id":"1","op":"case","operation":"uncertainty/combine","input":{"components":[]},"deadlineMs":5000}\n',
  ]);
  expect(accepts('case-request', JSON.parse(sent[0] ?? ''))).toBe(true);
  expect(accepts('bye-request', { id: '2', op: 'bye' })).toBe(true);
});

describe('an implementation in TypeScript', () => {
  const description: Description = {
    implementation: { name: 'toy', version: '1' },
    standards: { toy: ['0.1'] },
    operations: ['toy/root', 'toy/same'],
  };
  const root: AnyOperation = (input) => {
    const { x } = input as { x: number };
    if (Number.isNaN(x)) return rejected('not-finite', '/x');
    return result({ root: Math.sqrt(x) });
  };
  const answer = implementationOf(
    description,
    new Map<`${string}/${string}`, AnyOperation>([
      ['toy/root', root],
      ['toy/same', (input) => result(input)],
      [
        'toy/broken',
        () => {
          throw new Error('no');
        },
      ],
    ]),
  );
  const ask = (operation: string, input: string): unknown =>
    JSON.parse(
      answer(`{"id":"a\\"b","op":"case","operation":"${operation}","input":${input},"deadlineMs":1}`) ?? 'null',
    );

  test('answers each kind of request', () => {
    expect(JSON.parse(answer('{"id":"0","op":"hello"}') ?? '')).toEqual({ id: '0', protocol: 1, ...description });
    expect(answer('{"id":"9","op":"bye"}')).toBeUndefined();
    expect(ask('toy/root', '{"x":4}')).toEqual({ id: 'a"b', outcome: 'result', output: { root: 2 } });
    expect(ask('toy/root', '{"x":{"$f64":"NaN"}}')).toEqual({
      id: 'a"b',
      outcome: 'rejected',
      code: 'not-finite',
      pointer: '/x',
    });
    expect(ask('toy/root', '{"x":-1}')).toEqual({ id: 'a"b', outcome: 'result', output: { root: { $f64: 'NaN' } } });
    expect(ask('toy/none', '{}')).toMatchObject({ outcome: 'unsupported', feature: 'toy/none' });
    expect(ask('toy/broken', '{}')).toMatchObject({ outcome: 'internal', message: 'Error: no' });
    expect(JSON.parse(answer('{"id":"1","op":"sing"}') ?? '')).toMatchObject({ id: '1', outcome: 'unsupported' });
    expect(JSON.parse(answer('not json') ?? '')).toMatchObject({ id: '', outcome: 'internal' });
  });

  test('serves until bye, in one write for all that arrives together', async () => {
    const writes: string[] = [];
    const output = new Writable({
      write: (chunk: Buffer, _, done) => {
        writes.push(chunk.toString());
        done();
      },
    });
    const requests = [
      '{"id":"1","op":"case","operation":"toy/root","input":{"x":9}}',
      '{"id":"2","op":"case","operation":"toy/root","input":{"x":1}}',
      '{"id":"3","op":"bye"}',
      '{"id":"4","op":"case","operation":"toy/root","input":{"x":1}}',
    ];
    await serve(answer, { input: Readable.from([Buffer.from(`${requests.join('\n')}\n`)]), output });
    expect(writes).toEqual([
      '{"id":"1","outcome":"result","output":{"root":3}}\n{"id":"2","outcome":"result","output":{"root":1}}\n',
    ]);
  });
});

test('a child inherits what it needs to run, and what is named', () => {
  const environment = { PATH: '/bin', HOME: '/home/a', GITHUB_TOKEN: 'secret', ACME_KEY: 'k', LANG: 'C' };
  expect(allowedEnvironment(environment, ['ACME_KEY', 'ABSENT'])).toEqual({
    PATH: '/bin',
    HOME: '/home/a',
    LANG: 'C',
    ACME_KEY: 'k',
  });
});
