import { cpSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { publint } from 'publint';
import { describe, expect, it } from 'vitest';
import { root, usePacked } from './packed.ts';

const packed = usePacked();

const MIB = 1024 * 1024;

describe('what npm packs', () => {
  it('is what runs, its types, the kits of adapters and the licences: no sources, tests, evidence or machine files', () => {
    const kinds: readonly RegExp[] = [
      /^(LICENSE|LICENSE-TEXT\.md|NOTICE\.md|README\.md|package\.json)$/,
      /^conformance\/cli\/etalon\.js$/,
      /^conformance\/shards\/([a-z-]+\.(sh|yaml)|README\.md|Containerfile(\.dockerignore)?)$/,
      // tests/cli/init.test.ts holds these to what `etalon init` copies.
      /^conformance\/adapters\/(c|go|java|javascript|python|r|rust)\//,
      /^dist\/current\/(package\/)?(chunks\/)?[A-Za-z0-9._-]+\.js(\.LEGAL\.txt)?$/,
      /^dist\/current\/data\/(releases\/[a-z-]+-[0-9.]+\/)?[a-z.-]+\.js$/,
      /^dist\/current\/package\/(types|validators|operations|catalogue)\/[a-z-]+\/[0-9]+\.[0-9]+\.[0-9]+\.js$/,
      /^dist\/current\/package\/declarations\/[A-Za-z0-9._/-]+\.d\.ts$/,
    ];
    const paths = packed.files.map(({ path }) => path);
    expect(paths.filter((path) => !kinds.some((kind) => kind.test(path)))).toEqual([]);
    expect(paths.filter((path) => /\.test\.|(^|\/)(tests?|evidence|node_modules)\//.test(path))).toEqual([]);
    for (const kind of kinds) expect(paths.filter((path) => kind.test(path))).not.toEqual([]);
  });

  it('names no folder of the machine that made it', () => {
    const naming = packed.files.filter(({ path }) => readFileSync(packed.installed(path), 'utf8').includes(root));
    expect(naming.map(({ path }) => path)).toEqual([]);
  });

  it('holds what is generated once, beside the command and the entry points', () => {
    const scripts = packed.files.map(({ path }) => path).filter((path) => path.endsWith('.js'));
    const texts = new Map(scripts.map((path) => [path, readFileSync(packed.installed(path), 'utf8')]));
    const data = [...texts].filter(([path, { length }]) => path.startsWith('dist/current/data/') && length > 10_000);
    expect(data.length).toBeGreaterThan(10);
    const repeated = data.flatMap(([path, text]) => {
      const words = text.slice(text.length / 2, text.length / 2 + 200);
      return [...texts]
        .filter(([other, its]) => !other.startsWith('dist/current/data/') && its.includes(words))
        .map(([other]) => `${other} repeats ${path}`);
    });
    expect(repeated).toEqual([]);
    expect([...texts].filter(([, text]) => text.includes('etalon-data:'))).toEqual([]);
  });

  it('is small, and so is what it needs at run time', () => {
    const needed = ['fast-check', 'pure-rand', 'yaml'].map((name) => sizeOf(join(root, 'node_modules', name)));
    const dependencies = needed.reduce((sum, size) => sum + size, 0);
    const sizes = [packed.size, packed.unpackedSize, dependencies].map((size) => (size / MIB).toFixed(1));
    process.stdout.write(`package ${sizes[0]} MiB, unpacked ${sizes[1]} MiB, dependencies ${sizes[2]} MiB\n`);
    // The bound of the architecture; nothing else is installed with it.
    expect(dependencies).toBeLessThan(15 * MIB);
    expect(dependenciesOf('fast-check', 'yaml')).toEqual(['pure-rand']);
    expect(packed.size).toBeLessThan(6 * MIB);
    expect(packed.unpackedSize).toBeLessThan(30 * MIB);
  });
});

const sizeOf = (folder: string): number =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);

const dependenciesOf = (...names: readonly string[]): readonly string[] =>
  names.flatMap((name) => {
    const text = readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8');
    return Object.keys((JSON.parse(text) as { dependencies?: object }).dependencies ?? {});
  });

describe('publint', () => {
  it('has nothing to say', async () => {
    expect((await publint({ pkgDir: packed.installed(), pack: false, strict: true })).messages).toEqual([]);
  });

  it('says where an entry point leads nowhere', async () => {
    const planted = join(packed.project, 'planted');
    cpSync(packed.installed(), planted, { recursive: true });
    rmSync(join(planted, 'dist/current/package/validators.js'));
    const { messages } = await publint({ pkgDir: planted, pack: false, strict: true });
    expect(messages.map(({ code, path }) => [code, path.join(' ')])).toEqual([
      ['FILE_DOES_NOT_EXIST', 'exports ./validators default'],
    ]);
  });
});
