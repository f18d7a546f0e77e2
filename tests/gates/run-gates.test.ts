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

it('a gate waits for the one that makes what it reads, whatever became of that', async () => {
  const told: string[] = [];
  await runGates(
    [
      { name: 'reads', run: ['-e', ''], after: 'makes' },
      { name: 'makes', run: ['-e', 'setTimeout(() => process.exit(1), 300)'] },
      { name: 'other', run: ['-e', ''] },
    ],
    process.cwd(),
    2,
    ({ gate }) => told.push(gate.name),
  );
  expect(told).toEqual(['other', 'makes', 'reads']);
});

it('gates that wait for each other are a mistake in the list', async () => {
  const list = [
    { name: 'a', run: [], after: 'b' },
    { name: 'b', run: [], after: 'a' },
  ];
  await expect(runGates(list, process.cwd(), 2, () => undefined)).rejects.toThrow('no gate can start: a, b');
});

it('a gate that cannot be started has failed', async () => {
  const [outcome] = await runGates([{ name: 'absent', run: ['no-such-file.js'] }], process.cwd(), 2, () => undefined);
  expect(outcome?.passed).toBe(false);
  expect(outcome?.output).toContain('no-such-file.js');
});
