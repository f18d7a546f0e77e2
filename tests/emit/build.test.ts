import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** A clone of the sources, built as a user's clone is. */
const root = join(import.meta.dirname, '..', '..');
let clone = '';
beforeAll(() => {
  clone = mkdtempSync(join(tmpdir(), 'etalon-'));
  for (const name of ['spec', 'schemas', 'generators', 'conformance', 'package.json', 'tsconfig.json']) {
    cpSync(join(root, name), join(clone, name), { recursive: true, preserveTimestamps: true });
  }
});
afterAll(() => rmSync(clone, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const node = (...words: string[]): Promise<Ended> =>
  new Promise((done) => {
    const child = spawn(process.execPath, words, { cwd: clone });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.on('close', (code) => done({ code, out, err }));
  });

const etalon = (...words: string[]): Promise<Ended> => node('conformance/cli/etalon.js', ...words);
const build = (...words: string[]): Promise<Ended> => node('--import', 'tsx', 'generators/build.ts', ...words);
const builds = (): readonly string[] => readdirSync(join(clone, 'dist')).sort();

test('without the development dependencies one line says what to do', async () => {
  const { code, out, err } = await etalon('--version');
  expect([code, out]).toEqual([3, '']);
  expect(err).toBe(
    'etalon: the command is not built, and the development dependencies that build it are not installed; run: npm ci\n' +
      'etalon：命令尚未构建，且未安装构建所需的开发依赖；请运行：npm ci\n',
  );
});

test('two processes that start at once both build and both work', { timeout: 120_000 }, async () => {
  symlinkSync(join(root, 'node_modules'), join(clone, 'node_modules'));
  const [one, two] = await Promise.all([etalon('--version'), etalon('--version')]);
  const version = `${(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version}\n`;
  expect([one.code, one.out, two.code, two.out]).toEqual([0, version, 0, version]);
  expect(builds().length).toBe(1);
});

test('a second start builds nothing', async () => {
  const { err } = await etalon('--version');
  expect([err, builds().length]).toEqual(['', 1]);
});

test('a changed source is built anew, and its elder is kept', { timeout: 120_000 }, async () => {
  writeFileSync(join(clone, 'conformance', 'changed.ts'), 'export const changed = 1;\n');
  expect((await etalon('--version')).code).toBe(0);
  expect(builds().length).toBe(2);
});

test('drift of a committed file is named, with the command that mends it', { timeout: 120_000 }, async () => {
  expect((await build('--check')).err).toBe('');
  const types = 'schemas/uncertainty/draft/generated/types.ts';
  writeFileSync(join(clone, types), `${readFileSync(join(clone, types), 'utf8')}// edited by hand\n`);
  const { code, err } = await build('--check');
  expect([code, err]).toEqual([
    1,
    `These committed files differ from what the sources say:\n  ${types}\nRun: node --import tsx generators/build.ts --emit\n`,
  ]);
  expect((await build('--emit')).err).toBe(`wrote ${types}\n`);
  expect((await build('--check')).code).toBe(0);
});

test('a mistake in a source is said with its place, and nothing is written', { timeout: 60_000 }, async () => {
  const file = 'schemas/vocabulary/draft/decimal.schema.yaml';
  const sound = readFileSync(join(clone, file), 'utf8');
  writeFileSync(join(clone, file), `${sound}type: string\n`);
  const { code, err } = await build('--emit');
  writeFileSync(join(clone, file), sound);
  expect(code).toBe(1);
  expect(err).toBe(`${file}:${sound.split('\n').length}:1 "type" is given twice in one object. Keep one of them.\n`);
});
