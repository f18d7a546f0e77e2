import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { replaceFiles } from '../../conformance/cli/replace-files.ts';
import { filesIn, put } from '../release/tiny-release.ts';

const OLD = { 'a.yaml': 'a: 1\n', 'deep/b.yaml': 'b: 1\n', 'c.yaml': 'c: 1\n' };
const NEW = [
  { file: 'a.yaml', text: 'a: 2\n' },
  { file: 'deep/b.yaml', text: 'b: 2\n' },
  { file: 'c.yaml', text: 'c: 2\n' },
];

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'etalon-replace-'));
  for (const [file, text] of Object.entries(OLD)) put(root, file, text);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('texts put in the place of files', () => {
  it('take it all of them, and leave nothing beside', () => {
    expect(replaceFiles(root, NEW)).toBeUndefined();
    expect(filesIn(root)).toEqual({ 'a.yaml': 'a: 2\n', 'deep/b.yaml': 'b: 2\n', 'c.yaml': 'c: 2\n' });
  });

  it.each([1, 2, 3])('take it none of them where the place of number %i cannot be taken', (number) => {
    let asked = 0;
    const failing = (from: string, to: string): void => {
      asked += 1;
      if (asked === number) throw Object.assign(new Error('no'), { code: 'EACCES', path: 'there' });
      renameSync(from, to);
    };
    expect(replaceFiles(root, NEW, failing)).toEqual({
      en: 'nothing was written (EACCES there); mend that and run it again',
      zh: '未写入任何内容（EACCES there）；请排除后重新运行',
    });
    expect(filesIn(root)).toEqual(OLD);
  });

  it('take it none of them where one of the files is not there', () => {
    expect(replaceFiles(root, [...NEW, { file: 'gone/d.yaml', text: 'd: 2\n' }])?.en).toMatch(
      /^nothing was written \(ENOENT .*d\.yaml\)/,
    );
    expect(filesIn(root)).toEqual(OLD);
  });

  it('are named where they could not be taken back', () => {
    let asked = 0;
    const failing = (from: string, to: string): void => {
      asked += 1;
      if (asked === 2) {
        // What stands in the place of the first can no more be replaced by a file.
        rmSync(join(root, 'a.yaml'));
        mkdirSync(join(root, 'a.yaml/folder'), { recursive: true });
        throw new Error('no');
      }
      renameSync(from, to);
    };
    expect(replaceFiles(root, NEW, failing)?.en).toBe(
      'it stopped halfway (Error: no), and these could not be taken back: a.yaml; mend that and run it again, which writes the rest',
    );
  });
});
