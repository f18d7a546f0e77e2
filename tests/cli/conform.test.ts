import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { conformanceReport } from '../../.generated/document-validators.js';
import { etalon } from './etalon.ts';

const SHIM = fileURLToPath(new URL('../../conformance/cli/etalon.js', import.meta.url));
let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'etalon-conform-'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const conform = (...words: string[]) => etalon(['conform', ...words], { cwd: root });
const read = (...path: string[]): string => readFileSync(join(root, ...path), 'utf8');

describe('etalon conform', () => {
  it('finds that the reference conforms, writes a valid report, and replaces it by the same bytes', () => {
    // A part of the suite is enough here: that the reference meets all of it is for other tests to say.
    const part = ['--clause', 'UNC-030', '--clause', 'UNC-021', '--runs', '300', '--', 'etalon', 'reference'];
    const first = conform('--seed', '7', ...part);
    expect(first.code).toBe(0);
    expect(first.err).toMatch(/^seed 0x7\n/);
    expect(first.out).toMatch(
      /^UNC-021, UNC-030 hold: 2 clauses of [0-9]+ were selected; no statement on conformance\.\n/,
    );
    expect(first.out).toMatch(/report: etalon-report\/index\.html\nexit 0: what was selected holds\n$/);
    expect(readdirSync(join(root, 'etalon-report')).sort()).toEqual([
      'failures',
      'index.html',
      'report.json',
      'run.json',
      'transcript.jsonl',
    ]);
    const report = read('etalon-report', 'report.json');
    conformanceReport(JSON.parse(report));
    expect(conformanceReport.errors ?? []).toEqual([]);
    expect(JSON.parse(report)).toMatchObject({
      seed: '0x7',
      mode: 'explore',
      verdict: 'pass',
      adapter: 'etalon reference',
    });

    expect(conform('--seed', '0x7', ...part).code).toBe(0);
    expect(read('etalon-report', 'report.json')).toBe(report);
    expect(readdirSync(root)).toEqual(['etalon-report']);
  });

  it('finds a planted fault, and replay says whether it is mended', () => {
    const mutant = ['etalon', 'reference', '--mutant', 'UNC-030/linear-sum'];
    const { code, out } = conform('--clause', 'unc-030', '--runs', '100', '--out', 'planted', '--', ...mutant);
    expect(code).toBe(1);
    expect(out).toMatch(/^Does not conform: /);
    expect(out).toMatch(/^fail +1 {2}UNC-030$/m);
    expect(out).toContain('exit 1: does not conform\n');
    const [failure] = readdirSync(join(root, 'planted', 'failures'));
    const file = join('planted', 'failures', failure ?? '');
    expect(out).toContain(file);

    const fixed = etalon(['replay', file, '--', 'etalon', 'reference'], { cwd: root });
    expect([fixed.code, fixed.out]).toEqual([0, `FIXED ${failure?.replace('.jsonl', '')}\n`]);
    const still = etalon(['replay', file, '--', ...mutant], { cwd: root });
    expect(still.code).toBe(1);
    expect(still.out).toMatch(/^STILL FAILING /);
    const other = etalon(['replay', file, '--', 'etalon', 'reference', '--standard', 'classification'], { cwd: root });
    expect(other.code).toBe(4);
    expect(other.out).toMatch(
      /^ERROR .*: etalon-reference \S+ does not declare uncertainty\/\S+: there is nothing to ask$/m,
    );
    const silent = etalon(['replay', file, '--', 'node', '-e', ''], { cwd: root });
    expect([silent.code, silent.out]).toEqual([4, expect.stringMatching(/^ERROR /) as string]);
  });

  it('refuses to write where something else stands, before anything is run', () => {
    mkdirSync(join(root, 'mine'));
    writeFileSync(join(root, 'mine', 'thesis.tex'), '');
    const { code, err } = conform('--out', 'mine', '--', 'no-such-command');
    expect(code).toBe(2);
    expect(err).toBe(
      'etalon: mine holds “thesis.tex”, which is no part of an earlier report of etalon; nothing was run. Choose another place with --out\n',
    );
    expect(readdirSync(join(root, 'mine'))).toEqual(['thesis.tex']);
  });

  it('writes nothing where the command is not found', () => {
    const { code, out, err } = conform('--out', 'absent', '--', 'no-such-command');
    expect([code, out]).toEqual([2, '']);
    expect(err.split('\n').slice(1)).toEqual(['etalon: The command no-such-command was not found.', '']);
    expect(readdirSync(root).filter((name) => name.includes('absent'))).toEqual([]);
  });

  it.each([
    ['exits at once', ['-e', ''], 4, /^Not started: The process ended with exit code 0 before it answered hello\./],
    [
      'prints a banner',
      ['-e', 'console.log("ready");process.stdin.resume()'],
      1,
      /^Not started: The line “ready” is not JSON\./,
    ],
    ['never answers', ['-e', 'setInterval(()=>{},1000)'], 4, /^Not started: /],
  ])('reports an implementation that %s', (what, words, exit, headline) => {
    const place = what.replaceAll(' ', '-');
    const { code, out } = conform('--out', place, '--timeout-multiplier', '0.05', '--', 'node', ...words);
    expect(code).toBe(exit);
    expect(out).toMatch(headline);
    conformanceReport(JSON.parse(read(place, 'report.json')));
    expect(conformanceReport.errors ?? []).toEqual([]);
    expect(existsSync(join(root, place, 'index.html'))).toBe(true);
  });

  it.skipIf(process.platform !== 'linux')('charges nobody where the disk is full', () => {
    conform('--clause', 'UNC-030', '--runs', '1', '--out', 'built', '--', 'etalon', 'reference');
    const limited = (before: string, after: string, ...words: string[]) => {
      const line = `${before}exec "$0" "$@"${after}`;
      const { status, stderr } = spawnSync('bash', ['-c', line, process.execPath, SHIM, ...words], {
        cwd: root,
        encoding: 'utf8',
        env: { ...process.env, LC_ALL: 'C' },
      });
      return { status, said: stderr.trimEnd().split('\n').at(-1) };
    };
    const run = ['conform', '--clause', 'UNC-030', '--runs', '20000', '--out', 'full', '--', 'etalon', 'reference'];
    expect(limited('ulimit -f 200; ', '', ...run)).toEqual({
      status: 2,
      said: 'etalon: the transcript for full cannot be written (EFBIG), and the run was stopped; make room, or choose another place with --out',
    });
    expect(readdirSync(root).filter((name) => name.includes('full'))).toEqual([]);
    expect(limited('', ' > /dev/full', 'list', 'standards')).toEqual({
      status: 3,
      said: 'etalon: standard output cannot be written (ENOSPC)',
    });
  });

  it('reports what was judged until Ctrl-C', async () => {
    const words = ['conform', '--runs', '10000000', '--clause', 'UNC-030', '--out', 'cut', '--', 'etalon', 'reference'];
    const child = spawn(process.execPath, [SHIM, ...words], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => {
      // The line that names the implementation comes after its answer to hello.
      if (chunk.toString().includes('etalon-reference')) setTimeout(() => child.kill('SIGINT'), 500);
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect(code).toBe(130);
    expect(out).toMatch(/^Interrupted/);
    const report: unknown = JSON.parse(read('cut', 'report.json'));
    conformanceReport(report);
    expect(conformanceReport.errors ?? []).toEqual([]);
    expect(report).toMatchObject({ ended: 'interrupted', exitCode: 130 });
  });
});
