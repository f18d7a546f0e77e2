import { NAMED } from './schema-keywords.ts';

/** One object of a JSON Schema, with the way to it. */
export interface SubSchema {
  readonly schema: Readonly<Record<string, unknown>>;
  readonly path: readonly (string | number)[];
  /** The keyword of the enclosing schema under which it stands, such as `properties`; absent at the root. */
  readonly under?: string;
  readonly parent?: SubSchema;
}

const ONE = [
  'items',
  'contains',
  'not',
  'if',
  'then',
  'else',
  'additionalProperties',
  'unevaluatedProperties',
  'propertyNames',
];
const LIST = ['allOf', 'anyOf', 'oneOf', 'prefixItems'];

/** Whether a value is an object of JSON, neither null nor an array. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every schema object in a schema, itself first; boolean schemas are passed over. */
export function* subSchemas(root: unknown): Generator<SubSchema> {
  if (isObject(root)) yield* walk({ schema: root, path: [] });
}

function* walk(here: SubSchema): Generator<SubSchema> {
  yield here;
  for (const [keyword, value] of Object.entries(here.schema)) {
    const child = (schema: unknown, ...way: (string | number)[]): SubSchema[] =>
      isObject(schema) ? [{ schema, path: [...here.path, keyword, ...way], under: keyword, parent: here }] : [];
    const children = ONE.includes(keyword)
      ? child(value)
      : LIST.includes(keyword) && Array.isArray(value)
        ? value.flatMap((schema, at) => child(schema, at))
        : NAMED.includes(keyword) && isObject(value)
          ? Object.entries(value).flatMap(([name, schema]) => child(schema, name))
          : [];
    for (const one of children) yield* walk(one);
  }
}

/** The clauses that a schema object cites, well formed or not: `['UNC-012@1']`. */
export const citedBy = (schema: Readonly<Record<string, unknown>>): readonly unknown[] => {
  const cited = schema['x-clause'];
  return cited === undefined ? [] : Array.isArray(cited) ? cited : [cited];
};

/** `UNC-012@1` taken apart; undefined where it is not of that form. */
export function parseClauseRef(text: unknown): { readonly clause: string; readonly rev: number } | undefined {
  const match = typeof text === 'string' ? /^([A-Z]{3}-[0-9]{3})@([1-9][0-9]*)$/.exec(text) : null;
  return match === null ? undefined : { clause: match[1] ?? '', rev: Number(match[2]) };
}
