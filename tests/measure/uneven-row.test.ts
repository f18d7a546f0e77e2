import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, test } from 'vitest';
import { openPredictions } from '../../conformance/measure/reader.ts';
import { unevenRow } from '../../conformance/measure/uneven-row.ts';

let root: string;
beforeAll(() => (root = mkdtempSync(join(tmpdir(), 'etalon-uneven-test-'))));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function written(text: string): string {
  const file = join(root, 'rows.csv');
  writeFileSync(file, text);
  return file;
}

test.each([
  ['a short row', 'a,b,c\n1,2,3\n1,2\n', { row: 2, line: 3, expected: 3, found: 2 }],
  ['a long row, and the last line has no line feed', 'a,b\n1,2\n1,2,3', { row: 2, line: 3, expected: 2, found: 3 }],
  ['commas and line feeds in quotes', 'a,b\n"1,\n""2""",3\n1\n', { row: 2, line: 4, expected: 2, found: 1 }],
  ['carriage returns and blank lines', 'a,b\r\n\r\n1,2\r\n1\r\n', { row: 2, line: 4, expected: 2, found: 1 }],
  ['rows of one length', 'a,b\n1,2\n"é,",2\n', undefined],
])('finds %s', async (_, text, found) => {
  expect(await unevenRow(written(text))).toEqual(found);
});

it('is what is said of a file that cannot be read, small or large', async () => {
  const rows = Array.from({ length: 30_000 }, (_, k) => `${k},1,0.5\n`).join('');
  for (const [text, row] of [
    ['id,label,score\n1,1,0.9\n2,0\n3,1,0.3\n', 2],
    [`id,label,score\n${rows}x,1\n`, 30_001],
  ] as const) {
    const file = written(text);
    const reading = (async () => {
      const { own, close } = await openPredictions(file);
      try {
        await own.rows(`SELECT count(score) FROM ${own.table}`);
      } finally {
        close();
      }
    })();
    await expect(reading).rejects.toThrow(`line ${row + 1}: row ${row} has 2 fields, and the header has 3`);
  }
});
