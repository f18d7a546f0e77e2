import { posix } from 'node:path';
import { isObject } from '../../model/schema-walk.ts';

/** Every schema of one side, by path, whatever version each belongs to. */
export type SchemaSet = ReadonlyMap<string, unknown>;

/** A schema (an object or a boolean) and where it stands. */
export interface SchemaAt {
  readonly schema: unknown;
  readonly file: string;
  readonly pointer: string;
}

/** A part of a schema, one or more steps down. */
export function partOf(at: SchemaAt, schema: unknown, ...steps: readonly (string | number)[]): SchemaAt {
  const way = steps.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
  return { schema, file: at.file, pointer: at.pointer + way };
}

/**
 * What a `$ref` in a file points to; undefined where there is nothing, or where it leaves the schemas. A path that
 * climbs out of the tree finds nothing, because no file of the set has such a name.
 */
export function targetOf(set: SchemaSet, ref: string, from: string): SchemaAt | undefined {
  const [path = '', fragment = ''] = ref.split('#', 2);
  const file = path === '' ? from : posix.join(posix.dirname(from), path);
  let schema: unknown = set.get(file);
  for (const step of fragment.split('/').slice(1)) {
    const name = decode(step);
    if (Array.isArray(schema)) schema = schema[Number(name)] as unknown;
    else if (isObject(schema) && Object.hasOwn(schema, name)) schema = schema[name];
    else return undefined;
  }
  return schema === undefined ? undefined : { schema, file, pointer: fragment };
}

function decode(step: string): string {
  try {
    return decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~');
  } catch {
    return step;
  }
}
