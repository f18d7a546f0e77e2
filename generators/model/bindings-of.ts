import { schemaKey } from './schema-key.ts';
import { citedBy, parseClauseRef, subSchemas } from './schema-walk.ts';
import type { Source } from './source.ts';
import { pointerOf } from './source.ts';
import type { SchemaBinding } from './types.ts';

/** Every place of a schema that cites a clause. */
export function bindingsOf(source: Source): readonly SchemaBinding[] {
  return [...subSchemas(source.value)].flatMap(({ schema, path }) =>
    citedBy(schema).flatMap((cited) => {
      const clause = parseClauseRef(cited);
      return clause === undefined ? [] : [{ schema: schemaKey(source.file), pointer: pointerOf(path), ...clause }];
    }),
  );
}
