import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, test } from 'vitest';
import { openPredictions, type Readers } from '../../conformance/measure/reader.ts';

let root: string;
let readers: Readers;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'etalon-reader-test-'));
  for (const name of ['own.csv', 'second.csv']) writeFileSync(join(root, name), 'label,s\n1,0.5\n0,0.2\n');
  readers = await openPredictions(join(root, 'own.csv'));
});
afterAll(() => {
  readers.close();
  rmSync(root, { recursive: true, force: true });
});

it('reads the file that it was opened for', async () => {
  expect(await readers.own.rows('SELECT label, s FROM predictions ORDER BY 1')).toEqual([
    ['0', '0.2'],
    ['1', '0.5'],
  ]);
});

test.each<[string, (folder: string) => string]>([
  ['a second file', (folder) => `SELECT * FROM read_csv('${folder}/second.csv')`],
  ['an address', () => `SELECT * FROM read_csv('https://example.org/x.csv')`],
  ['to write', (folder) => `COPY predictions TO '${folder}/leak.csv'`],
  ['another database', (folder) => `ATTACH '${folder}/x.db'`],
  ['an extension', () => 'INSTALL httpfs'],
  ['other settings', () => 'SET enable_external_access = true'],
])('refuses %s', async (_, sql) => {
  await expect(readers.own.rows(sql(root))).rejects.toThrow(/Cannot (access|change)/);
});
