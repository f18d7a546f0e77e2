import { expect, it } from 'vitest';
import { readJson } from '../../schemas/document/read-json.ts';
import { schemaOf } from '../../schemas/document/schema-of.ts';

const KNOWN = ['uncertainty/measurement-result', 'conformance/requirement-set', 'uncertainty/operations/combine'];

function chosen(value: object): string {
  const read = readJson(JSON.stringify(value), 'x.json');
  if (!read.ok) throw new Error('the document is sound');
  const found = schemaOf(read.document, KNOWN);
  return found.ok ? found.key : `${found.finding.clause ?? ''} ${found.finding.fix?.en ?? ''}`;
}

const URI = 'https://example.org/std/uncertainty/0.1';

it.each([
  ['what both say', { conformsTo: URI, type: 'measurement-result' }, KNOWN[0]],
  ['the type alone', { type: 'requirement-set' }, KNOWN[1]],
  [
    'a misspelt standard, for the rule to name',
    { conformsTo: `${URI}`.replace('tain', 'tan'), type: 'measurement-result' },
    KNOWN[0],
  ],
  ['no type', { conformsTo: URI }, 'VOC-007 Add "conformsTo" and "type", or name the schema with --schema.'],
  ['a misspelt type', { conformsTo: URI, type: 'mesurement-result' }, `VOC-007 Did you mean "${KNOWN[0] ?? ''}"?`],
  ['a strange type', { type: 'poem' }, `VOC-007 Known are "${KNOWN[0] ?? ''}", "${KNOWN[1] ?? ''}".`],
])('goes by %s', (_case, document, expected) => {
  expect(chosen(document)).toBe(expected);
});
