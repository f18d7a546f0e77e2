import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { KITS } from '../../conformance/protocol/kits.ts';
import { writeNewFiles } from '../../conformance/cli/write-new-files.ts';
import { etalon } from './etalon.ts';

const root = join(import.meta.dirname, '..', '..');
let place: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'etalon-init-'));
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

describe('etalon init', () => {
  it.each(KITS)('writes the kit of $name as it lies in the repository, and a README with the one command', (kit) => {
    const { code, out, err } = etalon(['init', kit.name, '--lang', 'en'], { cwd: place });
    expect([code, err]).toEqual([0, '']);
    const folder = join(place, `etalon-${kit.name}`);
    expect(filesBelow(folder)).toEqual([...Object.keys(kit.files), 'README.md'].sort());
    for (const [path, from] of Object.entries(kit.files)) {
      expect(readFileSync(join(folder, path))).toEqual(readFileSync(join(root, 'conformance', 'adapters', from)));
    }
    const command = `${kit.build === undefined ? '' : `${kit.build} && `}npx etalon conform -- ${kit.start}`;
    expect(out).toContain(`\n  cd etalon-${kit.name} && ${command}\n`);
    const readme = readFileSync(join(folder, 'README.md'), 'utf8');
    expect(readme).toContain(`\n${command}\n`);
    expect(readme).toContain('## 中文');
    expect(existsSync(join(folder, kit.operations)) && existsSync(join(folder, kit.kit))).toBe(true);
  });

  it('writes into the folder that is named, existing or not, and quotes it for the shell', () => {
    expect(etalon(['init', 'c', 'a b/c'], { cwd: place }).out).toContain("cd 'a b/c' && cc ");
    expect(filesBelow(join(place, 'a b', 'c'))).toEqual(['README.md', 'adapter.c', 'etalon_adapter.h']);
    writeFileSync(join(place, 'mine.txt'), 'mine');
    expect(etalon(['init', 'python', '.'], { cwd: place }).out).toContain('\n  npx etalon conform -- python3');
    expect(readFileSync(join(place, 'mine.txt'), 'utf8')).toBe('mine');
    expect(readdirSync(place).sort()).toEqual(['README.md', 'a b', 'adapter.py', 'etalon_adapter.py', 'mine.txt']);
  });

  it('overwrites nothing: names what is in the way, and writes none of the files', () => {
    mkdirSync(join(place, 'x'));
    writeFileSync(join(place, 'x', 'README.md'), 'mine');
    symlinkSync('nowhere', join(place, 'x', 'adapter.py'));
    const { code, out, err } = etalon(['init', 'python', 'x'], { cwd: place });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(`in the way: ${join('x', 'adapter.py')}, ${join('x', 'README.md')}. Move that away`);
    expect(readdirSync(join(place, 'x')).sort()).toEqual(['README.md', 'adapter.py']);
    expect(etalon(['init', 'python', 'x', '--lang', 'zh'], { cwd: place }).err).toContain('已存在');
  });

  it('says so where the place is a file, or a folder of the kit is one', () => {
    writeFileSync(join(place, 'file'), '');
    expect(etalon(['init', 'go', 'file'], { cwd: place })).toMatchObject({
      code: 2,
      err: expect.stringContaining('file is not a folder; nothing was written') as string,
    });
    expect(etalon(['init', 'go', 'file/below'], { cwd: place })).toMatchObject({
      code: 2,
      err: expect.stringContaining('nothing was written: file/below cannot hold the files (ENOTDIR)') as string,
    });
    mkdirSync(join(place, 'x'));
    writeFileSync(join(place, 'x', 'etalon'), '');
    expect(etalon(['init', 'go', 'x'], { cwd: place }).code).toBe(2);
    expect(readdirSync(join(place, 'x'))).toEqual(['etalon']);
  });

  it('takes back what it wrote where a later file cannot be written', async () => {
    mkdirSync(join(place, 'x'));
    const files = [
      { path: 'a/b/one', content: '1' },
      { path: 'two', content: '2' },
      { path: 'two/three', content: '3' },
    ];
    expect((await writeNewFiles(join(place, 'x'), files))?.en).toMatch(
      /^nothing was written: .* cannot hold the files/,
    );
    expect(readdirSync(join(place, 'x'))).toEqual([]);
    expect((await writeNewFiles(join(place, 'new', 'y'), files))?.en).toMatch(/^nothing was written/);
    expect(readdirSync(place)).toEqual(['x']);
  });

  it('suggests the language that was meant', () => {
    expect(etalon(['init', 'pyton'], { cwd: place })).toMatchObject({
      code: 2,
      err: expect.stringContaining('there is no kit for “pyton”; there is one for python, javascript,') as string,
    });
    expect(readdirSync(place)).toEqual([]);
  });

  it('is published with every file that it copies', () => {
    const { stdout } = spawnSync('npm', ['pack', '--dry-run', '--json'], { cwd: root, encoding: 'utf8' });
    const packed = JSON.parse(stdout) as readonly { readonly files: readonly { readonly path: string }[] }[];
    const paths = Object.values(packed)[0]?.files.map(({ path }) => path) ?? [];
    const needed = KITS.flatMap(({ files }) => Object.values(files).map((from) => `conformance/adapters/${from}`));
    expect(needed.filter((path) => !paths.includes(path))).toEqual([]);
    expect(paths.filter((path) => path.startsWith('conformance/adapters/')).sort()).toEqual(needed.sort());
  });
});
