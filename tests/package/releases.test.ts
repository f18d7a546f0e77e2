import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FROZEN_PROGRAM, frozenReleases, type Frozen } from './frozen.ts';
import { usePacked } from './packed.ts';

const packed = usePacked();

/** Validators of a release that all give the same answer. */
const always =
  (answer: boolean) =>
  (text: string): string => {
    const table = /(\w+) as documentValidators/.exec(text)?.[1] ?? '';
    const same = `Object.fromEntries(Object.keys(${table}).map((key) => [key, () => ${answer}]))`;
    return `${text.replace(`${table} as documentValidators`, 'same as documentValidators')};const same = ${same};`;
  };

describe('a release', () => {
  interface Told {
    readonly name: string;
    readonly saw: Readonly<Record<string, number>>;
    readonly wrong: readonly string[];
  }

  /** What the package has of each release, shown what was frozen with it. */
  function shown(frozen: readonly Frozen[]): readonly Told[] {
    writeFileSync(join(packed.project, 'frozen.json'), JSON.stringify(frozen));
    writeFileSync(join(packed.project, 'frozen.mjs'), FROZEN_PROGRAM);
    const { stdout, stderr } = spawnSync(process.execPath, ['frozen.mjs'], {
      cwd: packed.project,
      encoding: 'utf8',
      maxBuffer: 16 * 1024 * 1024,
    });
    expect(stderr).toBe('');
    return JSON.parse(stdout) as readonly Told[];
  }

  it('accepts and rejects in the package what it was frozen with', () => {
    const frozen = frozenReleases();
    const told = shown(frozen);
    expect(told.map(({ name, wrong }) => [name, wrong])).toEqual(frozen.map(({ name }) => [name, []]));
    // What these releases have was looked at, and not passed over.
    const saw = new Map(told.map((one) => [one.name, one.saw]));
    expect(saw.get('vocabulary@0.1.0')).toMatchObject({ valid: 9, invalid: 18 });
    expect(saw.get('uncertainty@0.1.0')).toMatchObject({ valid: 53, invalid: 84, bySchema: 39 });
    expect(saw.get('conformance@0.1.0')).toMatchObject({ valid: 37, invalid: 54, bySchema: 16 });
    for (const name of ['classification@0.1.0', 'classification@0.2.0', 'uncertainty@0.1.0']) {
      expect(saw.get(name)?.['inputs']).toBeGreaterThan(2000);
      expect(saw.get(name)?.['outputs']).toBeGreaterThan(2000);
    }
  });

  it.each([
    [
      'validators that accept everything',
      'conformance@0.1.0',
      'document-validators',
      always(true),
      /^an invalid example of CNF-[0-9]+ is accepted$/,
    ],
    [
      'validators that reject everything',
      'conformance@0.1.0',
      'document-validators',
      always(false),
      /^a valid example of CNF-[0-9]+ is rejected$/,
    ],
    [
      'a catalogue with another word',
      'vocabulary@0.1.0',
      'catalogue',
      (text: string) => text.replace('VOC-001', 'VOC-901'),
      /^the catalogue is not the frozen one$/,
    ],
    [
      'an operation that is not there',
      'conformance@0.1.0',
      'operation-validators',
      (text: string) =>
        text.replace(/(\w+) as conformanceEchoInput/, 'none as conformanceEchoInput').concat('const none = undefined;'),
      /^there is no operation conformance\/echo$/,
    ],
  ])('would be found with %s', (_, name, module, plant, found) => {
    const file = packed.installed('dist/current/data/releases', name.replace('@', '-'), `${module}.js`);
    const sound = readFileSync(file, 'utf8');
    writeFileSync(file, plant(sound));
    try {
      const frozen = frozenReleases().filter((one) => one.name === name);
      expect(readFileSync(file, 'utf8')).not.toBe(sound);
      expect(shown(frozen.map((one) => ({ ...one, cases: [] }))).flatMap(({ wrong }) => wrong)).toContainEqual(
        expect.stringMatching(found),
      );
    } finally {
      writeFileSync(file, sound);
    }
  });

  /** The modules of data that a browser loads at the start of a program, the rest of its bundle being split off. */
  async function carried(program: string): Promise<readonly string[]> {
    const { metafile } = await build({
      stdin: { contents: program, resolveDir: packed.project },
      absWorkingDir: packed.project,
      outdir: 'never-written',
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'browser',
      write: false,
      metafile: true,
      logLevel: 'silent',
    });
    const loaded = new Set(
      Object.keys(metafile.outputs).filter((path) => metafile.outputs[path]?.entryPoint === '<stdin>'),
    );
    expect(loaded.size).toBe(1);
    for (const path of loaded)
      for (const one of metafile.outputs[path]?.imports ?? [])
        if (one.kind === 'import-statement') loaded.add(one.path);
    const inputs = [...loaded].flatMap((path) => Object.keys(metafile.outputs[path]?.inputs ?? {}));
    return inputs.flatMap((input) => /\/dist\/current\/data\/(.+)\.js$/.exec(input)?.[1] ?? []).sort();
  }

  it.each([
    ['validators/uncertainty/0.1.0', 'validators', ['releases/uncertainty-0.1.0/document-validators']],
    ['operations/classification/0.1.0', 'operations', ['releases/classification-0.1.0/operation-validators']],
    ['catalogue/classification/0.2.0', 'clauseById', ['releases/classification-0.2.0/catalogue']],
    ['types/classification/0.2.0', '*', []],
    ['validators', 'validators', ['document-validators']],
    ['operations', 'operations', ['operation-validators']],
    ['catalogue', 'clauseById', ['catalogue']],
    ['validators', 'loadValidators', ['document-validators']],
    ['operations', 'loadOperations', ['operation-validators']],
    ['catalogue', 'loadClause', ['catalogue']],
  ])('%s, of which %s is wanted, is in a browser without any other version', async (entry, name, data) => {
    const what = name === '*' ? '* as it' : `{ ${name} as it }`;
    expect(await carried(`import ${what} from 'etalon/${entry}'; globalThis.it = it;`)).toEqual(data);
  });
});
