import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAhead } from '../../conformance/cli/open-ahead.ts';
import type { Adapter, Session } from '../../conformance/protocol/adapter.ts';
import { MAX_LINE_BYTES } from '../../conformance/protocol/messages.ts';
import { allowedEnvironment } from '../../conformance/protocol/stdio/environment.ts';
import { limitsTimes } from '../../conformance/protocol/stdio/limits.ts';
import { stdio } from '../../conformance/protocol/stdio/stdio.ts';
import suite from '../../.generated/suite.json' with { type: 'json' };
import { etalon } from './etalon.ts';

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'etalon-ahead-'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const greeting = { suite, maxLineBytes: MAX_LINE_BYTES };
const never = new AbortController().signal;
const reference = (multiplier: number): Adapter =>
  stdio(
    {
      file: process.execPath,
      args: [join(import.meta.dirname, '../../conformance/cli/etalon.js'), 'reference'],
      folder: root,
      environment: allowedEnvironment(process.env, []),
    },
    limitsTimes(multiplier),
  );

/** An adapter that counts what it opens and what is closed of it. */
function counted(): Adapter & { opened: number; closed: number } {
  const session = {
    close: () => {
      adapter.closed += 1;
      return Promise.resolve();
    },
  } as unknown as Session;
  const adapter = {
    name: 'counted',
    transport: 'in-process' as const,
    opened: 0,
    closed: 0,
    open: () => {
      adapter.opened += 1;
      return Promise.resolve({ ok: true as const, session });
    },
  };
  return adapter;
}

describe('an implementation that is started ahead', () => {
  it('is handed on once; the next session is a fresh one', async () => {
    const under = counted();
    const { adapter, close } = openAhead(under, greeting, never);
    expect(under.opened).toBe(1);
    await adapter.open(greeting, never);
    expect(under.opened).toBe(1);
    await adapter.open(greeting, never);
    expect(under.opened).toBe(2);
    // Whoever took them closes them.
    await close();
    expect(under.closed).toBe(0);
  });

  it('is ended where nobody takes it', async () => {
    const under = counted();
    const { close } = openAhead(under, greeting, never);
    await close();
    await close();
    expect(under).toMatchObject({ opened: 1, closed: 1 });
  });

  it('is gone when a flag turns out wrong after it was started', () => {
    const place = join(root, 'started');
    const program = join(root, 'started.mjs');
    writeFileSync(
      program,
      `import { writeFileSync } from 'node:fs';
       writeFileSync(${JSON.stringify(place)}, String(process.pid));
       setInterval(() => {}, 1000);`,
    );
    const words = ['conform', '--mode', 'frozen', '--seed', '7', '--', 'node', program];
    const { code, err } = etalon(words, { cwd: root });
    expect([code, err]).toEqual([2, 'etalon: --mode frozen asks fixed cases and has no seed; leave out --seed\n']);
    const pid = Number(readFileSync(place, 'utf8'));
    expect(() => process.kill(pid, 0)).toThrow(/ESRCH/);
  });

  it('is not called silent where this process was busy while it answered', async () => {
    const { adapter, close } = openAhead(reference(0.05), greeting, never);
    // Far longer than the limit of 1.5 s, in which the reference has long answered.
    const until = performance.now() + 4000;
    await new Promise((resolve) => setTimeout(resolve, 50));
    // After an immediate come timers, and only then what has arrived.
    await new Promise((resolve) => setImmediate(resolve));
    while (performance.now() < until);
    const opening = await adapter.open(greeting, never);
    expect(opening.ok ? opening.session.hello.protocol : opening.fault).toBe(1);
    if (opening.ok) await opening.session.close();
    await close();
  });
});
