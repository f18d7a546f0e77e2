import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Check } from '../../conformance/contract/check.ts';
import { PASS } from '../../conformance/contract/judgement.ts';
import type { Json, JsonObject } from '../../conformance/contract/json.ts';
import type { AnyOperation, OperationName } from '../../conformance/contract/operation.ts';
import { implementationOf } from '../../conformance/protocol/implementation.ts';
import { inProcess, linesOf } from '../../conformance/protocol/in-process.ts';
import type { Description } from '../../conformance/protocol/messages.ts';
import type { Adapter } from '../../conformance/protocol/adapter.ts';
import { judgeTranscript } from '../../conformance/runner/judge-transcript.ts';
import type { Progress } from '../../conformance/runner/progress.ts';
import { run } from '../../conformance/runner/run.ts';
import { adapter } from './adapters.ts';
import { forgetsTheLast, suites, toyPlan } from './toy.ts';

const description: Description = {
  implementation: { name: 'toy', version: '1' },
  standards: { toy: ['0.1'] },
  operations: ['toy/sum', 'toy/root', 'conformance/echo'],
  concurrency: { maxInFlight: 16 },
};

const operations = new Map<OperationName, AnyOperation>(suites.flatMap((suite) => [...suite.operations]));

const toy = (
  changes: Partial<Description> = {},
  replaced: ReadonlyMap<OperationName, AnyOperation> = new Map(),
): Adapter =>
  inProcess('toy', () =>
    linesOf(implementationOf({ ...description, ...changes }, new Map([...operations, ...replaced]))),
  );

describe('a run', () => {
  test('imports no standard', () => {
    const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'conformance');
    for (const folder of ['runner', 'protocol', 'judge']) {
      for (const file of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
        if (!file.endsWith('.ts')) continue;
        expect(readFileSync(join(root, folder, file), 'utf8'), file).not.toMatch(/from '.*\/standards\//);
      }
    }
  });

  test('gives the same bytes for the same seed, over a pipe and in this process', async () => {
    const first = await run(toyPlan(), toy());
    const second = await run(toyPlan(), toy());
    const piped = await run(toyPlan(), adapter('well-behaved'));
    expect(JSON.stringify(second)).toBe(JSON.stringify(first));
    expect(piped.checks).toEqual(first.checks);
    expect(piped.clauses).toEqual(first.clauses);
    expect((await run(toyPlan({ seed: 'other' }), toy())).checks).not.toEqual(first.checks);
  });

  test('is judged again from its transcript', async () => {
    for (const under of [
      toy(),
      adapter('degenerate', ['constant']),
      adapter('crashes-on-input'),
      adapter('answers-twice'),
    ]) {
      let transcript = '';
      const result = await run(toyPlan(), under, { transcript: (lines) => (transcript += lines) });
      expect(judgeTranscript(transcript.split('\n'), toyPlan())).toEqual(result);
    }
  });

  test('stops where it is interrupted, with what it has', async () => {
    const stop = new AbortController();
    const events: Progress[] = [];
    const result = await run(toyPlan({ runs: 20_000 }), adapter('well-behaved'), {
      signal: stop.signal,
      progress: (event) => {
        events.push(event);
        if (event.kind === 'cases') stop.abort();
      },
    });
    expect(result).toMatchObject({ ended: 'interrupted', exitCode: 130 });
    expect(result.checks[0]?.cases).toBeGreaterThan(400);
    expect(result.checks[0]).toMatchObject({ verdict: 'inconclusive', planned: 20_000 });
    expect(result.checks[3]).toMatchObject({ verdict: 'inconclusive', cases: 0 });
    expect(events[0]).toMatchObject({ kind: 'started', checks: 4, cases: 80_000 });
  });
});

describe('every mutant', () => {
  const mutants = suites.flatMap((suite) => suite.mutants);
  test.each(mutants.map((mutant) => [mutant.id, mutant] as const))('%s is caught by its clause', async (_, mutant) => {
    const original = operations.get(mutant.operation) as AnyOperation;
    const result = await run(toyPlan(), toy({}, new Map([[mutant.operation, mutant.wrap(original)]])));
    const fails = result.clauses.filter(({ verdict }) => verdict === 'fail').map(({ id }) => id);
    expect(fails).toContain(mutant.breaks);
    expect(result.exitCode).toBe(1);
  });

  test('a counterexample is made small, and says how it was found', async () => {
    const [mutant] = mutants;
    if (mutant === undefined) throw new Error('no mutant');
    const original = operations.get(mutant.operation) as AnyOperation;
    const result = await run(toyPlan(), toy({}, new Map([[mutant.operation, mutant.wrap(original)]])));
    const failure = result.checks[0]?.failures[0];
    expect(failure).toMatchObject({
      id: 'TOY-001-0',
      of: 'TOY-001',
      operation: 'toy/sum',
      input: { numbers: [-1] },
      expected: -1,
      got: 0,
      at: '/sum',
      because: { en: 'expected -1 within 1e-12, got 0, off by 1.00e+0 of it' },
      path: '0',
    });
    expect(failure?.original).not.toBeNull();
    expect(failure?.shrinks).toBeGreaterThan(0);
  });
});

describe('what is declared decides what is judged', () => {
  test('an operation that is not declared is inapplicable', async () => {
    const result = await run(toyPlan(), toy({ operations: ['toy/sum', 'conformance/echo'] }));
    expect(result).toMatchObject({ exitCode: 0, headline: { en: 'Conforms for 2 of 3 operations.' } });
    expect(result.clauses.find(({ id }) => id === 'TOY-003')?.verdict).toBe('inapplicable');
  });

  test('unless a claimed class needs it', async () => {
    const result = await run(
      toyPlan(),
      toy({ operations: ['toy/sum', 'conformance/echo'], classes: { toy: ['core'] } }),
    );
    expect(result).toMatchObject({
      exitCode: 1,
      claims: [{ standard: 'toy', version: '0.1', class: 'core', verdict: 'fail', missing: ['toy/root'] }],
      headline: { en: 'Does not conform: a claimed class needs toy/root, not declared or not in full.' },
    });
  });

  test('unknown versions and unknown operations alone are inconclusive', async () => {
    const other = await run(toyPlan(), toy({ standards: { toy: ['7.0'] } }));
    expect(other).toMatchObject({
      exitCode: 4,
      verdict: 'inconclusive',
      headline: { en: 'Inconclusive: it declares toy@7.0, and this run judges by toy@0.1.' },
    });
    const { exitCode, headline } = await run(toyPlan(), toy({ operations: ['acme/magic', 'conformance/echo'] }));
    expect([exitCode, headline.en]).toEqual([4, 'Inconclusive: nothing known was declared (acme/magic).']);
    // What it says of itself can be of any length.
    const much = await run(toyPlan(), toy({ standards: { toy: Array.from({ length: 9 }, () => '7'.repeat(5000)) } }));
    expect(much.headline.en.length).toBeLessThan(200);
  });

  test('the echo is declared by everybody, whatever was asked for, and whoever answers it all the same', async () => {
    const undeclared = toy({ operations: ['toy/sum', 'toy/root'] as OperationName[] });
    for (const selection of [{}, { standards: ['toy'] }]) {
      const result = await run(toyPlan({ selection }), undeclared);
      expect(result.exitCode).toBe(1);
      expect(result.clauses.find(({ id }) => id === 'CNF-001')?.verdict).toBe('fail');
      expect(result.probes.find(({ id }) => id === 'echo')?.because?.en).toBe(
        'Every implementation has conformance/echo, and this one does not declare it.',
      );
    }
  });

  test('also where the echo, which everybody has, has checks of its own', async () => {
    const [own, toySuite] = suites;
    const [model] = toySuite?.checks ?? [];
    if (own === undefined || toySuite === undefined || model === undefined) throw new Error('no suites');
    const given = fc.record({ value: fc.integer() });
    const check: Check = {
      ...model,
      id: 'CNF-001/any',
      clause: 'CNF-001@1',
      operation: 'conformance/echo',
      given,
      labels: {},
      judge: () => PASS,
    };
    const withEcho = toyPlan({ suites: [{ ...own, checks: [check] }, toySuite] });
    const result = await run(withEcho, toy({ standards: { toy: ['7.0'] } }));
    expect(result.checks[0]).toMatchObject({ verdict: 'pass', cases: 200 });
    expect(result).toMatchObject({
      exitCode: 4,
      headline: { en: 'Inconclusive: it declares toy@7.0, and this run judges by toy@0.1.' },
    });
  });

  test('what was not asked for is not selected', async () => {
    const result = await run(toyPlan({ selection: { clauses: ['TOY-003'] } }), toy());
    const verdicts = Object.fromEntries(result.clauses.map(({ id, verdict }) => [id, verdict]));
    expect(verdicts).toMatchObject({ 'TOY-001': 'not-selected', 'TOY-003': 'pass', 'CNF-001': 'pass' });
    expect(result.checks.find(({ id }) => id === 'TOY-001')?.cases).toBe(0);
  });

  test('and what holds of a part is no statement on the whole', async () => {
    const claims = { classes: { toy: ['core'] }, operations: ['toy/sum', 'conformance/echo'] as OperationName[] };
    const one = await run(toyPlan({ selection: { clauses: ['TOY-001'] } }), toy(claims));
    expect(one).toMatchObject({
      exitCode: 0,
      claims: [],
      selection: { clauses: ['TOY-001'] },
      headline: {
        en: 'TOY-001 holds: 1 clause of 15 was selected; no statement on conformance.',
        zh: 'TOY-001符合：15条中选择了1条；不构成对符合性的陈述。',
      },
    });
    const standard = await run(toyPlan({ selection: { standards: ['toy'] } }), toy({ operations: claims.operations }));
    expect(standard.headline.en).toBe(
      'TOY-001, TOY-002 hold, TOY-003, TOY-004 do not apply: 4 clauses of 15 were selected; no statement on conformance.',
    );
    const asked = await run(
      toyPlan({ selection: { operations: ['toy/sum'] } }),
      toy({ operations: ['toy/sum', 'toy/root', 'conformance/echo'] as OperationName[] }),
    );
    const unasked = asked.clauses.filter(({ verdict }) => verdict === 'not-selected');
    expect(unasked).not.toHaveLength(0);
    const all = asked.clauses.length;
    expect(asked.headline.en).toContain(`: ${all - unasked.length} clauses of ${all} were selected`);
    const whole = await run(toyPlan({ selection: { classes: ['core'] } }), toy({ classes: { toy: ['core'] } }));
    expect(whole).toMatchObject({ selection: null, headline: { en: 'Conforms for toy@0.1 core.' } });
  });

  test('determinism that is not promised is not asked for', async () => {
    const result = await run(toyPlan(), toy({ determinism: 'stochastic' }));
    expect(result.clauses.find(({ id }) => id === 'CNF-005')?.verdict).toBe('inapplicable');
  });
});

describe('a declared operation that leaves out an option', () => {
  const refusing = (
    refuses: (operation: string, input: JsonObject) => boolean,
    replaced: ReadonlyMap<OperationName, AnyOperation> = new Map(),
  ): Adapter =>
    inProcess('toy', () => {
      const answer = linesOf(implementationOf(description, new Map([...operations, ...replaced])));
      return (line) => {
        const { id, op, operation, input } = JSON.parse(line) as Record<string, Json>;
        return op === 'case' && refuses(String(operation), input as JsonObject)
          ? [JSON.stringify({ id, outcome: 'unsupported', feature: 'long-sums' })]
          : answer(line);
      };
    });
  const isLongSum = (operation: string, input: JsonObject): boolean =>
    operation === 'toy/sum' && (input['numbers'] as number[]).length > 5;

  test('is charged with the answers; the clauses on what was left out are open, and no others', async () => {
    const result = await run(toyPlan(), refusing(isLongSum));
    const verdicts = Object.fromEntries(result.clauses.map(({ id, verdict }) => [id, verdict]));
    expect(verdicts).toMatchObject({
      'CNF-004': 'fail',
      'CNF-007': 'pass',
      'TOY-001': 'inconclusive',
      'TOY-002': 'inconclusive',
      'TOY-003': 'pass',
      'TOY-004': 'pass',
    });
    const check = result.checks.find(({ id }) => id === 'TOY-001');
    const left = check?.outcomes.unsupported ?? 0;
    expect(left).toBeGreaterThan(0);
    expect(check).toMatchObject({ cases: 200, failed: 0, passed: 200 - left, inconclusive: left });
    expect(check?.because?.en).toBe(
      `${left} of 200 cases could not be judged; of the others none fails. ` +
        'The operation is declared, yet the case is answered as unsupported (long-sums).',
    );
    expect(check?.labels[0]?.count).toBeLessThanOrEqual(200 - left);
  });

  test('and whose other answers are wrong fails the clause on them', async () => {
    const sum = forgetsTheLast.wrap(operations.get('toy/sum') as AnyOperation);
    const result = await run(toyPlan(), refusing(isLongSum, new Map([['toy/sum', sum]])));
    expect(result.checks.find(({ id }) => id === 'TOY-001')).toMatchObject({ verdict: 'fail' });
    expect(result.checks.find(({ id }) => id === 'TOY-002')).toMatchObject({ verdict: 'inconclusive' });
  });

  test('fails a check of which it answers nothing', async () => {
    const result = await run(
      toyPlan(),
      refusing((operation) => operation === 'toy/root'),
    );
    expect(result.checks.find(({ id }) => id === 'TOY-003')).toMatchObject({
      verdict: 'fail',
      failed: 0,
      because: {
        en: 'Not testable: The operation is declared, yet the case is answered as unsupported (long-sums).',
      },
    });
    expect(result.vectors.find(({ id }) => id === 'root-of-minus-one')?.verdict).toBe('fail');
  });
});

describe('faults of the suite are its own', () => {
  test('a reference that breaks is a suite error, exit code 3', async () => {
    const broken = suites.map((suite) => ({
      ...suite,
      operations: new Map(suite.operations).set('toy/root', () => {
        throw new Error('out of cheese');
      }),
    }));
    const result = await run(toyPlan({ suites: broken }), toy());
    expect(result).toMatchObject({ exitCode: 3, verdict: 'suite-error' });
    expect(result.headline.en).toMatch(/^The suite itself broke on TOY-003, TOY-004; that is our fault/);
    expect(result.checks.find(({ id }) => id === 'TOY-003')?.because?.en).toBe(
      'The reference implementation broke: out of cheese',
    );
  });

  test('a check that never meets a kind of input that it promises is inconclusive', async () => {
    const [first, toySuite] = suites;
    if (first === undefined || toySuite === undefined) throw new Error('no suites');
    const checks = toySuite.checks.map((check) => ({
      ...check,
      labels: { ...check.labels, impossible: { least: 0.01, holds: () => false } },
    }));
    const result = await run(toyPlan({ suites: [first, { ...toySuite, checks }] }), toy());
    expect(result).toMatchObject({ exitCode: 4, verdict: 'inconclusive' });
    expect(result.checks[0]).toMatchObject({
      verdict: 'inconclusive',
      because: { en: 'The kind of input “impossible” was met in 0 of 200 cases; at least 1 % were to be of it.' },
    });
  });

  test('a should that is not met is a warning, and fails only a strict run', async () => {
    const plan = toyPlan();
    const facts = plan.clauses.get('TOY-004');
    if (facts === undefined) throw new Error('no facts');
    const clauses = new Map(plan.clauses).set('TOY-004', { ...facts, level: 'should' });
    const rootless = toy(
      {},
      new Map([
        [
          'toy/root',
          (input) => (operations.get('toy/root') as AnyOperation)({ x: Math.abs((input as { x: number }).x) }),
        ],
      ]),
    );
    const result = await run(toyPlan({ clauses }), rootless);
    expect(result).toMatchObject({ verdict: 'warning', exitCode: 0 });
    expect((await run(toyPlan({ clauses, strict: true }), rootless)).exitCode).toBe(1);
  });
});
