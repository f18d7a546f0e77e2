import type { Json } from '../../conformance/contract/json.ts';
import { resolveRef, type SchemaSources } from '../model/schema-sources.ts';
import { DIALECT } from './dialect.ts';
import { typedJson, type EmittedFile } from './emitted-file.ts';
import { withRefs } from './with-refs.ts';

/**
 * `.generated/bundle.schema.json`: all of them in one schema without any `$id`, for tools that do not understand it.
 *
 * A schema is `#/$defs/<key>`, with the slashes of its key as dots: `#/$defs/uncertainty.measurement-result`.
 */
export function emitBundle({ sources }: SchemaSources): readonly EmittedFile[] {
  const published = sources.filter(({ standard }) => standard !== 'meta');
  const keyOf = new Map(published.map(({ file, key }) => [file, key.replaceAll('/', '.')]));
  const $defs: Record<string, Json> = {};
  for (const { file, key, schema } of published) {
    $defs[key.replaceAll('/', '.')] = withRefs(schema, (ref) => {
      const target = resolveRef(ref, file);
      return `#/$defs/${keyOf.get(target.file) ?? ''}${target.pointer}`;
    });
  }
  return typedJson(
    'bundle.schema',
    { $schema: DIALECT, $defs },
    "import('../conformance/contract/json.ts').JsonObject",
  );
}
