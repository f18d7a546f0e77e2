import type { Finding } from '../../schemas/document/finding.ts';
import type { LintFinding } from '../lint/lint-finding.ts';
import { buildModel } from '../model/build-model.ts';
import { readEvidence } from '../model/evidence.ts';
import { indexSources } from '../model/index-sources.ts';
import { readMutation } from '../model/read-mutation.ts';
import { loadSchemaSources } from '../model/schema-sources.ts';
import { readTree } from '../model/tree.ts';
import { treeParser } from '../model/tree-parser.ts';
import { emitBundle } from './bundle.ts';
import { catalogueOf, emitCatalogue } from './catalogue.ts';
import { emitConformsTo } from './conforms-to.ts';
import { emitEditorSchemas } from './editor-schemas.ts';
import type { EmittedFile } from './emitted-file.ts';
import { emitErrata, errataOf } from './errata.ts';
import { emitJsonSchemas } from './json-schemas.ts';
import { emitPrintedClauses } from './printed-clauses.ts';
import { emitRegistry } from './registry.ts';
import { releasedSite } from './released-site.ts';
import { emitReleases, releasedCatalogues } from './releases.ts';
import { emitSets } from './sets.ts';
import { emitSite, siteData } from './site.ts';
import { emitSuite } from './suite.ts';
import { emitTypes } from './types.ts';
import { emitValidators } from './validators.ts';
import { emitVectors, type KnownVectors } from './vectors.ts';
import { emitDraftOperations } from './version-modules.ts';
import { emitDraftTypes } from './version-types.ts';

/** Everything that follows from the sources, sorted by path; or what is wrong with them. */
export interface Emitted {
  readonly files: readonly EmittedFile[];
  readonly findings: readonly (Finding | LintFinding)[];
}

/**
 * Runs every emitter over the sources below `root`, the root of the repository. Writes nothing. Where the sources are not
 * sound enough for an emitter, the findings are what lint says about them. Tells `stage` what it begins with, for whoever
 * waits.
 */
export async function emitAll(root: string, stage: (name: string) => void = () => undefined): Promise<Emitted> {
  try {
    return await emit(root, stage);
  } catch (problem) {
    const { lint } = await import('../lint/lint.ts');
    const findings = (await lint(readTree(root))).filter(({ severity }) => severity === 'error');
    if (findings.length > 0) return { files: [], findings };
    throw problem;
  }
}

async function emit(root: string, stage: (name: string) => void): Promise<Emitted> {
  stage('sources');
  const schemas = loadSchemaSources(root);
  if (schemas.findings.length > 0) return { files: [], findings: schemas.findings };
  const tree = readTree(root);
  const parse = treeParser();
  const index = indexSources(parse(tree));
  const model = buildModel(index);
  const known: KnownVectors = new Map();
  const vectors = emitVectors(root, schemas, known);
  const sets = emitSets(root, schemas);
  const evidence = readEvidence(
    root,
    model.standards.map(({ key }) => key),
  );
  const catalogue = catalogueOf(model);
  const site = siteData(model, catalogue, evidence, readMutation(root), {
    releases: releasedCatalogues(root, model.series).map((released) => releasedSite(tree, released, parse)),
    errata: errataOf(index),
  });
  stage('types');
  const types = await emitTypes(schemas);
  stage('validators');
  const validators = await emitValidators(schemas);
  stage('releases');
  const releases = await emitReleases(root, model.series, known);
  const files = [
    ...types,
    ...emitDraftTypes(schemas),
    ...emitDraftOperations(schemas),
    ...validators,
    ...emitJsonSchemas(schemas),
    ...emitBundle(schemas),
    ...emitEditorSchemas(schemas),
    ...emitRegistry(root, schemas),
    ...releases,
    ...emitCatalogue(model),
    ...emitConformsTo(catalogue),
    ...emitErrata(index),
    ...emitSite(site),
    ...emitPrintedClauses(site),
    ...emitSuite(root),
    ...sets.files,
    ...vectors.files,
  ];
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { files, findings: [...vectors.findings, ...sets.findings] };
}
