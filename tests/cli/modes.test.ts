import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import sources from '../../.generated/sets.json' with { type: 'json' };
import { frozenCases } from '../../conformance/cli/frozen-sets.ts';
import { loadSuites } from '../../conformance/cli/suites.ts';
import { etalon } from './etalon.ts';

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'etalon-modes-'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');
const run = (...words: string[]) => etalon(words, { cwd: root });
const conform = (...words: string[]) => run('conform', ...words, '--', 'etalon', 'reference');
const report = (place: string): Readonly<Record<string, unknown>> =>
  JSON.parse(readFileSync(join(root, place, 'report.json'), 'utf8')) as Readonly<Record<string, unknown>>;

describe('the frozen cases', () => {
  it('are the vectors and what each set draws, and their digest is that of the lines', async () => {
    // The vectors of a large standard and the checks of small ones are enough here.
    const suites = (await loadSuites()).map((suite) => (suite.vectors.length > 0 ? { ...suite, checks: [] } : suite));
    const { sets, inputs } = frozenCases(suites);
    expect(sets.map(({ standard }) => standard)).toEqual(sources.map(({ standard }) => standard));
    expect(frozenCases(suites).sets).toEqual(sets);
    const conformance = sets.find(({ standard }) => standard === 'conformance');
    const checks = suites.find(({ standard }) => standard === 'conformance')?.checks ?? [];
    expect(conformance?.cases).toBe(checks.reduce((sum, { id }) => sum + (inputs.get(id)?.length ?? 0), 0));
    // Another case, or one less, is another set.
    const without = suites.map((suite) =>
      suite.standard === 'uncertainty' ? { ...suite, vectors: suite.vectors.slice(1) } : suite,
    );
    const digestOf = (all: typeof sets) => all.find(({ standard }) => standard === 'uncertainty')?.digest;
    expect(digestOf(frozenCases(without).sets)).not.toBe(digestOf(sets));
  });

  it.each([
    [['--seed', '7'], '--mode frozen asks fixed cases and has no seed; leave out --seed'],
    [['--runs', '7'], '--mode frozen asks all cases of the requirement sets and no others; leave out --runs'],
    [['--nonce', 'x'], '--nonce is for --mode audit; add it, or leave out --nonce'],
  ])('take no %j', (words, message) => {
    const { code, err } = conform('--mode', 'frozen', ...words);
    expect([code, err]).toEqual([2, `etalon: ${message}\n`]);
  });

  it('give the same report each time, which names the draft sets', () => {
    const part = ['--mode', 'frozen', '--clause', 'UNC-030', '--out'];
    const first = conform(...part, 'first');
    expect(first.code).toBe(0);
    expect(first.out).toMatch(/^Draft set of frozen cases\. UNC-030 holds/);
    expect(first.out).toMatch(/^draft set {2}uncertainty@0\.1 +[0-9]+ {2}sha256:[0-9a-f]{64}$/m);
    expect(conform(...part, 'second').code).toBe(0);
    expect(report('second')).toEqual(report('first'));
    expect(report('first')).toMatchObject({ mode: 'frozen', seed: 'frozen', sets: [{ standard: 'uncertainty' }] });
    expect(run('validate', join('first', 'report.json')).code).toBe(0);
    expect(run('report', 'judge', join('first', 'transcript.jsonl'), '--out', 'again').code).toBe(0);
    expect(report('again')).toEqual(report('first'));
  });
});

describe('an audit', () => {
  it('begins with a nonce that is drawn once and never replaced', () => {
    const first = run('audit', 'commit', 'nonce.txt');
    const nonce = readFileSync(join(root, 'nonce.txt'), 'utf8').trim();
    expect(nonce).toMatch(/^[0-9a-f]{64}$/);
    expect(statSync(join(root, 'nonce.txt')).mode & 0o077).toBe(0);
    expect([first.code, first.out]).toEqual([0, `sha256:${sha256(Buffer.from(nonce, 'hex'))}\n`]);
    expect(run('audit', 'commit', 'nonce.txt').out).toBe(first.out);
    writeFileSync(join(root, 'short.txt'), 'abc\n');
    expect(run('audit', 'commit', 'short.txt')).toMatchObject({
      code: 2,
      err: 'etalon: short.txt holds no nonce: 64 hexadecimal digits, as etalon audit commit writes them\n',
    });
  });

  it('takes the digest of files as sha256sum does', () => {
    writeFileSync(join(root, 'b.py'), 'print(1)\n');
    writeFileSync(join(root, 'a.bin'), new Uint8Array([0, 255]));
    const lines = `${sha256(new Uint8Array([0, 255]))}  a.bin\n${sha256('print(1)\n')}  b.py\n`;
    expect(run('audit', 'digest', 'b.py', 'a.bin').out).toBe(`sha256:${sha256(lines)}\n`);
    expect(run('audit', 'digest', 'b.py', 'absent').err).toBe('etalon: absent cannot be read (ENOENT)\n');
    expect(run('audit', 'digest', '.').err).toBe('etalon: . is no file; name the files in it\n');
  });

  it('runs only where what is revealed is what was committed to', () => {
    const commitment = run('audit', 'commit', 'mine.txt').out.trim();
    writeFileSync(join(root, 'adapter.py'), 'print(2)\n');
    const digest = run('audit', 'digest', 'adapter.py').out.trim();
    const other = `sha256:${'0'.repeat(64)}`;
    const audit = (nonceCommitment: string, implementationDigest: string, ...words: string[]) =>
      conform(
        ...['--mode', 'audit', '--nonce', 'mine.txt', '--nonce-commitment', nonceCommitment],
        ...[
          '--implementation-digest',
          implementationDigest,
          '--clause',
          'UNC-030',
          '--runs',
          '300',
          '--out',
          'audited',
        ],
        ...words,
      );
    expect(audit(other, digest)).toMatchObject({
      code: 2,
      err: `etalon: the nonce in mine.txt is not the one that was committed to: its digest is ${commitment}; nothing was run\n`,
    });
    expect(audit(commitment, other, '--implementation', 'adapter.py')).toMatchObject({
      code: 2,
      err: `etalon: the files are not those that were committed to: their digest is ${digest}; nothing was run\n`,
    });
    expect(audit(commitment, digest, '--seed', '7').err).toContain('leave out --seed');
    expect(audit(commitment, 'sha256:ABC').err).toContain('64 lower-case hexadecimal digits');
    expect(existsSync(join(root, 'audited'))).toBe(false);

    const nonce = readFileSync(join(root, 'mine.txt'), 'utf8').trim();
    const held = audit(commitment, digest, '--implementation', 'adapter.py');
    expect(held.out).toContain('The digest was computed of the files that were named');
    const seed = `0x${sha256(Buffer.from(nonce + digest.slice(7), 'hex')).replace(/^0+/, '')}`;
    expect(report('audited')).toMatchObject({
      mode: 'audit',
      seed,
      audit: { nonce, nonceCommitment: commitment, implementationDigest: digest, binding: 'files' },
    });
    expect(run('validate', join('audited', 'report.json')).code).toBe(0);
    // Whoever has the seed asks the same cases.
    const judged = report('audited');
    conform('--seed', seed, '--clause', 'UNC-030', '--runs', '300', '--out', 'explored');
    expect(report('explored')['checks']).toEqual(judged['checks']);
    // A report whose seed somebody chose is found out.
    writeFileSync(join(root, 'forged.json'), JSON.stringify({ ...judged, seed: '0x2a' }));
    expect(run('validate', 'forged.json').out).toContain('CNF-053');
    expect(audit(commitment, digest).out).toContain('The digest is what the vendor states');
  });
});
