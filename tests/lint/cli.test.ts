import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
let folder = '';

const lintSpec = (...args: readonly string[]) =>
  spawnSync(
    process.execPath,
    ['--import', join(ROOT, 'node_modules/tsx/dist/loader.mjs'), join(ROOT, 'generators/lint/cli.ts'), ...args],
    { cwd: folder, encoding: 'utf8' },
  );

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lint-'));
  cpSync(join(ROOT, 'tests/gates/fixtures/passing'), folder, { recursive: true });
  cpSync(join(ROOT, 'schemas/meta'), join(folder, 'schemas/meta'), { recursive: true });
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

it('exits 0 on sound sources and says how many it read', () => {
  const { status, stdout } = lintSpec();
  expect(stdout).toMatch(/^\d+ files, 0 errors, 0 warnings, \d+\.\d s\n$/);
  expect(status).toBe(0);
});

it('exits 1 with the findings as JSON', () => {
  writeFileSync(join(folder, 'spec/sample/draft/notes/guide.yaml'), 'notes: [');
  const { status, stdout } = lintSpec('--format', 'json');
  expect(JSON.parse(stdout)).toMatchObject([
    { code: 'yaml-syntax', severity: 'error', at: { file: 'spec/sample/draft/notes/guide.yaml', line: 1 } },
  ]);
  expect(status).toBe(1);
});

it('shows the findings of the files that are named, and exits by these', () => {
  const { status, stdout } = lintSpec('--format', 'json', 'spec/series.yaml');
  expect(stdout).toBe('[]\n');
  expect(status).toBe(0);
  expect(lintSpec('--format', 'github', 'spec/sample').stdout).toMatch(
    /^::error file=spec\/sample\/draft\/notes\/guide\.yaml,line=1,col=\d+,title=yaml-syntax::/,
  );
});

it.each([
  [['--format', 'poem'], '--format takes pretty, json, sarif, github, not poem'],
  [['--format', 'constructor'], '--format takes pretty, json, sarif, github, not constructor'],
  [['--lang', 'fr'], '--lang takes en or zh, not fr'],
  [['spec/absent.yaml'], 'spec/absent.yaml: there is no source of a standard here'],
])('exits 2 on %j and says why', (words, problem) => {
  const { status, stderr } = lintSpec(...words);
  expect(stderr).toBe(`lint:spec: ${problem}\nSee npm run lint:spec -- --help\n`);
  expect(status).toBe(2);
});

it('explains itself', () => {
  const { status, stdout } = lintSpec('--help');
  expect(stdout).toMatch(/^npm run lint:spec -- \[--format pretty\|json\|sarif\|github\]/);
  expect(stdout).toContain('Exit codes: 0 no error');
  expect(status).toBe(0);
});
