/**
 * Emits compiled validators as two ES modules that import nothing and evaluate nothing:
 * `.generated/document-validators.js` and `.generated/operation-validators.js`, each with its `.d.ts`. They are apart
 * because whoever validates documents starts in half the time without those of the operations.
 *
 * Exports: `documentValidators` (`operationValidators`) by key (`uncertainty/measurement-result`,
 * `uncertainty/operations/combine#input`, also `#output`, `#undefined` and `#rejected` where the operation has them), and
 * each by name for browsers: `measurementResult`, `uncertaintyCombineInput`.
 */

import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build, type BuildOptions, type Plugin } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { recalledLater } from '../memory/recalled.ts';
import { isObject, type SchemaSource, type SchemaSources } from '../model/schema-sources.ts';
import { compilableSchema } from './compilable-schema.ts';
import type { EmittedFile } from './emitted-file.ts';
import { camel, pascal } from './type-names.ts';

/** Keywords of ours that constrain nothing. */
const ANNOTATIONS = ['x-clause', 'x-pattern-meaning', 'x-known', 'x-status'];

/** A validator to be compiled: its key, the name of its export and where its schema is. */
export interface CompiledSchema {
  readonly key: string;
  readonly name: string;
  readonly ref: string;
}

/** An ajv that knows every schema of the series, and reports what `validate` in schemas/document needs. */
export function ajvOf(schemas: Pick<SchemaSources, 'sources'>): Ajv2020 {
  const known = made.get(schemas.sources) ?? ajvWith(schemas);
  made.set(schemas.sources, known);
  return known;
}

/** One for a list of sources: to check them against the dialect takes longer than to compile them. */
const made = new WeakMap<readonly SchemaSource[], Ajv2020>();

function ajvWith({ sources }: Pick<SchemaSources, 'sources'>): Ajv2020 {
  const byFile = new Map(sources.map((source) => [source.file, source]));
  const ajv = new Ajv2020({
    strict: true,
    strictRequired: false,
    strictTypes: false,
    strictTuples: false,
    allErrors: true,
    verbose: true,
    code: { source: true, esm: true, lines: true },
  });
  for (const keyword of ANNOTATIONS) ajv.addKeyword(keyword);
  for (const source of sources) ajv.addSchema(compilableSchema(source, byFile));
  return ajv;
}

/** What is compiled of a schema source: a document itself, or the definitions of an operation. */
export function compiledSchemas(source: SchemaSource): readonly CompiledSchema[] {
  if (source.operation === undefined) {
    const title = source.schema['title'];
    return [{ key: source.key, name: camel(typeof title === 'string' ? title : source.name), ref: source.id }];
  }
  const definitions = isObject(source.schema['$defs']) ? source.schema['$defs'] : {};
  const prefix = camel(source.standard) + pascal(source.operation.split('/').at(-1) ?? '');
  return ['input', 'output', 'undefined', 'rejected']
    .filter((part) => definitions[part] !== undefined)
    .map((part) => ({
      key: `${source.key}#${part}`,
      name: prefix + pascal(part),
      ref: `${source.id}#/$defs/${part}`,
    }));
}

/** What one module holds. */
export const KINDS = ['document', 'operation'] as const;
export type Kind = (typeof KINDS)[number];

/**
 * Every schema of one kind that is published, compiled, and the compiled code as one module; `of` chooses among them,
 * where others are there only to be referred to.
 */
export async function bundledValidators(
  schemas: SchemaSources,
  kind: Kind,
  of: (source: SchemaSource) => boolean = () => true,
) {
  const published = schemas.sources.filter(({ standard }) => standard !== 'meta');
  const chosen = published.filter(of);
  const all = chosen.flatMap(compiledSchemas);
  const twice = all.find(({ name }, index) => all.findIndex((other) => other.name === name) !== index);
  if (twice !== undefined) throw new Error(`two schemas would both export ${twice.name}; give one another title`);
  const compiled = chosen.filter((source) => kindOf(source) === kind).flatMap(compiledSchemas);
  const ajv = ajvOf(schemas);
  const code = standaloneCode.default(ajv, Object.fromEntries(compiled.map(({ name, ref }) => [name, ref])));
  const map = compiled.map(({ key, name }) => `  ${JSON.stringify(key)}: ${name},`).join('\n');
  const contents = `${code}\nexport const ${kind}Validators = {\n${map}\n};\n`;
  return { compiled, bundle: await build(validatorsBuild(contents)) };
}

const kindOf = ({ operation }: SchemaSource): Kind => (operation === undefined ? 'document' : 'operation');

/** The modules of one set of schemas; those of a release lie in a `folder` of their own. */
export async function emitValidators(
  schemas: SchemaSources,
  folder = '.generated',
  of?: (source: SchemaSource) => boolean,
): Promise<readonly EmittedFile[]> {
  const made = schemas.sources.map((source) => [source.id, source.schema, of?.(source)]);
  return recalledLater(`validators in ${folder}`, JSON.stringify(made), () => validatorsIn(schemas, folder, of));
}

async function validatorsIn(
  schemas: SchemaSources,
  folder: string,
  of?: (source: SchemaSource) => boolean,
): Promise<readonly EmittedFile[]> {
  const emitted = await Promise.all(
    KINDS.map(async (kind): Promise<readonly EmittedFile[]> => {
      const { compiled, bundle } = await bundledValidators(schemas, kind, of);
      const names = compiled.map(({ name }) => `export declare const ${name}: Validator;\n`).join('');
      const path = `${folder}/${kind}-validators`;
      return [
        { path: `${path}.js`, content: `${BANNER}${bundle.outputFiles[0]?.text ?? ''}` },
        { path: `${path}.d.ts`, content: `${BANNER}${declarations(kind)}${names}` },
      ];
    }),
  );
  return emitted.flat();
}

/** How compiled validators, and the few functions of ajv that they call, become one module. */
const validatorsBuild = (contents: string) =>
  ({
    stdin: { contents, resolveDir: import.meta.dirname, loader: 'js' },
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    minify: true,
    legalComments: 'none',
    plugins: [withoutRequire],
    write: false,
    metafile: true,
    logLevel: 'silent',
  }) satisfies BuildOptions;

/** ajv's runtime modules carry the `require` call that loads them, as a string that nobody needs here. */
const withoutRequire: Plugin = {
  name: 'without-require',
  setup({ onLoad }) {
    onLoad({ filter: /[/\\]ajv[/\\]dist[/\\]runtime[/\\][a-z0-9_]+\.js$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(/^.*\.code = .*require\(.*$/m, ''),
      loader: 'js',
    }));
  },
};

const BANNER = '// Generated from the schemas by generators/emit/validators.ts; do not edit.\n';

const declarations = (kind: Kind): string => `
/** What a validator says of one place: a JSON Pointer, the keyword that is not met, and the schema that holds it. */
export interface ValidationError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly schema?: unknown;
  readonly parentSchema?: Readonly<Record<string, unknown>>;
  readonly data?: unknown;
}

/** Whether a value meets the schema; \`errors\` holds what the last call found. */
export interface Validator {
  (value: unknown): boolean;
  readonly errors?: readonly ValidationError[] | null;
}

/** Every validator of this kind by the key of its schema. */
export declare const ${kind}Validators: Readonly<Record<string, Validator>>;

`;
