import type { JsonObject } from '../../conformance/contract/json.ts';
import { isObject, resolveRef, type SchemaSources } from '../model/schema-sources.ts';
import { DIALECT } from './dialect.ts';
import { withEditorWords } from './editor-words.ts';
import { jsonText, type EmittedFile } from './emitted-file.ts';
import { withRefs } from './with-refs.ts';

/** A kind of source and the files that an editor judges by its schema. */
export interface EditorFiles {
  readonly name: string;
  /** Patterns from the root of the repository, as `yaml.schemas` of the YAML language server takes them. */
  readonly files: readonly string[];
}

/**
 * Every kind of YAML source. `.vscode/settings.json` says the same, held to it by a test. Invalid examples are left out:
 * an editor would underline what they are for.
 */
export const EDITOR_FILES: readonly EditorFiles[] = [
  { name: 'series', files: ['spec/series.yaml'] },
  { name: 'standard', files: ['spec/*/draft/standard.yaml'] },
  { name: 'terms', files: ['spec/*/draft/terms.yaml'] },
  { name: 'section', files: ['spec/*/draft/sections/*.yaml'] },
  { name: 'notes', files: ['spec/*/draft/notes/*.yaml'] },
  { name: 'accepted', files: ['spec/*/draft/accepted.yaml'] },
  { name: 'ledger', files: ['spec/*/ledger.yaml'] },
  { name: 'errata', files: ['spec/*/errata.yaml'] },
  { name: 'vectors', files: ['conformance/standards/*/draft/vectors/*.yaml'] },
  { name: 'set', files: ['conformance/standards/*/draft/set.yaml'] },
  { name: 'dialect', files: ['schemas/meta/*.schema.yaml', 'schemas/*/draft/**/*.schema.yaml'] },
  { name: 'example', files: ['spec/*/draft/examples/*/valid-*.yaml'] },
];

/** Where the schema of a kind lies once it is generated. */
export const editorSchemaFile = (name: string): string => `.generated/editor/${name}.schema.json`;

/**
 * `.generated/editor/`: for each kind of source one schema that refers to no other file, for completion and hovers, and
 * `catalog.json`, in the form of SchemaStore, for editors other than VS Code.
 */
export function emitEditorSchemas(schemas: SchemaSources): readonly EmittedFile[] {
  const ofSources = definitions(schemas, (standard) => standard === 'meta');
  const ofDocuments = definitions(schemas, (standard) => standard !== 'meta');
  const catalog = {
    $schema: 'https://json.schemastore.org/schema-catalog.json',
    version: 1,
    schemas: EDITOR_FILES.map(({ name, files }) => ({
      name: `etalon ${name}`,
      description: `Sources of the kind ${name}.`,
      fileMatch: files,
      url: `./${name}.schema.json`,
    })),
  };
  return [
    ...EDITOR_FILES.map(({ name }) => ({
      path: editorSchemaFile(name),
      content: jsonText(
        name === 'example'
          ? { $schema: DIALECT, title: 'Example', ...anyDocument(schemas), $defs: ofDocuments }
          : { $schema: DIALECT, $ref: `#/$defs/meta.${name}`, $defs: ofSources },
      ),
    })),
    { path: '.generated/editor/catalog.json', content: jsonText(catalog) },
  ];
}

/** Schemas as members of `$defs`, by their keys with dots, in words that an editor shows. */
function definitions({ sources }: SchemaSources, isWanted: (standard: string) => boolean): JsonObject {
  const wanted = sources.filter(({ standard }) => isWanted(standard));
  const keyOf = new Map(wanted.map(({ file, key }) => [file, key.replaceAll('/', '.')]));
  const plain = Object.fromEntries(
    wanted.map(({ file, key, schema }) => {
      const here = withRefs(schema, (ref) => {
        const target = resolveRef(ref, file);
        return `#/$defs/${keyOf.get(target.file) ?? ''}${target.pointer}`;
      });
      return [key.replaceAll('/', '.'), here] as const;
    }),
  );
  return withEditorWords(plain);
}

/** A document is judged by the schema that its `type` names; one of another type is refused. */
function anyDocument({ sources }: SchemaSources): JsonObject {
  const documents = sources.filter(({ key, schema, standard }) => standard !== 'meta' && isDocument(key, schema));
  const typeOf = (key: string): string => key.split('/')[1] ?? '';
  return {
    type: 'object',
    properties: {
      type: {
        description: 'What kind of document this is.',
        'x-description-zh': '文件的种类。',
        enum: documents.map(({ key }) => typeOf(key)),
      },
    },
    required: ['type'],
    allOf: documents.map(({ key }) => ({
      if: { properties: { type: { const: typeOf(key) } }, required: ['type'] },
      then: { $ref: `#/$defs/${key.replaceAll('/', '.')}` },
    })),
  };
}

/** Whether a schema is of a document that says by `type` what it is, and not of a part of one. */
function isDocument(key: string, schema: JsonObject): boolean {
  const type = isObject(schema['properties']) ? schema['properties']['type'] : undefined;
  return isObject(type) && type['const'] === key.split('/')[1];
}
