import { readSource } from './read-source.ts';

/** Keywords that tell a reader what a schema means, and decide nothing. */
const WORDS = new Set(['title', 'description', 'x-description-zh', '$comment', 'x-meaning', 'x-pattern-meaning']);
/** Keywords whose value is taken as it stands. */
const LITERAL = new Set(['const', 'enum', 'default', 'examples']);
/** Keywords whose members are named by the document, `description` among them. */
const NAMED = new Set(['properties', 'patternProperties', '$defs', 'dependentSchemas']);

/**
 * What the source of a schema demands of a document, as JSON: without words for readers, without comments, and however it
 * is laid out. The text itself where it is no YAML that can be read, which lint reports.
 */
export function demandsOf(text: string): string {
  const read = readSource(text, '');
  return read.ok ? JSON.stringify(demands(read.document.value)) : text;
}

function demands(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(demands);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .filter(([keyword]) => !WORDS.has(keyword))
    .map(([keyword, of]): [string, unknown] => {
      if (LITERAL.has(keyword)) return [keyword, of];
      return [
        keyword,
        NAMED.has(keyword)
          ? Object.entries(of as object).map(([name, member]) => [name, demands(member)])
          : demands(of),
      ];
    });
}
