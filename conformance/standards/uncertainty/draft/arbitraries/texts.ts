import fc from 'fast-check';
import { DOCUMENT_STYLES, documentText, type DocumentText } from '../../../../contract/document-text.ts';
import type { JsonObject } from '../../../../contract/json.ts';
import { removed, replaced } from '../../../../contract/edit-document.ts';
import { record } from '../../../../contract/record.ts';
import { documents } from './results.ts';
import { REFUSED_YAML, YAML_OF_1_2 } from './yaml-texts.ts';

type Damage = (text: DocumentText) => DocumentText;
const json = ($doc: string): DocumentText => ({ $doc, media: 'application/json' });

/** What makes a text no document: not well-formed, a name twice, nothing at all, more than YAML of this kind may say. */
const DAMAGES: readonly Damage[] = [
  ({ $doc, media }) => ({ $doc: $doc.trimEnd().slice(0, -1) + (media === 'application/json' ? '' : '"{['), media }),
  ({ $doc }) => json($doc.startsWith('{') ? `{"value":"1",${$doc.slice(1)}` : '{"value":"1","value":"2"}'),
  () => json(''),
  () => json('[]'),
  () => json('null'),
  ...REFUSED_YAML.map((text) => () => text),
  // Not damaged, but often taken to be.
  ...YAML_OF_1_2.map((text) => () => text),
];

const CHANGES: readonly ((document: JsonObject) => JsonObject)[] = [
  (document) => replaced(document, '/type', 'certificate'),
  (document) => replaced(document, '/notes', 'a member that nobody knows'),
  (document) => removed(document, '/value', '/components'),
];

/** Documents in every style, as they are, changed into something that no clause allows, or damaged as texts. */
export const texts: fc.Arbitrary<{ document: DocumentText }> = record({
  document: documents,
  style: fc.constantFrom(...DOCUMENT_STYLES),
  damage: fc.option(fc.constantFrom(...DAMAGES), { nil: undefined, freq: 2 }),
  change: fc.option(fc.constantFrom(...CHANGES), { nil: undefined, freq: 2 }),
}).map(({ document, style, damage, change }) => {
  if (damage !== undefined) return { document: damage(documentText(document, style)) };
  return { document: documentText(change === undefined ? document : change(document), style) };
});
