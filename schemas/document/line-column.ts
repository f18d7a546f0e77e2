/**
 * Line and column of an offset in a text, both from 1; a column is a UTF-16 code unit, as editors of the Language Server
 * Protocol count. Lines end at LF; a CR before it belongs to the line.
 */
export function lineColumn(text: string, offset: number): { readonly line: number; readonly column: number } {
  const end = Math.min(Math.max(offset, 0), text.length);
  let line = 1;
  let start = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) {
    line += 1;
    start = at + 1;
  }
  return { line, column: end - start + 1 };
}

/** The same for many offsets, with one pass over the text. */
export function lineColumns(
  text: string,
  offsets: readonly number[],
): readonly { readonly line: number; readonly column: number }[] {
  const [only] = offsets;
  if (only !== undefined && offsets.length === 1) return [lineColumn(text, only)];
  const order = offsets.map((offset, index) => ({ offset, index })).sort((a, b) => a.offset - b.offset);
  const places: { line: number; column: number }[] = [];
  let line = 1;
  let start = 0;
  let next = text.indexOf('\n');
  for (const { offset, index } of order) {
    while (next !== -1 && next < offset) {
      line += 1;
      start = next + 1;
      next = text.indexOf('\n', start);
    }
    places[index] = { line, column: offset - start + 1 };
  }
  return places;
}
