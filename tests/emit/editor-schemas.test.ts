import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EDITOR_FILES, editorSchemaFile, emitEditorSchemas } from '../../generators/emit/editor-schemas.ts';
import { parseSource } from '../../generators/model/source.ts';
import { loadSchemaSources } from '../../generators/model/schema-sources.ts';
import { readTree } from '../../generators/model/tree.ts';

const sources = [...readTree('.')]
  .filter(([file]) => file.endsWith('.yaml'))
  .map(([file, text]) => parseSource(file, text));
const emitted = new Map(emitEditorSchemas(loadSchemaSources('.')).map(({ path, content }) => [path, content]));
/** A pattern as an editor reads it: `*` within a name, `**` over folders. */
const pattern = (glob: string): RegExp =>
  new RegExp(
    `^${glob
      .replaceAll('.', '\\.')
      .replaceAll('**/', '\u0000')
      .replaceAll('*', '[^/]*')
      .replaceAll('\u0000', '(?:.*/)?')}$`,
  );
const matches = (file: string, name: string): boolean =>
  EDITOR_FILES.some((one) => one.name === name && one.files.some((glob) => pattern(glob).test(file)));

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);

it('every YAML source but the examples of faults is wired to the schema of its kind, and to one alone', () => {
  for (const source of sources) {
    if (source === undefined || source.file.includes('/invalid-')) continue;
    const kind = source.kind === 'schema' || source.kind === 'meta' ? 'dialect' : source.kind;
    expect([
      source.file,
      EDITOR_FILES.filter(({ name }) => matches(source.file, name)).map(({ name }) => name),
    ]).toEqual([source.file, [kind]]);
  }
});

it('.vscode/settings.json and the catalogue for other editors say the same', () => {
  const settings = JSON.parse(readFileSync('.vscode/settings.json', 'utf8')) as { 'yaml.schemas': unknown };
  expect(settings['yaml.schemas']).toEqual(
    Object.fromEntries(EDITOR_FILES.map(({ name, files }) => [`./${editorSchemaFile(name)}`, files])),
  );
  const catalog = JSON.parse(emitted.get('.generated/editor/catalog.json') ?? '') as {
    schemas: { fileMatch: unknown; url: string }[];
  };
  expect(catalog.schemas.map(({ url, fileMatch }) => [url, fileMatch])).toEqual(
    EDITOR_FILES.map(({ name, files }) => [`./${name}.schema.json`, files]),
  );
});

describe.each(EDITOR_FILES)('the schema of $name', ({ name }) => {
  const text = emitted.get(editorSchemaFile(name)) ?? '';
  const validate = ajv.compile(JSON.parse(text) as object);

  it('refers to no other file', () => {
    expect([...text.matchAll(/"\$ref": "([^"]*)"/g)].filter(([, ref]) => ref?.startsWith('#/') !== true)).toEqual([]);
  });

  it('takes every file that is wired to it, and not something else', () => {
    for (const source of sources) {
      if (source === undefined || !matches(source.file, name)) continue;
      expect([source.file, validate(source.value), validate.errors]).toEqual([source.file, true, null]);
    }
    expect(validate({ type: name === 'example' ? 'measurement-result' : 'nonsense', nonsense: 1 })).toBe(false);
  });
});
