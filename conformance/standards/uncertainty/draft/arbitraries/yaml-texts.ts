import type { DocumentText } from '../../../../contract/document-text.ts';
import { CONFORMS_TO } from '../conforms-to.ts';

/** A small result in YAML with its own last lines. */
const yaml = (...lines: readonly string[]): DocumentText => ({
  $doc: `conformsTo: ${CONFORMS_TO}
type: measurement-result
measurand: { quantity: { name: length, conventions: {} }, scope: quantity }
unit: nm
${lines.join('\n')}
`,
  media: 'application/yaml',
});

/** What YAML can say and a document does not (UNC-063); read leniently, each is a result that meets every clause. */
export const REFUSED_YAML: readonly DocumentText[] = [
  yaml('value: &one "1"', 'standardUncertainty: *one'),
  yaml('value: !!str 1', 'standardUncertainty: "1"'),
  yaml('value: "1"', '<<: { standardUncertainty: "1" }'),
  yaml('value: "1"', 'standardUncertainty: "1"', '---', 'another: document'),
  yaml('value: "1"', 'standardUncertainty: "1"', 'standardUncertainty: "2"'),
];

/** Bare words that are strings by the core schema of YAML 1.2, and something else by YAML 1.1. */
const convention = (word: string): DocumentText => {
  const { $doc, media } = yaml('value: "1"', 'standardUncertainty: "1" # no digits to spare');
  return { $doc: $doc.replace('conventions: {}', `conventions: { thinking: ${word} }`), media };
};

export const YAML_OF_1_2: readonly DocumentText[] = ['no', 'off', 'y', '1_000', '2026-11-23', '12:30:45'].map(
  convention,
);
