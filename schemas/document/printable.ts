/**
 * Control characters except tab and line feed, and the marks that turn the direction of a line around (Unicode
 * bidirectional overrides, embeddings and isolates) or that are invisible: what a document or an implementation says
 * shall not move the cursor, colour the terminal or show another text than it holds.
 */
const UNPRINTABLE =
  // oxlint-disable-next-line no-control-regex -- to find control characters is what this expression is for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u200e\u200f\u061c\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;

/** A foreign text that may be written to a terminal: what cannot be shown appears as `\u{…}`, never as itself. */
export const printable = (foreign: string): string =>
  foreign.replace(UNPRINTABLE, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);

/** The same for one line: line feeds and tabs are shown too, and the end is cut where the text is longer than `most`. */
export function printableLine(foreign: string, most = 400): string {
  const cut = foreign.length > most ? `${foreign.slice(0, most).replace(/[\ud800-\udbff]$/, '')}…` : foreign;
  return printable(cut).replace(/\n/g, '\\n').replace(/\t/g, '\\t');
}
