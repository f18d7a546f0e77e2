import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Check } from '../../conformance/contract/check.ts';
import { fail, PASS } from '../../conformance/contract/judgement.ts';
import { result, type AnyOperation, type OperationName } from '../../conformance/contract/operation.ts';
import type { Suite } from '../../conformance/contract/registry.ts';
import { implementationOf } from '../../conformance/protocol/implementation.ts';
import { inProcess, linesOf } from '../../conformance/protocol/in-process.ts';
import type { Determinism } from '../../conformance/protocol/messages.ts';
import { run } from '../../conformance/runner/run.ts';
import { statesSeed } from '../../conformance/runner/samples.ts';
import { rules, suites, toyPlan } from './toy.ts';

/** A draw that follows from the seed, where the input states one. */
const draw: AnyOperation = (input) => {
  const { seed = 1 } = input as { seed?: number };
  return result({ drawn: (seed * 48_271) % 2_147_483_647 });
};

/** Anything in range is a draw, so that nothing but the probes can tell. */
const inRange: Check = {
  id: 'TOY-005',
  clause: 'TOY-005@1',
  operation: 'toy/draw',
  given: fc.record({ seed: fc.integer({ min: 1, max: 1000 }) }, { requiredKeys: [] }),
  labels: {},
  cost: 1,
  judge: ({ reply }) => (reply.outcome === 'result' ? PASS : fail({ en: 'no draw', zh: '没有抽取' }, null, null)),
  brokenBy: [],
};

const drawing: Suite = {
  standard: 'toy',
  operations: new Map([['toy/draw', draw]]),
  checks: [inRange],
  vectors: [],
  mutants: [],
};

const plan = toyPlan({
  suites: [...suites, drawing],
  rules: (operation, answer) => (operation === 'toy/draw' ? [] : rules(operation, answer)),
});

/** An implementation whose draws are changed by `change`, given the number of its session and of the case. */
const under = (
  determinism: Determinism,
  change: (drawn: number, seeded: boolean, session: number, count: number) => number = (drawn) => drawn,
  operations: readonly OperationName[] = ['toy/draw', 'toy/sum', 'conformance/echo'],
) => {
  let sessions = 0;
  return inProcess('toy', () => {
    const session = sessions++;
    let count = 0;
    const changed: AnyOperation = (input) => {
      const answer = draw(input);
      if (answer.outcome !== 'result') return answer;
      const { drawn } = answer.output as { drawn: number };
      return result({ drawn: change(drawn, statesSeed(input), session, count++) });
    };
    const all = new Map<OperationName, AnyOperation>([
      ...suites.flatMap((suite) => [...suite.operations]),
      ['toy/draw', changed],
    ]);
    const description = { implementation: { name: 'toy', version: '1' }, standards: { toy: ['0.1'] }, operations };
    return linesOf(implementationOf({ ...description, determinism, concurrency: { maxInFlight: 16 } }, all));
  });
};

const verdicts = async (adapter: ReturnType<typeof under>) => {
  const { clauses } = await run(plan, adapter);
  return ['CNF-005', 'CNF-055', 'CNF-006'].map((id) => clauses.find((one) => one.id === id)?.verdict);
};

describe('an implementation that declares itself seeded', () => {
  test('may draw as it likes without a seed, and has to repeat itself with one', async () => {
    const fresh = under('seeded', (drawn, seeded, session, count) => (seeded ? drawn : drawn + session + count));
    expect(await verdicts(fresh)).toEqual(['inapplicable', 'pass', 'pass']);
  });

  test.each([
    ['draws by the clock', (drawn: number, _: boolean, __: number, count: number) => drawn + count],
    ['seeds itself at its start', (drawn: number, _: boolean, session: number) => drawn + session],
  ])('and %s is found out', async (_, change) => {
    const result = await run(plan, under('seeded', change));
    const probe = result.probes.find(({ id }) => id === 'repeat-seed');
    expect(probe?.verdict).toBe('fail');
    expect(probe?.failures[0]?.because.en).toBe(
      'The same case with the same seed got another answer, although determinism is declared as seeded.',
    );
    expect(probe?.failures.every(({ input }) => statesSeed(input))).toBe(true);
    expect(result.exitCode).toBe(1);
  });

  test('is asked nothing twice where no operation takes a seed', async () => {
    expect(await verdicts(under('seeded', undefined, ['toy/sum', 'conformance/echo']))).toEqual([
      'inapplicable',
      'inapplicable',
      'inapplicable',
    ]);
  });
});

test('a pure implementation is asked any case twice, a stochastic one none', async () => {
  expect(await verdicts(under('pure'))).toEqual(['pass', 'inapplicable', 'pass']);
  expect(await verdicts(under('pure', (drawn, _, __, count) => drawn + count))).toEqual([
    'fail',
    'inapplicable',
    'fail',
  ]);
  const stochastic = under('stochastic', (drawn, _, __, count) => drawn + count);
  expect(await verdicts(stochastic)).toEqual(['inapplicable', 'inapplicable', 'inapplicable']);
});

test('a seed is found wherever it stands in an input', () => {
  expect(statesSeed({ sampling: { method: 'fixed', seed: [1, 2, 3, 4] } })).toBe(true);
  expect(statesSeed([{ a: 1 }, { seed: null }])).toBe(true);
  expect([statesSeed({ seeds: 1, name: 'seed' }), statesSeed('seed'), statesSeed(null)]).toEqual([false, false, false]);
});
