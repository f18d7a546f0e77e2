import { describe, expect, it } from 'vitest';
import { indexSources, parseTree } from '../../generators/model/index-sources.ts';
import type { SourceTree } from '../../generators/model/tree.ts';
import { planNext, type NextStep } from '../../generators/release/plan-next.ts';
import { namesOf } from '../../generators/release/version-names.ts';
import { passingTree } from '../gates/fixture.ts';

const STD = 'https://example.org/series/std';
const SERIES = 'spec/series.yaml';
const SET = 'conformance/standards/sample/draft/set.yaml';
const EXAMPLES = 'spec/sample/draft/examples/SMP-001';
const OWN = ['invalid-no-mean', 'valid-again', 'valid-plain'].map((name) => `${EXAMPLES}/${name}.yaml`);

const treeWith = (files: Readonly<Record<string, string>> = {}): SourceTree =>
  new Map([...passingTree(), ...Object.entries(files)]);

function step(tree: SourceTree, version: string, code: SourceTree = new Map()): NextStep {
  const index = indexSources(parseTree(tree));
  const standard = index.standards.find(({ key }) => key === 'sample');
  if (standard === undefined) throw new Error('the fixture has no sample');
  return planNext(index, code, standard, version);
}

const names = ({ files }: NextStep): readonly string[] => files.map(({ file }) => file);
const textOf = ({ files }: NextStep, file: string): string | undefined => files.find((one) => one.file === file)?.text;

/** A tree after a step. */
const after = (tree: SourceTree, { files }: NextStep): SourceTree =>
  new Map([...tree, ...files.map(({ file, text }) => [file, text] as const)]);

describe('the step of a draft to another version', () => {
  it('writes the series, the set and the documents of the draft, and nothing else of their texts', () => {
    const tree = treeWith();
    const planned = step(tree, '0.2.0');
    // A stub of the fixture says that its clause is gone from 0.1.0 on, which was the coming version.
    const stub = 'spec/sample/draft/sections/05-results.yaml';
    expect(names(planned)).toEqual([...OWN, stub, SET, SERIES]);
    expect(planned).toMatchObject({ from: '0.1.0', left: [] });
    for (const { file, text } of planned.files) {
      const before = tree.get(file) ?? '';
      const changed = before.split('\n').flatMap((line, nth) => (line === text.split('\n')[nth] ? [] : [nth]));
      expect(changed).toHaveLength(1);
      expect(text.split('\n')).toHaveLength(before.split('\n').length);
    }
    expect(textOf(planned, SET)).toContain("standard: sample\nversion: '0.2'\nnotScored:\n");
    expect(textOf(planned, SERIES)).toContain('status: draft, next: 0.2.0 }\n  - { key: later,');
    expect(textOf(planned, stub)).toContain('    retired:\n      in: 0.2.0\n');
    for (const file of OWN) expect(textOf(planned, file)).toContain(`conformsTo: ${STD}/sample/0.2\n`);
  });

  it('leads back byte for byte', () => {
    const tree = treeWith();
    const there = after(tree, step(tree, '1.10.0'));
    expect(there).not.toEqual(tree);
    expect(after(there, step(there, '0.1.0'))).toEqual(tree);
  });

  it('writes only the series, and what was retired, where the first two numbers stay', () => {
    const planned = step(treeWith(), '0.1.5');
    expect(names(planned)).toEqual(['spec/sample/draft/sections/05-results.yaml', SERIES]);
    expect(textOf(planned, SERIES)).toContain('next: 0.1.5 }');
  });

  it('writes nothing where everything names that version already', () => {
    expect(step(treeWith(), '0.1.0')).toEqual({ from: '0.1.0', files: [], left: [] });
  });

  it('leaves what names another version: one that does not exist, a patch, a longer one, another base or standard', () => {
    const other = [
      `${STD}/sample/9.9`,
      `${STD}/sample/0.1.0`,
      `${STD}/sample/0.10`,
      `${STD}/sample/0.1-draft`,
      `${STD}/sample/0.1/`,
      `${STD}/sample/0.1#a`,
      `${STD}/samples/0.1`,
      `${STD}/later/0.1`,
      'https://example.net/series/std/sample/0.1',
      'https://exampleXorg/series/std/sample/0.1',
    ];
    const file = `${EXAMPLES}/invalid-other.yaml`;
    const text = (named: string): string =>
      `conformsTo: ${named}\nothers:\n${other.map((one) => `- ${one}\n`).join('')}`;
    const planned = step(treeWith({ [file]: text(`${STD}/sample/0.1`) }), '0.2.0');
    expect(textOf(planned, file)).toBe(text(`${STD}/sample/0.2`));
    const stays = `${EXAMPLES}/invalid-wholly-other.yaml`;
    expect(names(step(treeWith({ [stays]: text(`${STD}/sample/9.9`) }), '0.2.0'))).not.toContain(stays);
  });

  it('reaches documents within texts, in vectors and drafts of other standards, and comments on them', () => {
    const texts = (named: string): Readonly<Record<string, string>> => ({
      'conformance/standards/later/draft/vectors/LAT-001.yaml':
        `clause: LAT-001@1\nvectors:\n` +
        `  - input: { document: { $doc: '{"conformsTo":"${STD}/sample/${named}"}', media: application/json } }\n` +
        `  - input: { document: { $doc: "conformsTo: ${STD}/sample/${named}\\nmean: \\"1\\"\\n" } }\n` +
        `  - input: { result: { 'conformsTo': '${STD}/sample/${named}', mean: "1" } }\n`,
      'spec/later/draft/examples/LAT-001/valid-of-sample.yaml': `# Of ${STD}/sample/${named}.\nresult: { conformsTo: ${STD}/sample/${named} }\n`,
      'schemas/sample/draft/named.schema.yaml': `title: Named\nexamples: ['${STD}/sample/${named}']\n`,
    });
    const planned = step(treeWith(texts('0.1')), '0.2.0');
    for (const [file, text] of Object.entries(texts('0.2'))) expect(textOf(planned, file)).toBe(text);
    expect(planned.files.find(({ file }) => file.endsWith('LAT-001.yaml'))?.places).toBe(3);
  });

  it('never touches what was released', () => {
    const released = {
      'spec/sample/0.0.9/examples/SMP-001/valid-plain.yaml': `conformsTo: ${STD}/sample/0.1\n`,
      'conformance/standards/sample/0.0.9/vectors/SMP-003.yaml': `vectors: [${STD}/sample/0.1]\n`,
      'conformance/standards/sample/0.0.9/set.yaml': "standard: sample\nversion: '0.1'\n",
      'schemas/sample/0.0.9/result.schema.yaml': `title: Result\nexamples: ['${STD}/sample/0.1']\n`,
      'spec/sample/ledger.yaml': `standard: sample\nreleases: []\nof: ${STD}/sample/0.1\n`,
    };
    expect(names(step(treeWith(released), '0.2.0'))).toEqual(names(step(treeWith(), '0.2.0')));
  });

  it('gives the frozen cases a seed of their own, unless an editor chose another', () => {
    const set = (version: string, seed: string): string =>
      `standard: sample\nversion: '${version}' # of the draft\nnotScored: []\nfrozen: { seed: ${seed}, runs: 50 }\n`;
    const stepped = (seed: string): string | undefined =>
      textOf(step(treeWith({ [SET]: set('0.1', seed) }), '0.2.0'), SET);
    expect(stepped('sample 0.1')).toBe(set('0.2', 'sample 0.2'));
    expect(stepped('"sample 0.1"')).toBe(set('0.2', '"sample 0.2"'));
    expect(stepped('drawn by lot')).toBe(set('0.2', 'drawn by lot'));
  });

  it('writes code that has the URI by hand, and answers that changed in the coming version', () => {
    const earlier = 'conformance/standards/sample/draft/earlier.ts';
    const check = 'conformance/standards/sample/draft/arbitraries.ts';
    const code = (named: string, before: string): SourceTree =>
      new Map([
        [earlier, `export const earlier = [{ before: '0.0.9' }, { before: '${before}' }];\n`],
        [check, `const NAMED = '${STD}/sample/${named}';\nconst OTHER = 'https://example.org/std/sample/0.1';\n`],
        ['conformance/standards/later/draft/earlier.ts', "export const earlier = [{ before: '0.1.0' }];\n"],
      ]);
    const planned = step(treeWith(), '0.2.0', code('0.1', '0.1.0'));
    for (const file of [earlier, check]) expect(textOf(planned, file)).toBe(code('0.2', '0.2.0').get(file));
    expect(names(planned)).not.toContain('conformance/standards/later/draft/earlier.ts');
  });

  it('leaves for an editor what the text says, and what named the coming version before', () => {
    const section = 'spec/sample/draft/sections/05-results.yaml';
    const already = `${EXAMPLES}/invalid-not-yet.yaml`;
    const tree = treeWith({
      [already]: `# Too new.\nconformsTo: ${STD}/sample/0.2\n`,
      [section]: (passingTree().get(section) ?? '').replace('The unit is', `In ${STD}/sample/0.1 the unit is`),
    });
    const planned = step(tree, '0.2.0');
    expect(planned.left).toEqual([
      { file: already, line: 2, of: 'already' },
      { file: section, line: 25, of: 'text' },
    ]);
    expect(names(planned)).not.toContain(already);
    expect(textOf(planned, section)).toContain(`${STD}/sample/0.1`);
    expect(step(tree, '0.1.1').left).toEqual([]);
  });

  it('goes to its end after an interruption, or where somebody raised the series alone', () => {
    const whole = after(treeWith(), step(treeWith(), '0.2.0'));
    for (let done = 0; done <= 5; done += 1) {
      const planned = step(treeWith(), '0.2.0');
      const halfway = after(treeWith(), { ...planned, files: planned.files.slice(0, done) });
      expect(after(halfway, step(halfway, '0.2.0'))).toEqual(whole);
    }
    const series = (passingTree().get(SERIES) ?? '').replace('next: 0.1.0', 'next: 0.2.0');
    expect(names(step(treeWith({ [SERIES]: series }), '0.2.0'))).toEqual([...OWN, SET]);
  });
});

describe('names that end with a version', () => {
  it('are found where they end, also at the end of a sentence, and in quotes of every kind', () => {
    const at = (text: string): readonly string[] =>
      namesOf([`${STD}/a/0.1`, `${STD}/a/0.2`])(text).map(([start, end]) => text.slice(start, end).slice(STD.length));
    expect(at(`${STD}/a/0.1, ${STD}/a/0.2. "${STD}/a/0.1" '${STD}/a/0.1' ${STD}/a/0.1\\n${STD}/a/0.1`)).toEqual([
      '/a/0.1',
      '/a/0.2',
      '/a/0.1',
      '/a/0.1',
      '/a/0.1',
      '/a/0.1',
    ]);
    expect(at(`${STD}/a/0.11 ${STD}/a/0.1.2 ${STD}/a/0.1x ${STD}/a/0.1?b ${STD}/a/0x1`)).toEqual([]);
    expect(namesOf([])(`${STD}/a/0.1`)).toEqual([]);
  });
});
