import type { Json } from '../../conformance/contract/json.ts';
import type { Finding } from './finding.ts';
import { finding } from './make-finding.ts';
import { nearest } from './nearest.ts';
import type { SourceDocument } from './source-document.ts';

/** A document states its type and version; cited, not known: this floor sees no clauses. */
const TYPE_AND_VERSION = { clause: 'VOC-007' } as const;

/** The key of a schema, or why there is none. */
export type SchemaOf = { readonly ok: true; readonly key: string } | { readonly ok: false; readonly finding: Finding };

/**
 * The schema that a document names by its `conformsTo` (`…/std/uncertainty/0.1`) and `type` (`measurement-result`):
 * `uncertainty/measurement-result`. `known` are the keys that there are. A document without `conformsTo` is found by its
 * type where only one standard has it, so that its schema can say what is missing.
 */
export function schemaOf(document: SourceDocument, known: readonly string[]): SchemaOf {
  const type = member(document.value, 'type');
  if (type === undefined)
    return { ok: false, finding: finding('document-type-missing', document.place(''), {}, TYPE_AND_VERSION) };
  const standard = /\/std\/([a-z0-9-]+)\/[0-9.]+$/.exec(member(document.value, 'conformsTo') ?? '')?.[1];
  const key = `${standard ?? ''}/${type}`;
  if (known.includes(key)) return { ok: true, key };
  const [only, other] = known.filter(
    (candidate) => candidate.endsWith(`/${type}`) && !candidate.includes('/operations/'),
  );
  if (only !== undefined && other === undefined) return { ok: true, key: only };
  return { ok: false, finding: unknownSchema(document, standard === undefined ? type : key, known) };
}

/** Says that there is no schema of this name, and which the writer may have meant. */
function unknownSchema(document: SourceDocument, name: string, known: readonly string[]): Finding {
  const documents = known.filter((candidate) => !candidate.includes('/operations/'));
  const meant = name.includes('/')
    ? nearest(name, documents)
    : documents.find((candidate) => nearest(name, [candidate.split('/')[1] ?? '']) !== undefined);
  const words = { type: name, known: documents, ...(meant === undefined ? {} : { nearest: meant }) };
  return finding('document-type-unknown', document.place('/type'), words, TYPE_AND_VERSION);
}

function member(value: Json, name: string): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !Object.hasOwn(value, name))
    return undefined;
  const found = (value as Readonly<Record<string, Json>>)[name];
  return typeof found === 'string' ? found : undefined;
}
