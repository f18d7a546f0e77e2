import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findPython } from '../../conformance/adapters/python.ts';

const root = join(import.meta.dirname, '..', '..');
const python = findPython(9);
if (python === undefined)
  process.stdout.write('NOT RUN: python3 (no Python 3.9 or newer): the tests of the Python kit\n');

const ask = (program: string, lines: readonly string[]): readonly unknown[] => {
  const run = spawnSync(python?.command ?? 'python3', ['-B', program], { input: lines.join('\n'), encoding: 'utf8' });
  expect(run.status, run.stderr).toBe(0);
  return run.stdout
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
};

describe.skipIf(python === undefined)('the Python kit', () => {
  it('passes its own tests', () => {
    const tests = ['-B', '-m', 'unittest', 'discover', '-s', import.meta.dirname];
    const run = spawnSync(python?.command ?? 'python3', tests, { encoding: 'utf8' });
    expect(run.stderr).toMatch(/\nRan 2\d tests in .*\n\nOK\n$/);
  });

  it('carries the example of the README, which answers', () => {
    const program = join(root, 'conformance', 'adapters', 'python', 'example.py');
    expect(
      ask(program, [
        '{"id":"1","op":"case","operation":"uncertainty/type-a","input":{"observations":[1,2,4,{"$f64":"-0"}]}}',
        '{"id":"2","op":"case","operation":"uncertainty/type-a","input":{"observations":[{"$f64":"NaN"}]}}',
        '{"id":"3","op":"bye"}',
      ]),
    ).toEqual([
      {
        id: '1',
        outcome: 'result',
        output: {
          mean: 1.75,
          experimentalStandardDeviation: Math.sqrt(8.75 / 3),
          standardUncertainty: Math.sqrt(8.75 / 3) / 2,
          degreesOfFreedom: 3,
          independence: 'assumed',
          method: 'spread',
        },
      },
      { id: '2', outcome: 'rejected', code: 'not-finite', pointer: '/observations' },
    ]);
  });
});

describe('the README of the adapters', () => {
  const read = (path: string): string => readFileSync(join(root, 'conformance', 'adapters', path), 'utf8');

  it('prints the example as it is', () => {
    const [, printed] = /```python\n([^]*?)```/.exec(read('README.md')) ?? [];
    expect(printed).toBe(read('python/example.py'));
  });

  it('promises at most thirty lines for a first run, and forty without a kit', () => {
    expect(read('python/example.py').trimEnd().split('\n').length).toBeLessThanOrEqual(30);
    expect(read('minimal/adapter.js').trimEnd().split('\n').length).toBeLessThanOrEqual(40);
  });
});
