import { createReadStream } from 'node:fs';

/** The first row of a CSV file that has another number of fields than its header; the row below the header is row 1. */
export interface UnevenRow {
  readonly row: number;
  readonly line: number;
  readonly expected: number;
  readonly found: number;
}

const [LINE_FEED, QUOTE, COMMA, CARRIAGE_RETURN] = [10, 34, 44, 13];

/**
 * Looks for a row of another length, byte by byte (every byte that means something in CSV is ASCII, and no other
 * character of UTF-8 contains one). Called only where a file could not be read: DuckDB names the line of such a row in
 * large files, and in small ones says only that it recognises no dialect.
 */
export async function unevenRow(file: string): Promise<UnevenRow | undefined> {
  let expected = 0;
  let [row, line, startedAt] = [0, 1, 1];
  let fields = 1;
  let blank = true;
  let quoted = false;
  const ended = (): UnevenRow | undefined => {
    if (blank) return undefined;
    if (row === 0) expected = fields;
    else if (fields !== expected) return { row, line: startedAt, expected, found: fields };
    row++;
    return undefined;
  };
  for await (const piece of createReadStream(file))
    for (const byte of piece as Buffer) {
      if (byte === LINE_FEED) line++;
      if (byte === QUOTE) quoted = !quoted;
      if (byte === COMMA && !quoted) fields++;
      if (byte === LINE_FEED && !quoted) {
        const uneven = ended();
        if (uneven !== undefined) return uneven;
        [fields, blank, startedAt] = [1, true, line];
      } else if (byte !== CARRIAGE_RETURN) blank = false;
    }
  return ended();
}
