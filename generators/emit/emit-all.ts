import type { Finding } from '../../schemas/document/finding.ts';
import { loadSchemaSources } from '../model/schema-sources.ts';
import { emitBundle } from './bundle.ts';
import type { EmittedFile } from './emitted-file.ts';
import { emitJsonSchemas } from './json-schemas.ts';
import { emitRegistry } from './registry.ts';
import { emitTypes } from './types.ts';
import { emitValidators } from './validators.ts';
import { emitVectors } from './vectors.ts';

/** Everything that follows from the sources, sorted by path; or what is wrong with them. */
export interface Emitted {
  readonly files: readonly EmittedFile[];
  readonly findings: readonly Finding[];
}

/** Runs every emitter over the sources below `root`, the root of the repository. Writes nothing. */
export async function emitAll(root: string): Promise<Emitted> {
  const schemas = loadSchemaSources(root);
  if (schemas.findings.length > 0) return { files: [], findings: schemas.findings };
  const vectors = emitVectors(root, schemas);
  const files = [
    ...(await emitTypes(schemas)),
    ...(await emitValidators(schemas)),
    ...emitJsonSchemas(schemas),
    ...emitBundle(schemas),
    ...emitRegistry(root, schemas),
    ...vectors.files,
  ];
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { files, findings: vectors.findings };
}
