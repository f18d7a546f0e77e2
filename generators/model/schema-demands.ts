import { readSource } from './read-source.ts';
import { LITERAL, MEANINGS, NAMED, WORDS } from './schema-keywords.ts';

const DECIDES_NOTHING = new Set([...WORDS, ...MEANINGS]);
/** A default and an example are values too, which words for readers may be members of. */
const VALUES = new Set([...LITERAL, 'default', 'examples']);

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
    .filter(([keyword]) => !DECIDES_NOTHING.has(keyword))
    .map(([keyword, of]): [string, unknown] => {
      if (VALUES.has(keyword)) return [keyword, of];
      return [
        keyword,
        NAMED.includes(keyword)
          ? Object.entries(of as object).map(([name, member]) => [name, demands(member)])
          : demands(of),
      ];
    });
}
