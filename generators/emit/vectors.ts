/**
 * Emits `.generated/vectors.json`: the vectors of every standard by its key, read from
 * `conformance/standards/<standard>/draft/vectors/<CLAUSE-ID>.yaml` and held against schemas/meta/vectors.schema.yaml.
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Json, JsonObject } from '../../conformance/contract/json.ts';
import { type RepeatedList, vectorInput } from '../../conformance/contract/vector-input.ts';
import type { Finding } from '../../schemas/document/finding.ts';
import { recalled } from '../memory/recalled.ts';
import { readSource } from '../model/read-source.ts';
import type { SourceDocument } from '../../schemas/document/source-document.ts';
import { validate, type Validator } from '../../schemas/document/validate.ts';
import type { SchemaSources } from '../model/schema-sources.ts';
import { typedJson, type EmittedFile } from './emitted-file.ts';
import { ajvOf } from './validators.ts';

const FOLDER = 'conformance/standards';

/** What files of vectors hold, by their text: releases and drafts share most of them. */
export type KnownVectors = Map<string, Json>;

/** The file, or what is wrong with the sources that it would be made of. `known` learns what was read. */
export function emitVectors(
  root: string,
  schemas: SchemaSources,
  known: KnownVectors = new Map(),
): { readonly files: readonly EmittedFile[]; readonly findings: readonly Finding[] } {
  const schema = schemas.sources.find(({ key }) => key === 'meta/vectors');
  if (schema === undefined) throw new Error('there is no schema meta/vectors');
  // Compiled where a file is judged anew.
  const faultsIn = (document: SourceDocument): readonly Finding[] =>
    validate(ajvOf(schemas).getSchema(schema.id) as Validator, document);
  // The schema refers to others of its kind: a change of any of them is a change of what it demands.
  const demands = JSON.stringify(
    schemas.sources.filter(({ standard }) => standard === 'meta').map((one) => [one.key, one.schema]),
  );
  const findings: Finding[] = [];
  const standards: Record<string, Json[]> = {};
  for (const standard of readdirSync(join(root, FOLDER)).sort()) {
    const folder = `${FOLDER}/${standard}/draft/vectors`;
    if (!existsSync(join(root, folder))) continue;
    const vectors: Json[] = [];
    for (const name of readdirSync(join(root, folder)).sort()) {
      if (!name.endsWith('.yaml')) continue;
      const file = `${folder}/${name}`;
      const text = readFileSync(join(root, file), 'utf8');
      const read = readSource(text, file);
      const isSound = (document: SourceDocument): boolean =>
        recalled(`whether vectors meet ${demands}`, text, () => faultsIn(document).length === 0);
      const found = !read.ok ? read.findings : isSound(read.document) ? [] : faultsIn(read.document);
      findings.push(...found);
      if (!read.ok || found.length > 0) continue;
      known.set(text, read.document.value);
      vectors.push(...vectorsOf(read.document.value));
    }
    standards[standard] = vectors;
  }
  return { files: typedJson('vectors', standards, 'Readonly<Record<string, readonly unknown[]>>'), findings };
}

/** A file of vectors, all for one clause. */
interface VectorSource {
  readonly clause: string;
  readonly vectors: readonly (JsonObject & { readonly id: string; readonly input: Json })[];
}

/** Each vector of a file with its clause, and with the lists that the file gives by their rule written out. */
export function vectorsOf(file: Json): readonly JsonObject[] {
  const { clause, vectors } = file as unknown as VectorSource;
  return vectors.map(({ id, input, inputFrom, ...vector }) => ({
    id,
    clause,
    ...vector,
    input:
      inputFrom === undefined
        ? input
        : vectorInput(input as JsonObject, inputFrom as unknown as Readonly<Record<string, RepeatedList>>),
  }));
}
