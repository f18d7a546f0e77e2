/** Characters that take two columns on a terminal: CJK, kana, hangul, full-width forms and emoji. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}]/u;
const COMBINING = /\p{Mn}|\p{Me}/u;

/** The number of terminal columns that a text takes. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += WIDE.test(character) ? 2 : COMBINING.test(character) ? 0 : 1;
  return width;
}

const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));

/** Rows as aligned columns, two spaces apart; the last column is not padded. */
export function columns(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, at) => {
      widths[at] = Math.max(widths[at] ?? 0, widthOf(cell));
    });
  }
  return rows.map((row) =>
    row.map((cell, at) => (at === row.length - 1 ? cell : padded(cell, widths[at] ?? 0))).join('  '),
  );
}

/** A text broken into lines of at most `width` columns: between words, and between any two CJK characters. */
export function wrapped(text: string, width: number, indent = ''): string {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const piece of paragraph.match(
      new RegExp(`${WIDE.source}|[^\\s\\u2e80-\\u303e\\u3041-\\ua4cf\\uff00-\\uff60]+|\\s+`, 'gu'),
    ) ?? []) {
      // A mark that closes stays with what it closes.
      const closes = /^[、。，．：；！？）」』”’…]/.test(piece);
      if (widthOf(line + piece.trimEnd()) > width - widthOf(indent) && line.trim() !== '' && !closes) {
        lines.push(indent + line.trimEnd());
        line = piece.trimStart();
      } else line += piece;
    }
    lines.push(indent + line.trimEnd());
  }
  return lines.join('\n');
}
