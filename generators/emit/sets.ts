/**
 * Emits `.generated/sets.json`: of each standard's requirement set, `conformance/standards/<standard>/draft/set.yaml`, how
 * its frozen cases are drawn. Held against schemas/meta/set.schema.yaml.
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Json } from '../../conformance/contract/json.ts';
import type { Finding } from '../../schemas/document/finding.ts';
import { readSource } from '../model/read-source.ts';
import { validate, type Validator } from '../../schemas/document/validate.ts';
import type { SchemaSources } from '../model/schema-sources.ts';
import { typedJson, type EmittedFile } from './emitted-file.ts';
import { ajvOf } from './validators.ts';

const FOLDER = 'conformance/standards';

interface SetSource {
  readonly standard: string;
  readonly version: string;
  readonly frozen?: { readonly seed: string; readonly runs: number };
}

/** The file, or what is wrong with the sources that it would be made of. */
export function emitSets(
  root: string,
  schemas: SchemaSources,
): { readonly files: readonly EmittedFile[]; readonly findings: readonly Finding[] } {
  const schema = schemas.sources.find(({ key }) => key === 'meta/set');
  const validator = schema && (ajvOf(schemas).getSchema(schema.id) as Validator | undefined);
  if (validator === undefined) throw new Error('there is no schema meta/set');
  const findings: Finding[] = [];
  const sets: Json[] = [];
  for (const standard of readdirSync(join(root, FOLDER)).sort()) {
    const file = `${FOLDER}/${standard}/draft/set.yaml`;
    if (!existsSync(join(root, file))) continue;
    const read = readSource(readFileSync(join(root, file), 'utf8'), file);
    const found = read.ok ? validate(validator, read.document) : read.findings;
    findings.push(...found);
    if (!read.ok || found.length > 0) continue;
    const { version, frozen } = read.document.value as unknown as SetSource;
    if (frozen !== undefined) sets.push({ standard, version, status: 'draft', ...frozen });
  }
  const type =
    "readonly { readonly standard: string; readonly version: string; readonly status: 'draft'; readonly seed: string; readonly runs: number }[]";
  return { files: typedJson('sets', sets, type), findings };
}
