import { describe, expect, test } from 'vitest';
import type { Check } from '../../conformance/contract/check.ts';
import { PASS } from '../../conformance/contract/judgement.ts';
import type { Json } from '../../conformance/contract/json.ts';
import {
  result,
  type AnyOperation,
  type OperationName,
  type Operations,
} from '../../conformance/contract/operation.ts';
import type { Suite } from '../../conformance/contract/registry.ts';
import { implementationOf } from '../../conformance/protocol/implementation.ts';
import { inProcess, linesOf } from '../../conformance/protocol/in-process.ts';
import { NO_SEED } from '../../conformance/runner/frozen.ts';
import { releasedSuites, type FrozenCheck, type JudgingRelease } from '../../conformance/runner/released.ts';
import { run } from '../../conformance/runner/run.ts';
import type { EarlierAnswer } from '../../conformance/standards/earlier-answers.ts';
import { operationsBefore } from '../../conformance/cli/operations-before.ts';
import { suites, toyPlan } from './toy.ts';

const SUM: OperationName = 'toy/sum';
const numbersOf = (input: Json): readonly number[] => (input as { numbers: number[] }).numbers;
const add: AnyOperation = (input) => result({ sum: numbersOf(input).reduce((total, one) => total + one, 0) });
const twice: AnyOperation = (input) => result({ sum: 2 * numbersOf(input).reduce((total, one) => total + one, 0) });

const frozenCheck = (changes: Partial<FrozenCheck> = {}): FrozenCheck => ({
  check: 'TOY-001',
  clause: 'TOY-001@1',
  operation: SUM,
  looksAt: { '/outcome': 'exact', '/output/sum': 12 },
  cases: [[1], [1, 2], [1, 2, 3]].map((numbers) => [{ numbers }, add({ numbers })] as const),
  ...changes,
});

const release = (changes: Partial<JudgingRelease> = {}): JudgingRelease => ({
  set: {
    standard: 'toy',
    version: '0.1.0',
    status: 'released',
    seed: 'toy 0.1',
    runs: 3,
    digest: `sha256:${'3'.repeat(64)}`,
    cases: 3,
  },
  vectors: [],
  checks: [frozenCheck()],
  operations: new Map([[SUM, add]]),
  ...changes,
});

const toy = suites.find(({ standard }) => standard === 'toy') as Suite;
const ofToday = toy.checks.find(({ id }) => id === 'TOY-001') as Check;
/** The suites of today with this check alone, or without one. */
const today = (check: Check | undefined, operations: Operations = toy.operations): readonly Suite[] =>
  suites.map((suite) =>
    suite === toy ? { ...toy, operations, checks: check === undefined ? [] : [check], vectors: [] } : suite,
  );

const judgeOf = (now: readonly Suite[], frozen = frozenCheck()): Check => {
  const own = releasedSuites(now, [release({ checks: [frozen] })]).suites.find(({ standard }) => standard === 'toy');
  return own?.checks[0] as Check;
};
/** What is said of a sum where 3 was frozen. */
const said = (check: Check, sum: number) =>
  check.judge({ input: { numbers: [1, 2] }, reply: result({ sum }), reference: result({ sum: 3 }) }).verdict;

describe('a check of a release', () => {
  const lenient: Check = {
    ...ofToday,
    judge: ({ reply }) => (reply.outcome === 'result' ? PASS : ofToday.judge({ input: null, reply, reference: reply })),
  };

  test('judges as it does today where its clause is as it was, and it accepts what was frozen', () => {
    expect(judgeOf(today(lenient)).judge).toBe(lenient.judge);
    expect(said(judgeOf(today(ofToday)), 3)).toBe('pass');
    expect(said(judgeOf(today(ofToday)), 4)).toBe('fail');
  });

  test.each<readonly [string, readonly Suite[], Partial<FrozenCheck>]>([
    ['its clause has another revision', today({ ...lenient, clause: 'TOY-001@2' }), {}],
    ['it asks another operation', today({ ...lenient, operation: 'toy/root' }), {}],
    ['it is gone', today(undefined), {}],
    [
      'it refuses what was frozen',
      today({ ...lenient, judge: ofToday.judge }),
      { cases: [[{ numbers: [1, 2] }, result({ sum: 'three' })]], looksAt: { '/output/sum': 12 } },
    ],
  ])('compares with what was frozen where %s', (_, now, changes) => {
    const check = judgeOf(now, frozenCheck(changes));
    expect(check.judge).not.toBe(lenient.judge);
    expect(said(check, 3)).toBe('pass');
    expect(said(check, 3 + 1e-9)).toBe('fail');
  });
});

describe('the suites of a release', () => {
  test('have its checks and no other standard any', () => {
    const { suites: all, inputs, sets } = releasedSuites(suites, [release()]);
    expect(
      all.map(({ standard, checks, vectors, mutants }) => [standard, checks.length, vectors.length, mutants.length]),
    ).toEqual([
      ...suites.filter((suite) => suite !== toy).map(({ standard, mutants }) => [standard, 0, 0, mutants.length]),
      ['toy', 1, 0, 0],
    ]);
    expect([...inputs]).toEqual([['TOY-001', [{ numbers: [1] }, { numbers: [1, 2] }, { numbers: [1, 2, 3] }]]]);
    expect(sets.map(({ version }) => version)).toEqual(['0.1.0']);
  });

  test('answer what was frozen, else as the reference of the release does, and say where that has none', () => {
    const frozen = frozenCheck({ cases: [[{ numbers: [1] }, result({ sum: 7 })]] });
    const [own] = releasedSuites(today(undefined, new Map([[SUM, twice]])), [
      release({ checks: [frozen] }),
    ]).suites.slice(-1);
    const compute = own?.operations.get(SUM) as AnyOperation;
    expect(compute({ numbers: [1] })).toEqual(result({ sum: 7 }));
    expect(compute({ numbers: [1, 2] })).toEqual(result({ sum: 3 }));
    const [without] = releasedSuites(suites, [release({ operations: new Map() })]).suites.slice(-1);
    expect(() => without?.operations.get(SUM)?.({ numbers: [9] })).toThrow('toy/sum is gone');
  });

  test('read the numbers that JSON cannot carry', () => {
    const cases = [
      [{ numbers: [{ $f64: '-0' }] }, { outcome: 'rejected', code: 'zero' }],
    ] as unknown as FrozenCheck['cases'];
    const { inputs } = releasedSuites(suites, [release({ checks: [frozenCheck({ cases })] })]);
    expect(Object.is((inputs.get('TOY-001') as { numbers: number[] }[])[0]?.numbers[0], -0)).toBe(true);
  });
});

describe('a clause that changed since: TOY-001@1 asks for the sum, TOY-001@2 for twice the sum', () => {
  const changed: Check = { ...ofToday, clause: 'TOY-001@2' };
  const now = today(changed, new Map<OperationName, AnyOperation>([...toy.operations, [SUM, twice]]));
  const earlier: readonly EarlierAnswer[] = [
    { before: '0.2.0', clause: 'TOY-001@2', operation: SUM, answers: () => add },
  ];
  const then = operationsBefore(new Map([[SUM, twice]]), earlier, '0.1.0');
  const { suites: released, inputs, sets } = releasedSuites(now, [release({ operations: then })]);

  const failing = async (sum: AnyOperation, byRelease: boolean) => {
    const versions = { toy: [byRelease ? '0.1' : '0.2'], conformance: ['0.1'] };
    const plan = byRelease
      ? toyPlan({ suites: released, versions, seed: NO_SEED, frozen: sets, frozenInputs: inputs })
      : toyPlan({ suites: now, versions });
    const operations = new Map([...suites.flatMap((suite) => [...suite.operations]), [SUM, sum] as const]);
    const described = {
      implementation: { name: 'toy', version: '1' },
      standards: { toy: ['0.1', '0.2'] },
      operations: [SUM, 'conformance/echo' as const],
    };
    const { clauses, verdict } = await run(
      plan,
      inProcess('toy', () => linesOf(implementationOf(described, operations))),
    );
    return [verdict, clauses.filter((clause) => clause.verdict === 'fail').map(({ id }) => id)];
  };

  test('what does the one passes the release alone, what does the other the draft alone', async () => {
    expect(await failing(add, true)).toEqual(['pass', []]);
    expect(await failing(add, false)).toEqual(['fail', ['TOY-001']]);
    expect(await failing(twice, false)).toEqual(['pass', []]);
    expect(await failing(twice, true)).toEqual(['fail', ['TOY-001']]);
  });
});

describe('operations as they answered before', () => {
  const saying =
    (name: string): AnyOperation =>
    () =>
      result(name);
  const changes: readonly EarlierAnswer[] = [
    {
      before: '0.2.0',
      clause: 'TOY-001@2',
      operation: 'toy/a',
      answers: (later) => (input) => result(['before 0.2.0', later(input)] as unknown as Json),
    },
    {
      before: '0.10.0',
      clause: 'TOY-001@3',
      operation: 'toy/a',
      answers: (later) => (input) => result(['before 0.10.0', later(input)] as unknown as Json),
    },
    { before: '0.10.0', clause: 'TOY-002@2', operation: 'toy/b', answers: () => saying('b of before') },
    { before: '0.10.0', clause: 'TOY-003@2', operation: 'toy/gone', answers: () => saying('gone') },
  ];
  const now: Operations = new Map([
    ['toy/a', saying('a')],
    ['toy/b', saying('b')],
  ]);
  const at = (version: string) =>
    [...operationsBefore(now, changes, version)].map(([name, compute]) => [name, compute(null)]);

  test('take back every change that came later, the latest first, by number and not by letter', () => {
    expect(at('0.10.0')).toEqual([
      ['toy/a', result('a')],
      ['toy/b', result('b')],
    ]);
    const before10 = result(['before 0.10.0', result('a')]);
    expect(at('0.9.0')).toEqual([
      ['toy/a', before10],
      ['toy/b', result('b of before')],
    ]);
    expect(at('0.2.0')).toEqual(at('0.9.0'));
    expect(at('0.1.9')[0]).toEqual(['toy/a', result(['before 0.2.0', before10])]);
  });

  test('are those that there are, and leave the operations of today alone', () => {
    expect(at('0.1.0').map(([name]) => name)).toEqual(['toy/a', 'toy/b']);
    expect(now.get('toy/a')?.(null)).toEqual(result('a'));
  });
});
