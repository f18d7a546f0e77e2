import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gates } from '../../generators/check/gates.ts';
import { runGates } from '../../generators/check/run-gates.ts';
import { versionNumbers } from '../../generators/model/compare-versions.ts';
import { readTree } from '../../generators/model/tree.ts';
import { removeClone, syntheticClone } from '../bench/synthetic-clone.ts';
import { etalon } from '../cli/etalon.ts';

const ROOT = join(import.meta.dirname, '../..');
const STANDARD = 'uncertainty';
const SERIES = readFileSync(join(ROOT, 'spec/series.yaml'), 'utf8');
const BASE = /^base: (\S+)$/m.exec(SERIES)?.[1] ?? '';
const [major, minor] = versionNumbers(/key: uncertainty\n[\s\S]*?next: (\S+)/.exec(SERIES)?.[1] ?? '');
const [FROM, TO] = [`${major}.${minor}`, `${major}.${minor + 1}`];

/** Every file of the drafts in which a document names a version of the standard. */
const naming = (root: string, version: string): readonly string[] => {
  const line = new RegExp(`conformsTo: '?${BASE}/std/${STANDARD}/${version}'?,?$`.replaceAll('.', '\\.'), 'm');
  return [...readTree(root)].flatMap(([file, text]) => (file.includes('/draft/') && line.test(text) ? [file] : []));
};

let clone: string;
beforeAll(() => {
  // No synthetic standard beside the real ones.
  clone = syntheticClone(ROOT, 0);
});
afterAll(() => removeClone(clone));

/** Runs a program of Node in the clone. */
const run = (words: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...words], { cwd: clone, encoding: 'utf8' });
  return { status, said: `${stdout}${stderr}` };
};

/** Every file of the releases, and its bytes. */
const released = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    ['spec', 'schemas', 'conformance/standards'].flatMap((top) =>
      readdirSync(join(clone, top), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .filter((path) => /[/\\]\d+\.\d+\.\d+[/\\]/.test(path.slice(clone.length)))
        .map((path) => [path, readFileSync(path, 'base64')]),
    ),
  );

it('a draft does not step past an answer that a released vector expected otherwise', () => {
  const file = join(clone, `conformance/standards/${STANDARD}/draft/vectors/UNC-030.yaml`);
  const before = readFileSync(file, 'utf8');
  const [, digit = ''] = /value: '31\.66387911100([0-9])/.exec(before) ?? [];
  writeFileSync(file, before.replace(`31.66387911100${digit}`, `31.66387911900${digit}`));
  const { code, err } = etalon(['next', STANDARD, `${major}.${minor}.9`, '--dry-run'], { cwd: clone });
  writeFileSync(file, before);
  expect(code).toBe(2);
  expect(err).toMatch(
    /\.9 is too low: .* needs at least .*vectors\/UNC-030\.yaml:[0-9]+ The vector gum-h1-from-limits/,
  );
});

describe(`the series whose draft of ${STANDARD} stepped from ${FROM} to ${TO}`, () => {
  it('names the new version where it named the old one, and has its releases byte for byte', () => {
    const frozen = released();
    const before = naming(clone, FROM);
    expect(Object.keys(frozen).length).toBeGreaterThan(100);
    expect(before.length).toBeGreaterThan(100);
    expect(etalon(['next', STANDARD, `${TO}.0`], { cwd: clone })).toMatchObject({ code: 0, err: '' });
    expect(naming(clone, FROM)).toEqual([]);
    expect(naming(clone, TO)).toEqual(before);
    expect(released()).toEqual(frozen);
  });

  it('is generated anew', () => {
    expect(run(['--import', 'tsx', 'generators/build.ts'])).toMatchObject({ status: 0 });
    const code = readFileSync(join(clone, `schemas/${STANDARD}/draft/generated/conforms-to.ts`), 'utf8');
    expect(code).toContain(`/std/${STANDARD}/${TO}'`);
  });

  it('passes every gate that judges the standards, and that of released folders', async () => {
    const ofStandards = gates.filter(({ name, isOfSpec }) => isOfSpec === true || name === 'released folders');
    const outcomes = await runGates(ofStandards, clone, 2, () => undefined);
    expect(outcomes.filter(({ passed }) => !passed)).toEqual([]);
    expect(outcomes).toHaveLength(ofStandards.length);
  });

  it('has a reference that answers for the release as before, over documents that name it', () => {
    const entry = SERIES.split(/^ {2}- key: /m).find((one) => one.startsWith(`${STANDARD}\n`)) ?? '';
    const release = [...entry.matchAll(/- version: (\S+)/g)].at(-1)?.[1] ?? '';
    const [command, standard] = ['conformance/cli/etalon.js', ['--standard', `${STANDARD}@${release}`]];
    const reference = [process.execPath, join(clone, command), 'reference', ...standard];
    const { status, said } = run([command, 'conform', ...standard, '--out', join(clone, 'report'), '--', ...reference]);
    expect(said).toContain(`Conforms for ${STANDARD}@${FROM}`);
    expect(status).toBe(0);
  });
});
