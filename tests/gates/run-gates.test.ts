import { expect, it } from 'vitest';
import { runGates } from '../../generators/check/run-gates.ts';

it('tells of each gate as it ends, and keeps what it prints on both streams', async () => {
  const told: string[] = [];
  const outcomes = await runGates(
    [
      { name: 'good', run: ['-e', ''] },
      { name: 'bad', run: ['-e', 'console.log("one"); console.error("two"); process.exitCode = 1'] },
    ],
    process.cwd(),
    1,
    ({ gate, passed }) => told.push(`${gate.name} ${passed}`),
  );
  expect(told).toEqual(['good true', 'bad false']);
  expect(outcomes.map(({ output }) => output)).toEqual(['', 'one\ntwo\n']);
});

it('a gate that cannot be started has failed', async () => {
  const [outcome] = await runGates([{ name: 'absent', run: ['no-such-file.js'] }], process.cwd(), 2, () => undefined);
  expect(outcome?.passed).toBe(false);
  expect(outcome?.output).toContain('no-such-file.js');
});
