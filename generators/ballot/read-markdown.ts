import type { ReadTable, TableCell } from './table.ts';

/** Reads the rows of Markdown tables, the line below a head left out; other lines say nothing. */
export function readMarkdown(text: string): ReadTable {
  const rows = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .flatMap((source, index) => (source.trimStart().startsWith('|') ? [cellsOf(source, index + 1)] : []))
    .filter((row) => !row.every(({ text: cell }) => /^:?-{3,}:?$/.test(cell)));
  return { ok: true, rows };
}

/** The cells between the bars of a line; `\|` is a bar inside a cell, `<br>` a new line. */
function cellsOf(source: string, line: number): readonly TableCell[] {
  const cells: TableCell[] = [];
  let start = source.indexOf('|') + 1;
  for (let at = start; at <= source.length; at += 1) {
    if (source[at] === '\\') at += 1;
    else if (source[at] === '|' || (at === source.length && source.slice(start).trim() !== '')) {
      const raw = source.slice(start, at);
      const text = raw
        .trim()
        .replaceAll(/\\([\\|])/g, '$1')
        .replaceAll(/<br *\/?>/gi, '\n');
      cells.push({ text, line, column: start + 1 + (raw.length - raw.trimStart().length) });
      start = at + 1;
    }
  }
  return cells;
}
