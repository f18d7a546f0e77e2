import { describe, expect, it } from 'vitest';
import { judge, loadReferences, references, report, run } from '../../conformance/package/conformance/index.ts';

const description = (version: string) => ({
  implementation: { name: 'mine', version: '1.0.0' },
  standards: { classification: [version] },
});

describe('the suite as functions, by a release', () => {
  it('passes what answers as the release asks, and judges its transcript again by the same release', async () => {
    const operations = await loadReferences('classification@0.1.0');
    const lines: string[] = [];
    const result = await run(
      { description: description('0.1'), operations },
      { standards: ['classification@0.1.0'] },
      (text) => lines.push(text),
    );
    expect(result).toMatchObject({ exitCode: 0, mode: 'frozen', ended: 'complete' });
    expect(result.sets?.map(({ standard, version }) => `${standard}@${version}`)).toEqual(['classification@0.1.0']);
    expect(report(await judge(lines.join('')))).toEqual(report(result));
  });

  it('fails, by the clause that a later release added, what answers as the earlier one asked', async () => {
    const operations = await loadReferences('classification@0.1.0');
    const result = await run({ description: description('0.2'), operations }, { standards: ['classification@0.2.0'] });
    expect(result.exitCode).toBe(1);
    expect(result.clauses.filter(({ verdict }) => verdict === 'fail').map(({ id }) => id)).toEqual(['CLS-257']);
  });

  it('fails by the earlier release what answers as the draft asks', async () => {
    const name = 'classification/scored-uncertainty';
    const operations = new Map([...references].filter(([one]) => one === name));
    const result = await run({ description: description('0.1'), operations }, { standards: ['classification@0.1.0'] });
    expect(result.clauses.filter(({ verdict }) => verdict === 'fail').map(({ id }) => id)).toContain('CLS-250');
  });

  it.each([
    [{ standards: ['classificatio'] }, 'there is no standard “classificatio” with a draft'],
    [{ standards: ['classification@9.0.0'] }, 'there is no classification@9.0.0; there are 0.1.0, 0.2.0, 0.2 (draft)'],
    [{ standards: ['classification', 'uncertainty@0.1.0'] }, 'a run judges by drafts or by releases'],
    [{ standards: ['classification@0.1.0'], seed: '1' }, 'leave out seed and runs'],
  ])('refuses %j', async (options, because) => {
    const ran = run({ description: description('0.1'), operations: new Map() }, options);
    await expect(ran).rejects.toThrow(TypeError);
    await expect(ran).rejects.toThrow(because);
  });

  it('refuses a transcript of a release that it does not know', async () => {
    const lines: string[] = [];
    const asked = { standards: ['classification@0.1.0'], operations: ['classification/auc'] as const };
    await run({ description: description('0.1'), operations: new Map() }, asked, (text) => lines.push(text));
    const later = lines
      .join('')
      .replace('"version":"0.1.0","status":"released"', '"version":"0.9.0","status":"released"');
    expect(later).not.toBe(lines.join(''));
    await expect(judge(later)).rejects.toThrow('a release that this package does not know');
  });

  it('has the reference of a draft too, and names the versions of a standard that it does not have', async () => {
    expect([...(await loadReferences('uncertainty')).keys()].sort()).toEqual(
      [...references.keys()].filter((name) => name.startsWith('uncertainty/')).sort(),
    );
    await expect(loadReferences('uncertainty@7.0.0')).rejects.toThrow('there is no uncertainty@7.0.0; there are 0.1.0');
  });
});
