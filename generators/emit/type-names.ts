import { WORDS } from '../model/schema-keywords.ts';
import { isObject, type SchemaSource } from '../model/schema-sources.ts';
import type { JsonObject } from '../../conformance/contract/json.ts';

/** A schema that gets a TypeScript type of its own. */
export interface NamedSchema {
  readonly name: string;
  readonly standard: string;
  readonly file: string;
  /** JSON Pointer into the file. */
  readonly pointer: string;
  readonly schema: JsonObject;
}

/** `effective-degrees-of-freedom` is `EffectiveDegreesOfFreedom`. */
export const pascal = (name: string): string =>
  name.replace(/(^|[-_ ]+)([A-Za-z0-9])/g, (_, __, letter: string) => letter.toUpperCase());

/** `effective-degrees-of-freedom` is `effectiveDegreesOfFreedom`. */
export const camel = (name: string): string => {
  const words = pascal(name);
  return words.charAt(0).toLowerCase() + words.slice(1);
};

/**
 * The types of a schema file: a document by its title, its definitions by theirs or by the document's title and their
 * name; an operation's definitions by the operation's name and theirs: `CombineInput`, `CombineUndefined`.
 */
export function namedSchemas(source: SchemaSource): readonly NamedSchema[] {
  const { standard, file, schema } = source;
  const title = typeof schema['title'] === 'string' ? schema['title'] : pascal(source.name);
  const prefix = source.operation === undefined ? title : pascal(source.operation.split('/').at(-1) ?? '');
  const definitions = isObject(schema['$defs']) ? Object.entries(schema['$defs']) : [];
  const named: NamedSchema[] = [];
  if (source.operation === undefined && describesSomething(schema)) {
    named.push({ name: title, standard, file, pointer: '', schema });
  }
  for (const [key, definition] of definitions) {
    if (!isObject(definition)) continue;
    const own = definition['title'];
    const name = typeof own === 'string' ? pascal(own) : prefix + pascal(key);
    named.push({ name, standard, file, pointer: `/$defs/${key}`, schema: definition });
  }
  return named;
}

/** Whether the root of a file is itself a schema, not only a place for definitions. */
const describesSomething = (schema: JsonObject): boolean =>
  Object.keys(schema).some((keyword) => ![...WORDS, '$defs', '$schema'].includes(keyword));

/** The name of the type of a document, or of a part of an operation: `input`, `output`. */
export function typeNameOf(source: SchemaSource, part?: string): string {
  const pointer = part === undefined ? '' : `/$defs/${part}`;
  const named = namedSchemas(source).find((one) => one.pointer === pointer);
  if (named === undefined) throw new Error(`${source.file}#${pointer} has no type`);
  return named.name;
}
