import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { JsonObject } from '../../conformance/contract/json.ts';
import { emitVectors } from '../../generators/emit/vectors.ts';
import { lint } from '../../generators/lint/lint.ts';
import { Memory } from '../../generators/memory/memory.ts';
import { REMEMBERING } from '../../generators/open-memory.ts';
import { digestOfTexts, recalled, recalledLater, useMemory } from '../../generators/memory/recalled.ts';
import { loadSchemaSources } from '../../generators/model/schema-sources.ts';
import { parseSource } from '../../generators/model/source.ts';
import { passingTree } from '../gates/fixture.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'etalon-memory-'));
  file = join(folder, 'memory', 'program.v8');
});
afterEach(() => {
  useMemory(undefined);
  rmSync(folder, { recursive: true, force: true });
});

/** One run of a program whose memory is the file: what it makes of texts, and of how many it had to. */
function run(texts: readonly string[], code = 'one', work = (text: string): unknown => ({ of: text })) {
  const memory = new Memory(file, code);
  useMemory(memory);
  let worked = 0;
  const made = texts.map((text) =>
    recalled('test', text, () => {
      worked += 1;
      return work(text);
    }),
  );
  memory.keep();
  useMemory(undefined);
  return { made, worked };
}

test('what was worked out before from the same text is not worked out again', () => {
  expect(run(['a', 'b'])).toEqual({ made: [{ of: 'a' }, { of: 'b' }], worked: 2 });
  expect(run(['a', 'b', 'c'])).toEqual({ made: [{ of: 'a' }, { of: 'b' }, { of: 'c' }], worked: 1 });
  expect(run(['b ', 'b'])).toEqual({ made: [{ of: 'b ' }, { of: 'b' }], worked: 1 });
});

test('what other code worked out is not taken', () => {
  run(['a'], 'one', () => 'of one');
  expect(run(['a'], 'other', () => 'of other')).toEqual({ made: ['of other'], worked: 1 });
});

test('a value comes back as it was, signs and gaps included', () => {
  const value = { zero: -0, gap: undefined, nothing: null, text: '条', list: [1, NaN], __proto__: { odd: true } };
  run(['a'], 'one', () => value);
  expect(run(['a'], 'one', () => 'anew').made).toStrictEqual([{ ...value }]);
});

test('what a run did not ask for is forgotten, so that the file does not grow', () => {
  run(['a', 'b'], 'one', (text) => text.repeat(100_000));
  const before = statSync(file).size;
  run(['a']);
  expect(statSync(file).size).toBeLessThan(0.6 * before);
  expect(run(['a', 'b'])).toMatchObject({ worked: 1 });
});

test('a file that is damaged, and a folder that cannot be written, cost time and nothing else', () => {
  run(['a']);
  writeFileSync(file, readFileSync(file).subarray(0, 40));
  expect(run(['a'])).toEqual({ made: [{ of: 'a' }], worked: 1 });
  expect(run(['a'])).toMatchObject({ worked: 0 });
  rmSync(join(folder, 'memory'), { recursive: true });
  writeFileSync(join(folder, 'memory'), 'a file where the folder would be');
  expect(run(['a'])).toEqual({ made: [{ of: 'a' }], worked: 1 });
  expect(readdirSync(folder)).toEqual(['memory']);
});

test('work that fails is not remembered, and fails again', async () => {
  mkdirSync(join(folder, 'memory'));
  useMemory(new Memory(file, 'one'));
  const fails = (): Promise<string> => recalledLater('test', 'a', () => Promise.reject(new Error('no')));
  await expect(fails()).rejects.toThrow('no');
  await expect(fails()).rejects.toThrow('no');
  await expect(recalledLater('test', 'a', () => Promise.resolve('yes'))).resolves.toBe('yes');
  await expect(fails()).resolves.toBe('yes');
});

test('several texts are told from the same characters cut elsewhere', () => {
  expect(digestOfTexts(['ab', 'c'])).not.toBe(digestOfTexts(['a', 'bc']));
});

test('a source from memory says the same, and where', () => {
  const text = 'a:\n  - b: 1\n    c: -0.0\n';
  const read = () => {
    const memory = new Memory(file, 'one');
    useMemory(memory);
    const source = parseSource('spec/series.yaml', text);
    const seen = [source?.value, source?.errors, source?.lines.linePos(source.text.indexOf('c:'))];
    memory.keep();
    return seen;
  };
  expect(read()).toEqual([{ a: [{ b: 1, c: -0 }] }, [], { line: 3, col: 5 }]);
  expect(read()).toEqual([{ a: [{ b: 1, c: -0 }] }, [], { line: 3, col: 5 }]);
});

test('lint finds with a memory what it finds without: nothing, and then the fault that is planted', async () => {
  const sound = passingTree();
  const [section = '', text = ''] = [...sound].find(([path]) => path.includes('/sections/')) ?? [];
  const faulty = new Map(sound).set(section, text.replace(' shall ', ' must '));
  expect(faulty.get(section)).not.toBe(text);
  const wanted = [await lint(sound), await lint(faulty)];
  expect(wanted[0]).toEqual([]);
  expect(wanted[1]).not.toEqual([]);
  for (let round = 0; round < 2; round++) {
    const memory = new Memory(file, 'one');
    useMemory(memory);
    expect([await lint(sound), await lint(faulty)]).toEqual(wanted);
    memory.keep();
  }
});

test('vectors that were sound are judged anew where a schema has changed to which theirs refers', () => {
  const root = join(import.meta.dirname, '..', '..');
  const schemas = loadSchemaSources(root);
  const changed = {
    ...schemas,
    sources: schemas.sources.map((one) =>
      one.key === 'meta/common' ? { ...one, schema: withoutSlugs(one.schema) } : one,
    ),
  };
  useMemory(new Memory(file, 'one'));
  expect(emitVectors(root, schemas).findings).toEqual([]);
  expect(emitVectors(root, schemas).findings).toEqual([]);
  expect(emitVectors(root, changed).findings.length).toBeGreaterThan(100);
});

/** The schema, in which no text is a name. */
const withoutSlugs = (schema: JsonObject): JsonObject => ({
  ...schema,
  $defs: { ...(schema['$defs'] as JsonObject), slug: { type: 'string', pattern: '^never$' } },
});

test('all code by which anything remembered is worked out is in the digest of the memory', async () => {
  const users = ['lint/lint', 'emit/types', 'emit/validators', 'emit/vectors', 'model/read-source'];
  const { metafile } = await build({
    absWorkingDir: join(import.meta.dirname, '..', '..'),
    entryPoints: users.map((name) => `generators/${name}.ts`),
    bundle: true,
    write: false,
    outdir: folder,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    metafile: true,
    logLevel: 'error',
  });
  const files = Object.keys(metafile.inputs);
  expect(files).toContain('generators/model/source.ts');
  expect(files.filter((path) => !REMEMBERING.some((part) => path.startsWith(`${part}/`)))).toEqual([]);
});
