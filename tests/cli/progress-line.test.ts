import { describe, expect, it } from 'vitest';
import { countLine } from '../../conformance/cli/count-line.ts';
import { progressJson } from '../../conformance/cli/progress-json.ts';
import { progressLine } from '../../conformance/cli/progress-line.ts';
import type { Terminal } from '../../conformance/cli/terminal.ts';

const HELLO = {
  id: '0',
  protocol: 1,
  implementation: { name: 'acme\u001b[2J', version: '1' },
  standards: {},
  operations: [],
};

/** A terminal that writes down what it is told, and a clock that stands until it is turned. */
function setting(live: boolean): { terminal: Terminal; said: () => string; clock: { ms: number } } {
  let text = '';
  const terminal: Terminal = {
    out: () => undefined,
    err: (more) => void (text += more),
    colour: false,
    live,
    columns: 100,
    env: {},
  };
  return { terminal, said: () => text, clock: { ms: 0 } };
}

describe('the progress of a run', () => {
  it('is one line on a terminal, with share, rate and what is left, and is cleared at the end', () => {
    const { terminal, said, clock } = setting(true);
    const line = progressLine(terminal, 'en', () => clock.ms);
    line.take({ kind: 'check', id: 'UNC-030', number: 1, of: 2 });
    clock.ms = 1000;
    line.take({ kind: 'cases', done: 500, of: 2000, failed: 3 });
    line.end();
    expect(said()).toBe(
      '\r\u001b[KUNC-030 (1/2)\r\u001b[K 25 %  500/2000 cases, 3 failed, 500/s, 3 s left  UNC-030 (1/2)\r\u001b[K',
    );
  });

  it('is a plain line now and then elsewhere, without control characters of the implementation', () => {
    const { terminal, said, clock } = setting(false);
    const line = progressLine(terminal, 'zh', () => clock.ms);
    line.take({ kind: 'started', hello: HELLO, checks: 2, cases: 2000 });
    for (clock.ms = 0; clock.ms < 25_000; clock.ms += 100)
      line.take({ kind: 'cases', done: clock.ms / 100, of: 2000, failed: 0 });
    line.end();
    const lines = said().split('\n');
    expect(lines[0]).toBe('acme\\u{1b}[2J 1：2项检验，2000个用例');
    expect(lines.length).toBe(4);
    expect(said()).not.toContain('\r');
  });

  it('has a rate below ten with a decimal, so that a slow implementation does not stand at 0', () => {
    const { terminal, said, clock } = setting(true);
    const line = progressLine(terminal, 'zh', () => clock.ms);
    line.take({ kind: 'check', id: 'UNC-030', number: 1, of: 2 });
    clock.ms = 5000;
    line.take({ kind: 'cases', done: 2, of: 10, failed: 0 });
    expect(said().split('\r\u001b[K').at(-1)).toBe(' 20 %  2/10个用例，0.4/秒，剩余20秒  UNC-030 (1/2)');
  });

  it('is one object a line for a program, with how many were judged at most once a second and at the end', () => {
    const { terminal, said, clock } = setting(true);
    const json = progressJson(terminal, () => clock.ms);
    json.take({ kind: 'started', hello: HELLO, checks: 1, cases: 2000 });
    json.take({ kind: 'check', id: 'UNC-030', number: 1, of: 1 });
    for (const done of [500, 1000, 1500, 2000]) {
      clock.ms += 400;
      json.take({ kind: 'cases', done, of: 2000, failed: 1 });
    }
    json.end();
    expect(said()).not.toContain('\r');
    expect(said()).not.toContain('\u001b');
    expect(
      said()
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual([
      { event: 'started', seconds: 0, implementation: { name: 'acme\u001b[2J', version: '1' }, checks: 1, cases: 2000 },
      { event: 'check', seconds: 0, id: 'UNC-030', number: 1, of: 1 },
      { event: 'cases', seconds: 0.4, done: 500, of: 2000, failed: 1, casesPerSecond: 1250, secondsLeft: 1.2 },
      { event: 'cases', seconds: 1.6, done: 2000, of: 2000, failed: 1, casesPerSecond: 1250, secondsLeft: 0 },
    ]);
  });

  it('tells a program the rate since the first check began, not since the start, and what is left by that', () => {
    const { terminal, said, clock } = setting(true);
    const json = progressJson(terminal, () => clock.ms);
    json.take({ kind: 'probe', id: 'echo' });
    clock.ms = 8000;
    json.take({ kind: 'check', id: 'UNC-030', number: 1, of: 1 });
    clock.ms = 10_000;
    json.take({ kind: 'cases', done: 500, of: 1750, failed: 0 });
    json.end();
    expect(JSON.parse(said().trimEnd().split('\n')[2] ?? '')).toEqual({
      event: 'cases',
      seconds: 10,
      done: 500,
      of: 1750,
      failed: 0,
      casesPerSecond: 250,
      secondsLeft: 5,
    });
  });
});

describe('the progress of what is counted', () => {
  const MUTANTS = { en: ' mutants', zh: '个变异体' };
  const found = { en: ', 1 survived', zh: '，1个存活' };

  it('is one line on a terminal, with a rate that starts anew with another kind', () => {
    const { terminal, said, clock } = setting(true);
    const line = countLine(terminal, 'en', () => clock.ms);
    const checks = { counted: { en: ' checks', zh: '项检验' }, of: 2 };
    line.take({ ...checks, what: 'UNC-030' });
    clock.ms = 100;
    line.take({ ...checks, what: 'UNC-031' });
    clock.ms = 60_000;
    line.take({ counted: MUTANTS, of: 8, what: 'UNC-030/early' });
    clock.ms += 1000;
    line.take({ counted: MUTANTS, of: 8, what: 'UNC-030/late' });
    clock.ms += 3000;
    line.take({ counted: MUTANTS, of: 8, what: 'UNC-031/early', found });
    line.end();
    expect(said().split('\r\u001b[K')).toEqual([
      '',
      'UNC-030',
      ' 50 %  1/2 checks, 10/s, 1 s left  UNC-031',
      'UNC-030/early',
      ' 12 %  1/8 mutants, 1.0/s, 7 s left  UNC-030/late',
      ' 25 %  2/8 mutants, 1 survived, 0.5/s, 12 s left  UNC-031/early',
      '',
    ]);
  });

  it('is drawn no more than ten times a second, and counts what is not drawn', () => {
    const { terminal, said, clock } = setting(true);
    const line = countLine(terminal, 'en', () => clock.ms);
    for (let one = 0; one <= 100; one += 1) {
      line.take({ counted: MUTANTS, of: 200, what: `UNC-030/${one}` });
      clock.ms += 10;
    }
    expect(said().split('\r\u001b[K').length).toBe(1 + 11);
    expect(said()).toMatch(/ 50 % {2}100\/200 mutants, 100\/s, 1 s left {2}UNC-030\/100$/);
  });

  it('is a plain line every ten seconds elsewhere', () => {
    const { terminal, said, clock } = setting(false);
    const line = countLine(terminal, 'zh', () => clock.ms);
    for (; clock.ms < 25_000; clock.ms += 500) line.take({ counted: MUTANTS, of: 200, what: 'UNC-030/early', found });
    line.end();
    expect(said()).toBe(
      ' 10 %  20/200个变异体，1个存活，2.0/秒，剩余90秒  UNC-030/early\n 20 %  40/200个变异体，1个存活，2.0/秒，剩余80秒  UNC-030/early\n',
    );
  });
});
