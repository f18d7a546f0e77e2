/** A half of a surrogate pair, which JSON of JavaScript carries and no text of other languages can hold. */
const HALF = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text that every reader of Unicode takes: a half of a surrogate pair becomes U+FFFD. */
export const wellFormed = (text: string): string => text.replace(HALF, '\ufffd');

/** A document in JSON with a line feed at its end, whose texts are well-formed Unicode. */
export const jsonDocument = (document: unknown): string =>
  `${JSON.stringify(document, (_, value: unknown) => (typeof value === 'string' ? wellFormed(value) : value), 2)}\n`;
