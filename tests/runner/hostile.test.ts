import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../conformance/contract/json.ts';
import { PATIENCE } from '../../conformance/runner/patience.ts';
import type { ClauseText } from '../../conformance/report/html/clause-text.ts';
import { openCases } from '../../conformance/cli/open-cases.ts';
import { summary } from '../../conformance/cli/summary.ts';
import { lastWords } from '../../conformance/report/last-words.ts';
import { reportOf } from '../../conformance/report/report-of.ts';
import { runRecord } from '../../conformance/report/run-record.ts';
import type { RunResult } from '../../conformance/runner/result.ts';
import { run } from '../../conformance/runner/run.ts';
import { adapter, command, SHORT } from './adapters.ts';
import { leftBehind, marked } from './orphans.ts';
import { toyPlan } from './toy.ts';
import { CONTEXT, expectReport } from './written.ts';

/** Whether a process still runs. One that has ended and waits to be collected by its parent does not. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const stat = `/proc/${pid}/stat`;
  return !existsSync(stat) || !/\) Z /.test(readFileSync(stat, 'utf8'));
}

const HERE = {
  startedAt: '2026-11-26T00:00:00.000Z',
  endedAt: '2026-11-26T00:00:01.000Z',
  wallSeconds: 1,
  command: [],
  node: '',
  platform: '',
  architecture: '',
  processors: 1,
};

const failing = (result: RunResult): readonly string[] =>
  result.clauses.filter(({ verdict }) => verdict === 'fail').map(({ id }) => id);

/** What a user sees first, and what a script sees. */
const outcome = ({ exitCode, ended, headline }: RunResult) => ({ exitCode, ended, headline: headline.en });

/** Runs the toy suite against an adapter; whatever it does, a report can be written and no process of it is left. */
async function runs(name: string, args: readonly string[] = []): Promise<RunResult> {
  const result = await run(toyPlan(), adapter(name, args));
  expectReport(result);
  expect(await leftBehind()).toEqual([]);
  return result;
}

describe('an implementation that behaves', () => {
  const names = [
    'well-behaved',
    'carriage-returns',
    'floods-stderr',
    'ignores-sigterm',
    'leaves-a-grandchild',
    'writes-after-bye',
  ];
  test.each(names)('%s conforms', async (name) => {
    expect(outcome(await runs(name))).toEqual({
      exitCode: 0,
      ended: 'complete',
      headline: 'Conforms for 3 of 3 operations.',
    });
  });
});

describe('one that does not start', () => {
  const started: readonly (readonly [string, number, string])[] = [
    ['exits-at-once', 4, 'Not started: The process ended with exit code 3 before it answered hello.'],
    ['other-version', 4, 'Not started: It speaks version 7 of the protocol; this suite speaks version 1.'],
    [
      'banner',
      1,
      'Not started: The line “Welcome to \\u001b[31macme\\u001b[0m 3.2!” is not JSON. Usual cause: a library printed to standard output; send logs to standard error.',
    ],
    [
      'banner-without-line-feed',
      1,
      'Not started: The line “usage: acme [options]” is not JSON. Usual cause: a library printed to standard output; send logs to standard error.',
    ],
  ];
  test.each(started)('%s: exit code %i', async (name, exitCode, headline) => {
    expect(outcome(await runs(name))).toEqual({ exitCode, ended: 'not-started', headline });
  });

  test('a byte order mark and a wrong hello are told apart from each other', async () => {
    expect((await runs('byte-order-mark')).headline.en).toMatch(/begins with a byte order mark/);
    const wrong = await runs('wrong-hello');
    expect(wrong.headline.en).toMatch(/answers hello, yet `operations` is not a list of operations/);
    expect(failing(wrong)).toEqual(['CNF-010']);
  });

  test('silence is inconclusive', async () => {
    const result = await run(toyPlan(), adapter('silent', [], { ...SHORT, startMs: 300 }));
    expect(outcome(result)).toEqual({
      exitCode: 4,
      ended: 'not-started',
      headline: 'Not started: The process did not answer hello within 0.3 s.',
    });
  });

  test('a command that is not found, or is no command, is a usage error', async () => {
    expect(outcome(await run(toyPlan(), command('no-such-command')))).toEqual({
      exitCode: 2,
      ended: 'not-started',
      headline: 'Not started: The command no-such-command was not found.',
    });
    expect((await run(toyPlan(), command(''))).exitCode).toBe(2);
    expect((await run(toyPlan(), command('/'))).exitCode).toBe(2);
  });
});

describe('one that breaks the protocol', () => {
  const breaches: readonly (readonly [string, RegExp])[] = [
    ['banner-later', /“DeprecationWarning: root is deprecated” is not JSON/],
    ['answers-twice', /The case with id “40” was answered twice/],
    ['answers-before-asked', /carries the id “10\d\d”, which was never sent/],
    ['speaks-before-hello', /^Stopped: The line “\{"id":"0",.*” has no outcome\.$/],
    ['unknown-id', /carries the id “case-five”, which was never sent/],
    ['long-line', /A line that begins “.*” is longer than the 8388608 bytes/],
    ['cuts-utf8', /is not UTF-8/],
  ];
  test.each(breaches)('%s ends the session', async (name, headline) => {
    const result = await runs(name);
    expect(result).toMatchObject({ exitCode: 1, ended: 'stopped' });
    expect(result.headline.en).toMatch(headline);
    expect(failing(result)).toContain('CNF-003');
  });

  test('and the cases that were without an answer then are named, apart from the report', async () => {
    const result = await runs('unknown-id');
    // The fifth case is answered under another id, and those before it are answered.
    expect(result.fault?.open?.[0]).toMatch(/^probe echo \d+$/);
    expect(result.headline.en).not.toContain('probe echo');
    expect(runRecord(result, HERE)).toMatchObject({ fault: { open: result.fault?.open } });
    expect(openCases(result, 'en')).toBe(`Without an answer then: ${result.fault?.open?.join(', ')}.\n`);
    expect(openCases(await runs('well-behaved'), 'en')).toBe('');
  });

  const charged: readonly (readonly [string, RegExp])[] = [
    ['duplicate-keys', /repeats a member name: “sum”/],
    ['bare-nan', /holds a bare NaN, which is not JSON/],
    ['huge-number', /larger than the largest double/],
    ['deep-nesting', /is nested too deeply/],
  ];
  test.each(charged)('%s costs the case that it names, and no other', async (name, because) => {
    const result = await runs(name);
    expect(result).toMatchObject({ exitCode: 1, ended: 'complete' });
    // The tenth case is one of the echo.
    expect(failing(result)).toEqual(['CNF-001', 'CNF-003']);
    const form = result.probes.find(({ id }) => id === 'form');
    // The process is started twice, and each has a tenth case; that of the second is one of a probe's.
    expect(form).toMatchObject({ failed: 2 });
    expect(form?.because?.en).toMatch(because);
  });

  test('a message of no known form fails its cases and its own clause', async () => {
    const result = await runs('malformed-reply');
    expect(failing(result)).toEqual(['CNF-010', 'TOY-001', 'TOY-002']);
  });

  test('swapped ids are wrong answers, and they depend on what is in flight', async () => {
    expect(failing(await runs('swaps-ids'))).toEqual(expect.arrayContaining(['CNF-006', 'TOY-001', 'TOY-003']));
  });

  test('answers that depend on what came before are found by the probes', async () => {
    expect(failing(await runs('remembers'))).toEqual(['CNF-005', 'CNF-006', 'TOY-001']);
  });
});

describe('one that crashes or hangs', () => {
  test('the case that ends the process is named, and the innocent keep their verdict', async () => {
    const result = await runs('crashes-on-input');
    expect(failing(result)).toEqual(['CNF-004', 'TOY-001', 'TOY-002']);
    const check = result.checks.find(({ id }) => id === 'TOY-001');
    expect(check?.outcomes.crash).toBe(check?.failed);
    expect(check?.passed).toBe((check?.cases ?? 0) - (check?.failed ?? 0));
    for (const failure of check?.failures ?? []) {
      expect((failure.input as { numbers: number[] }).numbers).toHaveLength(7);
      expect(failure.because.en).toBe('The process ended with exit code 139 before it was told to.');
    }
    expect(result.checks.find(({ id }) => id === 'TOY-003')).toMatchObject({ verdict: 'pass', cases: 200 });
  });

  test('the case that hangs is named', async () => {
    const result = await runs('hangs-on-input');
    expect(failing(result)).toEqual(['CNF-004', 'TOY-003', 'TOY-004']);
    const check = result.checks.find(({ id }) => id === 'TOY-003');
    expect(check).toMatchObject({ cases: 200, passed: 200 - (check?.failed ?? 0) });
    expect(check?.failures[0]).toMatchObject({ input: { x: 4 }, because: { en: 'No answer came within 0.7 s.' } });
    expect(check?.outcomes.timeout).toBe(check?.failed);
  });

  test('the case at which it closes its standard output is named', async () => {
    const result = await runs('closes-stdout');
    expect(result).toMatchObject({ exitCode: 1, ended: 'complete', restarts: 2 });
    expect(failing(result)).toEqual(['CNF-004', 'TOY-003', 'TOY-004']);
    const check = result.checks.find(({ id }) => id === 'TOY-003');
    expect(check?.passed).toBe(200 - (check?.failed ?? 0));
    expect(check?.failures[0]).toMatchObject({
      input: { x: 4 },
      because: { en: 'The process closed its standard output while an answer was awaited.' },
    });
    expect(result.checks.find(({ id }) => id === 'TOY-001')).toMatchObject({ verdict: 'pass', passed: 200 });
  });

  test('one that speaks in markup and control characters has its case named and is shown without them', async () => {
    const result = await runs('speaks-markup');
    expect(result).toMatchObject({ exitCode: 1, ended: 'complete', restarts: 0 });
    expect(failing(result)).toEqual(['CNF-004', 'TOY-003', 'TOY-004']);
    const check = result.checks.find(({ id }) => id === 'TOY-003');
    expect(check?.passed).toBe(200 - (check?.failed ?? 0));
    for (const { input } of check?.failures ?? []) expect(input).toEqual({ x: 4 });
    expect(result.checks.find(({ id }) => id === 'TOY-001')).toMatchObject({ verdict: 'pass', passed: 200 });
    const texts = new Map<string, ClauseText>();
    const shown = summary(
      reportOf(result, CONTEXT),
      texts,
      'folder',
      'en',
      { colour: false, columns: 100 },
      lastWords(result),
    );
    // oxlint-disable-next-line no-control-regex -- to find control characters is what this expression is for
    expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    expect(shown).toContain('toy/root');
  });

  test('a crash that no case explains is charged to none', async () => {
    const result = await runs('crashes-at', ['150']);
    expect(failing(result)).toEqual(['CNF-004']);
    expect(result.checks.every(({ verdict }) => verdict === 'pass')).toBe(true);
  });

  test('it is not started for ever', async () => {
    const result = await runs('exits-zero-early');
    expect(result).toMatchObject({ exitCode: 1, ended: 'stopped', restarts: 10 });
    expect(result.headline.en).toMatch(/^Stopped: The run was stopped after too many restarts/);
  });

  test('one that answers no case at all is given up sooner', async () => {
    const result = await runs('never-answers');
    expect(result).toMatchObject({ exitCode: 1, ended: 'stopped', restarts: 3 });
    expect(result.headline.en).toBe('Stopped: It answers hello and no case. Last: No answer came within 0.7 s.');
    expect((await runs('forgets-line-feeds')).headline.en).toMatch(/bytes came without a line feed after them/);
  });
});

describe('one that only seems to make progress', () => {
  test.each([
    ['blank-lines', /No answer came within 0\.7 s\.$/],
    ['drips', /No answer came within 4\.2 s; \d+ bytes came without a line feed/],
  ] as const)(
    '%s is given up',
    async (name, because) => {
      const result = await run(toyPlan(), adapter(name), { patience: { ...PATIENCE, restarts: 0 } });
      expect(result).toMatchObject({ exitCode: 1, ended: 'stopped' });
      expect(result.headline.en).toMatch(because);
    },
    20_000,
  );
});

describe('one that answers at length', () => {
  const patience = { ...PATIENCE, characters: 10_000_000, charactersAnAnswer: 1000 };

  test('has broken no rule and shown nothing: the run stops, and is inconclusive', async () => {
    const result = await run(toyPlan(), adapter('answers-at-length', ['1000000']), { patience });
    expect(outcome(result)).toEqual({
      exitCode: 4,
      ended: 'stopped',
      headline: 'Stopped: Its answers are together too long to be recorded. Leave out what nobody asked for.',
    });
    expect(failing(result)).toEqual([]);
  });

  test('is judged as any other while there is room', async () => {
    expect(outcome(await runs('answers-at-length', ['10000']))).toMatchObject({ exitCode: 0, ended: 'complete' });
  });

  test('has what is wrong shown by its beginning, its length and its digest', async () => {
    // The probes and the form of their answers are enough; to make failing cases smaller would take a thousand more.
    const plan = toyPlan({ selection: { clauses: ['CNF-005', 'CNF-008'] } });
    const result = await run(plan, adapter('answers-at-length', ['70000', 'inside']));
    const [failure] = result.probes.flatMap(({ failures }) => failures);
    expect(result.exitCode).toBe(1);
    expect(JSON.stringify(result).length).toBeLessThan(200_000);
    const { tooLongToShow } = (failure?.reply as unknown as { output: Readonly<Record<string, JsonObject>> }).output;
    expect(tooLongToShow).toMatchObject({ beginning: expect.stringMatching(/^\{"padding":\[\[\],/) as string });
    expect(tooLongToShow?.['characters']).toBeGreaterThan(70_000);
    // Equal answers stay equal and the window changes nothing, so neither probe that compares answers complains.
    expect(result.probes.filter(({ id }) => id === 'repeat' || id === 'window').map(({ verdict }) => verdict)).toEqual([
      'pass',
      'pass',
    ]);
  });
});

describe('one that is interrupted', () => {
  test('while it has not answered hello is ended at once and blamed for nothing', async () => {
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 300);
    const from = performance.now();
    const result = await run(toyPlan(), adapter('silent', [], { ...SHORT, startMs: 30_000 }), { signal: stop.signal });
    expect(performance.now() - from).toBeLessThan(5000);
    expect(outcome(result)).toEqual({
      exitCode: 130,
      ended: 'interrupted',
      headline: 'Interrupted; what was judged until then is in the report.',
    });
    expect(result.fault).toBeNull();
  });
});

describe('what stays behind', () => {
  test('nothing: a process that ignores SIGTERM and a grandchild are ended', async () => {
    const opening = await adapter('leaves-a-grandchild').open({
      suite: { name: 'test', version: '0', digest: '' },
      maxLineBytes: 1000,
    });
    if (!opening.ok) throw new Error(opening.fault.because.en);
    const { session } = opening;
    while (!/grandchild \d+/.test(session.stderr())) await new Promise((resolve) => setTimeout(resolve, 10));
    const pid = Number(/grandchild (\d+)/.exec(session.stderr())?.[1]);
    expect(isAlive(pid)).toBe(true);
    // What finds nothing after every run of these tests finds both here.
    if (marked() !== null) expect(marked()).toHaveLength(2);
    await session.close();
    // The signal has been sent; the kernel needs a moment.
    for (let i = 0; i < 100 && isAlive(pid); i++) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(isAlive(pid)).toBe(false);
  });

  test('the last 64 KiB of the error stream, however much there was', async () => {
    const opening = await adapter('floods-stderr').open({
      suite: { name: 'test', version: '0', digest: '' },
      maxLineBytes: 1000,
    });
    if (!opening.ok) throw new Error(opening.fault.because.en);
    const { session } = opening;
    await new Promise((resolve) => session.exchange('toy/root', '{"x":4}', resolve));
    while (session.stderr().length < 65_536) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(session.stderr()).toHaveLength(65_536);
    await session.close();
  });
});

describe('one that does not look at the question', () => {
  const stubs: readonly (readonly [string, string, string])[] = [
    ['null', 'Does not conform: every answer is null.', '不符合：所有答复均为null。'],
    ['echo', 'Does not conform: every answer repeats the input.', '不符合：所有答复均重复输入。'],
    ['constant', 'Does not conform: every answer is the same.', '不符合：所有答复都相同。'],
    ['nan', 'Does not conform: every answer is NaN.', '不符合：所有答复均为NaN。'],
    [
      'always-reject',
      'Does not conform: every input was rejected, valid ones too.',
      '不符合：所有输入均被拒绝，有效输入也不例外。',
    ],
    [
      'always-unsupported',
      'Does not conform: every case was refused as unsupported although declared.',
      '不符合：所有用例均以unsupported拒绝，而这些操作已声明。',
    ],
    [
      'copy-last-answer',
      'Does not conform: the answer is that of the case before (796 of 800 cases).',
      '不符合：答复是前一用例的答案（800个用例中的796个）。',
    ],
  ];
  test.each(stubs)('%s', async (stub, en, zh) => {
    const result = await runs('degenerate', [stub]);
    expect(result).toMatchObject({ exitCode: 1, verdict: 'fail', headline: { en, zh } });
  });
});
