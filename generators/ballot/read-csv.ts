import type { ReadTable, TableCell } from './table.ts';

/**
 * Reads CSV (RFC 4180) with the place of each cell; a comma or, as spreadsheets write it in some countries, a semicolon or a
 * tab stands between cells, by what the first line has.
 */
export function readCsv(source: string): ReadTable {
  const text = source.replace(/^\uFEFF/, '');
  const separator = separatorOf(text);
  const rows: TableCell[][] = [];
  let row: TableCell[] = [];
  let [at, line, lineStart] = [0, 1, 0];
  const place = (): { line: number; column: number } => ({ line, column: at - lineStart + 1 });
  while (at < text.length) {
    const start = place();
    let cell = '';
    if (text[at] === '"') {
      const end = closingQuote(text, at);
      if (end === -1) return { ok: false, ...start, because: 'open-quote' };
      const quoted = text.slice(at + 1, end);
      cell = quoted.replaceAll('""', '"').replaceAll('\r\n', '\n');
      const feeds = quoted.split('\n').length - 1;
      if (feeds > 0) [line, lineStart] = [line + feeds, at + 1 + quoted.lastIndexOf('\n') + 1];
      at = end + 1;
      if (at < text.length && !isEnd(text, at, separator)) return { ok: false, ...place(), because: 'after-quote' };
    } else {
      const from = at;
      while (at < text.length && !isEnd(text, at, separator)) at += 1;
      cell = text.slice(from, at);
    }
    row.push({ text: cell.trim(), ...start });
    if (text[at] === separator) {
      at += 1;
      if (at < text.length) continue;
      row.push({ text: '', ...place() });
    }
    if (text[at] === '\r') at += 1;
    if (text[at] === '\n') at += 1;
    [line, lineStart] = [line + 1, at];
    rows.push(row);
    row = [];
  }
  return { ok: true, rows };
}

/** Where a quoted cell ends; -1 where it does not. */
function closingQuote(text: string, open: number): number {
  for (let at = text.indexOf('"', open + 1); at !== -1; at = text.indexOf('"', at + 2))
    if (text[at + 1] !== '"') return at;
  return -1;
}

const isEnd = (text: string, at: number, separator: string): boolean =>
  text[at] === separator || text[at] === '\n' || (text[at] === '\r' && text[at + 1] === '\n');

function separatorOf(text: string): string {
  const [head = ''] = text.split('\n', 1);
  const counts = [',', ';', '\t'].map((one) => [one, head.split(one).length] as const);
  return counts.reduce((best, one) => (one[1] > best[1] ? one : best), [',', 0] as const)[0];
}
