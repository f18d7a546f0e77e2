import type { Json, JsonObject } from './json.ts';

/** How a document under test is written down: an implementation has to read all of them. */
export const DOCUMENT_STYLES = ['json', 'json-indented', 'yaml', 'yaml-flow'] as const;
export type DocumentStyle = (typeof DOCUMENT_STYLES)[number];

/** A document under test as raw text, as the protocol carries it. */
export interface DocumentText extends JsonObject {
  readonly $doc: string;
  readonly media: 'application/json' | 'application/yaml';
}

/** Words that YAML 1.1 or 1.2 readers take for something else than a string, and numbers in every spelling. */
const NOT_PLAIN = /^(?:~|null|true|false|yes|no|on|off|y|n|[-+.]?[0-9].*|[-+]?\.(?:inf|nan))$/i;
const PLAIN = /^[A-Za-z][A-Za-z0-9_/ .-]*[A-Za-z0-9]$/;

const isPlain = (text: string): boolean => PLAIN.test(text) && !NOT_PLAIN.test(text);
const yamlScalar = (value: Json): string =>
  typeof value === 'string' && isPlain(value) ? value : JSON.stringify(value);

/** Block YAML. A JSON string is a YAML double-quoted scalar, so only words that cannot be mistaken stand bare. */
function yamlBlock(value: Json, indent: string): string {
  if (Array.isArray(value) && value.length > 0) {
    return value.map((item: Json) => `\n${indent}- ${yamlBlock(item, `${indent}  `).trimStart()}`).join('');
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 0) {
    return Object.entries(value as JsonObject)
      .map(([name, member]) => {
        const text = yamlBlock(member, `${indent}  `);
        return `\n${indent}${yamlScalar(name)}:${text.startsWith('\n') ? '' : ' '}${text}`;
      })
      .join('');
  }
  return yamlScalar(value);
}

/** Writes a document in a style. The same document in two styles means the same. */
export function documentText(document: JsonObject, style: DocumentStyle): DocumentText {
  switch (style) {
    case 'json':
      return { $doc: JSON.stringify(document), media: 'application/json' };
    case 'json-indented':
      return { $doc: `${JSON.stringify(document, null, 2)}\n`, media: 'application/json' };
    case 'yaml':
      return { $doc: `${yamlBlock(document, '').trimStart()}\n`, media: 'application/yaml' };
    case 'yaml-flow':
      return { $doc: `# one line of flow style\n${JSON.stringify(document)}\n`, media: 'application/yaml' };
  }
}
