/**
 * Loads every schema source (`*.schema.yaml`) with positions, and gives each its `$id`.
 *
 * A key is the path without `schemas/`, `draft/` and the ending: `uncertainty/measurement-result`,
 * `uncertainty/operations/combine`, `meta/section`. An `$id` is
 * `<base>/schemas/<standard>/draft/<name>.schema.json` (`<base>/schemas/meta/<name>.schema.json` for the shapes of our
 * own sources), with `base` from spec/series.yaml; the sources hold none.
 */

import { readFileSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Json, JsonObject } from '../../conformance/contract/json.ts';
import type { Finding } from '../../schemas/document/finding.ts';
import { readYaml } from '../../schemas/document/read-yaml.ts';
import type { SourceDocument } from '../../schemas/document/source-document.ts';

/** The version that stands in the `$id`s of what is still edited. */
const VERSION = 'draft';

export interface SchemaSource {
  readonly key: string;
  /** `uncertainty`, or `meta` for the schemas of the sources themselves. */
  readonly standard: string;
  /** `measurement-result`, `operations/combine`. */
  readonly name: string;
  /** Path from the root of the repository, with slashes. */
  readonly file: string;
  readonly id: string;
  /** As written: `$ref`s relative by file path, no `$id`. */
  readonly schema: JsonObject;
  /** `uncertainty/combine` where the schema describes an operation. */
  readonly operation?: string;
  readonly document: SourceDocument;
}

export interface SchemaSources {
  /** Base URI of the series, without a trailing slash. */
  readonly base: string;
  /** Sorted by key. */
  readonly sources: readonly SchemaSource[];
  readonly findings: readonly Finding[];
}

/** Loads the schemas below `root`, the root of the repository. */
export function loadSchemaSources(root: string): SchemaSources {
  const findings: Finding[] = [];
  const read = (file: string): SourceDocument | undefined => {
    const result = readYaml(readFileSync(join(root, file), 'utf8'), file);
    if (result.ok) return result.document;
    findings.push(...result.findings);
    return undefined;
  };
  const base = baseOf(read('spec/series.yaml')?.value);
  const sources: SchemaSource[] = [];
  for (const path of schemaFiles(join(root, 'schemas'))) {
    const document = read(`schemas/${path}`);
    if (document === undefined || !isObject(document.value)) continue;
    const [standard = '', ...rest] = path.slice(0, -'.schema.yaml'.length).split('/');
    const name = (rest[0] === VERSION ? rest.slice(1) : rest).join('/');
    const operation = document.value['x-operation'];
    sources.push({
      key: `${standard}/${name}`,
      standard,
      name,
      file: `schemas/${path}`,
      id: `${base}/schemas/${path.slice(0, -'.yaml'.length)}.json`,
      schema: document.value,
      ...(typeof operation === 'string' ? { operation } : {}),
      document,
    });
  }
  sources.sort((a, b) => (a.key < b.key ? -1 : 1));
  return { base, sources, findings };
}

/** The file that a relative `$ref` in `from` points to, and the pointer inside it: `#/$defs/x` stays in `from`. */
export function resolveRef(ref: string, from: string): { readonly file: string; readonly pointer: string } {
  const hash = ref.indexOf('#');
  const path = hash === -1 ? ref : ref.slice(0, hash);
  const pointer = hash === -1 ? '' : decodeURIComponent(ref.slice(hash + 1));
  return { file: path === '' ? from : posix.join(posix.dirname(from), path), pointer };
}

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function baseOf(series: Json | undefined): string {
  const base = isObject(series) ? series['base'] : undefined;
  return typeof base === 'string' ? base.replace(/\/+$/, '') : 'urn:etalon';
}

/** Only drafts: a release is frozen with what was generated from it. */
function schemaFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.schema.yaml') && /^(meta|[a-z0-9-]+\/draft)\//.test(path))
    .sort();
}
