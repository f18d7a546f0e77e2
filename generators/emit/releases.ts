/**
 * Emits what the command needs of each release, from what was frozen with it, so that old versions stay alive beside the
 * draft: `.generated/releases/<standard>-<version>/` with its catalogue, the cases by which it is judged and its
 * validators, and `conformance/cli/generated/releases.ts`, which loads them. What the package publishes of each stands in
 * version-modules.ts.
 *
 * The types of a release are made again too. They stand in its folder, so that a generator that makes others is found.
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Json } from '../../conformance/contract/json.ts';
import { readSource } from '../model/read-source.ts';
import type { CatalogueStandard } from '../model/catalogue.ts';
import { loadReleasedSchemas } from '../model/schema-sources.ts';
import type { Series } from '../model/types.ts';
import { typedJson, type EmittedFile } from './emitted-file.ts';
import { emitTypes } from './types.ts';
import { emitValidators } from './validators.ts';
import { type KnownVectors, vectorsOf } from './vectors.ts';
import { emitVersionModules } from './version-modules.ts';
import type { Version } from './version-path.ts';

const TESTS = 'conformance/standards';

/** What the registry says of a release without loading it. */
type Listed = Version & Pick<CatalogueStandard, 'conformsTo'> & { readonly date: string };

/** `known` holds vectors that were read before. */
export async function emitReleases(
  root: string,
  series: Pick<Series, 'standards'>,
  known: KnownVectors = new Map(),
): Promise<readonly EmittedFile[]> {
  const versions = series.standards.flatMap(({ key, releases = [] }) =>
    releases.map(({ version, date }) => ({ standard: key, version, date })),
  );
  const listed = versions.map((one) => ({ ...one, conformsTo: catalogueAt(root, one).conformsTo }));
  const drafts = series.standards.map(({ key }) => key).filter((key) => existsSync(join(root, 'spec', key, 'draft')));
  const registry = { path: 'conformance/cli/generated/releases.ts', content: registryText(listed) };
  if (versions.length === 0) return [registry, ...emitVersionModules({ sources: [] }, [], drafts)];
  const schemas = loadReleasedSchemas(root);
  const files = await Promise.all(
    versions.map(async ({ standard, version }) => {
      const folder = `releases/${standard}-${version}`;
      const catalogue = catalogueAt(root, { standard, version });
      const types = (name: string): string => `import('../../../${name}')`;
      return [
        ...typedJson(`${folder}/catalogue`, catalogue, `${types('generators/model/catalogue.ts')}.CatalogueStandard`),
        ...typedJson(
          `${folder}/suite`,
          suiteOf(root, { standard, version }, known),
          `${types('conformance/runner/released.ts')}.FrozenSuite`,
        ),
        ...(await emitValidators(
          schemas,
          `.generated/${folder}`,
          (source) => source.standard === standard && source.version === version,
        )),
      ];
    }),
  );
  return [registry, ...emitVersionModules(schemas, listed, drafts), ...(await emitTypes(schemas)), ...files.flat()];
}

/** The catalogue that was frozen with each release. */
export const releasedCatalogues = (
  root: string,
  { standards }: Pick<Series, 'standards'>,
): readonly CatalogueStandard[] =>
  standards.flatMap(({ key, releases = [] }) =>
    releases.map(({ version }) => catalogueAt(root, { standard: key, version })),
  );

/** The frozen cases of a release: its requirement set, its vectors, and a line of `cases.jsonl` for each check. */
function suiteOf(root: string, { standard, version }: Version, known: KnownVectors): Json {
  const folder = `${TESTS}/${standard}/${version}`;
  const set = parse(textAt(root, `${folder}/set.yaml`)) as { readonly frozen: Readonly<Record<string, Json>> };
  const checks = textAt(root, `${folder}/cases.jsonl`)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Json);
  const vectors = existsSync(join(root, folder, 'vectors')) ? readdirSync(join(root, folder, 'vectors')).sort() : [];
  return {
    set: { standard, version, status: 'released', ...set.frozen },
    vectors: vectors.flatMap((name) => vectorsOf(vectorFileAt(root, `${folder}/vectors/${name}`, known))),
    checks,
  };
}

function vectorFileAt(root: string, path: string, known: KnownVectors): Json {
  const text = textAt(root, path);
  const before = known.get(text);
  if (before !== undefined) return before;
  const read = readSource(text, path);
  if (!read.ok) throw new Error(`${path} cannot be read, which its digest would have said`);
  known.set(text, read.document.value);
  return read.document.value;
}

const catalogueAt = (root: string, { standard, version }: Version): CatalogueStandard =>
  JSON.parse(textAt(root, `spec/${standard}/${version}/catalogue.json`)) as CatalogueStandard;

const textAt = (root: string, path: string): string => readFileSync(join(root, path), 'utf8');

const registryText = (versions: readonly Listed[]): string =>
  [
    '// Generated by generators/emit/releases.ts from spec/series.yaml; do not edit.',
    '',
    "import type { Release } from '../release-registry.ts';",
    '',
    '/** Every release, by standard and in the order in which they were made. */',
    'export const releases: readonly Release[] = [',
    ...versions.flatMap(({ standard, version, date, conformsTo }) => {
      const from = `../../../.generated/releases/${standard}-${version}`;
      return [
        '  {',
        `    standard: '${standard}',`,
        `    version: '${version}',`,
        `    date: '${date}',`,
        `    conformsTo: '${conformsTo}',`,
        `    catalogue: async () => (await import('${from}/catalogue.json', { with: { type: 'json' } })).default,`,
        `    suite: async () => (await import('${from}/suite.json', { with: { type: 'json' } })).default,`,
        `    documentValidators: async () => (await import('${from}/document-validators.js')).documentValidators,`,
        `    operationValidators: async () => (await import('${from}/operation-validators.js')).operationValidators,`,
        '  },',
      ];
    }),
    '];',
    '',
  ].join('\n');
