import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { watchSources } from '../../generators/lint/watch-sources.ts';

const ROOT = join(import.meta.dirname, '../..');
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'watch-'));
  cpSync(join(ROOT, 'tests/gates/fixtures/passing'), folder, { recursive: true });
  cpSync(join(ROOT, 'schemas/meta'), join(folder, 'schemas/meta'), { recursive: true });
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

it('says what is wrong once a clause changes, and that it is sound once it is mended', async () => {
  const file = join(folder, 'spec/sample/draft/sections/05-results.yaml');
  const sound = readFileSync(file, 'utf8');
  const steps = [
    () => writeFileSync(file, sound.replace('A result may give', 'A result shall give')),
    () => writeFileSync(file, sound),
  ];
  const stop = new AbortController();
  const said: string[][] = [];
  await watchSources(
    folder,
    ({ findings }) => {
      const codes = findings.map(({ code, at }) => `${code} ${at.line}`);
      // A change that is written in two steps can have a verdict between them.
      if (JSON.stringify(codes) === JSON.stringify(said.at(-1))) return;
      said.push(codes);
      const next = steps.shift();
      if (next === undefined) stop.abort();
      else setTimeout(next, 200);
    },
    stop.signal,
  );
  expect(said).toEqual([[], ['english-form 35'], []]);
});
