import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
      /^conformance\/shards\/[a-z-]+\.sh$/,
      // tests/cli/init.test.ts holds these to what `etalon init` copies.
      /^conformance\/adapters\/(c|go|java|javascript|python|r|rust)\//,
      /^dist\/current\/(package\/)?(chunks\/)?[A-Za-z0-9._-]+\.js(\.LEGAL\.txt)?$/,
      /^dist\/current\/package\/types\/[A-Za-z0-9._/-]+\.d\.ts$/,
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

  it('is small, and so is what it needs at run time', () => {
    const needed = ['fast-check', 'pure-rand', 'yaml'].map((name) => sizeOf(join(root, 'node_modules', name)));
    const dependencies = needed.reduce((sum, size) => sum + size, 0);
    const sizes = [packed.size, packed.unpackedSize, dependencies].map((size) => (size / MIB).toFixed(1));
    process.stdout.write(`package ${sizes[0]} MiB, unpacked ${sizes[1]} MiB, dependencies ${sizes[2]} MiB\n`);
    // The bound of the architecture; nothing else is installed with it.
    expect(dependencies).toBeLessThan(15 * MIB);
    expect(dependenciesOf('fast-check', 'yaml')).toEqual(['pure-rand']);
    expect(packed.size).toBeLessThan(6 * MIB);
    expect(packed.unpackedSize).toBeLessThan(40 * MIB);
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
import type { classification_0_1_0, classification_0_2_0, DocumentTypes, uncertainty, uncertainty_0_1_0 } from 'etalon/types';
import { validators } from 'etalon/validators';

const findings: readonly Finding[] = validate({});
const result: unknown = findings;
if (validators['uncertainty/measurement-result']['0.1.0'](result)) {
  const released: uncertainty_0_1_0.MeasurementResult = result;
  const same: DocumentTypes['uncertainty/measurement-result']['0.1.0'] = released;
  void same;
}
const before: classification_0_1_0.ScoredUncertaintyOutput | undefined = undefined;
const since: classification_0_2_0.ScoredUncertaintyOutput['degreesOfFreedom'] = 3;
void [before, since];
if (validators['uncertainty/measurement-result'].draft(result)) {
  const typed: uncertainty.MeasurementResult = result;
  const same: DocumentTypes['uncertainty/measurement-result']['draft'] = typed;
  void same;
}
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
import type { classification_0_1_0 } from 'etalon/types';
import { validators } from 'etalon/validators';
await compute('uncertainty/type-a', { observation: [] });
await compute('uncertainty/type-z', {});
validators['uncertainty/measurement-result']['9.9'];
const unknown: classification_0_1_0.ScoredUncertaintyOutput['degreesOfFreedom'] = 3;
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

  it('refuse an input, an operation and a version that there are not', () => {
    expect(problems('wrong', WRONG, 'nodenext')).toEqual([
      'consumer.ts 5 TS2561',
      'consumer.ts 6 TS2345',
      'consumer.ts 7 TS7053',
      'consumer.ts 8 TS2339',
    ]);
  });
});

/** What a consumer of every entry point does, the same in Node and in a browser. */
const PROGRAM = `
import { compute, documentTypes, standards, validate, validateText, version } from 'etalon';
import { catalogue, clauseById } from 'etalon/catalogue';
import { judge, references, report, run, suites } from 'etalon/conformance';
import * as types from 'etalon/types';
import { validators } from 'etalon/validators';

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
  types: Object.keys(types),
  documents: documentTypes.length === Object.keys(validators).length,
  clause: clauseById('UNC-012').text.zh === catalogue.standards.flatMap(({ clauses }) => clauses).find(({ id }) => id === 'UNC-012').text.zh,
  validator: [validators['vocabulary/unit'].draft('kg'), validators['uncertainty/measurement-result'].draft({}), validators['vocabulary/unit']['0.1.0']('kg'), validators['uncertainty/measurement-result']['0.1.0']({})],
  finding: validate({ type: 'measurement-resul' }).map(({ code, at }) => [code, at.line, at.pointer]),
  text: (await validateText('type: 1\\ntype: 2\\n', { file: 'a.yaml' })).map(({ code, at }) => [code, at.line]),
  answer: await compute('uncertainty/type-a', { observations: [9, 10, 11] }),
  refused: await compute('uncertainty/type-a', { observations: 'none' }),
  exits: [right.exitCode, wrong.exitCode, judge(lines.join('')).exitCode],
  same: JSON.stringify(report(judge(lines.join('')))) === JSON.stringify(report(right)),
  suites: suites.map(({ standard }) => standard),
};
`;

const EXPECTED = {
  version: (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version,
  standards: ['vocabulary', 'uncertainty', 'classification', 'conformance'],
  types: [],
  documents: true,
  clause: true,
  validator: [true, false, true, false],
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
  same: true,
  suites: ['classification', 'conformance', 'uncertainty', 'vocabulary'],
};

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
