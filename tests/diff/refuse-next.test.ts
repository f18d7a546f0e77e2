import { describe, expect, it } from 'vitest';
import { refuseNext } from '../../generators/diff/refuse-next.ts';
import type { SourceTree } from '../../generators/model/tree.ts';
import { released, sampleTree, withText } from './sample-tree.ts';

const REPORTS = 'spec/sample/draft/sections/05-reports.yaml';

const raised = (tree: SourceTree): SourceTree => withText(tree, REPORTS, 'level: should\n', 'level: shall\n');
const reworded = (tree: SourceTree): SourceTree => withText(tree, REPORTS, 'shall state the', 'shall give the');
const refusals = (tree: SourceTree, ...versions: readonly string[]): readonly (string | undefined)[] =>
  versions.map((version) => refuseNext(tree, 'sample', version)?.en);

describe('a version that a draft shall step to', () => {
  it('has three numbers', () => {
    expect(refuseNext(sampleTree(), 'sample', '0.3')).toEqual({
      en: '“0.3” is not a version of three numbers, such as 0.3.0',
      zh: '“0.3”不是由三个数字组成的版本号，例如0.3.0',
    });
    for (const word of ['v0.3.0', '0.03.0', '0.3.0-rc.1', '', '1', '0.3.0 '])
      expect(refuseNext(sampleTree(), 'sample', word)?.en).toBe(
        `“${word}” is not a version of three numbers, such as 0.2.0`,
      );
  });

  it('may be any before the first release', () => {
    expect(refusals(raised(sampleTree()), '0.0.1', '0.1.0', '7.0.0')).toEqual([undefined, undefined, undefined]);
  });

  it('comes after the last release by number, and the refusal names the least that may', () => {
    const same = released(released(sampleTree(), '1.9.0'), '1.10.0');
    expect(refusals(same, '1.10.1', '1.11.0', '2.0.0')).toEqual([undefined, undefined, undefined]);
    expect(refusals(same, '1.9.1', '1.10.0')).toEqual([
      '1.9.1 does not come after 1.10.0, the last release; the least is 1.10.1',
      '1.10.0 does not come after 1.10.0, the last release; the least is 1.10.1',
    ]);
    expect(refuseNext(raised(released(sampleTree(), '0.1.0')), 'sample', '0.0.9')).toEqual({
      en: '0.0.9 does not come after 0.1.0, the last release; the least is 0.2.0',
      zh: '0.0.9不在最近发布的0.1.0之后；最低为0.2.0',
    });
  });

  it('is at least what the changes since then demand, and the refusal says which change does', () => {
    const broken = raised(released(sampleTree(), '0.1.0'));
    expect(refuseNext(broken, 'sample', '0.1.1')).toEqual({
      en:
        '0.1.1 is too low: after 0.1.0, a change that is breaking needs at least 0.2.0. ' +
        `${REPORTS}:15 SMP-002 was “should” and is “shall”. All changes: npx etalon diff sample@0.1.0 sample@draft`,
      zh:
        '0.1.1过低：在0.1.0之后，破坏性变更至少需要0.2.0。' +
        `${REPORTS}:15 SMP-002原为“should”，现为“shall”。全部改动：npx etalon diff sample@0.1.0 sample@draft`,
    });
    expect(refusals(broken, '0.2.0', '0.3.1', '1.0.0')).toEqual([undefined, undefined, undefined]);
    expect(refusals(reworded(released(sampleTree(), '0.1.0')), '0.1.1', '0.2.0')).toEqual([undefined, undefined]);
    expect(refusals(raised(released(sampleTree(), '1.2.0')), '1.3.0', '2.0.0')).toEqual([
      expect.stringContaining('needs at least 2.0.0'),
      undefined,
    ]);
  });

  it('is not guessed where the sources cannot be read', () => {
    const torn = withText(released(sampleTree(), '0.1.0'), REPORTS, 'section: reports', 'section: [');
    expect(refuseNext(torn, 'sample', '0.2.0')?.en).toContain('Nothing is compared; mend the file first.');
  });
});
