import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Check } from '../../conformance/contract/check.ts';
import { fail, PASS } from '../../conformance/contract/judgement.ts';
import type { Json } from '../../conformance/contract/json.ts';
import {
  result,
  undefinedBecause,
  type AnyOperation,
  type OperationName,
} from '../../conformance/contract/operation.ts';
import type { Suite } from '../../conformance/contract/registry.ts';
import { implementationOf } from '../../conformance/protocol/implementation.ts';
import { inProcess, linesOf } from '../../conformance/protocol/in-process.ts';
import type { Description } from '../../conformance/protocol/messages.ts';
import { judgeTranscript } from '../../conformance/runner/judge-transcript.ts';
import { run } from '../../conformance/runner/run.ts';
import { rules, suites, toyPlan } from './toy.ts';

const uniform = (text: string): number => createHash('sha256').update(text).digest().readUIntBE(0, 6) / 2 ** 48;

/** The mean of a few draws that follow from the seed, and one more output that does not depend on it. */
const mean = (seed: string, scale: number): Json => ({
  mean: (scale * (uniform(`${seed} 1`) + uniform(`${seed} 2`) + uniform(`${seed} 3`))) / 3,
  draws: 3,
});
const draw: AnyOperation = (input) => {
  const { seed, scale } = input as { seed: readonly number[]; scale: number };
  return scale === 0 ? undefinedBecause('no-spread') : result(mean(seed.join(), scale));
};

/** Only the very value that belongs to the seed will do. */
const exact: Check = {
  id: 'TOY-005',
  clause: 'TOY-005@1',
  operation: 'toy/draw',
  given: fc.record({ seed: fc.tuple(fc.integer({ min: 1, max: 9 })), scale: fc.integer({ min: 1, max: 5 }) }),
  labels: {},
  cost: 1,
  judge: ({ reply, reference }) =>
    JSON.stringify(reply) === JSON.stringify(reference) ? PASS : fail({ en: 'another', zh: '不同' }, null, null),
  brokenBy: [],
};

const drawing: Suite = {
  standard: 'toy',
  operations: new Map([['toy/draw', draw]]),
  checks: [exact],
  vectors: [],
  mutants: [],
};

const planOf = (seed: string) =>
  toyPlan({
    seed,
    runs: 20,
    suites: [...suites.filter(({ standard }) => standard !== 'toy'), drawing],
    rules: (operation, answer) => (operation === 'toy/draw' ? [] : rules(operation, answer)),
  });

const LEAVES_OUT = { 'toy/draw': [{ seed: ['*'] }] };

/** An implementation that draws by a generator of its own, started with `own`; `change` is what is wrong with it. */
function under(
  own: string,
  change: (drawn: { mean: number; draws: number }, scale: number, count: number) => Json = (drawn) => drawn,
  told: Partial<Description> = { determinism: 'stochastic', leavesOut: LEAVES_OUT },
) {
  let count = 0;
  const drawn: AnyOperation = (input) => {
    const { scale } = input as { scale: number };
    return result(change(mean(`${own} ${count++}`, scale) as { mean: number; draws: number }, scale, count));
  };
  const all = new Map<OperationName, AnyOperation>([
    ...suites.flatMap((suite) => [...suite.operations]),
    ['toy/draw', drawn],
  ]);
  const description = {
    implementation: { name: 'toy', version: '1' },
    standards: { toy: ['0.1'] },
    operations: ['toy/draw', 'conformance/echo'] as const,
    ...told,
  };
  return inProcess('toy', () => linesOf(implementationOf(description, all)));
}

const probeOf = async (adapter: ReturnType<typeof under>, seed = 'toy') => {
  const { probes, clauses, checks, exitCode } = await run(planOf(seed), adapter);
  const probe = probes.find(({ id }) => id === 'draws');
  return { probe, clause: clauses.find(({ id }) => id === 'CNF-070')?.verdict, checks, exitCode };
};

describe('an implementation that draws by a generator of its own', () => {
  test('is judged by the distribution of its answers, each case 25 times', async () => {
    const { probe, clause, checks } = await probeOf(under('mine'));
    expect([probe?.verdict, clause, probe?.cases, probe?.failed]).toEqual(['pass', 'pass', 75, 0]);
    expect(probe?.title.en).toMatch(
      /^Draws of its own are distributed as those of the reference \(6 rank tests of 25 answers each; a false failure of the run has at most the probability 0\.000001; smallest probability found 0\.\d+\)$/,
    );
    expect(probe?.title.zh).toMatch(
      /（6次秩检验，每次25个答复；整次运行误判失败的概率至多为0\.000001；所得最小概率为0\.\d+）$/,
    );
    expect(checks.find(({ id }) => id === 'TOY-005')?.verdict).toBe('inapplicable');
  });

  test('is never failed for drawing other values: none of 150 runs', async () => {
    let failed = 0;
    let below = 0;
    for (let i = 0; i < 150; i++) {
      const { probe } = await probeOf(under(`mine ${i}`), `seed ${i}`);
      if (probe?.verdict !== 'pass') failed++;
      if (Number(/found ([0-9.e-]+)\)/.exec(probe?.title.en ?? '')?.[1]) < 0.05 / 3) below++;
    }
    expect(failed).toBe(0);
    // Three of the six numbers vary: the smallest of three is below a third of 5 % in 4.9 % of the runs.
    expect(below / 150).toBeGreaterThan(0.005);
    expect(below / 150).toBeLessThan(0.1);
  });

  test.each<readonly [string, Parameters<typeof under>[1], string]>([
    ['a bias', (drawn, scale) => ({ ...drawn, mean: drawn.mean + scale / 2 }), '/mean'],
    ['another unit', (drawn) => ({ ...drawn, mean: drawn.mean * 100 }), '/mean'],
    ['no value', ({ draws }) => ({ draws }), '/mean'],
    ['another number of draws', (drawn) => ({ ...drawn, draws: 4 }), '/draws'],
  ])('with %s fails, and the member is named', async (_what, change, at) => {
    const { probe, clause, exitCode } = await probeOf(under('mine', change));
    expect([probe?.verdict, clause, exitCode]).toEqual(['fail', 'fail', 1]);
    expect(probe?.failures[0]?.at).toBe(at);
    expect(probe?.failures[0]?.operation).toBe('toy/draw');
    expect(probe?.failures[0]?.because.en).toMatch(
      new RegExp(
        `^Of 25 answers with draws of its own, \`${at}\` is not distributed as that of the reference: the middle one is .*, that of the reference .*; so far apart with probability \\d\\.\\de-\\d+, one of 6 tests\\.$`,
      ),
    );
  });

  test('that gives no value now and then is not failed for it', async () => {
    const { probe } = await probeOf(under('mine', (drawn, _, count) => (count === 30 ? {} : drawn)));
    expect(probe?.verdict).toBe('pass');
  });

  test('is judged in the same way from its transcript', async () => {
    const lines: string[] = [];
    const plan = planOf('toy');
    const biased = under('mine', (drawn, scale) => ({ ...drawn, mean: drawn.mean + scale / 2 }));
    const live = await run(plan, biased, { transcript: (text) => lines.push(text) });
    const again = judgeTranscript(lines.join('').trimEnd().split('\n'), plan);
    expect(JSON.stringify(again.probes)).toBe(JSON.stringify(live.probes));
  });

  test('is held to the values of the seeds where it does not leave them out', async () => {
    const { probe, checks } = await probeOf(under('mine', undefined, { determinism: 'stochastic' }));
    expect(probe?.verdict).toBe('inapplicable');
    expect(checks.find(({ id }) => id === 'TOY-005')?.verdict).toBe('fail');
  });

  test('has to say so: what is left out without is not asked', async () => {
    const { probe, clause } = await probeOf(under('mine', undefined, { leavesOut: LEAVES_OUT }));
    expect([probe?.verdict, clause]).toEqual(['inapplicable', 'inapplicable']);
  });
});

test('every case states seeds of its own, in the range that all generators take', async () => {
  const lines: string[] = [];
  await run(planOf('toy'), under('mine'), { transcript: (text) => lines.push(text) });
  const seeds = lines
    .join('')
    .trimEnd()
    .split('\n')
    .flatMap((line) => {
      const { probe, input } = JSON.parse(line) as { probe?: string; input?: { seed: readonly number[] } };
      return probe === 'draws' ? [input?.seed[0] ?? 0] : [];
    });
  expect(new Set(seeds).size).toBe(75);
  expect(Math.min(...seeds)).toBeGreaterThanOrEqual(1);
  expect(Math.max(...seeds)).toBeLessThanOrEqual(2_147_483_122);
});
