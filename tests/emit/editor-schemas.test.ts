import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EDITOR_FILES, editorSchemaFile, emitEditorSchemas } from '../../generators/emit/editor-schemas.ts';
import { withEditorWords } from '../../generators/emit/editor-words.ts';
import { parseSource } from '../../generators/model/source.ts';
import { isObject, subSchemas } from '../../generators/model/schema-walk.ts';
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

/** No source of a standard: a release is never edited, and an invalid example would be underlined for what it is for. */
const NO_SOURCES = /\/[0-9]+\.[0-9]+\.[0-9]+\/|\/invalid-|^conformance\/shards\//;
const wiredOtherwiseThanOnce = (files: readonly string[]): readonly string[] =>
  files
    .filter((file) => /^(spec|schemas|conformance)\/.*\.ya?ml$/.test(file) && !NO_SOURCES.test(file))
    .filter(
      (file) => EDITOR_FILES.flatMap(({ files }) => files).filter((glob) => pattern(glob).test(file)).length !== 1,
    );

it('every YAML file that is tracked in the rooms of the sources is wired once, whatever the generators read', () => {
  const tracked = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0');
  expect(tracked.filter((file) => file.endsWith('/set.yaml')).length).toBeGreaterThan(3);
  expect(wiredOtherwiseThanOnce(tracked)).toEqual([]);
  const planted = ['spec/sample/draft/plan.yaml', 'conformance/standards/sample/draft/devices/clock.yml'];
  expect(wiredOtherwiseThanOnce([...tracked, ...planted])).toEqual(planted);
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

  it('has no keyword of our own beside a reference, where the server would forget its words', () => {
    const beside = [...subSchemas(JSON.parse(text))].filter(({ schema }) => '$ref' in schema);
    expect(beside.length).toBeGreaterThan(0);
    const words = new Set(['$ref', '$schema', '$defs', 'title', 'description', 'markdownDescription', 'deprecated']);
    expect(beside.flatMap(({ schema }) => Object.keys(schema)).filter((keyword) => !words.has(keyword))).toEqual([]);
  });

  it('shows the words of a member, not those of what it refers to', () => {
    for (const { schema, path } of subSchemas(JSON.parse(text))) {
      if (typeof schema['description'] !== 'string' || !Array.isArray(schema['allOf'])) continue;
      const others = schema['allOf'].filter((one) => isObject(one) && ('description' in one || isBareReference(one)));
      expect([path, others]).toEqual([path, []]);
    }
  });
});

const isBareReference = (schema: object): boolean => Object.keys(schema).join() === '$ref';

it('an example of a type that no schema has is underlined, with the types that there are', () => {
  const validate = ajv.compile(JSON.parse(emitted.get(editorSchemaFile('example')) ?? '') as object);
  expect(validate({ type: 'measurment-result' })).toBe(false);
  expect(validate.errors?.map(({ instancePath, keyword }) => [instancePath, keyword])).toEqual([['/type', 'enum']]);
  expect(validate({})).toBe(false);
});

it.each([
  ['A plain sentence.', 'A plain sentence.'],
  ['spec/<standard>/draft, `{term:id}` and [x](y).', 'spec/\\<standard\\>/draft, `{term:id}` and \\[x\\]\\(y\\).'],
])('the words %s are shown as they are written', (description, markdownDescription) => {
  expect(withEditorWords({ one: { description } })).toEqual({ one: { description, markdownDescription } });
});

it('an editor shows both languages, the Chinese as a paragraph of its own', () => {
  const description = 'The `unit` of it.';
  expect(
    withEditorWords({ one: { description, 'x-description-zh': '其`unit`。', 'x-clause': ['UNC-001@1'] } }),
  ).toEqual({
    one: { description, markdownDescription: 'The `unit` of it.\n\n其`unit`。' },
  });
});

it('what a member refers to is written out beside words of its own, and left alone without', () => {
  const decimal = { title: 'Decimal', description: 'A decimal.', type: 'string' };
  const allOf = [{ $ref: '#/$defs/decimal' }];
  expect(withEditorWords({ decimal, named: { description: 'A value.', allOf }, bare: { allOf } })).toMatchObject({
    named: { description: 'A value.', allOf: [{ type: 'string' }] },
    bare: { allOf },
  });
  expect(withEditorWords({ lost: { description: 'A value.', allOf } })).toMatchObject({ lost: { allOf } });
});
