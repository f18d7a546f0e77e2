import type { Finding } from '../../schemas/document/finding.ts';
import type { LintFinding } from '../lint/lint-finding.ts';
import { buildModel } from '../model/build-model.ts';
import { readEvidence } from '../model/evidence.ts';
import { indexSources, parseTree } from '../model/index-sources.ts';
import { readMutation } from '../model/read-mutation.ts';
import { loadReleasedSchemas, loadSchemaSources } from '../model/schema-sources.ts';
import { readTree } from '../model/tree.ts';
import { emitBundle } from './bundle.ts';
import { catalogueOf, emitCatalogue } from './catalogue.ts';
import { emitConformsTo } from './conforms-to.ts';
import { emitEditorSchemas } from './editor-schemas.ts';
import type { EmittedFile } from './emitted-file.ts';
import { emitErrata, errataOf } from './errata.ts';
import { emitJsonSchemas } from './json-schemas.ts';
import { emitRegistry } from './registry.ts';
import { releasedSite } from './released-site.ts';
import { emitReleases, releasedCatalogues } from './releases.ts';
import { emitSets } from './sets.ts';
import { emitSite } from './site.ts';
import { emitSuite } from './suite.ts';
import { emitTypes } from './types.ts';
import { emitValidators } from './validators.ts';
import { emitVectors } from './vectors.ts';
import { emitVersionTypes } from './version-types.ts';
import { emitVersionValidators } from './version-validators.ts';

/** Everything that follows from the sources, sorted by path; or what is wrong with them. */
export interface Emitted {
  readonly files: readonly EmittedFile[];
  readonly findings: readonly (Finding | LintFinding)[];
}

/**
 * Runs every emitter over the sources below `root`, the root of the repository. Writes nothing. Where the sources are not
 * sound enough for an emitter, the findings are what lint says about them.
 */
export async function emitAll(root: string): Promise<Emitted> {
  try {
    return await emit(root);
  } catch (problem) {
    const { lint } = await import('../lint/lint.ts');
    const findings = (await lint(readTree(root))).filter(({ severity }) => severity === 'error');
    if (findings.length > 0) return { files: [], findings };
    throw problem;
  }
}

async function emit(root: string): Promise<Emitted> {
  const schemas = loadSchemaSources(root);
  if (schemas.findings.length > 0) return { files: [], findings: schemas.findings };
  const tree = readTree(root);
  const index = indexSources(parseTree(tree));
  const model = buildModel(index);
  const vectors = emitVectors(root, schemas);
  const sets = emitSets(root, schemas);
  const evidence = readEvidence(
    root,
    model.standards.map(({ key }) => key),
  );
  const catalogue = catalogueOf(model);
  const types = await emitTypes(schemas);
  const releases = await emitReleases(root, model.series);
  const files = [
    ...types,
    ...emitVersionTypes(
      schemas,
      [...types, ...releases].map(({ path }) => path).filter((path) => path.endsWith('/generated/types.ts')),
      loadReleasedSchemas(root),
    ),
    ...emitVersionValidators(model.series),
    ...(await emitValidators(schemas)),
    ...emitJsonSchemas(schemas),
    ...emitBundle(schemas),
    ...emitEditorSchemas(schemas),
    ...emitRegistry(root, schemas),
    ...releases,
    ...emitCatalogue(model),
    ...emitConformsTo(catalogue),
    ...emitErrata(index),
    ...emitSite(model, catalogue, evidence, readMutation(root), {
      releases: releasedCatalogues(root, model.series).map((released) => releasedSite(tree, released)),
      errata: errataOf(index),
    }),
    ...emitSuite(root),
    ...sets.files,
    ...vectors.files,
  ];
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { files, findings: [...vectors.findings, ...sets.findings] };
}
