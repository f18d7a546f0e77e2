/**
 * Line and column of an offset in a text, both from 1; a column is a UTF-16 code unit, as editors of the Language Server
 * Protocol count. Lines end at LF; a CR before it belongs to the line. A byte order mark has no column.
 */
export function lineColumn(text: string, offset: number): { readonly line: number; readonly column: number } {
  const end = Math.min(Math.max(offset, 0), text.length);
  let line = 1;
  let start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) {
    line += 1;
    start = at + 1;
  }
  return { line, column: Math.max(end - start, 0) + 1 };
}
