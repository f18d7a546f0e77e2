import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const module = join(import.meta.dirname, '..', '..', 'conformance', 'adapters', 'go');
const present = spawnSync('go', ['env', 'GOVERSION']).status === 0;
if (!present) process.stdout.write('NOT RUN: go (no Go on this machine): the tests of the Go kit\n');

describe.skipIf(!present)('the Go kit', () => {
  it('passes its own tests', { timeout: 120_000 }, () => {
    // The kit needs no module, so that this runs without a network.
    const run = spawnSync('go', ['test', '-v', '-count=1', './etalon'], { cwd: module, encoding: 'utf8' });
    expect(run.stdout + run.stderr).toMatch(/^PASS$/m);
    expect(run.stdout.match(/^--- PASS/gm)).toHaveLength(5);
  });
});
