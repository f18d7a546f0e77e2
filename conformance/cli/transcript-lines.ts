import { closeSync, openSync, readSync } from 'node:fs';

const PIECE = 1024 * 1024;
const LINE_FEED = 10;

/**
 * The lines of a transcript, one at a time and without their line feeds. Whatever stands after the last line feed is left
 * out: a process that was killed may have cut it. Throws what the file system says.
 */
export function* transcriptLines(path: string): Generator<string, void> {
  const file = openSync(path, 'r');
  try {
    const piece = Buffer.alloc(PIECE);
    let held: Buffer[] = [];
    for (let read = readSync(file, piece); read > 0; read = readSync(file, piece)) {
      let from = 0;
      for (let at = piece.indexOf(LINE_FEED); at !== -1 && at < read; at = piece.indexOf(LINE_FEED, from)) {
        held.push(piece.subarray(from, at));
        yield Buffer.concat(held).toString('utf8');
        held = [];
        from = at + 1;
      }
      if (from < read) held.push(Buffer.from(piece.subarray(from, read)));
    }
  } finally {
    closeSync(file);
  }
}
