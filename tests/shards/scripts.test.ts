import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { conformanceReport } from '../../.generated/document-validators.js';
import { etalon } from '../cli/etalon.ts';
import { manifest } from './manifests.ts';
import { runScript, start } from './scripts.ts';

const SELECTION = '--operation uncertainty/combine --operation uncertainty/type-a --runs 60';
const FAULTY = ['etalon', 'reference', '--mutant', 'UNC-030/linear-sum'];

/** What the manifests say, but for the place and the part of the suite: the whole would take minutes. */
const settings = manifest('kubernetes-shards.yaml', 'ConfigMap').data ?? {};
const job = manifest('kubernetes-shards.yaml', 'Job').spec;
const indices = Array.from({ length: job?.completions ?? 0 }, (_, index) => String(index));

let root: string;
const variables = (folder: string) => ({
  ...settings,
  ETALON_RESULTS: join(root, folder),
  ETALON_SELECTION: SELECTION,
});
const shard = (folder: string, index: string, words = FAULTY) =>
  runScript('run-shard', { ...variables(folder), JOB_COMPLETION_INDEX: index }, words);
const merge = (folder: string) => runScript('merge-shards', variables(folder));
const read = (...path: string[]): string => readFileSync(join(root, ...path), 'utf8');

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'etalon-shards-'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('the scripts that run and merge shards', () => {
  it('give the report of one run, byte for byte, with one pod an index and no network', async () => {
    const whole = ['--seed', settings['ETALON_SEED'] ?? '', ...SELECTION.split(' '), '--out', join(root, 'whole')];
    expect(etalon(['conform', ...whole, '--', ...FAULTY]).code).toBe(1);
    const ended = [];
    for (const index of indices) ended.push(await shard('run', index));
    expect(ended.map(({ code }) => code)).toEqual(indices.map(() => 0));
    expect(readdirSync(join(root, 'run')).sort()).toEqual(['shard-1', 'shard-2', 'shard-3', 'shard-4']);

    const { code, out } = await merge('run');
    expect(code).toBe(1);
    expect(out).toMatch(/^Does not conform: /);
    expect(read('run', 'report', 'report.json')).toBe(read('whole', 'report.json'));
    expect(readdirSync(join(root, 'run', 'report', 'failures'))).toEqual(readdirSync(join(root, 'whole', 'failures')));
    expect(read('run', 'exports', 'report.junit')).toMatch(/^<\?xml .*\n<testsuites /);
    expect(existsSync(join(root, 'run', 'exports', '.report.junit.tmp'))).toBe(false);
  });

  it('are stopped where a process tries to reach anything', () => {
    const attempt = "require('node:net').connect(9, '127.0.0.1')";
    const hook = fileURLToPath(new URL('no-network.mjs', import.meta.url));
    expect(spawnSync(process.execPath, ['--import', hook, '-e', attempt]).status).toBe(97);
  });

  it('do not merge where a shard is missing, there twice, of another seed, or nowhere', async () => {
    cpSync(join(root, 'run'), join(root, 'missing'), { recursive: true });
    rmSync(join(root, 'missing', 'report'), { recursive: true });
    rmSync(join(root, 'missing', 'shard-3'), { recursive: true });
    const missing = await merge('missing');
    expect([missing.code, missing.err]).toEqual([2, expect.stringContaining('shard 3 of 4 is missing') as string]);
    expect(existsSync(join(root, 'missing', 'report'))).toBe(false);

    cpSync(join(root, 'run', 'shard-2'), join(root, 'missing', 'shard-3'), { recursive: true });
    expect((await merge('missing')).err).toContain('shard 2 of 4 is there twice');

    rmSync(join(root, 'missing', 'shard-3'), { recursive: true });
    const other = { ...variables('missing'), ETALON_SEED: '8', ETALON_SHARD: '3' };
    expect((await runScript('run-shard', other, FAULTY)).code).toBe(0);
    expect((await merge('missing')).err).toContain('differ in the seed');

    const nowhere = await merge('nowhere');
    expect([nowhere.code, nowhere.err]).toEqual([2, expect.stringContaining('there is no shard-1') as string]);
  });

  it('say what is missing before anything is run', async () => {
    const given = { ...variables('usage'), JOB_COMPLETION_INDEX: '0' };
    const error = async (changed: Record<string, string>, words = FAULTY) => {
      const { code, err } = await runScript('run-shard', { ...given, ...changed }, words);
      expect(err).toMatch(/^run-shard\.sh: .+\nrun-shard\.sh：.+\n$/);
      return [code, err.split('\n')[0]];
    };
    expect(await error({}, [])).toEqual([2, expect.stringContaining('no command') as string]);
    expect(await error({ ETALON_SHARDS: '4; true' })).toEqual([2, expect.stringContaining("not '4; true'") as string]);
    expect(await error({ JOB_COMPLETION_INDEX: '4' })).toEqual([2, 'run-shard.sh: there is no shard 5 of 4']);
    expect(await error({ JOB_COMPLETION_INDEX: '-1' })).toEqual([2, expect.stringContaining("not '-1'") as string]);
    expect(await error({ ETALON_SHARD: '0' })).toEqual([2, 'run-shard.sh: there is no shard 0 of 4']);
    expect(await error({ ETALON_SEED: '' })).toEqual([2, expect.stringContaining('ETALON_SEED') as string]);
    expect(existsSync(join(root, 'usage'))).toBe(false);
  });

  it('pass on that an implementation was not found or never answered', async () => {
    expect((await shard('broken', '0', ['no-such-command'])).code).toBe(2);
    expect((await shard('broken', '1', ['node', '-e', ''])).code).toBe(4);
    expect((await merge('broken')).err).toContain('was never answered');
  });

  it('report what was judged until SIGTERM, and go on with it', async () => {
    const given = { ...variables('cut'), JOB_COMPLETION_INDEX: '0', ETALON_SELECTION: SELECTION.replace('60', '3000') };
    const { child, ended } = start('run-shard', given, FAULTY);
    child.stderr.on('data', (chunk: Buffer) => {
      if (chunk.toString().includes('"event":"cases"')) child.kill('SIGTERM');
    });
    expect((await ended).code).toBe(130);
    const report: unknown = JSON.parse(read('cut', 'shard-1', 'report.json'));
    conformanceReport(report);
    expect(conformanceReport.errors ?? []).toEqual([]);
    expect(report).toMatchObject({ ended: 'interrupted', exitCode: 130, shard: { number: 1, of: 4 } });

    const again = await runScript('run-shard', given, FAULTY);
    expect([again.code, again.err]).toEqual([0, expect.stringContaining('goes on with shard 1 of 4') as string]);
    expect(JSON.parse(read('cut', 'shard-1', 'report.json'))).toMatchObject({ ended: 'complete' });
  });
});
