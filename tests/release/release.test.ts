import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeRelease } from '../../conformance/cli/release-journal.ts';
import type { Validator } from '../../schemas/document/validate.ts';
import { catalogueOf } from '../../generators/emit/catalogue.ts';
import { changedFiles } from '../../generators/emit/write-files.ts';
import { emitReleases } from '../../generators/emit/releases.ts';
import { buildModel } from '../../generators/model/build-model.ts';
import { indexSources, parseTree } from '../../generators/model/index-sources.ts';
import { loadReleasedSchemas } from '../../generators/model/schema-sources.ts';
import { readTree } from '../../generators/model/tree.ts';
import type { Ledger } from '../../generators/release/ledger.ts';
import { planRelease, type PlannedRelease } from '../../generators/release/plan-release.ts';
import { passingTree } from '../gates/fixture.ts';
import { put } from './tiny-release.ts';

/** A repository with the sample standard, whose result refers to another standard where `foreign` says so. */
function repository(foreign = false): string {
  const root = mkdtempSync(join(tmpdir(), 'etalon-release-'));
  for (const [path, text] of passingTree()) put(root, path, text);
  if (foreign)
    edit(
      root,
      'schemas/sample/draft/result.schema.yaml',
      './decimal.schema.yaml',
      '../../later/draft/word.schema.yaml',
    );
  return root;
}

function edit(root: string, path: string, from: string, to: string): void {
  const text = readFileSync(join(root, path), 'utf8');
  if (!text.includes(from)) throw new Error(`${path} has no ${from}`);
  writeFileSync(join(root, path), text.replace(from, to));
}

/** What `etalon release` plans, with no cases. */
function plan(root: string, version: string, latest: ReadonlyMap<string, string> = new Map()): Promise<PlannedRelease> {
  const tree = readTree(root);
  const index = indexSources(parseTree(tree));
  const sources = index.standards.find(({ key }) => key === 'sample');
  const catalogue = catalogueOf(buildModel(index)).standards.find(({ key }) => key === 'sample');
  if (sources?.standard === undefined || catalogue === undefined) throw new Error('the fixture has no sample');
  const ledger = index.sources.find(({ kind }) => kind === 'ledger');
  return planRelease({
    standard: 'sample',
    version,
    date: '2026-12-01',
    status: 'candidate',
    base: 'https://example.org/series',
    publisher: sources.standard.value.publisher,
    draft: [...tree]
      .filter(([path]) => path.includes('/sample/draft/') && !path.endsWith('.ts'))
      .map(([path, content]) => ({ path, content })),
    catalogue,
    clauses: sources.sections.flatMap(({ value }) => value.clauses),
    set: { notScored: [], frozen: { seed: 's', runs: 1, digest: `sha256:${'0'.repeat(64)}`, cases: 0 } },
    cases: '',
    latest,
    released: loadReleasedSchemas(root).sources,
    ...(ledger === undefined ? {} : { ledger: { text: ledger.text, value: ledger.value as Ledger } }),
    series: index.series?.text ?? '',
  });
}

async function release(root: string, version: string): Promise<void> {
  const planned = await plan(root, version);
  if (!planned.ok) throw new Error(planned.problem.en);
  writeRelease(root, 'sample', version, planned.plan);
}

const text = (root: string, path: string): string => readFileSync(join(root, path), 'utf8');

describe('a release', () => {
  let root: string;
  beforeAll(async () => {
    root = repository();
    await release(root, '0.1.0');
  });

  it('freezes these files and no others, and says their digests', () => {
    const paths = text(root, 'spec/sample/0.1.0/DIGESTS')
      .trim()
      .split('\n')
      .map((line) => line.slice(66));
    expect(paths).toEqual([
      'conformance/standards/sample/0.1.0/cases.jsonl',
      'conformance/standards/sample/0.1.0/set.yaml',
      'conformance/standards/sample/0.1.0/vectors/SMP-003.yaml',
      'schemas/sample/0.1.0/decimal.schema.json',
      'schemas/sample/0.1.0/decimal.schema.yaml',
      'schemas/sample/0.1.0/generated/types.ts',
      'schemas/sample/0.1.0/operations/mean.schema.json',
      'schemas/sample/0.1.0/operations/mean.schema.yaml',
      'schemas/sample/0.1.0/result.schema.json',
      'schemas/sample/0.1.0/result.schema.yaml',
      'spec/sample/0.1.0/CHANGELOG.md',
      'spec/sample/0.1.0/catalogue.json',
      'spec/sample/0.1.0/citation.bib',
      'spec/sample/0.1.0/citation.csl.json',
      'spec/sample/0.1.0/citation.gbt7714.txt',
      'spec/sample/0.1.0/examples/SMP-001/invalid-no-mean.yaml',
      'spec/sample/0.1.0/examples/SMP-001/valid-again.yaml',
      'spec/sample/0.1.0/examples/SMP-001/valid-plain.yaml',
      'spec/sample/0.1.0/notes/guide.yaml',
      'spec/sample/0.1.0/sections/05-results.yaml',
      'spec/sample/0.1.0/sections/06-calculation.yaml',
      'spec/sample/0.1.0/standard.yaml',
      'spec/sample/0.1.0/terms.yaml',
    ]);
  });

  it('copies sources byte for byte, and stamps schemas with the full version and the status', () => {
    for (const name of ['standard.yaml', 'sections/05-results.yaml'])
      expect(text(root, `spec/sample/0.1.0/${name}`)).toBe(text(root, `spec/sample/draft/${name}`));
    expect(JSON.parse(text(root, 'schemas/sample/0.1.0/result.schema.json'))).toMatchObject({
      $id: 'https://example.org/series/schemas/sample/0.1.0/result.schema.json',
      $comment: 'sample 0.1.0, a candidate: https://example.org/series is not registered yet.',
      properties: { mean: { $ref: 'decimal.schema.json' } },
    });
    expect(JSON.parse(text(root, 'spec/sample/0.1.0/catalogue.json'))).toMatchObject({
      status: 'candidate',
      version: '0.1.0',
      conformsTo: 'https://example.org/series/std/sample/0.1',
    });
  });

  it('stands in the series, whose draft is on its way to the least version after it', () => {
    const { series } = indexSources(parseTree(readTree(root)));
    expect(series?.value.standards[0]).toMatchObject({
      status: 'candidate',
      next: '0.1.1',
      releases: [{ version: '0.1.0', date: '2026-12-01' }],
    });
  });

  it('is cited in both languages', () => {
    expect(text(root, 'spec/sample/0.1.0/citation.gbt7714.txt').split('\n')).toHaveLength(3);
    expect(JSON.parse(text(root, 'spec/sample/0.1.0/citation.csl.json'))).toMatchObject([
      { type: 'standard', version: '0.1.0', status: 'candidate', language: 'en' },
      { type: 'standard', version: '0.1.0', status: 'candidate', language: 'zh-CN' },
    ]);
    expect(text(root, 'spec/sample/0.1.0/citation.bib')).toContain('@techreport{etalon-sample-0.1.0-zh,');
  });

  it('pins references to another standard to its latest release, and is refused where that has none', async () => {
    const other = repository(true);
    expect(await plan(other, '0.1.0')).toEqual({
      ok: false,
      problem: {
        en: 'schemas/sample/draft/result.schema.yaml refers to later, which has no release; release later first',
        zh: 'schemas/sample/draft/result.schema.yaml引用了尚无发布版的later；请先发布later',
      },
    });
    put(other, 'schemas/later/0.2.0/word.schema.yaml', 'title: Word\ndescription: A word.\ntype: string\n');
    const planned = await plan(other, '0.1.0', new Map([['later', '0.2.0']]));
    const frozen = new Map(
      planned.ok ? planned.plan.frozen.map(({ path, content }) => [path, content.toString()]) : [],
    );
    expect(frozen.get('schemas/sample/0.1.0/result.schema.yaml')).toContain('../../later/0.2.0/word.schema.yaml');
    expect(frozen.get('schemas/sample/0.1.0/generated/types.ts')).toContain(
      "from '../../../later/0.2.0/generated/types.ts'",
    );
    expect(JSON.parse(frozen.get('spec/sample/0.1.0/catalogue.json') ?? '')).toMatchObject({
      pinned: { later: '0.2.0' },
    });
  });
});

describe('two releases side by side', () => {
  let root: string;
  let files: Awaited<ReturnType<typeof emitReleases>>;
  beforeAll(async () => {
    root = repository();
    await release(root, '0.1.0');
    edit(root, 'schemas/sample/draft/result.schema.yaml', 'required: [mean]', 'required: [mean, conformsTo]');
    edit(root, 'spec/sample/draft/sections/05-results.yaml', 'rev: 2', 'rev: 3');
    await release(root, '0.2.0');
    const { series } = indexSources(parseTree(readTree(root)));
    if (series === undefined) throw new Error('there is no series');
    files = await emitReleases(root, series.value);
  });

  it('have the types that were frozen with them', () => {
    const types = files.filter(({ path }) => path.endsWith('/generated/types.ts'));
    expect(types.map(({ path }) => path)).toEqual([
      'schemas/sample/0.1.0/generated/types.ts',
      'schemas/sample/0.2.0/generated/types.ts',
    ]);
    expect(changedFiles(root, types)).toEqual([]);
  });

  it.each([
    ['0.1.0', { mean: '1.5' }, true],
    ['0.1.0', { conformsTo: 'x' }, false],
    ['0.1.0', { mean: 'one' }, false],
    ['0.2.0', { mean: '1.5' }, false],
    ['0.2.0', { mean: '1.5', conformsTo: 'x' }, true],
  ])('by %s judge %j: %s', async (version, document, accepted) => {
    const path = `.generated/releases/sample-${version}/document-validators.js`;
    const code = files.find((one) => one.path === path)?.content ?? '';
    const file = join(root, `validators-${version}.mjs`);
    writeFileSync(file, code);
    const { documentValidators } = (await import(pathToFileURL(file).href)) as {
      documentValidators: Record<string, Validator>;
    };
    expect(documentValidators['sample/result']?.(document)).toBe(accepted);
  });

  it('are told apart in the changelog', () => {
    expect(text(root, 'spec/sample/0.2.0/CHANGELOG.md')).toContain(
      'Since 自 0.1.0:\n\n## Changed in substance 实质性修改\n\n- SMP-001@3\n',
    );
  });

  it('stand in the registry of the command', () => {
    const registry = files.find(({ path }) => path === 'conformance/cli/generated/releases.ts')?.content ?? '';
    expect([...registry.matchAll(/version: '(.*)'/g)].map(([, version]) => version)).toEqual(['0.1.0', '0.2.0']);
  });
});
