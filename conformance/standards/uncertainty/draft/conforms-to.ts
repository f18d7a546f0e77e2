/** The version to which our documents say they conform; tests/rules proves that it is the one of spec/series.yaml. */
export const CONFORMS_TO = 'https://w3id.org/ai-metrology/std/uncertainty/0.1';
