import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '../../conformance/contract/json.ts';
import type { AnyOperation, OperationName } from '../../conformance/contract/operation.ts';
import { implementationOf } from '../../conformance/protocol/implementation.ts';
import { inProcess, linesOf } from '../../conformance/protocol/in-process.ts';
import type { Description } from '../../conformance/protocol/messages.ts';
import { readHello } from '../../conformance/protocol/read-hello.ts';
import { judgeTranscript } from '../../conformance/runner/judge-transcript.ts';
import { isLeftOut } from '../../conformance/runner/left-out.ts';
import type { RunResult } from '../../conformance/runner/result.ts';
import { run } from '../../conformance/runner/run.ts';
import { suites, toyPlan } from './toy.ts';

/** The toy standard, whose roots are asked for in two ways; the last check and one vector are about the second way only. */
const ways = suites.map((suite) =>
  suite.standard !== 'toy'
    ? suite
    : {
        ...suite,
        checks: suite.checks.map((one) =>
          one.id !== 'TOY-003' && one.id !== 'TOY-004'
            ? one
            : {
                ...one,
                given: fc.record(
                  {
                    x: fc.integer({ min: 0, max: 30 }),
                    way: one.id === 'TOY-004' ? fc.constant('table') : fc.constantFrom('newton', 'table'),
                  },
                  { requiredKeys: one.id === 'TOY-004' ? ['x', 'way'] : ['x'] },
                ) as fc.Arbitrary<Json>,
                labels: {
                  'by table': { least: 0.2, holds: (input: Json) => (input as JsonObject)['way'] === 'table' },
                },
              },
        ),
        vectors: suite.vectors.map((one) =>
          one.id === 'root-of-minus-one' ? { ...one, input: { x: -1, way: 'table' } } : one,
        ),
      },
);

const plan = toyPlan({ suites: ways });
const operations = new Map<OperationName, AnyOperation>(suites.flatMap((suite) => [...suite.operations]));

/** Has no tables: whoever asks for one is told that it is unsupported. */
const withoutTables: AnyOperation = (input) => {
  if ((input as JsonObject)['way'] === 'table') throw new Error('no tables here');
  return operations.get('toy/root')?.(input) ?? { outcome: 'rejected', code: '' };
};

const description: Description = {
  implementation: { name: 'toy', version: '1' },
  standards: { toy: ['0.1'] },
  operations: ['toy/sum', 'toy/root', 'conformance/echo'],
};

async function ran(changes: Partial<Description>): Promise<{ result: RunResult; transcript: string }> {
  const lines: string[] = [];
  const under = inProcess('toy', () =>
    linesOf(implementationOf({ ...description, ...changes }, new Map([...operations, ['toy/root', withoutTables]]))),
  );
  const result = await run(plan, under, { transcript: (text) => lines.push(text) });
  return { result, transcript: lines.join('') };
}

const LEAVES_OUT = { 'toy/root': [{ way: ['table'] }] } as const;

describe('what an implementation leaves out', () => {
  test('is nothing that it conforms for where it leaves out every case of an operation', async () => {
    const { result } = await ran({ leavesOut: { 'toy/root': [{ x: ['*'] }, { x: [null] }] } });
    expect(result.headline).toEqual({
      en: 'Conforms for 2 of 3 operations; 1 declared and left out whole.',
      zh: '3个操作中有2个符合；另有1个已声明而全部略去。',
    });
    expect(result.operations.inPart).toEqual(['toy/root']);
  });

  test('is not asked for, and the rest is judged', async () => {
    const { result } = await ran({ leavesOut: LEAVES_OUT });
    expect(result).toMatchObject({ exitCode: 0, verdict: 'pass' });
    expect(result.headline.en).toBe('Conforms for 3 of 3 operations, 1 of them in part.');
    const verdicts = Object.fromEntries(result.checks.map(({ id, verdict }) => [id, verdict]));
    expect(verdicts).toEqual({ 'TOY-001': 'pass', 'TOY-002': 'pass', 'TOY-003': 'pass', 'TOY-004': 'inapplicable' });
    const partly = result.checks.find(({ id }) => id === 'TOY-003');
    // The kind of input that is left out is not missed.
    expect(partly?.labels).toEqual([{ name: 'by table', least: 0.2, count: 0, reached: true }]);
    expect(partly?.cases).toBe(partly?.planned);
    expect(partly?.cases).toBeLessThan(200);
    expect(result.vectors.find(({ id }) => id === 'root-of-minus-one')?.verdict).toBe('inapplicable');
  });

  test('fails where it is not declared', async () => {
    const { result } = await ran({});
    expect(result.exitCode).toBe(1);
    expect(result.checks.find(({ id }) => id === 'TOY-004')?.verdict).toBe('fail');
  });

  test('stands in the transcript, which is judged as the run was', async () => {
    const { result, transcript } = await ran({ leavesOut: LEAVES_OUT });
    expect(JSON.stringify(judgeTranscript(transcript.split('\n'), plan))).toBe(JSON.stringify(result));
  });

  test('is no part of a class that is claimed', async () => {
    const { result } = await ran({ leavesOut: LEAVES_OUT, classes: { toy: ['core'] } });
    expect(result.exitCode).toBe(1);
    expect(result.claims).toMatchObject([{ verdict: 'fail', missing: ['toy/root'] }]);
    expect(result.headline.en).toBe('Does not conform: a claimed class needs toy/root, not declared or not in full.');
  });

  test('cannot be everything: then nothing is shown', async () => {
    const all = { 'toy/root': [{ x: ['*'] }], 'toy/sum': [{ numbers: ['*'] }] } as const;
    const { result } = await ran({ leavesOut: all });
    expect(result).toMatchObject({ exitCode: 4, verdict: 'inconclusive' });
  });
});

test.each<[string, boolean, Json]>([
  ['a value of the list', true, { basis: 't', shape: 1 }],
  ['another value', false, { basis: 'normal' }],
  ['a member that is absent', false, {}],
  ['both members of an entry', true, { method: 'jeffreys' }],
  ['one of them with another value', false, { method: 'jeffreys', ends: 'raw' }],
  ['a member that is there', true, { model: ['add', 1, 2] }],
  ['a member inside another', true, { conventions: { average: 'macro' } }],
  ['another value inside', false, { conventions: { average: 'micro' } }],
  ['no object', false, [1]],
])('of an input: %s', (_, expected, input) => {
  const leftOut = [
    { basis: ['t', 'arcsine'] },
    { method: ['jeffreys'], ends: ['forced', null] },
    { model: ['*'] },
    { '/conventions/average': ['macro'] },
  ];
  expect(isLeftOut(leftOut, input)).toBe(expected);
  expect(isLeftOut(undefined, input)).toBe(false);
});

test.each<[Json]>([[[]], [{ 'a/b': {} }], [{ 'a/b': [{}] }], [{ 'a/b': [{ x: [] }] }], [{ 'a/b': [{ x: [1] }] }]])(
  'hello with leavesOut %j is malformed',
  (leavesOut) => {
    const hello = { id: '0', protocol: 1, ...description, leavesOut };
    const read = readHello(JSON.stringify(hello), '0');
    expect(!read.ok && read.because.en).toMatch(/`leavesOut` is not an object of lists of members/);
  },
);
