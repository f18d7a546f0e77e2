import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { frozenReleases } from './frozen.ts';
import { root, usePacked } from './packed.ts';

const packed = usePacked();

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
  exits: [right.exitCode, wrong.exitCode, (await judge(lines.join(''))).exitCode],
  judgedAgain: JSON.stringify(report(await judge(lines.join('')))) === JSON.stringify(report(right)),
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
    const etalon = packed.installed('conformance', 'cli', 'etalon.js');
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
