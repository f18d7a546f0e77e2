import { describe, expect, test } from 'vitest';
import { conformanceReport } from '../../.generated/document-validators.js';
import type { AnyOperation } from '../../conformance/contract/operation.ts';
import { ctrf } from '../../conformance/report/export/ctrf.ts';
import { earl } from '../../conformance/report/export/earl.ts';
import { junit } from '../../conformance/report/export/junit.ts';
import { sarif } from '../../conformance/report/export/sarif.ts';
import { tap } from '../../conformance/report/export/tap.ts';
import { page } from '../../conformance/report/html/page.ts';
import { reportOf } from '../../conformance/report/report-of.ts';
import type { Expectation, FailureKind } from '../../conformance/runner/expectation.ts';
import { judgeTranscript } from '../../conformance/runner/judge-transcript.ts';
import { mergedLines, unfit } from '../../conformance/runner/merge.ts';
import type { RunPlan } from '../../conformance/runner/plan.ts';
import { run } from '../../conformance/runner/run.ts';
import type { Start } from '../../conformance/runner/transcript.ts';
import { rules as documentRules } from '../../conformance/standards/generated/rules.ts';
import { CONFORMS_TO } from '../../schemas/conformance/draft/generated/conforms-to.ts';
import { forgetsTheLast, halfTheRoot, toyPlan } from './toy.ts';
import { toyAdapter as toy, toyOperations } from './toy-adapter.ts';

const sum = toyOperations.get('toy/sum') as AnyOperation;
const faultySum = { 'toy/sum': forgetsTheLast.wrap(sum) };
const faultyRoot = { 'toy/root': halfTheRoot.wrap(toyOperations.get('toy/root') as AnyOperation) };
/** Answers with a number where there is none, and only then. */
const zero = {
  'toy/sum': ((input) => ({
    outcome: 'result',
    output: { sum: (input as { numbers: number[] }).numbers.length === 0 ? 0 : 1e9 },
  })) satisfies AnyOperation,
};

const entry = (kind: FailureKind, isOutOfDate = false): Expectation => ({
  ...kind,
  reason: 'It is known.',
  issue: 'https://example.org/1',
  until: isOutOfDate ? '2020-01-01' : '2099-01-01',
  isOutOfDate,
});

const list = (...entries: readonly Expectation[]) => ({ digest: `sha256:${'1'.repeat(64)}`, entries });

async function outcomeOf(
  under: ReturnType<typeof toy>,
  entries: readonly Expectation[],
  changes: Partial<RunPlan> = {},
) {
  const result = await run(toyPlan({ ...changes, expectations: list(...entries) }), under);
  const standings = result.expectations?.entries.map(({ standing }) => standing) ?? [];
  return { result, standings, unlisted: result.expectations?.unlisted ?? [] };
}

const CONTEXT = {
  conformsTo: CONFORMS_TO,
  statement: { en: 'It is not a standard.', zh: '不是标准。' },
};

describe('a list of expected failures', () => {
  test('excuses what fails as listed, and nothing else', async () => {
    const { result, standings, unlisted } = await outcomeOf(toy(faultySum), [
      entry({ clause: 'TOY-001', outcome: 'fail' }),
    ]);
    expect(standings).toEqual(['fails-as-listed']);
    expect(unlisted).toEqual([]);
    expect([result.verdict, result.exitCode]).toEqual(['expected-failure', 0]);
    expect(result.headline.en).toBe(
      'Fails as expected on 1 of 13 clauses (TOY-001), and on no other; no statement on conformance.',
    );
    const both = await outcomeOf(toy({ ...faultySum, ...faultyRoot }), [entry({ clause: 'TOY-001', outcome: 'fail' })]);
    expect([both.result.verdict, both.result.exitCode]).toEqual(['fail', 1]);
    expect(both.unlisted).toEqual([{ clause: 'TOY-003', outcome: 'fail' }]);
    expect(both.result.clauses.filter(({ verdict }) => verdict === 'fail').map(({ id }) => id)).toEqual(['TOY-003']);
  });

  test('fails on an entry that no longer fails, and does not blame the implementation', async () => {
    const { result, standings } = await outcomeOf(toy(), [entry({ clause: 'TOY-001', outcome: 'fail' })]);
    expect(standings).toEqual(['does-not-fail']);
    expect([result.verdict, result.exitCode]).toEqual(['fail', 1]);
    expect(result.headline.en).toBe('The list of expected failures is wrong in 1 entry (TOY-001); no failure is new.');
    // Failing otherwise than it is listed is not failing as it is listed.
    const crash = await outcomeOf(toy(faultySum), [entry({ clause: 'TOY-001', outcome: 'crash' })]);
    expect(crash.standings).toEqual(['does-not-fail']);
    expect(crash.unlisted).toEqual([{ clause: 'TOY-001', outcome: 'fail' }]);
  });

  test('excuses nothing any more by an entry that is out of date, and asks for no second one', async () => {
    const { result, standings, unlisted } = await outcomeOf(toy(faultySum), [
      entry({ clause: 'TOY-001', outcome: 'fail' }, true),
    ]);
    expect(standings).toEqual(['out-of-date']);
    expect(unlisted).toEqual([]);
    expect(result.clauses.find(({ id }) => id === 'TOY-001')?.verdict).toBe('fail');
    expect(result.exitCode).toBe(1);
    // One that does not fail any more is to be taken out, not to be given another day.
    const gone = await outcomeOf(toy(), [entry({ clause: 'TOY-001', outcome: 'fail' }, true)]);
    expect(gone.standings).toEqual(['does-not-fail']);
  });

  test('is told what to list instead of a whole clause, where a part of it fails', async () => {
    // Every reply of toy/sum lacks a number, so that only that operation has outputs of the wrong form.
    const wrongForm = { 'toy/sum': (() => ({ outcome: 'result', output: { sum: null } })) satisfies AnyOperation };
    const { standings, result } = await outcomeOf(toy(wrongForm), [entry({ clause: 'CNF-008', outcome: 'fail' })]);
    expect(standings).toEqual(['too-wide']);
    expect(result.expectations?.entries[0]?.instead).toEqual([
      { clause: 'CNF-008', operation: 'toy/sum', outcome: 'fail' },
    ]);
    expect(result.clauses.find(({ id }) => id === 'CNF-008')?.verdict).toBe('expected-failure');
    expect(result.exitCode).toBe(1);
    const narrower = await outcomeOf(toy(wrongForm), [
      entry({ clause: 'CNF-008', operation: 'toy/sum', outcome: 'fail' }),
    ]);
    expect(narrower.standings).toEqual(['fails-as-listed']);
  });

  test('names a vector alone, where the check of its clause passes', async () => {
    const three: AnyOperation = (input) =>
      JSON.stringify(input) === '{"numbers":[1,2,4]}' ? { outcome: 'result', output: { sum: 8 } } : sum(input);
    const wide = await outcomeOf(toy({ 'toy/sum': three }), [entry({ clause: 'TOY-001', outcome: 'fail' })]);
    expect(wide.result.expectations?.entries[0]).toMatchObject({
      standing: 'too-wide',
      instead: [{ clause: 'TOY-001', of: 'sum-of-three', outcome: 'fail' }],
    });
    const one = await outcomeOf(toy({ 'toy/sum': three }), [
      entry({ clause: 'TOY-001', of: 'sum-of-three', outcome: 'fail' }),
    ]);
    expect([one.standings, one.result.exitCode]).toEqual([['fails-as-listed'], 0]);
  });

  test('tells refusals from wrong answers', async () => {
    const refuses = {
      'toy/root': (() => {
        throw new Error('not today');
      }) satisfies AnyOperation,
    };
    const { unlisted, result } = await outcomeOf(toy(refuses), []);
    expect(unlisted).toContainEqual({ clause: 'TOY-003', outcome: 'internal' });
    expect(unlisted).toContainEqual({ clause: 'CNF-004', operation: 'toy/root', outcome: 'internal' });
    // What a run asks for is enough to make it one that fails as expected, and no more.
    const listed = await outcomeOf(
      toy(refuses),
      unlisted.map((kind) => entry(kind)),
    );
    expect(new Set(listed.standings)).toEqual(new Set(['fails-as-listed']));
    expect([result.exitCode, listed.result.exitCode]).toEqual([1, 0]);
  });

  test('asks for no entry on a recommendation, unless it counts as a requirement', async () => {
    const advice = toyPlan().clauses;
    const clauses = new Map(
      [...advice].map(([id, facts]) => [id, id === 'TOY-001' ? { ...facts, level: 'should' as const } : facts]),
    );
    const lenient = await outcomeOf(toy(faultySum), [], { clauses });
    expect([lenient.unlisted, lenient.result.verdict, lenient.result.exitCode]).toEqual([[], 'warning', 0]);
    const strict = await outcomeOf(toy(faultySum), [], { clauses, strict: true });
    expect([strict.unlisted, strict.result.exitCode]).toEqual([[{ clause: 'TOY-001', outcome: 'fail' }], 1]);
    const listed = await outcomeOf(toy(faultySum), [entry({ clause: 'TOY-001', outcome: 'fail' })], {
      clauses,
      strict: true,
    });
    expect([listed.standings, listed.result.exitCode]).toEqual([['fails-as-listed'], 0]);
  });

  test('does not judge entries on what was not asked, and every one in the whole run', async () => {
    const entries = [entry({ clause: 'TOY-001', outcome: 'fail' }), entry({ clause: 'TOY-003', outcome: 'fail' })];
    const part = await outcomeOf(toy(faultySum), entries, { selection: { clauses: ['TOY-001'] } });
    expect(part.standings).toEqual(['fails-as-listed', 'not-judged']);
    const shard = await outcomeOf(toy(), entries, { shard: { number: 1, of: 2 } });
    expect(shard.standings).toEqual(['not-judged', 'not-judged']);
    expect(shard.result.verdict).toBe('pass');
  });

  test('is judged again from the transcript, out of date as it was then', async () => {
    let text = '';
    const plan = toyPlan({
      expectations: list(
        entry({ clause: 'TOY-001', outcome: 'fail' }),
        entry({ clause: 'TOY-004', outcome: 'fail' }, true),
      ),
    });
    const live = await run(plan, toy(faultySum), { transcript: (lines) => (text += lines) });
    const { asked } = (
      JSON.parse(text.split('\n')[0] ?? '') as { start: { asked: { expectations: RunPlan['expectations'] } } }
    ).start;
    expect(asked.expectations).toEqual(plan.expectations);
    const again = judgeTranscript(
      text.trimEnd().split('\n'),
      toyPlan({ expectations: list(...(asked.expectations?.entries ?? [])) }),
    );
    expect(again).toEqual(live);
  });

  test('is judged as a whole once the shards are merged, and only with the same list', async () => {
    const entries = [entry({ clause: 'TOY-001', outcome: 'fail' }), entry({ clause: 'TOY-003', outcome: 'fail' })];
    const expectations = list(...entries);
    const transcript = async (shard: RunPlan['shard'], held = expectations) => {
      let text = '';
      const plan = toyPlan({ expectations: held, ...(shard === undefined ? {} : { shard }) });
      const result = await run(plan, toy(faultySum), { transcript: (lines) => (text += lines) });
      const lines = text.trimEnd().split('\n');
      const { start } = JSON.parse(lines[0] ?? '') as { start: Start };
      return { result, shard: { name: String(shard?.number), start, lines } };
    };
    const whole = await transcript(undefined);
    const [first, second] = [await transcript({ number: 1, of: 2 }), await transcript({ number: 2, of: 2 })];
    const named = ({ shard: { name, start } }: typeof first) => ({ ...start, name });
    expect(unfit([named(first), named(second)])).toBeUndefined();
    const plan = toyPlan({ expectations });
    expect(judgeTranscript(mergedLines(plan, [first.shard, second.shard]), plan)).toEqual(whole.result);
    expect(whole.result.expectations?.entries.map(({ standing }) => standing)).toEqual([
      'fails-as-listed',
      'does-not-fail',
    ]);
    const other = await transcript({ number: 2, of: 2 }, list());
    expect(unfit([named(first), named(other)])?.en).toBe('2 and 1 differ in the list of expected failures');
  });

  test.each([
    ['as expected', faultySum],
    ['in new ways', zero],
    ['not at all', {}],
  ])('gives a report that meets every clause on reports, where it fails %s', async (_, replaced) => {
    const { result } = await outcomeOf(toy(replaced), [entry({ clause: 'TOY-001', outcome: 'fail' })]);
    const report = reportOf(result, CONTEXT);
    conformanceReport(report);
    expect(conformanceReport.errors ?? []).toEqual([]);
    const broken = documentRules
      .filter(({ document }) => document === 'conformance/conformance-report')
      .flatMap((rule) => rule.violations(JSON.parse(JSON.stringify(report)) as never).map(() => rule.clause));
    expect(broken).toEqual([]);
  });

  test('is told apart in what other tools read', async () => {
    const { result } = await outcomeOf(toy(faultySum), [entry({ clause: 'TOY-001', outcome: 'fail' })]);
    const report = reportOf(result, CONTEXT);
    expect(report.findings[0]).toMatchObject({
      clause: 'TOY-001',
      verdict: 'expected-failure',
      expected: { reason: 'It is known.', issue: 'https://example.org/1', until: '2099-01-01' },
    });
    const why = 'It is known. (https://example.org/1, until 2099-01-01)';
    expect(tap(report)).toContain(`- TOY-001 # TODO expected-failure: ${why}\n`);
    expect(tap(report)).toMatch(/^not ok \d+ - TOY-001 /m);
    expect(junit(report)).toMatch(/<testcase name="TOY-001"[^>]*><skipped message="expected-failure: It is known\./);
    const { runs } = JSON.parse(sarif(report)) as { runs: { results: object[] }[] };
    expect(runs[0]?.results.length).toBeGreaterThan(1);
    for (const one of runs[0]?.results ?? []) {
      expect(one).toMatchObject({ level: 'note', suppressions: [{ kind: 'external', justification: why }] });
    }
    expect(ctrf(report, { start: 0, stop: 0 })).toContain('"rawStatus": "expected-failure"');
    expect(earl(report)).toMatch(/"TOY-001@1"[\s\S]*?"earl:failed"/);
    const html = page(report, new Map(), 'en');
    expect(html).toContain('Fails as expected');
    expect(html).toContain('It is known.');
    expect(html).not.toContain('Conforms<');
  });
});
