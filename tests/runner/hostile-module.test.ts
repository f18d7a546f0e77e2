import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Adapter } from '../../conformance/protocol/adapter.ts';
import { moduleFile } from '../../conformance/protocol/module/module.ts';
import type { RunResult } from '../../conformance/runner/result.ts';
import { run } from '../../conformance/runner/run.ts';
import { SHORT } from './adapters.ts';
import { toyPlan } from './toy.ts';
import { expectReport } from './written.ts';

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), '..', 'adapters', 'modules');

const module = (name: string, limits = SHORT): Adapter =>
  moduleFile(join(FOLDER, `${name}.mjs`), { SEEN: 'yes' }, limits, 64);

async function runs(name: string, limits = SHORT): Promise<RunResult> {
  const result = await run(toyPlan(), module(name, limits));
  expectReport(result);
  return result;
}

const failing = (result: RunResult): readonly string[] =>
  result.clauses.filter(({ verdict }) => verdict === 'fail').map(({ id }) => id);

describe('a module that behaves', () => {
  test.each(['toy', 'answers-later', 'prints', 'stays'])('%s conforms', async (name) => {
    expect(await runs(name)).toMatchObject({ exitCode: 0, ended: 'complete', restarts: 0, transport: 'in-process' });
  });

  test('sees of the environment what it is given, and nothing else', async () => {
    const opening = await module('tells-its-environment').open({
      suite: { name: 'test', version: '0', digest: '' },
      maxLineBytes: 8000,
    });
    if (!opening.ok) throw new Error(opening.fault.because.en);
    expect(opening.session.hello.implementation.name).toBe('{"environment":{"SEEN":"yes"},"words":[]}');
    await opening.session.close();
  });
});

describe('a module that breaks on one case', () => {
  /** The module, what is said of the guilty case, the clause on conduct that it breaks, and how often it starts again. */
  const kinds: readonly (readonly [string, RegExp, string, number])[] = [
    ['loops', /^No answer came within 0\.7 s\.$/, 'CNF-004', 2],
    ['never-resolves', /^No answer came within 0\.7 s\.$/, 'CNF-004', 2],
    ['exits', /^The module ended its thread with exit code 0\.$/, 'CNF-004', 2],
    ['throws-later', /^An error that nobody caught ended the module: nobody catches this\.$/, 'CNF-004', 2],
    ['rejects-unheard', /^An error that nobody caught ended the module: nobody awaits this\.$/, 'CNF-004', 2],
    ['allocates', /^The module needed more than the 64 MiB of memory that it has\.$/, 'CNF-004', 2],
    ['throws', /no root today/, 'CNF-004', 0],
    ['rejects', /no root tomorrow/, 'CNF-004', 0],
    ['answers-with-an-object', /^The module answered with a value that is no text \(object\)/, 'CNF-003', 2],
    ['answers-at-length', /^A line that begins “.*…” is longer than the 8388608 bytes/, 'CNF-003', 2],
    ['answers-in-several-lines', /^The module answered with several lines \(“\{\\u000a/, 'CNF-003', 2],
    ['sends-messages', /^The module sent a message of its own/, 'CNF-003', 2],
  ];
  test.each(kinds)(
    '%s: the case is named, the innocent keep their verdict',
    async (name, because, clause, restarts) => {
      const result = await runs(name, name === 'allocates' ? { ...SHORT, caseMs: 30_000 } : SHORT);
      expect({ ended: result.ended, fault: result.fault }).toEqual({ ended: 'complete', fault: null });
      expect(failing(result)).toEqual([clause, 'TOY-003', 'TOY-004']);
      const check = result.checks.find(({ id }) => id === 'TOY-003');
      expect(check).toMatchObject({ cases: 200, passed: 200 - (check?.failed ?? 0) });
      for (const failure of check?.failures ?? []) {
        expect(failure.input).toEqual({ x: 4 });
        expect(failure.because.en).toMatch(because);
      }
      expect(check?.failures).not.toEqual([]);
      expect(result.checks.find(({ id }) => id === 'TOY-001')).toMatchObject({ verdict: 'pass', passed: 200 });
      expect(result.restarts).toBe(restarts);
    },
  );
});

describe('a module that does not start', () => {
  const kinds: readonly (readonly [string, 1 | 2 | 4, RegExp])[] = [
    ['throws-at-import', 4, /^Not started: The module could not be loaded: Error: no licence\.$/],
    ['exits-at-import', 4, /^Not started: The module ended its thread with exit code 3\.$/],
    ['hangs-at-import', 4, /^Not started: The module did not answer hello within 0\.7 s\.$/],
    ['waits-at-import', 4, /^Not started: The module ended its thread with exit code 13\.$/],
    ['no-such-module', 4, /^Not started: The module could not be loaded: .*no-such-module/],
    ['exports-an-object', 2, /^Not started: The default export of the module is no function \(object\)/],
    ['says-nothing', 4, /^Not started: The module did not answer hello within 0\.7 s\.$/],
    ['other-version', 4, /^Not started: It speaks version 7 of the protocol/],
  ];
  test.each(kinds)('%s', async (name, exitCode, headline) => {
    const result = await runs(name, { ...SHORT, startMs: 700 });
    expect(result).toMatchObject({ exitCode, ended: 'not-started' });
    expect(result.headline.en).toMatch(headline);
  });

  test('text that is no program', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'etalon-module-'));
    writeFileSync(join(folder, 'breaks-off.mjs'), 'export default (line) => {');
    const result = await run(toyPlan(), moduleFile(join(folder, 'breaks-off.mjs'), {}, SHORT));
    rmSync(folder, { recursive: true });
    expect(result).toMatchObject({ exitCode: 4, ended: 'not-started' });
    expect(result.headline.en).toMatch(/^Not started: The module could not be loaded: .*SyntaxError/);
  });

  test('what it printed before it broke is kept for the run record', async () => {
    expect((await runs('throws-at-import')).fault?.stderr).toMatch(/no licence/);
  });

  test.each(['loops', 'hangs-at-import'])('no thread of %s goes on', async (name) => {
    await runs(name, { ...SHORT, startMs: 700 });
    const from = process.cpuUsage();
    await new Promise((resolve) => setTimeout(resolve, 500));
    const { user, system } = process.cpuUsage(from);
    // A loop that was left would have had nearly all of it.
    expect((user + system) / 1000).toBeLessThan(250);
  });

  test('one that is interrupted is blamed for nothing', async () => {
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 200);
    const hanging = module('hangs-at-import', { ...SHORT, startMs: 30_000 });
    const result = await run(toyPlan(), hanging, { signal: stop.signal });
    expect(result).toMatchObject({ exitCode: 130, ended: 'interrupted', fault: null });
  });
});
