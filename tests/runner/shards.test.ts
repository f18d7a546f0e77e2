import { describe, expect, test } from 'vitest';
import type { Adapter } from '../../conformance/protocol/adapter.ts';
import { implementationOf } from '../../conformance/protocol/implementation.ts';
import { inProcess, linesOf } from '../../conformance/protocol/in-process.ts';
import type { Description } from '../../conformance/protocol/messages.ts';
import { earlierOf } from '../../conformance/runner/earlier.ts';
import { judgeTranscript } from '../../conformance/runner/judge-transcript.ts';
import { mergedLines, unfit } from '../../conformance/runner/merge.ts';
import { run } from '../../conformance/runner/run.ts';
import type { RunEvent, Start } from '../../conformance/runner/transcript.ts';
import { suites, toyPlan } from './toy.ts';
import { toyAdapter, toyOperations } from './toy-adapter.ts';

/** Two operations, one of them faulty, so that the reports have failures in them. */
const toy = (version = '1') => {
  const [faulty] = suites.flatMap(({ mutants }) => mutants);
  const operation = toyOperations.get(faulty?.operation ?? 'toy/none');
  if (faulty === undefined || operation === undefined) throw new Error('the toy standard has mutants');
  return toyAdapter({ [faulty.operation]: faulty.wrap(operation) }, version);
};

async function transcriptOf(plan = toyPlan(), adapter = toy()) {
  let text = '';
  const result = await run(plan, adapter, { transcript: (lines) => (text += lines) });
  return { result, lines: text.trimEnd().split('\n') };
}

const startOf = (lines: readonly string[]): Start =>
  (JSON.parse(lines[0] ?? '') as Extract<RunEvent, { start: unknown }>).start;

async function shards(of: number) {
  return Promise.all(
    Array.from({ length: of }, async (_, index) => {
      const { lines, result } = await transcriptOf(toyPlan({ shard: { number: index + 1, of } }));
      return { name: `shard-${index + 1}`, start: startOf(lines), lines, result };
    }),
  );
}

describe('shards', () => {
  test.each([1, 2, 3, 7])('%i of them merged give the result of one run, failures and all', async (of) => {
    const whole = await transcriptOf();
    const parts = await shards(of);
    expect(unfit(parts.map(({ name, start }) => ({ ...start, name })))).toBeUndefined();
    const merged = [...mergedLines(toyPlan(), parts)];
    expect(judgeTranscript(merged, toyPlan())).toEqual(whole.result);
    expect(whole.result.exitCode).toBe(1);
  });

  test('say nothing of conformance each', async () => {
    const [, second] = await shards(2);
    expect(second?.result.shard).toEqual({ number: 2, of: 2 });
    expect(second?.result.claims).toEqual([]);
    expect(second?.result.checks.filter(({ verdict }) => verdict === 'not-selected')).toHaveLength(2);
  });

  test('are no fault of the suite where all checks are with the others', async () => {
    const parts = await shards(9);
    const empty = parts.filter(({ result }) => result.checks.every(({ cases }) => cases === 0));
    expect(empty.length).toBeGreaterThan(0);
    for (const { result } of empty) {
      expect(result.ended).toBe('complete');
      expect([0, 1]).toContain(result.exitCode);
      expect(result.headline.en).not.toMatch(/suite/);
    }
    // What cannot be asked at all says so in every part, as it does in a whole run.
    const selection = { operations: ['toy/none'] } as const;
    const { result } = await transcriptOf(toyPlan({ shard: { number: 1, of: 2 }, selection }));
    expect(result.exitCode).toBe((await transcriptOf(toyPlan({ selection }))).result.exitCode);
    expect(result.exitCode).toBeGreaterThan(1);
  });

  test('are refused where one is missing, there twice, or of another run', async () => {
    const [first, second] = (await shards(2)).map(({ name, start }) => ({ ...start, name }));
    if (first === undefined || second === undefined) throw new Error('two shards');
    expect(unfit([first])?.en).toBe('shard 2 of 2 is missing');
    expect(unfit([first, second, { ...second, name: 'copy' }])?.en).toBe('shard 2 of 2 is there twice');
    expect(unfit([first, { ...second, seed: 'other' }])?.en).toBe('shard-2 and shard-1 differ in the seed');
    const { shard: _, ...asked } = second.asked;
    expect(unfit([first, { ...second, asked }])?.en).toBe('shard-2 is a whole run, no shard');
  });

  test('are refused where a transcript is cut', async () => {
    const [first, second] = await shards(2);
    if (first === undefined || second === undefined) throw new Error('two shards');
    const cut = { ...second, lines: second.lines.slice(0, -30) };
    expect(() => [...mergedLines(toyPlan(), [first, cut])]).toThrow(/shard-2 (ends before|has no end)/);
  });
});

describe('an implementation that says the same in another order at each start', () => {
  let starts = 0;
  const shuffling = (): Adapter =>
    inProcess('toy', () => {
      const isOdd = ++starts % 2 === 1;
      const says: Description = {
        implementation: { name: 'toy', version: '1' },
        standards: isOdd ? { toy: ['0.1'], conformance: ['0.1'] } : { conformance: ['0.1'], toy: ['0.1'] },
        operations: isOdd ? ['toy/sum', 'toy/root', 'conformance/echo'] : ['conformance/echo', 'toy/root', 'toy/sum'],
      };
      return linesOf(implementationOf(says, toyOperations));
    });

  test('has its shards merged, and its run continued', async () => {
    const whole = await transcriptOf(toyPlan(), shuffling());
    expect(whole.result.ended).toBe('complete');
    const parts = [];
    for (const number of [1, 2]) {
      // Whatever started before: the next shard begins with the other order.
      starts = number;
      const { lines } = await transcriptOf(toyPlan({ shard: { number, of: 2 } }), shuffling());
      parts.push({ name: `shard-${number}`, start: startOf(lines), lines });
    }
    expect(unfit(parts.map(({ name, start }) => ({ ...start, name })))).toBeUndefined();
    expect(judgeTranscript(mergedLines(toyPlan(), parts), toyPlan())).toEqual(whole.result);
    const earlier = earlierOf(() => whole.lines.slice(0, 200));
    if (earlier === undefined) throw new Error('it has a beginning');
    for (const start of [0, 1]) {
      starts = start;
      expect(await run(toyPlan(), shuffling(), { earlier })).toEqual(whole.result);
    }
  });
});

describe('a run that was broken off', () => {
  test('goes on after the last part that is whole, and comes to the same result', async () => {
    const whole = await transcriptOf();
    const ends = whole.lines.flatMap((line, index) => (line.startsWith('{"finished"') ? [index] : []));
    for (const at of [3, (ends[1] ?? 0) + 1, (ends[2] ?? 0) + 40, whole.lines.length - 1]) {
      const earlier = earlierOf(() => whole.lines.slice(0, at));
      if (earlier === undefined) throw new Error('it has a beginning');
      let text = '';
      const result = await run(toyPlan(), toy(), { earlier, transcript: (lines) => (text += lines) });
      expect(result).toEqual(whole.result);
      expect(judgeTranscript(text.split('\n'), toyPlan())).toEqual(whole.result);
    }
  });

  test('is not continued with another implementation', async () => {
    const { lines } = await transcriptOf();
    const earlier = earlierOf(() => lines.slice(0, 200));
    if (earlier === undefined) throw new Error('it has a beginning');
    const result = await run(toyPlan(), toy('2'), { earlier });
    expect(result).toMatchObject({ exitCode: 2, fault: { kind: 'changed' } });
  });

  test('has nothing to go on from without a beginning', () => {
    expect(earlierOf(() => ['{"finished":"probes"}'])).toBeUndefined();
  });
});
