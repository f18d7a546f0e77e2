import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lint } from '../../generators/lint/lint.ts';
import { readTree } from '../../generators/model/tree.ts';
import { filesIn, put } from '../release/tiny-release.ts';
import { etalon } from './etalon.ts';

const ROOT = join(import.meta.dirname, '../..');
const SERIES = 'spec/series.yaml';
const STD = 'https://example.org/series/std';
let clone = '';

const read = (file: string): string => readFileSync(join(clone, file), 'utf8');
const next = (...words: readonly string[]) => etalon(['next', ...words], { cwd: clone });

beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'next-'));
  cpSync(join(ROOT, 'tests/gates/fixtures/passing'), clone, { recursive: true });
  cpSync(join(ROOT, 'schemas/meta'), join(clone, 'schemas/meta'), { recursive: true });
});
afterEach(() => rmSync(clone, { recursive: true }));

describe('etalon next', () => {
  it('writes the version wherever the drafts name it, and says what and what to run now', () => {
    put(clone, 'spec/later/draft/examples/LAT-001/valid-of-sample.yaml', `conformsTo: ${STD}/sample/0.1\n`);
    put(clone, 'spec/later/draft/examples/LAT-001/invalid-not-yet.yaml', `conformsTo: ${STD}/sample/0.2\n`);
    expect(next('sample', '0.2.0')).toEqual({
      code: 0,
      err: '',
      out: `sample: 0.1.0 → 0.2.0
  1 file   1 place   spec/later/draft/examples
  3 files  3 places  spec/sample/draft/examples
  1 file   1 place   spec/sample/draft/sections
  1 file   1 place   conformance/standards/sample/draft/set.yaml
  1 file   1 place   spec/series.yaml
  7 files  7 places  in all
Left as they are: what named the new version before. An example that was invalid by that may be valid now:
  spec/later/draft/examples/LAT-001/invalid-not-yet.yaml:1
Run now:
  npm run generate    what is derived: catalogue, types, what code writes in conformsTo
  npm run check:spec  versions, examples and texts of the drafts
  npm run mutants     evidence of later, sample, which was computed from what has changed
  npm run proof       evidence of sample, which was computed from what has changed
Adapters say themselves which versions they answer for: add 0.2 to those in conformance/adapters whose answers hold by it.
`,
    });
    expect(read(SERIES)).toContain('next: 0.2.0 }');
    expect(read('spec/later/draft/examples/LAT-001/valid-of-sample.yaml')).toBe(`conformsTo: ${STD}/sample/0.2\n`);
  });

  it('lists the files with --dry-run, and writes nothing', () => {
    const before = filesIn(clone);
    const { code, out } = next('sample', '0.2.0', '--dry-run', '--lang', 'zh');
    expect(code).toBe(0);
    expect(out).toBe(`sample：0.1.0 → 0.2.0
    1  spec/sample/draft/examples/SMP-001/invalid-no-mean.yaml
    1  spec/sample/draft/examples/SMP-001/valid-again.yaml
    1  spec/sample/draft/examples/SMP-001/valid-plain.yaml
    1  spec/sample/draft/sections/05-results.yaml
    1  conformance/standards/sample/draft/set.yaml
    1  spec/series.yaml
  3个文件  3处  spec/sample/draft/examples
  1个文件  1处  spec/sample/draft/sections
  1个文件  1处  conformance/standards/sample/draft/set.yaml
  1个文件  1处  spec/series.yaml
  6个文件  6处  共计
未写入任何内容。
`);
    expect(filesIn(clone)).toEqual(before);
  });

  it('asks for less where the first two numbers stay', () => {
    const { code, out } = next('sample', '0.1.1');
    expect(code).toBe(0);
    expect(out).not.toMatch(/set\.yaml|SMP-001|npm run proof|Adapters/);
    expect(read(SERIES)).toContain('next: 0.1.1 }');
  });

  it('is what the rule on versions names, and mends what that found', async () => {
    writeFileSync(join(clone, SERIES), read(SERIES).replace('next: 0.1.0', 'next: 0.2.0'));
    const found = await lint(readTree(clone));
    expect(found.map(({ code, at, fix }) => [code, at.file, fix?.en])).toEqual([
      [
        'series-version',
        'conformance/standards/sample/draft/set.yaml',
        'Run npx etalon next sample 0.2.0, which writes it into set.yaml, examples and vectors too.',
      ],
    ]);
    expect(next('sample', '0.2.0').code).toBe(0);
    expect(await lint(readTree(clone))).toEqual([]);
    expect(read('spec/sample/draft/examples/SMP-001/valid-plain.yaml')).toContain(`${STD}/sample/0.2\n`);
  });

  it('refuses what cannot be, says why, and writes nothing', () => {
    const before = filesIn(clone);
    const refusals = [
      [['sampel', '0.2.0'], 'there is no standard “sampel” with a draft; did you mean sample?'],
      [['later', '0.2.0'], 'there is no standard “later” with a draft; there are sample'],
      [['sample', '0.2'], '“0.2” is not a version of three numbers, such as 0.2.0'],
      [['sample', '0.1.0'], '0.1.0 is the next version of sample already, and the drafts say so'],
    ] as const;
    for (const [words, says] of refusals)
      expect(next(...words)).toEqual({ code: 2, out: '', err: `etalon: ${says}\n` });
    expect(filesIn(clone)).toEqual(before);
    writeFileSync(join(clone, SERIES), read(SERIES).replace(', next: 0.1.0', ''));
    expect(next('sample', '0.2.0').err).toBe(
      'etalon: spec/series.yaml does not say the next version of sample; write next: 0.2.0 there\n',
    );
    expect(etalon(['next', 'sample', '0.2.0'], { cwd: tmpdir() }).err).toContain('there is no spec/series.yaml');
  });
});
