import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plan } from '../../conformance/cli/release.ts';
import { gates } from '../../generators/check/gates.ts';
import { draftVerdict } from '../../generators/diff/draft-verdict.ts';
import { nextProblems } from '../../generators/diff/next-problems.ts';
import { fileReader } from '../../generators/diff/read-files.ts';
import { sideOf, standardsIn, versionsIn } from '../../generators/diff/side.ts';
import { readTreeOfVersions, type SourceTree } from '../../generators/model/tree.ts';
import { released, sampleTree, withText } from './sample-tree.ts';

const REPORTS = 'spec/sample/draft/sections/05-reports.yaml';
const SERIES = 'spec/series.yaml';
const STANDARD = 'spec/sample/draft/standard.yaml';
const VECTORS = 'conformance/standards/sample/draft/vectors/SMP-005.yaml';

const next = (tree: SourceTree, version: string): SourceTree =>
  withText(tree, SERIES, 'next: 0.2.0', `next: ${version}`);
const raised = (tree: SourceTree): SourceTree => withText(tree, REPORTS, 'level: should\n', 'level: shall\n');
const reworded = (tree: SourceTree): SourceTree => withText(tree, REPORTS, 'shall state the', 'shall give the');
const noted = (tree: SourceTree, from: string): SourceTree =>
  withText(
    tree,
    STANDARD,
    'outline:',
    `migration: { from: ${from}, notes: [{ en: Name the laboratory., zh: 写明实验室。 }] }\noutline:`,
  );

/** A sample after a release, whose draft has a change that breaks. */
const broken = raised(released(sampleTree(), '0.1.0'));

const said = (tree: SourceTree): readonly string[] => nextProblems(tree).map(({ message }) => message.en);

describe('the next version of a draft', () => {
  it('may be anything before the first release', () => {
    expect(said(next(raised(sampleTree()), '0.0.1'))).toEqual([]);
  });

  it('may stay where nothing changed', () => {
    expect(said(next(released(sampleTree(), '0.1.0'), '0.1.1'))).toEqual([]);
  });

  it('is refused where a change that breaks needs more, with the place, the change and what to do', () => {
    expect(nextProblems(next(noted(broken, '0.1.0'), '0.1.1'))).toEqual([
      {
        message: {
          en: 'next in spec/series.yaml is 0.1.1; after 0.1.0, a change that is breaking needs at least 0.2.0.',
          zh: 'spec/series.yaml中的next为0.1.1；在0.1.0之后，破坏性变更至少需要0.2.0。',
        },
        at: { file: SERIES, line: 13 },
        because: {
          at: { file: REPORTS, line: 15 },
          says: { en: 'SMP-002 was “should” and is “shall”.', zh: 'SMP-002原为“should”，现为“shall”。' },
          more: 0,
        },
        fix: {
          en: 'Run npx etalon next sample 0.2.0, or take the change back; all changes: npx etalon diff sample@0.1.0 sample@draft',
          zh: '请运行npx etalon next sample 0.2.0，或撤回该改动；全部改动：npx etalon diff sample@0.1.0 sample@draft',
        },
      },
    ]);
  });

  it('is refused because of the change that demands it, not of a graver one that demands nothing', () => {
    const clause =
      '  - { id: SMP-007, rev: 1, level: should, subject: report, class: core, ' +
      'text: { en: A report should have a date., zh: 报告宜有日期。 }, verify: [check] }\n';
    const vector =
      "  - id: mean-of-one\n    operation: sample/mean\n    source: 'Constructed: by hand'\n" +
      '    input: { observations: [7] }\n    expected: { numbers: [], exactly: { /count: 1 } }\n';
    const tree = new Map(next(released(sampleTree(), '0.1.0'), '0.1.1'));
    for (const [file, more] of [
      [REPORTS, clause],
      [VECTORS, vector],
    ] as const)
      tree.set(file, (tree.get(file) ?? '') + more);
    expect(nextProblems(tree)).toMatchObject([
      {
        message: { en: expect.stringContaining('a change that is compatible needs at least 0.2.0') as string },
        because: { says: { en: 'SMP-007 (should) is new.' }, more: 0 },
      },
    ]);
  });

  it('is refused without a migration note of the last release, and passes with one', () => {
    expect(nextProblems(broken)).toMatchObject([{ at: { file: STANDARD }, because: { at: { line: 15 }, more: 0 } }]);
    expect(said(broken)).toEqual([
      'A change breaks, and standard.yaml has no migration note from 0.1.0; write migration: {from: 0.1.0, notes: [{en, zh}]}.',
    ]);
    expect(said(noted(broken, '0.0.9'))).toHaveLength(1);
    expect(said(noted(broken, '0.1.0'))).toEqual([]);
  });

  it('is refused where a change only of words has no version of its own', () => {
    const words = reworded(released(sampleTree(), '0.1.0'));
    expect(said(next(words, '0.1.0'))).toEqual([
      'next in spec/series.yaml is 0.1.0; after 0.1.0, a change that is annotation needs at least 0.1.1.',
    ]);
    expect(said(next(words, '0.1.1'))).toEqual([]);
  });

  it('comes after the last release by number', () => {
    const many = reworded(released(released(sampleTree(), '1.9.0'), '1.10.0'));
    expect(said(next(many, '1.9.1'))).toEqual([
      'next in spec/series.yaml is 1.9.1; after 1.10.0, a change that is annotation needs at least 1.10.1.',
    ]);
    expect(said(next(many, '1.10.1'))).toEqual([]);
    expect(said(next(noted(raised(released(sampleTree(), '1.9.0')), '1.9.0'), '1.10.0'))).toEqual([
      'next in spec/series.yaml is 1.10.0; after 1.9.0, a change that is breaking needs at least 2.0.0.',
    ]);
  });

  it('is not guessed where the sources cannot be read', () => {
    const [problem] = nextProblems(withText(broken, REPORTS, 'section: reports', 'section: ['));
    expect(problem?.message.en).toContain(`${REPORTS}:`);
    expect(problem?.message.en).toContain('Nothing is compared; mend the file first.');
  });
});

describe('the standards of this repository', () => {
  const tree = readTreeOfVersions('.');
  const both = standardsIn(tree, 'draft').filter((key) => versionsIn(tree, key).length > 1);
  const changes = (files: SourceTree, standard: string) => {
    const reader = fileReader();
    return draftVerdict(sideOf(files, standard, 'draft', 'draft', reader), reader).changes;
  };

  it.each(both)('have the cases of the last release of %s to compare the draft with', (standard) => {
    const last = versionsIn(tree, standard).filter((one) => one !== 'draft');
    const of = (version: string) =>
      [...tree.keys()].filter((file) => file.includes(`/${standard}/${version}/vectors/`));
    for (const version of last) expect(of(version).length > 0).toBe(of('draft').length > 0);
  });

  it('are held to an answer that a vector expected then', () => {
    const file = 'conformance/standards/uncertainty/draft/vectors/UNC-030.yaml';
    const [, value = ''] = /^ +value: (\S+)$/m.exec(tree.get(file) ?? '') ?? [];
    const planted = changes(withText(tree, file, `value: ${value}`, "value: '7.25'"), 'uncertainty');
    const rules = planted.filter(({ at }) => at.file === file).map((one) => [one.rule, one.class]);
    expect(rules).toEqual([['vector-answer-changed', 'breaking']]);
    expect(changes(tree, 'uncertainty').filter(({ at }) => at.file === file)).toEqual([]);
  });
});

describe('whoever asks for it', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'etalon-next-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  function checkout(name: string, tree: SourceTree): string {
    for (const [file, text] of tree) {
      mkdirSync(join(folder, name, dirname(file)), { recursive: true });
      writeFileSync(join(folder, name, file), text);
    }
    return join(folder, name);
  }

  it('the gate of npm run check and of npm run check:spec fails, and passes where the version will do', () => {
    const [gate] = gates.filter(({ run }) => run.includes('generators/check/next-versions.ts'));
    expect(gate?.isOfSpec).toBe(true);
    const judged = (name: string, tree: SourceTree) => {
      const cwd = checkout(name, tree);
      for (const top of ['generators', 'node_modules'])
        symlinkSync(join(process.cwd(), top), join(cwd, top), 'junction');
      // The tree has cases of its own beside the code.
      mkdirSync(join(cwd, 'conformance'), { recursive: true });
      for (const room of readdirSync('conformance').filter((one) => !existsSync(join(cwd, 'conformance', one))))
        symlinkSync(join(process.cwd(), 'conformance', room), join(cwd, 'conformance', room), 'junction');
      const { status, stdout } = spawnSync(process.execPath, gate?.run ?? [], { cwd, encoding: 'utf8' });
      return { status, stdout };
    };
    const { status, stdout } = judged('low', next(noted(broken, '0.1.0'), '0.1.1'));
    expect(status).toBe(1);
    expect(stdout.split('\n')).toEqual([
      'spec/series.yaml:13 next in spec/series.yaml is 0.1.1; after 0.1.0, a change that is breaking needs at least 0.2.0.',
      `  ${REPORTS}:15 SMP-002 was “should” and is “shall”.`,
      '  Run npx etalon next sample 0.2.0, or take the change back; all changes: npx etalon diff sample@0.1.0 sample@draft',
      '',
    ]);
    expect(judged('high', noted(broken, '0.1.0'))).toEqual({ status: 0, stdout: '' });
    // The vectors of the release lie beside those of the draft: what is the same is not new, and what is not is seen.
    const same = next(released(sampleTree(), '0.1.0'), '0.1.1');
    expect(judged('same', same)).toEqual({ status: 0, stdout: '' });
    const other = judged('other', withText(same, VECTORS, "value: '2.5'", "value: '5'"));
    expect(other.status).toBe(1);
    expect(other.stdout).toContain(
      `${VECTORS}:9 The vector mean-of-two expects 5 to 6 digits at /mean; it was 2.5 to 6 digits.`,
    );
  });

  it('etalon release refuses to freeze it', async () => {
    const asked = { standard: 'sample', version: '0.1.1', date: '2026-12-01' };
    const planned = await plan(checkout('refused', next(broken, '0.1.1')), asked);
    expect(planned).toMatchObject({ ok: false });
    expect(planned.ok ? '' : planned.problem.en).toContain(
      'after 0.1.0, a change that is breaking needs at least 0.2.0. SMP-002 was “should” and is “shall”. Run npx etalon next sample 0.2.0',
    );
    const other = withText(next(released(sampleTree(), '0.1.0'), '0.1.1'), VECTORS, "value: '2.5'", "value: '5'");
    expect(await plan(checkout('answers', other), asked)).toMatchObject({
      ok: false,
      problem: { en: expect.stringContaining('The vector mean-of-two expects 5') as string },
    });
    const high = checkout('unready', noted(broken, '0.1.0'));
    expect(await plan(high, { ...asked, version: '0.2.0' })).toMatchObject({
      ok: false,
      problem: { en: 'conformance/standards/sample/draft/set.yaml does not say how its cases are drawn' },
    });
  });
});
