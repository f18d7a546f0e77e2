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
import { readSource } from './read-source.ts';
import type { SourceDocument } from '../../schemas/document/source-document.ts';

export interface SchemaSource {
  readonly key: string;
  /** `uncertainty`, or `meta` for the schemas of the sources themselves. */
  readonly standard: string;
  /** `draft` while it is edited, `0.1.0` in a release; `meta` has none. */
  readonly version?: string;
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

/** Loads the schemas of the drafts below `root`, the root of the repository, and those of the sources themselves. */
export function loadSchemaSources(root: string): SchemaSources {
  return load(root, /^(meta|[a-z0-9-]+\/draft)\//);
}

/** Loads the schemas of every release below `root`; each refers to releases of other standards. */
export function loadReleasedSchemas(root: string): SchemaSources {
  return load(root, /^[a-z0-9-]+\/[0-9]+\.[0-9]+\.[0-9]+\//);
}

function load(root: string, wanted: RegExp): SchemaSources {
  const findings: Finding[] = [];
  const read = (file: string): SourceDocument | undefined => {
    const result = readSource(readFileSync(join(root, file), 'utf8'), file);
    if (result.ok) return result.document;
    findings.push(...result.findings);
    return undefined;
  };
  const base = baseOf(read('spec/series.yaml')?.value);
  const sources = schemaFiles(join(root, 'schemas'), wanted).flatMap((path) => {
    const document = read(`schemas/${path}`);
    return document === undefined ? [] : schemaSource(document, base);
  });
  sources.sort((a, b) => (a.key < b.key ? -1 : 1));
  return { base, sources, findings };
}

/** The schema that stands in a document at `schemas/<standard>/<version>/<name>.schema.yaml`; nothing where none does. */
export function schemaSource(document: SourceDocument, base: string): readonly SchemaSource[] {
  if (!isObject(document.value)) return [];
  const { file } = document;
  const path = file.slice('schemas/'.length, -'.schema.yaml'.length);
  const [standard = '', ...rest] = path.split('/');
  const version = standard === 'meta' ? undefined : rest.shift();
  const name = rest.join('/');
  const operation = document.value['x-operation'];
  return [
    {
      key: `${standard}/${name}`,
      standard,
      ...(version === undefined ? {} : { version }),
      name,
      file,
      id: `${base}/schemas/${path}.schema.json`,
      schema: document.value,
      ...(typeof operation === 'string' ? { operation } : {}),
      document,
    },
  ];
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

const schemaFiles = (folder: string, wanted: RegExp): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.schema.yaml') && wanted.test(path))
    .sort();
