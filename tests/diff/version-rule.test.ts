import { describe, expect, it } from 'vitest';
import { CHANGE_CLASSES } from '../../generators/diff/change.ts';
import { leastNext, versionVerdict } from '../../generators/diff/version-rule.ts';
import { compareVersions } from '../../generators/model/compare-versions.ts';

describe('versions', () => {
  it('compare as numbers', () => {
    expect(compareVersions('1.10.0', '1.9.0')).toBeGreaterThan(0);
    expect(compareVersions('1.9.0', '1.10.0')).toBeLessThan(0);
    expect(compareVersions('0.10.2', '0.10.2')).toBe(0);
    expect(['1.2.0', '1.10.0', '0.9.9', '1.2.10', '1.2.9'].sort(compareVersions)).toEqual([
      '0.9.9',
      '1.2.0',
      '1.2.9',
      '1.2.10',
      '1.10.0',
    ]);
  });

  it.each(['1.2', '1.2.3.4', '1.02.0', 'v1.2.0', '1.2.0-rc.1', 'draft', ''])('are not “%s”', (version) => {
    expect(() => compareVersions(version, '1.2.0')).toThrow(`${version} is no version MAJOR.MINOR.PATCH`);
    expect(() => compareVersions('1.2.0', version)).toThrow('is no version');
  });

  it.each([
    ['1.9.3', ['2.0.0', '1.10.0', '1.10.0', '1.9.4']],
    ['0.9.3', ['0.10.0', '0.10.0', '0.10.0', '0.9.4']],
  ])('after %s need at least what the worst change asks for', (last, least) => {
    expect(CHANGE_CLASSES.map((one) => leastNext(last, one))).toEqual(least);
    expect(leastNext(last, undefined)).toBe(last);
  });
});

describe('the intended version', () => {
  it('may be anything before the first release', () => {
    expect(versionVerdict({ next: '0.1.0' }, 'breaking').problems).toEqual([]);
  });

  it('is high enough or not', () => {
    const verdict = (next: string | undefined, worst: (typeof CHANGE_CLASSES)[number]) =>
      versionVerdict(
        { last: '1.9.0', ...(next === undefined ? {} : { next }), migrationFrom: '1.9.0' },
        worst,
      ).problems.map(({ en }) => en);
    expect(verdict('1.10.0', 'dangerous')).toEqual([]);
    expect(verdict('1.9.10', 'annotation')).toEqual([]);
    expect(verdict('1.9.10', 'compatible')).toEqual([
      'next in spec/series.yaml is 1.9.10; after 1.9.0, a change that is compatible needs at least 1.10.0.',
    ]);
    expect(verdict('1.10.0', 'breaking')).toEqual([
      'next in spec/series.yaml is 1.10.0; after 1.9.0, a change that is breaking needs at least 2.0.0.',
    ]);
    expect(verdict(undefined, 'annotation')).toEqual([
      'next in spec/series.yaml is absent; after 1.9.0, a change that is annotation needs at least 1.9.1.',
    ]);
  });

  it('needs a migration note of the last release where a change breaks', () => {
    const problems = (migrationFrom?: string) =>
      versionVerdict(
        { last: '0.1.0', next: '0.2.0', ...(migrationFrom === undefined ? {} : { migrationFrom }) },
        'breaking',
      ).problems;
    expect(problems('0.1.0')).toEqual([]);
    const [problem] = problems();
    expect(problem).toEqual({
      of: 'migration',
      en: 'A change breaks, and standard.yaml has no migration note from 0.1.0; write migration: {from: 0.1.0, notes: [{en, zh}]}.',
      zh: '有破坏性变更，而standard.yaml没有自0.1.0的迁移说明；请写migration: {from: 0.1.0, notes: [{en, zh}]}。',
    });
    expect(problems('0.0.9')).toEqual([problem]);
  });
});
