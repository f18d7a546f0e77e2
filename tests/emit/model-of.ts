import { readYaml } from '../../schemas/document/read-yaml.ts';
import type { JsonObject } from '../../conformance/contract/json.ts';
import type { SchemaSource, SchemaSources } from '../../generators/model/schema-sources.ts';

const BASE = 'https://example.org/m';

/** Schema sources made of texts by their key, such as `a/thing` or `a/operations/turn`. */
export function sourcesOf(texts: Readonly<Record<string, string>>): SchemaSources {
  const sources = Object.entries(texts).map(([key, text]): SchemaSource => {
    const [standard = '', ...rest] = key.split('/');
    const name = rest.join('/');
    const file = `schemas/${standard}/draft/${name}.schema.yaml`;
    const read = readYaml(text, file);
    if (!read.ok) throw new Error(`${file}: ${read.findings[0]?.message.en}`);
    const schema = read.document.value as JsonObject;
    const operation = schema['x-operation'];
    return {
      key,
      standard,
      name,
      file,
      id: `${BASE}/schemas/${standard}/draft/${name}.schema.json`,
      schema,
      document: read.document,
      ...(typeof operation === 'string' ? { operation } : {}),
    };
  });
  return { base: BASE, sources: sources.sort((a, b) => (a.key < b.key ? -1 : 1)), findings: [] };
}
