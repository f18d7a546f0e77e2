import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FROZEN_PROGRAM, frozenReleases, type Frozen } from './frozen.ts';
import { pack, root, type Packed } from './packed.ts';

let packed: Packed;
beforeAll(async () => {
  packed = await pack();
});
afterAll(() => rmSync(dirname(packed.project), { recursive: true, force: true }));

const installed = (...path: string[]): string => join(packed.project, 'node_modules', 'etalon', ...path);

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
    const naming = packed.files.filter(({ path }) => readFileSync(installed(path), 'utf8').includes(root));
    expect(naming.map(({ path }) => path)).toEqual([]);
  });

  it('holds what is generated once, beside the command and the entry points', () => {
    const scripts = packed.files.map(({ path }) => path).filter((path) => path.endsWith('.js'));
    const texts = new Map(scripts.map((path) => [path, readFileSync(installed(path), 'utf8')]));
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
    expect((await publint({ pkgDir: installed(), pack: false, strict: true })).messages).toEqual([]);
  });

  it('says where an entry point leads nowhere', async () => {
    const planted = join(packed.project, 'planted');
    cpSync(installed(), planted, { recursive: true });
    rmSync(join(planted, 'dist/current/package/validators.js'));
    const { messages } = await publint({ pkgDir: planted, pack: false, strict: true });
    expect(messages.map(({ code, path }) => [code, path.join(' ')])).toEqual([
      ['FILE_DOES_NOT_EXIST', 'exports ./validators default'],
    ]);
  });
});

const CONSUMER = `
import { compute, standards, validate, version, type Finding } from 'etalon';
import { catalogue, clauseById, type CatalogueClause } from 'etalon/catalogue';
import { judge, references, report, run, suites } from 'etalon/conformance';
import { loadClause, loadStandard, type CatalogueStandard } from 'etalon/catalogue';
import { clauseById as releasedClauseById, standard } from 'etalon/catalogue/uncertainty/0.1.0';
import { loadOperations, operations } from 'etalon/operations';
import { operations as first } from 'etalon/operations/classification/0.1.0';
import { operations as second } from 'etalon/operations/classification/0.2.0';
import type { classification, DocumentTypes, uncertainty } from 'etalon/types';
import type { ScoredUncertaintyOutput as First } from 'etalon/types/classification/0.1.0';
import type { OperationTypes, ScoredUncertaintyOutput as Second } from 'etalon/types/classification/0.2.0';
import type * as released from 'etalon/types/uncertainty/0.1.0';
import { loadValidators, validators, type Validator } from 'etalon/validators';
import { validators as releasedValidators } from 'etalon/validators/uncertainty/0.1.0';

const findings: readonly Finding[] = await validate({}, { version: 'uncertainty@0.1.0' });
const result: unknown = findings;
if (validators['uncertainty/measurement-result'](result)) {
  const typed: uncertainty.MeasurementResult = result;
  const same: DocumentTypes['uncertainty/measurement-result'] = typed;
  void same;
}
if (releasedValidators['uncertainty/measurement-result'](result)) {
  const typed: released.MeasurementResult = result;
  const same: released.DocumentTypes['uncertainty/measurement-result'] = typed;
  void same;
}
const output: unknown = { value: 0.9, standardUncertainty: 0.1, degreesOfFreedom: 4, valid: true };
if (first['classification/scored-uncertainty'].output(output)) {
  const old: First = output;
  void old;
} else if (second['classification/scored-uncertainty'].output(output)) {
  const newer: Second = output;
  const same: OperationTypes['classification/scored-uncertainty']['output'] = newer;
  const degrees: number | undefined = newer.degreesOfFreedom;
  void [same, degrees];
} else if (operations['classification/scored-uncertainty'].output(output)) {
  const draft: classification.ScoredUncertaintyOutput = output;
  void draft;
}
const loaded: Validator | undefined = (await loadValidators('uncertainty@0.1'))['uncertainty/measurement-result'];
const input: boolean | undefined = (await loadOperations('uncertainty@draft'))['uncertainty/type-a']?.input({});
const whole: CatalogueStandard = await loadStandard('uncertainty@0.1.0');
const one: CatalogueClause | undefined = (await loadClause('UNC-012@0.1.0')) ?? releasedClauseById('UNC-012');
void [loaded, input, whole, one, standard.version, standards[0]?.releases];
const answer = await compute('uncertainty/type-a', { observations: [9.8, 10.1, 10] });
if (answer.outcome === 'result' && !('undefined' in answer.output)) {
  const mean: number = answer.output.mean;
  void mean;
}
const clause: CatalogueClause | undefined = clauseById('UNC-012');
void [standards, version, catalogue, clause, judge, references, report, run, suites];
`;

const WRONG = `
import { compute } from 'etalon';
import { validators } from 'etalon/validators';
import { validators as released } from 'etalon/validators/uncertainty/0.1.0';
import { validators as planned } from 'etalon/validators/uncertainty/999.0.0';
import type { ScoredUncertaintyOutput } from 'etalon/types/classification/0.1.0';
await compute('uncertainty/type-a', { observation: [] });
await compute('uncertainty/type-z', {});
validators['uncertainty/measurement'];
released['uncertainty/measurement'];
void [planned, (output: ScoredUncertaintyOutput) => output.degreesOfFreedom];
`;

describe('the types', () => {
  /** What the compiler says, strictly and with a look into the declarations themselves, as \`file(line) code\`. */
  function problems(name: string, text: string, moduleResolution: 'nodenext' | 'bundler'): readonly string[] {
    const folder = join(packed.project, `types-${name}-${moduleResolution}`);
    mkdirSync(folder);
    writeFileSync(join(packed.project, 'package.json'), '{ "type": "module" }');
    writeFileSync(join(folder, 'consumer.ts'), text);
    const compilerOptions = {
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      skipLibCheck: false,
      noEmit: true,
      target: 'es2022',
      lib: ['es2023'],
      types: [],
      module: moduleResolution === 'bundler' ? 'esnext' : 'nodenext',
      moduleResolution,
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['consumer.ts'] }));
    const tsc = join(root, 'node_modules/typescript-native/bin/tsc');
    const { stdout } = spawnSync(process.execPath, [tsc, '-p', folder, '--pretty', 'false'], { encoding: 'utf8' });
    return stdout
      .split('\n')
      .flatMap((line) => /([A-Za-z.]+\.ts)\(([0-9]+),[0-9]+\): error (TS[0-9]+)/.exec(line)?.slice(1).join(' ') ?? []);
  }

  it.each(['nodenext', 'bundler'] as const)('are sound for a strict reader with %s', (resolution) => {
    expect(problems('right', CONSUMER, resolution)).toEqual([]);
  });

  it('are as the README shows them', () => {
    const shown = [...readFileSync(join(root, 'README.md'), 'utf8').matchAll(/^```ts\n(.*?)^```/gms)];
    expect(shown).not.toEqual([]);
    expect(shown.flatMap(([, text = ''], index) => problems(`readme-${index}`, text, 'nodenext'))).toEqual([]);
  });

  it('refuse an input, an operation, a document, a version and a member of it that there are not', () => {
    expect(problems('wrong', WRONG, 'nodenext')).toEqual([
      'consumer.ts 5 TS2307',
      'consumer.ts 7 TS2561',
      'consumer.ts 8 TS2345',
      'consumer.ts 9 TS2551',
      'consumer.ts 10 TS2551',
      'consumer.ts 11 TS2339',
    ]);
  });
});

/** What a consumer of every entry point does, the same in Node and in a browser. */
const PROGRAM = `
import { compute, documentTypes, standards, validate, validateText, version } from 'etalon';
import { catalogue, clauseById, loadClause, loadStandard } from 'etalon/catalogue';
import { clauseById as first } from 'etalon/catalogue/classification/0.1.0';
import { clauseById as second, standard } from 'etalon/catalogue/classification/0.2.0';
import { judge, references, report, run, suites } from 'etalon/conformance';
import { loadOperations, operations as drafts } from 'etalon/operations';
import { operations as inFirst } from 'etalon/operations/classification/0.1.0';
import { operations as inSecond } from 'etalon/operations/classification/0.2.0';
import * as types from 'etalon/types';
import * as releasedTypes from 'etalon/types/classification/0.1.0';
import { loadValidators, validators } from 'etalon/validators';
import { validators as releasedValidators } from 'etalon/validators/uncertainty/0.1.0';

const output = { value: 0.9, standardUncertainty: 0.1, degreesOfFreedom: 4, valid: true };
const scored = 'classification/scored-uncertainty';
const refused = (promise) => promise.then(() => 'nothing', ({ name, message }) => name + ': ' + message);
const unit = { schema: 'vocabulary/unit' };

const description = {
  implementation: { name: 'mine', version: '1.0.0' },
  standards: { uncertainty: ['0.1'] },
};
const operations = new Map([['uncertainty/type-a', references.get('uncertainty/type-a')]]);
const lines = [];
const right = await run({ description, operations }, { operations: ['uncertainty/type-a'], runs: 300 }, (text) => lines.push(text));
const wrong = await run(
  { description, operations: new Map([['uncertainty/type-a', () => ({ outcome: 'result', output: {} })]]) },
  { operations: ['uncertainty/type-a'], runs: 300 },
);
const found = {
  version,
  standards: standards.map(({ key }) => key),
  types: [...Object.keys(types), ...Object.keys(releasedTypes)],
  documents: documentTypes.length === Object.keys(validators).length,
  clause: clauseById('UNC-012').text.zh === catalogue.standards.flatMap(({ clauses }) => clauses).find(({ id }) => id === 'UNC-012').text.zh,
  validator: [validators, releasedValidators].map((them) => them['uncertainty/measurement-result']({})),
  unit: [validators['vocabulary/unit']('kg'), (await loadValidators('vocabulary@0.1.0'))['vocabulary/unit']('kg')],
  sideBySide: [inFirst, inSecond, drafts].map((them) => them[scored].output(output)),
  loaded: await Promise.all(
    ['0.1.0', '0.2.0', 'draft'].map(async (one) => (await loadOperations('classification@' + one))[scored].output(output)),
  ),
  added: [first('CLS-257'), second('CLS-257')?.rev, await loadClause('CLS-257@0.1.0'), (await loadClause('CLS-257@0.2.0'))?.rev],
  standard: [standard.version, (await loadStandard('classification@0.1.0')).version, (await loadStandard('classification@draft')).version],
  releases: standards.find(({ key }) => key === 'classification').releases.slice(0, 2),
  other: (await validate('kg', { ...unit, version: 'uncertainty@0.1.0' })).map(({ code }) => code),
  same: [await validate('kg', { ...unit, version: 'vocabulary@0.1.0' }), await validate('kg', { ...unit, version: 'vocabulary@draft' })],
  unknown: await Promise.all(
    [loadValidators, loadOperations, loadStandard, (version) => validate('kg', { ...unit, version })].map((load) =>
      refused(load('vocabulary@999.0')),
    ),
  ),
  finding: (await validate({ type: 'measurement-resul' })).map(({ code, at }) => [code, at.line, at.pointer]),
  text: (await validateText('type: 1\\ntype: 2\\n', { file: 'a.yaml' })).map(({ code, at }) => [code, at.line]),
  answer: await compute('uncertainty/type-a', { observations: [9, 10, 11] }),
  refused: await compute('uncertainty/type-a', { observations: 'none' }),
  exits: [right.exitCode, wrong.exitCode, judge(lines.join('')).exitCode],
  judgedAgain: JSON.stringify(report(judge(lines.join('')))) === JSON.stringify(report(right)),
  suites: suites.map(({ standard }) => standard),
};
`;

const releasesOf = (standard: string): readonly string[] =>
  frozenReleases()
    .map(({ name }) => name)
    .filter((name) => name.startsWith(`${standard}@`));

const releasedConformsTo = (
  JSON.parse(frozenReleases().find(({ name }) => name === 'uncertainty@0.1.0')?.catalogue ?? '{}') as {
    conformsTo?: string;
  }
).conformsTo;

const EXPECTED = {
  version: (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version,
  standards: ['vocabulary', 'uncertainty', 'classification', 'conformance'],
  types: [],
  documents: true,
  clause: true,
  validator: [false, false],
  unit: [true, true],
  // Only the second release has the degrees of freedom, and the clause that asks for them.
  sideBySide: [false, true, true],
  loaded: [false, true, true],
  added: [null, 1, null, 1],
  standard: ['0.2.0', '0.1.0', null],
  releases: ['0.1.0', '0.2.0'],
  other: ['document-type-missing'],
  same: [[], []],
  unknown: Array<string>(4).fill(
    `TypeError: there is no version vocabulary@999.0; there are ${releasesOf('vocabulary').concat('vocabulary@draft').join(', ')}`,
  ),
  finding: [['document-type-unknown', 2, '/type']],
  text: [['duplicate-key', 2]],
  answer: {
    outcome: 'result',
    output: {
      mean: 10,
      experimentalStandardDeviation: 1,
      standardUncertainty: 0.5773502691896257,
      degreesOfFreedom: 2,
      independence: 'assumed',
      method: 'spread',
    },
  },
  refused: { outcome: 'rejected', code: 'invalid-input' },
  exits: [0, 1, 0],
  judgedAgain: true,
  suites: ['classification', 'conformance', 'uncertainty', 'vocabulary'],
};

describe('the command', () => {
  it.each([
    [['--version'], 0, EXPECTED.version],
    [['explain', 'UNC-012@0.1.0'], 0, 'UNC-012@'],
    [['explain', 'uncertainty/type-a'], 0, 'uncertainty/type-a'],
    [['list', 'clauses'], 0, 'UNC-012'],
    [['compute', 'uncertainty/type-a', 'observations.json'], 0, '"mean": 10'],
    [['validate', 'result.json'], 1, 'UNC-'],
    [['conform', '--standard', 'vocabulary@0.1.0', '--mode', 'frozen', '--', 'etalon', 'reference'], 0, 'VOC-'],
  ])('etalon %j works in an empty project', (words, status, says) => {
    const document = { type: 'measurement-result', conformsTo: releasedConformsTo };
    writeFileSync(join(packed.project, 'result.json'), JSON.stringify(document));
    writeFileSync(join(packed.project, 'observations.json'), '{ "observations": [9, 10, 11] }');
    const etalon = installed('conformance', 'cli', 'etalon.js');
    const ended = spawnSync(process.execPath, [etalon, ...words], { cwd: packed.project, encoding: 'utf8' });
    expect([ended.status, ended.stderr.includes('fault of etalon')]).toEqual([status, false]);
    expect(ended.stdout + ended.stderr).toContain(says);
  });
});

describe('the entry points', () => {
  it('work in an empty project, in Node', () => {
    writeFileSync(join(packed.project, 'program.mjs'), `${PROGRAM}\nconsole.log(JSON.stringify(found));\n`);
    const { stdout, stderr } = spawnSync(process.execPath, ['program.mjs'], { cwd: packed.project, encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual(EXPECTED);
  });

  it('work in a browser, where there is nothing of Node', async () => {
    writeFileSync(join(packed.project, 'browser.mjs'), `${PROGRAM}\nglobalThis.told(JSON.stringify(found));\n`);
    const { outputFiles } = await build({
      entryPoints: [join(packed.project, 'browser.mjs')],
      absWorkingDir: packed.project,
      bundle: true,
      format: 'esm',
      platform: 'browser',
      write: false,
      logLevel: 'silent',
    });
    const code = outputFiles[0]?.text ?? '';
    expect(code).not.toMatch(/from ?["']node:|require\(["']/);
    const told = await new Promise<string>((resolve, reject) => {
      const browser = createContext({
        TextEncoder,
        TextDecoder,
        URL,
        AbortController,
        setTimeout,
        clearTimeout,
        performance,
        told: resolve,
        failed: reject,
      });
      runInContext(`(async () => {${code}})().catch(failed)`, browser);
    });
    expect(JSON.parse(told)).toEqual(EXPECTED);
  });
});

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
      maxBuffer: 16 * MIB,
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
    const file = installed('dist/current/data/releases', name.replace('@', '-'), `${module}.js`);
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
