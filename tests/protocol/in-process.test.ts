import { describe, expect, test } from 'vitest';
import { rejected, result, type OperationName, type AnyOperation } from '../../conformance/contract/operation.ts';
import type { Answered, Opening } from '../../conformance/protocol/adapter.ts';
import { implementationOf } from '../../conformance/protocol/implementation.ts';
import { inProcess, linesOf, type Lines } from '../../conformance/protocol/in-process.ts';

const operations = new Map<OperationName, AnyOperation>([
  ['toy/double', (input) => result({ x: 2 * (input as unknown as { x: number }).x })],
  ['toy/refuse', () => rejected('negative', '/x')],
  ['toy/refuse-all', () => rejected('negative')],
  [
    'toy/break',
    () => {
      throw new RangeError('no luck');
    },
  ],
]);
const description = {
  implementation: { name: 'toy', version: '1' },
  standards: { toy: ['0.1'] },
  operations: [...operations.keys()],
  concurrency: { maxInFlight: 7 },
};
const well = linesOf(implementationOf(description, operations));
const greeting = { suite: { name: 'test', version: '0', digest: '' }, maxLineBytes: 1000 };

async function session(lines: Lines) {
  const opening = await inProcess('toy', () => lines).open(greeting);
  if (!opening.ok) throw new Error(opening.fault.because.en);
  return opening.session;
}

/** What is answered to each of some cases, in the order in which answers came. */
async function answers(lines: Lines, cases: readonly (readonly [OperationName, string])[]) {
  const one = await session(lines);
  const came: (Answered | undefined)[] = [];
  for (const [operation, input] of cases) one.exchange(operation, input, (answered) => came.push(answered));
  return { came: came.map((answered) => answered?.reply), fault: one.fault, session: one };
}

describe('an implementation in this process', () => {
  test('says hello, and how much it takes at a time', async () => {
    const one = await session(well);
    expect(one.hello).toMatchObject({
      implementation: { name: 'toy', version: '1' },
      operations: [...operations.keys()].sort(),
    });
    expect(one.window).toBe(7);
    expect(one.stderr()).toBe('');
    expect(one.fault).toBeUndefined();
    await one.close();
    expect(one.fault).toBeUndefined();
  });

  test('answers by result, rejection and internal error, and refuses what it does not know', async () => {
    const { came, fault } = await answers(well, [
      ['toy/double', '{"x":4}'],
      ['toy/double', '{"x":{"$f64":"Infinity"}}'],
      ['toy/refuse', '{}'],
      ['toy/refuse-all', '{}'],
      ['toy/break', '{}'],
      ['toy/unknown', '{}'],
    ]);
    expect(fault).toBeUndefined();
    expect(came).toMatchObject([
      { outcome: 'result', output: { x: 8 } },
      { outcome: 'result', output: { x: { $f64: 'Infinity' } } },
      { outcome: 'rejected', code: 'negative', pointer: '/x' },
      { outcome: 'rejected', code: 'negative' },
      { outcome: 'internal', message: 'RangeError: no luck' },
      { outcome: 'unsupported', feature: 'toy/unknown', reason: 'not one of the declared operations' },
    ]);
    expect(came[3]).not.toHaveProperty('pointer');
  });

  test('is a fresh one for every session', async () => {
    let starts = 0;
    const adapter = inProcess('toy', () => {
      starts++;
      return well;
    });
    expect(adapter.name).toBe('toy');
    await adapter.open(greeting);
    await adapter.open(greeting);
    expect(starts).toBe(2);
  });

  test('that prints, answers twice or under another id has broken the protocol, and gets no further answers', async () => {
    const broken = async (change: (reply: string) => readonly string[]) => {
      const lines: Lines = (line) => (line.includes('"case"') ? well(line).flatMap(change) : well(line));
      const { came, fault } = await answers(lines, [
        ['toy/double', '{"x":1}'],
        ['toy/double', '{"x":2}'],
      ]);
      expect(came.at(-1)).toBeUndefined();
      return [fault?.kind, fault?.because.en, fault?.stderr];
    };
    expect(await broken((reply) => [reply, reply])).toEqual([
      'protocol-error',
      expect.stringMatching(/^The case with id “.*” was answered twice/),
      '',
    ]);
    expect(await broken(() => ['ready'])).toEqual(['protocol-error', expect.stringMatching(/“ready” is not JSON/), '']);
    expect(await broken((reply) => [reply.replace(/"id":"[^"]*"/, '"id":"other"')])).toEqual([
      'protocol-error',
      expect.stringMatching(/carries the id “other”, which was never sent/),
      '',
    ]);
  });

  test('that does not say hello is not opened, and why is said', async () => {
    const fault = async (lines: Lines) => {
      const opening: Opening = await inProcess('toy', () => lines).open(greeting);
      return opening.ok
        ? null
        : { kind: opening.fault.kind, en: opening.fault.because.en, zh: opening.fault.because.zh };
    };
    expect(await fault(() => [])).toEqual({
      kind: 'no-hello',
      en: 'It does not answer hello.',
      zh: '它没有答复hello。',
    });
    expect(await fault(() => ['welcome'])).toMatchObject({ kind: 'protocol-error' });
    expect(
      await fault((line) => well(line).map((reply) => reply.replace('"protocol":1', '"protocol":9'))),
    ).toMatchObject({
      en: 'It speaks version 9 of the protocol; this suite speaks version 1.',
    });
  });

  test('that ends with cases in flight leaves them without an answer', async () => {
    const silent: Lines = (line) => (line.includes('"case"') ? [] : well(line));
    const one = await session(silent);
    const came: (Answered | undefined)[] = [];
    one.exchange('toy/double', '{"x":1}', (answered) => came.push(answered));
    expect(came).toEqual([]);
    await one.close();
    expect(came).toEqual([undefined]);
  });

  test('answers what is no request, and nothing to bye', () => {
    const implementation = implementationOf(description, operations);
    expect(JSON.parse(implementation('nonsense') ?? '')).toMatchObject({
      id: '',
      outcome: 'internal',
      message: 'the request is not a JSON object with an id',
    });
    expect(JSON.parse(implementation('{"id":3,"op":"case"}') ?? '')).toMatchObject({ outcome: 'internal' });
    expect(JSON.parse(implementation('null') ?? '')).toMatchObject({ outcome: 'internal' });
    expect(implementation('{"id":"9","op":"bye"}')).toBeUndefined();
    expect(JSON.parse(implementation('{"id":"9","op":"dance"}') ?? '')).toEqual({
      id: '9',
      outcome: 'unsupported',
      reason: 'no such request',
    });
  });
});
