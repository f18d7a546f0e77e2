import { spawnSync } from 'node:child_process';
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeRelease } from '../../conformance/cli/release-journal.ts';
import { releasedFolders } from '../../generators/check/released-folders.ts';
import { digestsText, sha256 } from '../../generators/release/digests.ts';
import { put, tinyPlan, tinyRepository } from '../release/tiny-release.ts';

function git(root: string, ...words: readonly string[]): void {
  const who = ['-c', 'user.name=t', '-c', 'user.email=t@example.org', '-c', 'init.defaultBranch=main'];
  const { status, stderr } = spawnSync('git', [...who, ...words], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

const commit = (root: string, message: string): void => {
  git(root, 'add', '-A');
  git(root, 'commit', '-q', '-m', message);
};

/** A repository in which 0.1.0 of a sample was released and committed. */
function released(): string {
  const root = tinyRepository();
  git(root, 'init', '-q');
  commit(root, 'draft');
  writeRelease(root, 'sample', '0.1.0', tinyPlan());
  commit(root, 'release');
  return root;
}

const problems = (root: string): readonly string[] =>
  releasedFolders(root).problems.map((line) => line.replace(/[0-9a-f]{12}/g, 'COMMIT'));

describe('the gate on released folders', () => {
  let sound: string;
  beforeAll(() => {
    sound = released();
  });

  it('passes what was released, committed or not, and a second release', () => {
    expect(releasedFolders(sound)).toEqual({ problems: [], notRun: [] });
    const root = released();
    const [series = '', ledger = ''] = ['spec/series.yaml', 'spec/sample/ledger.yaml'].map((path) =>
      readFileSync(join(root, path), 'utf8'),
    );
    writeRelease(root, 'sample', '0.2.0', tinyPlan(series, '0.2.0', ledger));
    expect(releasedFolders(root)).toEqual({ problems: [], notRun: [] });
    commit(root, 'release');
    expect(releasedFolders(root)).toEqual({ problems: [], notRun: [] });
  });

  it.each([
    'spec/sample/0.1.0/standard.yaml',
    'schemas/sample/0.1.0/thing.schema.yaml',
    'conformance/standards/sample/0.1.0/cases.jsonl',
  ])('finds a byte that changed in %s', (path) => {
    const root = released();
    appendFileSync(join(root, path), ' ');
    expect(problems(root)).toEqual([`${path} is released, and changed`, `${path} is not what it was in COMMIT`]);
  });

  it('finds a file that is gone, and one that was added', () => {
    const root = released();
    rmSync(join(root, 'schemas/sample/0.1.0/thing.schema.yaml'));
    put(root, 'spec/sample/0.1.0/more.yaml', 'more: true\n');
    expect(problems(root)).toEqual([
      'schemas/sample/0.1.0/thing.schema.yaml is released, and missing',
      'spec/sample/0.1.0/more.yaml was added to a release',
      'schemas/sample/0.1.0/thing.schema.yaml is gone in COMMIT',
      'spec/sample/0.1.0/more.yaml is not in COMMIT, whose release it is in',
    ]);
  });

  it('finds one in a folder that is called draft, or that begins with a dot', () => {
    const root = released();
    put(root, 'spec/sample/0.1.0/sections/draft/01-more.yaml', 'clauses: []\n');
    put(root, 'spec/sample/0.1.0/.more/a.yaml', 'more: true\n');
    put(root, 'spec/sample/draft/sections/01-more.yaml', 'clauses: []\n');
    put(root, 'spec/.editor/0.1.0/a.yaml', 'more: true\n');
    expect(problems(root).filter((line) => line.endsWith('was added to a release'))).toEqual([
      'spec/sample/0.1.0/.more/a.yaml was added to a release',
      'spec/sample/0.1.0/sections/draft/01-more.yaml was added to a release',
    ]);
  });

  it('says where a record cannot be read', () => {
    const root = released();
    appendFileSync(join(root, 'spec/series.yaml'), '  bad: [\n');
    const [problem = ''] = problems(root);
    expect(problem).toMatch(/^spec\/series\.yaml:[0-9]+ cannot be read\. .+ Mend it first\.$/);
    put(root, 'spec/series.yaml', 'standard: []\n');
    put(root, 'spec/sample/ledger.yaml', 'null\n');
    expect(problems(root)).toEqual([
      'spec/series.yaml has no list standards, by which releases are judged. Run npm run lint:spec, and mend it first.',
      'spec/sample/ledger.yaml has no list releases, by which releases are judged. Run npm run lint:spec, and mend it first.',
    ]);
  });

  /** Changes a file, and every digest that says so. */
  function forge(root: string): void {
    const plan = tinyPlan();
    const own = plan.frozen
      .filter(({ path }) => !path.endsWith('DIGESTS'))
      .map(({ path, content }) => ({ path, content: path.startsWith('schemas/') ? 'title: Other\n' : content }));
    const digests = digestsText(own);
    const [before, after] = [plan.frozen.at(-1)?.content ?? '', digests].map((text) => sha256(text));
    for (const { path, content } of own) put(root, path, content.toString());
    put(root, 'spec/sample/0.1.0/DIGESTS', digests);
    for (const path of ['spec/series.yaml', 'spec/sample/ledger.yaml'])
      writeFileSync(join(root, path), readFileSync(join(root, path), 'utf8').replace(before ?? '', after ?? ''));
  }

  const FORGED = [
    'schemas/sample/0.1.0/thing.schema.yaml is not what it was in COMMIT',
    'spec/sample/0.1.0/DIGESTS is not what it was in COMMIT',
    'spec/sample/ledger.yaml only grows, and does not begin with what it was in COMMIT',
  ];

  it('finds a change by the history where every digest was computed again', () => {
    const root = released();
    forge(root);
    expect([...problems(root)].sort()).toEqual(FORGED);
    commit(root, 'forged');
    expect([...problems(root)].sort()).toEqual(FORGED);
  });

  it('finds it on a branch, by where that left the main one', () => {
    const root = released();
    git(root, 'checkout', '-q', '-b', 'change');
    forge(root);
    commit(root, 'forged');
    put(root, 'spec/sample/draft/standard.yaml', 'standard: sample # more\n');
    commit(root, 'more');
    expect([...problems(root)].sort()).toEqual(FORGED);
  });

  it('finds DIGESTS that were computed again alone, without any history', () => {
    const root = released();
    rmSync(join(root, '.git'), { recursive: true });
    put(root, 'schemas/sample/0.1.0/thing.schema.yaml', 'title: Other\n');
    const text = readFileSync(join(root, 'spec/sample/0.1.0/DIGESTS'), 'utf8');
    put(root, 'spec/sample/0.1.0/DIGESTS', text.replace(sha256('title: Thing\n'), sha256('title: Other\n')));
    expect(releasedFolders(root)).toEqual({
      problems: ['spec/sample/0.1.0/DIGESTS is not the one whose digest spec/series.yaml states'],
      notRun: ['there is no commit to compare with'],
    });
  });

  it('finds a changed line of a ledger and of errata, and lets them grow', () => {
    const root = released();
    put(root, 'spec/sample/errata.yaml', 'standard: sample\nerrata:\n  - id: SMP-E001\n');
    commit(root, 'erratum');
    appendFileSync(join(root, 'spec/sample/errata.yaml'), '  - id: SMP-E002\n');
    expect(problems(root)).toEqual([]);
    put(root, 'spec/sample/errata.yaml', 'standard: sample\nerrata:\n  - id: SMP-E003\n');
    const ledger = join(root, 'spec/sample/ledger.yaml');
    writeFileSync(ledger, readFileSync(ledger, 'utf8').replace('2026-12-01', '2026-12-02'));
    expect(problems(root)).toEqual([
      'spec/sample/ledger.yaml: 0.1.0 differs from spec/series.yaml, or is missing',
      'spec/sample/errata.yaml only grows, and does not begin with what it was in COMMIT',
      'spec/sample/ledger.yaml only grows, and does not begin with what it was in COMMIT',
      'spec/sample/ledger.yaml only grows, and does not begin with what it was in COMMIT',
    ]);
  });

  it('finds a folder that no release made, and a release that the series forgot', () => {
    const root = released();
    put(root, 'schemas/sample/0.9.0/thing.schema.yaml', 'title: Thing\n');
    expect(problems(root)).toEqual(['schemas/sample/0.9.0: spec/series.yaml names no such release']);
    put(root, 'spec/series.yaml', 'base: https://example.org/series\nstandards:\n  - key: sample\n');
    expect(problems(root)).toContain('spec/series.yaml: sample 0.1.0 is in the ledger, and not here');
  });

  it('says in a shallow clone what it could not compare', () => {
    const origin = released();
    put(origin, 'spec/sample/draft/standard.yaml', 'standard: sample # more\n');
    commit(origin, 'more');
    const root = tinyRepository();
    rmSync(root, { recursive: true });
    git(origin, 'clone', '-q', '--depth', '1', '--no-tags', pathToFileURL(origin).href, root);
    expect(releasedFolders(root)).toEqual({
      problems: [],
      notRun: ['the commit before this one is not in this shallow clone'],
    });
    appendFileSync(join(root, 'spec/sample/0.1.0/standard.yaml'), ' ');
    expect(problems(root)).toHaveLength(2);
  });

  it('says that a release was interrupted', () => {
    const root = released();
    put(root, 'spec/.release.json', '{}\n');
    expect(problems(root)).toEqual([
      'spec/.release.json: a release was interrupted. Run etalon release again; it completes it.',
    ]);
  });
});
