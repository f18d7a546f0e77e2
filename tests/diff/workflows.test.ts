import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '..', '..');
const source = (name: string): string => readFileSync(join(root, '.github', 'workflows', `${name}.yml`), 'utf8');

interface Job {
  readonly if?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly {
    readonly id?: string;
    readonly name?: string;
    readonly run?: string;
    readonly uses?: string;
  }[];
}
interface Workflow {
  readonly name: string;
  readonly on: Readonly<Record<string, { readonly workflows?: readonly string[] }>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const workflow = (name: string): Workflow => parse(source(name)) as Workflow;
const steps = (name: string) => Object.values(workflow(name).jobs).flatMap((job) => job.steps);

describe('the workflow that runs the code of a pull request', () => {
  it('may only read, and knows no secret', () => {
    const { on, permissions, jobs } = workflow('changes');
    expect(Object.keys(on)).toEqual(['pull_request']);
    expect(permissions).toEqual({ contents: 'read' });
    expect(Object.values(jobs).map((job) => job.permissions)).toEqual([undefined]);
    expect(source('changes')).not.toMatch(/secrets\.|github\.token/);
  });
});

describe('the workflow that posts the comment', () => {
  it('follows the other one, runs nothing of a pull request, and may write comments only', () => {
    const { on, permissions, jobs } = workflow('comment-changes');
    expect(on['workflow_run']?.workflows).toEqual([workflow('changes').name]);
    expect(permissions).toEqual({});
    expect(jobs['comment']?.permissions).toEqual({ actions: 'read', 'pull-requests': 'write' });
    expect(steps('comment-changes').flatMap(({ uses }) => uses ?? [])).toEqual([]);
    expect(source('comment-changes')).not.toMatch(/\bgit (clone|fetch|checkout)\b|npm |node /);
  });
});

describe('the steps that post', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'etalon-comment-'));
    mkdirSync(join(folder, 'bin'));
    mkdirSync(join(folder, 'archive'));
    program('unzip', `cat "$ARCHIVE/$3"`);
    // What the platform answers, by what is asked; whatever is written is kept.
    program(
      'gh',
      [
        'for word in "$@"; do last=$word; done',
        'case "$*" in',
        `  *artifacts\\?name*) echo "$ARTIFACT" ;;`,
        `  */zip*) echo archive ;;`,
        `  *pulls/*) echo "$PULL" ;;`,
        `  *--method*) echo "$@" >> "$RUNNER_TEMP/asked"; cat body.json >> "$RUNNER_TEMP/asked" ;;`,
        `  *comments*) echo "$EARLIER" ;;`,
        'esac',
      ].join('\n'),
    );
    program(
      'jq',
      `'${process.execPath}' -e "const fs=require('fs');console.log(JSON.stringify({body:fs.readFileSync('comment.md','utf8')+process.argv.at(-2)}))" -- "$@"`,
    );
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const program = (name: string, script: string): void => {
    writeFileSync(join(folder, 'bin', name), `#!/bin/bash\n${script}\n`);
    chmodSync(join(folder, 'bin', name), 0o755);
  };

  const sha = 'a'.repeat(40);
  const COMMENT = '<!-- etalon-diff -->\n## uncertainty\n';

  function runStep(at: number, variables: Readonly<Record<string, string>>) {
    const script = steps('comment-changes')[at]?.run ?? 'exit 99';
    const output = join(folder, 'output');
    writeFileSync(output, '');
    const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
      encoding: 'utf8',
      env: {
        PATH: `${folder}/bin:${process.env['PATH']}`,
        LC_ALL: 'C.UTF-8',
        RUNNER_TEMP: folder,
        ARCHIVE: join(folder, 'archive'),
        GITHUB_OUTPUT: output,
        REPOSITORY: 'owner/name',
        RUN: '77',
        HEAD_SHA: sha,
        ...variables,
      },
    });
    return { status, stdout, stderr, output: readFileSync(output, 'utf8') };
  }

  function take(number: string, comment = COMMENT, variables: Readonly<Record<string, string>> = {}) {
    writeFileSync(join(folder, 'archive', 'number'), number);
    writeFileSync(join(folder, 'archive', 'comment.md'), comment);
    return runStep(0, { ARTIFACT: '5 1000', PULL: `${sha} open`, ...variables });
  }

  it('take a comment and the number of the pull request that ran', () => {
    expect(take('12\n')).toMatchObject({ status: 0, output: 'number=12\n' });
  });

  it.each([
    ['a number that is none', '12; rm -rf .', COMMENT, {}],
    ['a number with another output in it', '12\nnumber=13', COMMENT, {}],
    ['the number of another pull request', '12', COMMENT, { PULL: `${'b'.repeat(40)} open` }],
    ['a pull request that is closed', '12', COMMENT, { PULL: `${sha} closed` }],
    ['an artifact that is too large', '12', COMMENT, { ARTIFACT: '5 200001' }],
    ['a comment that is too long', '12', COMMENT + 'x'.repeat(65_000), {}],
    ['a text that is no comment of ours', '12', 'Buy now\n', {}],
  ])('refuse %s', (_, number, comment, variables) => {
    const { status, output, stdout } = take(number, comment, variables);
    expect({ status, output }).toEqual({ status: 1, output: '' });
    expect(stdout).toMatch(/^::error::/);
  });

  it('say nothing where the run left no comment', () => {
    expect(take('12', COMMENT, { ARTIFACT: '' })).toMatchObject({ status: 0, output: '' });
  });

  it.each([
    ['a new comment', '', 'POST repos/owner/name/issues/12/comments'],
    ['in place of the earlier one', '9', 'PATCH repos/owner/name/issues/comments/9'],
  ])('post %s', (_, EARLIER, asked) => {
    writeFileSync(join(folder, 'comment.md'), COMMENT);
    expect(runStep(1, { EARLIER, NUMBER: '12', SERVER: 'https://github.com' })).toMatchObject({ status: 0 });
    expect(existsSync(join(folder, 'asked'))).toBe(true);
    const written = readFileSync(join(folder, 'asked'), 'utf8');
    expect(written).toContain(asked);
    expect(written).toContain('## uncertainty');
  });
});
