import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Check } from '../../conformance/contract/check.ts';
import type { Adapter } from '../../conformance/protocol/adapter.ts';
import { earlierOf } from '../../conformance/runner/earlier.ts';
import { PATIENCE } from '../../conformance/runner/patience.ts';
import { judgeTranscript } from '../../conformance/runner/judge-transcript.ts';
import { mergedLines, unfit } from '../../conformance/runner/merge.ts';
import type { RunPlan } from '../../conformance/runner/plan.ts';
import type { RunResult } from '../../conformance/runner/result.ts';
import { run } from '../../conformance/runner/run.ts';
import type { Start } from '../../conformance/runner/transcript.ts';
import { crashing, type EndsIt, type Timing } from './crashing.ts';
import { suites, toyPlan } from './toy.ts';

/** Sums of seven or eight numbers: none of two checks has a case in common with the other. */
const longSums: EndsIt = (operation, input) =>
  operation === 'toy/sum' && [7, 8].includes((input as { numbers: number[] }).numbers.length);
/** Roots of a few numbers, which both checks on roots ask for. */
const roundRoots: EndsIt = (operation, input) =>
  operation === 'toy/root' && [0, 5, 10, 15, 20].includes((input as { x: number }).x);

/** Whatever is asked of one operation: a shard that asks of no other hears no answer at all. */
const everyRoot: EndsIt = (operation) => operation === 'toy/root';

const CRASHERS = [
  ['sums', longSums],
  ['roots', roundRoots],
  ['every root', everyRoot],
] as const;

const timings: readonly Timing[] = [1, 2, 5, 16, 64].flatMap((window) => [
  { window, answersOthersFirst: false },
  { window, answersOthersFirst: true },
]);

async function recorded(adapter: Adapter, plan: RunPlan = toyPlan()) {
  let text = '';
  const result = await run(plan, adapter, { transcript: (lines) => (text += lines) });
  const lines = text.trimEnd().split('\n');
  const { start } = JSON.parse(lines[0] ?? '') as { start: Start };
  return { result, lines, start };
}

/** What a report says; how often a process was started is in the record of the run beside it. */
const reported = (result: RunResult) => ({ ...result, restarts: 0, faults: [] });

describe('an implementation that crashes on certain cases', () => {
  test.each(CRASHERS)('is reported on in the same way, whatever was on its way: %s', async (_, endsIt) => {
    const first = await recorded(crashing(endsIt));
    for (const timing of timings) {
      const { result, lines } = await recorded(crashing(endsIt, timing));
      expect(reported(result)).toEqual(reported(first.result));
      expect(judgeTranscript(lines, toyPlan())).toEqual(result);
    }
  });

  test('has the rest of a check left out after the second case, by its number, that ends the process', async () => {
    const plan = toyPlan({ probes: [] });
    for (const timing of timings) {
      const { lines, result } = await recorded(crashing(longSums, timing), plan);
      const cases = lines
        .map((line) => JSON.parse(line) as Record<string, unknown>)
        .filter(({ check, shrink }) => check === 'TOY-001' && shrink === undefined);
      const check = result.checks.find(({ id }) => id === 'TOY-001');
      expect(check).toMatchObject({ verdict: 'fail', cases: cases.length, outcomes: { crash: 2 } });
      expect(cases.map(({ index }) => index)).toEqual(cases.map((__, index) => index));
      expect(cases.at(-1)).toMatchObject({ id: '', reply: { outcome: 'crash' } });
    }
  });

  test('has as many cases left to it as are planned, however many of those that it leaves out were drawn', async () => {
    const [own, toySuite] = suites;
    const [, , model] = toySuite?.checks ?? [];
    if (own === undefined || toySuite === undefined || model === undefined) throw new Error('no suites');
    const given = fc.record({ x: fc.integer({ min: 0, max: 30 }), unit: fc.constantFrom('m', 'ft') });
    const check: Check = { ...model, given };
    const plan = toyPlan({ suites: [own, { ...toySuite, checks: [check] }], probes: [] });
    const says = () => ({ leavesOut: { 'toy/root': [{ unit: ['ft'] }] } });
    const planned = new Set<number | undefined>();
    for (const timing of timings) {
      const { result } = await recorded(crashing(roundRoots, timing, says), plan);
      expect(result.checks[0]).toMatchObject({ verdict: 'fail', outcomes: { crash: 2 } });
      planned.add(result.checks[0]?.planned);
    }
    expect([...planned]).toEqual([200]);
  });

  test.each([
    [7, 'stopped'],
    [8, 'complete'],
  ] as const)('with patience for %i restarts is %s, whatever was on its way', async (restarts, ended) => {
    // Four cases end the process, each once in company and once alone.
    const patience = { ...PATIENCE, restarts };
    for (const timing of timings) {
      const result = await run(toyPlan({ probes: [] }), crashing(everyRoot, timing), { patience });
      expect([timing, result.ended]).toEqual([timing, ended]);
      expect(result.restarts).toBeLessThanOrEqual(restarts);
    }
  });

  test.each(CRASHERS)('is reported on by merged shards as by one run: %s', async (_, endsIt) => {
    const whole = await recorded(crashing(endsIt));
    for (const of of [2, 3, 7]) {
      const parts = await Promise.all(
        Array.from({ length: of }, async (__, index) => ({
          name: `shard-${index + 1}`,
          ...(await recorded(crashing(endsIt), toyPlan({ shard: { number: index + 1, of } }))),
        })),
      );
      expect(unfit(parts.map(({ name, start }) => ({ ...start, name })))).toBeUndefined();
      const merged = judgeTranscript(mergedLines(toyPlan(), parts), toyPlan());
      expect(reported(merged)).toEqual(reported(whole.result));
    }
  });

  test.each(CRASHERS)(
    'is reported on by a run that is continued as by one that was not broken off: %s',
    async (_, endsIt) => {
      const whole = await recorded(crashing(endsIt));
      const ends = whole.lines.flatMap((line, index) => (line.startsWith('{"finished"') ? [index + 1] : []));
      expect(ends).toHaveLength(6);
      for (const at of ends) {
        const earlier = earlierOf(() => whole.lines.slice(0, at));
        if (earlier === undefined) throw new Error('it has a beginning');
        const result = await run(toyPlan(), crashing(endsIt), { earlier });
        expect(reported(result)).toEqual(reported(whole.result));
      }
    },
  );
});

describe('what an implementation says of itself', () => {
  const never: EndsIt = () => false;

  test.each([
    ['after a restart that a probe asks for', never, toyPlan()],
    ['after a crash', longSums, toyPlan({ probes: [] })],
  ] as const)('stops the run where it is something else %s', async (_, endsIt, plan) => {
    const changes = [
      { implementation: { name: 'toy', version: '0.0.1' } },
      { operations: ['conformance/echo', 'toy/sum'] },
      { determinism: 'stochastic' },
    ] as const;
    for (const change of changes) {
      const says = (start: number) => (start === 1 ? {} : change);
      const { result, lines } = await recorded(crashing(endsIt, undefined, says), plan);
      expect(result).toMatchObject({ ended: 'stopped', exitCode: 2, fault: { kind: 'changed' } });
      expect(result.implementation?.implementation.version).toBe('1');
      expect(judgeTranscript(lines, plan)).toEqual(result);
    }
  });

  test('keeps a shard that stopped from being merged, and it is said why and what to do', async () => {
    const shard = async (number: number, adapter: Adapter) => ({
      name: `shard-${number}`,
      ...(await recorded(adapter, toyPlan({ shard: { number, of: 2 } }))),
    });
    const merge = async (adapter: Adapter) => {
      const parts = [await shard(1, adapter), await shard(2, crashing(never))];
      return () => [...mergedLines(toyPlan(), parts)];
    };
    const everything: EndsIt = (operation) => ['toy/sum', 'toy/root'].includes(operation);
    expect(await merge(crashing(everything))).toThrow(
      expect.objectContaining({
        because: {
          en:
            'shard-1 was stopped: The run was stopped after too many restarts or too long a wait. Last: It ended. ' +
            'Go on with it: etalon conform --resume shard-1 -- COMMAND, then merge again.',
          zh:
            'shard-1被停止：重启次数过多或等待过久，运行已停止。最后一次：已结束。' +
            '请继续该运行：etalon conform --resume shard-1 -- COMMAND，然后重新合并。',
        },
      }),
    );
    const says = (start: number) => (start === 1 ? {} : { operations: [] });
    expect(await merge(crashing(never, undefined, says))).toThrow(
      'shard-1 was stopped: The implementation says something else of itself than when the run began; ' +
        'start a new run. Run this shard again, then merge.',
    );
  });
});
