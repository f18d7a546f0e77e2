import { spawn } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { etalon } from './etalon.ts';

const SHIM = fileURLToPath(new URL('../../conformance/cli/etalon.js', import.meta.url));
const ASKED = ['--operation', 'uncertainty/combine', '--runs', '1000', '--seed', '7'];
const COMMAND = ['--', 'etalon', 'reference', '--mutant', 'UNC-030/linear-sum'];

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'etalon-resume-'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const conform = (...words: string[]) => etalon(['conform', ...words, ...COMMAND], { cwd: root });
const report = (place: string): string => readFileSync(join(root, place, 'report.json'), 'utf8');
const drafts = (place: string): string[] => readdirSync(root).filter((name) => name.startsWith(`.${place}.`));

/** The parts that a transcript says are finished. */
const finished = (...path: string[]): string[] =>
  readFileSync(join(root, ...path, 'transcript.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('{"finished"'));

/** Starts a run and ends it with SIGKILL when so many checks have begun. */
async function killed(place: string, checks: number): Promise<NodeJS.Signals | null> {
  const words = ['conform', ...ASKED, '--progress', 'json', '--out', place, ...COMMAND];
  const child = spawn(process.execPath, [SHIM, ...words], { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    if (said.split('"event":"check"').length > checks) child.kill('SIGKILL');
  });
  return new Promise((resolve) => child.on('close', (_, signal) => resolve(signal)));
}

describe('a run that is killed', () => {
  it('is continued, asks nothing again that was finished, and comes to the same report', async () => {
    expect(conform(...ASKED, '--out', 'whole').code).toBe(1);
    expect(await killed('killed', 4)).toBe('SIGKILL');
    expect(() => report('killed')).toThrow('ENOENT');
    const [left = '', other] = drafts('killed');
    expect(other).toBeUndefined();
    const before = finished(left);
    expect(before.length).toBeGreaterThanOrEqual(5);

    const { code, err } = conform('--resume', 'killed', '--progress', 'json');
    expect(code).toBe(1);
    expect(report('killed')).toBe(report('whole'));
    expect(drafts('killed')).toEqual([]);
    // Probes, vectors and each check that was finished are no part of what is asked now.
    const all = finished('whole');
    expect(finished('killed')).toEqual(all);
    expect(err.split('"event":"check"').length - 1).toBe(all.length - before.length);
  });

  it('loses nothing where it is killed again while it copies what was finished', () => {
    mkdirSync(join(root, '.twice.1.tmp'));
    mkdirSync(join(root, '.twice.2.tmp'));
    for (const number of [1, 2])
      cpSync(join(root, 'whole', 'transcript.jsonl'), join(root, `.twice.${number}.tmp`, 'transcript.jsonl'));
    // The newer one stopped after its beginning.
    const newer = join(root, '.twice.2.tmp', 'transcript.jsonl');
    truncateSync(newer, readFileSync(newer, 'utf8').indexOf('\n') + 1);
    utimesSync(join(root, '.twice.1.tmp', 'transcript.jsonl'), 1, 1);
    const { code, err } = conform('--resume', 'twice', '--progress', 'json');
    expect(code).toBe(1);
    expect(report('twice')).toBe(report('whole'));
    expect(err).not.toContain('"event":"check"');
    expect(drafts('twice')).toEqual([]);
  });

  it('takes the statement again that it was begun with, and no other', () => {
    const reference = ['--', 'etalon', 'reference'];
    const call = (...words: string[]) => etalon(words, { cwd: root });
    const fresh = ['statement', 'new', '--class', 'conformance/core', '--implementation', 'etalon-reference'];
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string };
    expect(call(...fresh, '--implementation-version', version, '--out', 'own.yaml').code).toBe(0);
    const asked = ['--standard', 'conformance', '--runs', '20', '--seed', '7'];
    const whole = call('conform', ...asked, '--statement', 'own.yaml', '--out', 'stated', ...reference);
    expect(whole.code).toBe(0);
    const [report, statement] = ['report.json', 'statement.json'].map((name) =>
      readFileSync(join(root, 'stated', name), 'utf8'),
    );
    // Broken off after the probes.
    const path = join(root, 'stated', 'transcript.jsonl');
    const lines = readFileSync(path, 'utf8');
    const mark = '{"finished":"probes"}\n';
    writeFileSync(path, lines.slice(0, lines.indexOf(mark) + mark.length));

    const resumed = (...words: string[]) => call('conform', '--resume', 'stated', ...words, ...reference);
    expect(resumed()).toMatchObject({
      code: 2,
      err: expect.stringContaining('was begun with a statement; give it again with --statement') as string,
    });
    const begun = readFileSync(path, 'utf8');
    const refused = (from: string, to: string): string => {
      writeFileSync(path, begun.replace(from, to));
      const { code, err } = resumed('--statement', 'own.yaml');
      writeFileSync(path, begun);
      expect(code).toBe(2);
      return err;
    };
    expect(begun).toContain(',"inspections":[]');
    expect(refused(',"inspections":[]', '')).toContain(
      'was begun without a statement; leave out --statement, and give it afterwards: etalon report judge stated/transcript.jsonl --statement FILE',
    );
    expect(refused('"inspections":[]', '"inspections":[{"clause":"CNF-001@1","supported":"no"}]')).toContain(
      'says something else of the inspections than when the run at stated was begun',
    );
    const again = resumed('--statement', 'own.yaml');
    expect(again.code).toBe(whole.code);
    expect(readFileSync(join(root, 'stated', 'report.json'), 'utf8')).toBe(report);
    expect(readFileSync(join(root, 'stated', 'statement.json'), 'utf8')).toBe(statement);
  });

  it('is not taken for one of another name', () => {
    mkdirSync(join(root, '.kill.ed.9.tmp'));
    cpSync(join(root, 'whole', 'transcript.jsonl'), join(root, '.kill.ed.9.tmp', 'transcript.jsonl'));
    const { code, err } = conform('--resume', 'kill');
    expect([code, err]).toEqual([2, expect.stringContaining('there is no run to continue at kill') as string]);
  });
});
