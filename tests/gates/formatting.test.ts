import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { gates } from '../../generators/check/gates.ts';

const root = join(import.meta.dirname, '..', '..');
const gate = gates.find(({ name }) => name === 'formatting');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'etalon-formatting-'));
  copyFileSync(join(root, '.oxfmtrc.json'), join(folder, '.oxfmtrc.json'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The gate itself, over a folder that holds one file. */
function check(file: string, text: string): { readonly status: number | null; readonly said: string } {
  writeFileSync(join(folder, file), text);
  const [program = '', ...words] = gate?.run ?? [];
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, program), ...words], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}

describe('the gate on formatting', () => {
  it.each([
    ['one.ts', "export const one = ['a', 'b'];\n", 'export const one = ["a","b"]\n'],
    ['one.yaml', 'a: 1\nb: [1, 2]\n', 'a:   1\nb: [1,2]\n'],
    ['one.md', '# One\n\n- two\n', '# One\n* two\n'],
    ['one.json', '{ "a": 1 }\n', '{"a":1}\n'],
  ])('takes %s as the house writes it, and names one that is written otherwise', (file, right, wrong) => {
    expect(check(file, right).status).toBe(0);
    const refused = check(file, wrong);
    expect(refused.status).toBe(1);
    expect(refused.said).toContain(file);
  });
});
