import { describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { etalon } from './etalon.ts';

describe('etalon', () => {
  it.each([
    [['--version'], 0, `${packageJson.version}\n`],
    [['--help'], 0, 'Verbs:'],
    [[], 0, 'Usage: etalon VERB'],
    [['--lang', 'zh', '--help'], 0, '动词：'],
    [['explain', 'UNC-030'], 0, 'Law of propagation of uncertainty'],
    [['explain', 'unc-030', '--lang', 'zh'], 0, '公式'],
    [['explain', 'uncertainty/combine'], 0, 'not-positive-semidefinite'],
    [['list', 'standards'], 0, 'uncertainty'],
  ])('%j ends with %i', (words, exit, said) => {
    const { code, out } = etalon(words);
    expect(code).toBe(exit);
    expect(out).toContain(said);
  });

  it.each([
    [['validat', 'x'], 'there is no verb “validat”; did you mean validate?'],
    [['--versoin'], 'did you mean --version?'],
    [['list', 'clauses', '--jsn'], 'did you mean --json?'],
    [['compute', 'uncertainty/combin'], 'did you mean uncertainty/combine?'],
    [['explain', 'UNC-0300'], 'did you mean UNC-030?'],
    [['conform', '--clause', 'UNC-0300', '--', 'x'], 'did you mean UNC-030?'],
    [['conform', '--standard', 'uncertanty', '--', 'x'], 'did you mean uncertainty?'],
    [
      ['conform', '--standard', 'uncertainty@9.9', '--', 'x'],
      'there is no uncertainty@9.9; there are 0.1.0, 0.1 (draft)',
    ],
    [['conform', '--class', 'cor', '--', 'x'], 'did you mean core?'],
    [['reference', '--mutant', 'UNC-030/linear'], 'did you mean UNC-030/linear-sum?'],
    [['replay', 'package.json', '--', 'x'], 'is not the file of a failure'],
    [['replay', 'nothing.jsonl', '--', 'x'], 'cannot be read (ENOENT)'],
  ])('%j is usage', (words, said) => {
    const { code, out, err } = etalon(words);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(said);
  });

  it.each(['standards', 'clauses', 'operations', 'checks', 'mutants', 'vectors'])('lists %s as JSON', (what) => {
    const { code, out } = etalon(['list', what, '--json']);
    expect(code).toBe(0);
    const rows = JSON.parse(out) as readonly Readonly<Record<string, unknown>>[];
    expect(rows.length).toBeGreaterThan(0);
    if (what === 'clauses') {
      expect(rows.find(({ id }) => id === 'UNC-030')).toMatchObject({
        id: 'UNC-030',
        rev: 1,
        standard: 'uncertainty',
        level: 'shall',
        subject: 'combine',
        class: 'core',
        verify: ['check'],
        text: { en: expect.stringContaining('shall') as string, zh: expect.stringContaining('应') as string },
        grade: expect.any(String) as string,
      });
    }
  });
});

describe('etalon compute', () => {
  it('computes from standard input', () => {
    const input = '{"components":[{"standardUncertainty":3},{"standardUncertainty":4}]}';
    const { code, out } = etalon(['compute', 'uncertainty/combine'], { input });
    expect([code, JSON.parse(out)]).toEqual([0, { standardUncertainty: 5, contributions: [3, 4] }]);
  });

  it('answers that there is no value, and says why', () => {
    const { code, out, err } = etalon(['compute', 'uncertainty/type-a', '-'], { input: '{"observations":[1]}' });
    expect([code, JSON.parse(out)]).toEqual([0, { undefined: 'too-few-observations' }]);
    expect(err).toMatch(/^undefined: too-few-observations: .+/);
  });

  it('rejects with the code of the operation and its meaning in the language asked for', () => {
    const input = '{"components":[{"standardUncertainty":1}],"correlation":[[2]]}';
    const { code, out, err } = etalon(['compute', 'uncertainty/combine', '--lang', 'zh'], { input });
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/^拒绝：diagonal-not-one \/correlation\/0\/0：.+/);
  });

  it('rejects what the schema does not allow, with its place', () => {
    const { code, err } = etalon(['compute', 'uncertainty/combine'], { input: '{"components":[{}]}' });
    expect(code).toBe(1);
    expect(err).toContain('-:1:16: error schema-required: "standardUncertainty" is missing.');
  });
});
