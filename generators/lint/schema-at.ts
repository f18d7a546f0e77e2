import { posix } from 'node:path';
import type { SourceIndex } from '../model/index-sources.ts';
import { isObject } from '../model/schema-walk.ts';

/** Where a `$ref` leads: the schema, and the file that it stands in. */
export interface SchemaPlace {
  readonly file: string;
  readonly schema: unknown;
}

/**
 * Follows a `$ref` from a file.
 *
 * @returns undefined where it is not relative, or leads to nothing.
 */
export function schemaAt(ref: string, from: string, index: SourceIndex): SchemaPlace | undefined {
  if (/^[a-z][a-z0-9+.-]*:|^\//i.test(ref)) return undefined;
  const [path = '', fragment = ''] = ref.split('#', 2);
  const file = path === '' ? from : posix.join(posix.dirname(from), path);
  let here: unknown = index.sources.find((source) => source.file === file)?.value;
  for (const part of fragment.split('/').slice(1)) {
    const name = part.replaceAll('~1', '/').replaceAll('~0', '~');
    here = isObject(here) && Object.hasOwn(here, name) ? here[name] : undefined;
  }
  return here === undefined ? undefined : { file, schema: here };
}
