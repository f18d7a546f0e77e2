import type { JsonObject } from '../../conformance/contract/json.ts';
import type { SchemaSource, SchemaSources } from '../model/schema-sources.ts';
import { DIALECT } from './dialect.ts';
import { jsonText, type EmittedFile } from './emitted-file.ts';
import { withRefs } from './with-refs.ts';

/**
 * A schema as it is published: `$schema` and `$id` first, `$ref`s still relative, now to `.json`.
 *
 * The order of the members is that of the source, which its author chose for readers.
 */
export function publishedSchema(source: SchemaSource): JsonObject {
  const { $schema: _, ...schema } = source.schema;
  return { $schema: DIALECT, $id: source.id, ...(withRefs(schema, jsonRef) as JsonObject) };
}

const jsonRef = (ref: string): string => ref.replace(/\.schema\.yaml(?=#|$)/, '.schema.json').replace(/^\.\//, '');

/** `.generated/schemas/<standard>/<name>.schema.json`, each with its `$id`. */
export function emitJsonSchemas({ sources }: SchemaSources): readonly EmittedFile[] {
  return sources
    .filter(({ standard }) => standard !== 'meta')
    .map((source) => ({
      path: `.generated/schemas/${source.key}.schema.json`,
      content: jsonText(publishedSchema(source)),
    }));
}
