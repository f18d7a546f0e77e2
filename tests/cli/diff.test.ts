import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { comparedVersion } from '../../conformance/cli/compared-version.ts';
import { run } from '../../conformance/cli/diff.ts';
import type { SourceTree } from '../../generators/model/tree.ts';
import { released, sampleTree, withText } from '../diff/sample-tree.ts';

const REPORTS = 'spec/sample/draft/sections/05-reports.yaml';
const REPORT = 'schemas/sample/draft/report.schema.yaml';
const SERIES = 'spec/series.yaml';
const STANDARD = 'spec/sample/draft/standard.yaml';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'etalon-diff-'));
});
const home = process.cwd();
afterEach(() => process.chdir(home));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function checkout(name: string, tree: SourceTree): string {
  for (const [file, text] of tree) {
    mkdirSync(join(folder, name, dirname(file)), { recursive: true });
    writeFileSync(join(folder, name, file), text);
  }
  return join(folder, name);
}

async function diff(operands: readonly string[], ...flags: readonly string[]) {
  let [out, err] = ['', ''];
  const switches = new Set(flags.filter((flag) => !flag.includes('=')));
  const values = new Map(
    flags.filter((flag) => flag.includes('=')).map((flag) => [flag.split('=')[0] ?? '', [flag.split('=')[1] ?? '']]),
  );
  const terminal = {
    out: (text: string) => void (out += text),
    err: (text: string) => void (err += text),
    colour: false,
    live: false,
    columns: 100,
    env: {},
  };
  const code = await run({ operands, switches, values, command: [], language: 'en', terminal });
  return { code, out, err };
}

describe('etalon diff', () => {
  it('finds nothing between a folder and itself', async () => {
    const same = checkout('same', sampleTree());
    const { code, out } = await diff([same, same]);
    expect({ code, out }).toEqual({
      code: 0,
      out: `sample  ${same} → ${same}: Nothing changed.\n\nNo release yet: any change goes, and nothing has to be migrated.\nNo schema differs.\n`,
    });
  });

  it('says what changed, where, and what the next version has to be', async () => {
    const old = checkout('old', released(sampleTree(), '0.1.0'));
    const changed = withText(released(sampleTree(), '0.1.0'), REPORTS, 'level: should\n', 'level: shall\n');
    const low = checkout('low', withText(changed, SERIES, 'next: 0.2.0', 'next: 0.1.1'));
    const { code, out } = await diff([old, low]);
    expect(code).toBe(1);
    expect(out).toContain(
      'breaking   SMP-002 was “should” and is “shall”.\n           spec/sample/draft/sections/05-reports.yaml:15  level-raised\n',
    );
    expect(out).toContain(
      'Last release 0.1.0; least allowed next version 0.2.0, with a migration note; intended 0.1.1.',
    );
    expect(out).toContain(
      'next in spec/series.yaml is 0.1.1; after 0.1.0, a change that is breaking needs at least 0.2.0.',
    );
    expect(out).toContain('standard.yaml has no migration note from 0.1.0');

    const note = 'migration: { from: 0.1.0, notes: [{ en: Name the laboratory., zh: 写明实验室。 }] }\noutline:';
    const high = checkout('high', withText(changed, STANDARD, 'outline:', note));
    expect(await diff([old, high])).toMatchObject({ code: 0 });
  });

  it('holds a draft to its last release, whatever it is compared with', async () => {
    const changed = withText(released(sampleTree(), '0.1.0'), REPORTS, 'level: should\n', 'level: shall\n');
    const one = checkout('one', changed);
    const reworded = checkout('reworded', withText(changed, REPORTS, 'shall state the', 'shall give the'));
    const { code, out } = await diff([one, reworded]);
    expect(code).toBe(1);
    expect(out).toContain('1 annotation');
    expect(out).toContain('least allowed next version 0.2.0, with a migration note');
  });

  it.each([
    ['sample@draft', 'sample@0.1.0', 'a draft stands before a release here. Name the release first.'],
    ['sample@0.2.0', 'sample@0.1.0', 'the later release stands first here. Name the earlier one first.'],
  ])('judges no version from %s to %s, and says why', async (first, second, why) => {
    const changed = withText(released(sampleTree(), '0.1.0'), REPORTS, 'level: should\n', 'level: shall\n');
    process.chdir(checkout('releases', released(changed, '0.2.0')));
    const { code, out } = await diff([first, second]);
    expect({ code, last: out.split('\n').slice(-3) }).toEqual({
      code: 0,
      last: [`No version is judged: ${why}`, 'No schema differs.', ''],
    });
  });

  it('asks no migration note over a release that lies between', async () => {
    const first = released(sampleTree(), '0.1.0');
    const changed = withText(first, REPORTS, 'level: should\n', 'level: shall\n');
    process.chdir(checkout('between', released(released(changed, '0.2.0'), '0.3.0')));
    expect((await diff(['sample@0.1.0', 'sample@0.2.0'])).out).toContain('no migration note from 0.1.0');
    expect(await diff(['sample@0.1.0', 'sample@0.3.0'])).toMatchObject({ code: 0 });
  });

  it('compares with the checkout around the folder that one stands in', async () => {
    const root = checkout('around', sampleTree());
    process.chdir(join(root, 'spec/sample/draft'));
    expect((await diff([root])).out).toContain(`sample  ${root} → ../../..: Nothing changed.`);
  });

  it('tells of a standard that only one side has', async () => {
    const one = checkout('alone', sampleTree());
    const both = new Map(sampleTree());
    for (const [file, text] of sampleTree())
      if (file.startsWith('spec/sample/') && !file.includes('/examples/'))
        both.set(file.replace('spec/sample/', 'spec/second/'), text);
    const two = checkout('with-second', both);
    const gone = (await diff([two, one])).out;
    expect(gone).toContain(`second  ${two} → ${one}: 1 breaking\n\nbreaking   The draft of second is gone.`);
    expect(gone).toContain('No version is judged: only one side has this standard.');
    const come = JSON.parse((await diff([one, two], 'format=json')).out) as { standard: string; class?: string }[];
    expect(come.map((each) => [each.standard, each.class])).toEqual([
      ['sample', undefined],
      ['second', 'compatible'],
    ]);
    expect((await diff([two, one], 'format=md')).out).toContain('The draft of second is gone.');
  });

  it('takes the last release by number', async () => {
    const tree = released(released(sampleTree(), '0.9.0'), '0.10.0');
    const many = checkout('many', withText(tree, REPORTS, 'shall state the', 'shall give the'));
    expect((await diff([many, many])).out).toContain('Last release 0.10.0; least allowed next version 0.10.1');
  });

  it('reads JSON back as what it said', async () => {
    const old = checkout('old', released(sampleTree(), '0.1.0'));
    const young = checkout('young', withText(sampleTree(), REPORT, 'enum: [t, normal]', 'enum: [t, normal, uniform]'));
    const { code, out } = await diff([old, young], 'format=json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject([
      {
        standard: 'sample',
        class: 'dangerous',
        changes: [
          {
            rule: 'enum-added',
            class: 'dangerous',
            root: 'sample/report',
            role: 'document',
            effect: 'widens',
            after: 'uniform',
            line: 8,
          },
        ],
        attack: { counterexamples: [{ effect: 'widens' }], disagreements: [] },
      },
    ]);
  });

  it.each<[string, readonly string[], ...string[]]>([
    ['a folder without a series', ['/', '/']],
    ['a standard that there is not', ['.', '.'], 'standard=nothing'],
    ['a version that there is not', ['uncertainty@9.9.9', 'uncertainty@draft']],
    ['two standards', ['uncertainty@draft', 'vocabulary@draft']],
  ])('refuses %s', async (_, operands, ...flags) => {
    const { code, out, err } = await diff(operands, ...flags);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^etalon: .+\n$/);
  });

  it('refuses sources that lint would refuse, instead of guessing', async () => {
    const good = checkout('good', sampleTree());
    const bad = checkout('bad', withText(sampleTree(), REPORTS, 'level: should\n', 'level: ought\n'));
    const broken = checkout('broken', withText(sampleTree(), REPORTS, 'clauses:', 'clauses: ['));
    expect((await diff([good, bad])).err).toMatch(/05-reports\.yaml:17 is not what lint accepts .*npm run lint:spec/);
    expect((await diff([good, broken])).err).toMatch(/05-reports\.yaml:\d+ cannot be read/);
  });

  it('does not follow a link out of a checkout', () => {
    const linked = checkout('linked', sampleTree());
    symlinkSync('/etc/hostname', join(linked, 'spec/sample/draft/sections/99-link.yaml'));
    expect([...comparedVersion(linked, folder).files.keys()].filter((file) => file.includes('99-link'))).toEqual([]);
  });
});

describe('a revision', () => {
  let clone: string;
  const git = (at: string, ...words: readonly string[]): string =>
    execFileSync(
      'git',
      ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false', ...words],
      {
        cwd: at,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    );
  beforeAll(() => {
    clone = checkout('clone', sampleTree());
    git(clone, 'init', '--quiet', '--initial-branch=main');
    symlinkSync('/etc/hostname', join(clone, 'spec/sample/draft/sections/98-link.yaml'));
    git(clone, 'add', '.');
    git(clone, 'commit', '--quiet', '-m', 'one');
    checkout('clone', withText(sampleTree(), REPORTS, 'rev: 1', 'rev: 2'));
    git(clone, 'commit', '--quiet', '-am', 'two');
  });

  it('is read out of the objects, without links', () => {
    const { files } = comparedVersion('HEAD~1', clone);
    expect(files.get(REPORTS)).toBe(sampleTree().get(REPORTS));
    expect([...files.keys()].sort()).toEqual([...sampleTree().keys()].sort());
    expect(comparedVersion('main', join(clone, 'spec')).files.get(REPORTS)).not.toBe(sampleTree().get(REPORTS));
  });

  it.each(['--output=/tmp/x', 'main..HEAD', 'main HEAD', '$(id)', 'main;id', ':/two', "a'b", '-n', 'x'.repeat(300)])(
    'of the name %s is none',
    (name) => {
      expect(() => comparedVersion(name, clone)).toThrow('is no name of a revision');
    },
  );

  it('that there is not says what to write', () => {
    expect(() => comparedVersion('nowhere', clone)).toThrow('There is no revision “nowhere” in this clone.');
    expect(() => comparedVersion('sample@0.1', clone)).toThrow(
      '“sample@0.1” names no version of sample: write all three',
    );
    expect(() => comparedVersion('elsewhere@0.1', clone)).toThrow('There is no revision “elsewhere@0.1”');
  });

  it('that a shallow clone lacks says what to fetch', () => {
    const shallow = join(folder, 'shallow');
    git(folder, 'clone', '--quiet', '--depth=1', `file://${clone}`, shallow);
    expect(comparedVersion('HEAD', shallow).files.size).toBeGreaterThan(5);
    expect(() => comparedVersion('HEAD~1', shallow)).toThrow(
      /The revision “HEAD~1” is not in this shallow clone\. Fetch it: .*git fetch --unshallow/,
    );
  });

  it('outside a clone says so', () => {
    const plain = checkout('plain', sampleTree());
    expect(() => comparedVersion('HEAD', plain)).toThrow(/is no clone/);
  });
});
