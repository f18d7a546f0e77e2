import { statSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { Problem } from './problem.ts';

/** A text as SQL writes it, whatever is in it. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** A file that DuckDB can read, with the SQL that reads it. */
export interface SourceFile {
  readonly path: string;
  readonly file: string;
  readonly sql: string;
}

const SOURCES: Readonly<Record<string, (path: string) => string>> = {
  '.csv': (path) =>
    `read_csv(${quoted(path)}, header = true, all_varchar = true, delim = ',', quote = '"', escape = '"', skip = 0, null_padding = false, strict_mode = true)`,
  '.jsonl': (path) => `read_json(${quoted(path)}, format = 'newline_delimited', records = true)`,
  '.parquet': (path) => `read_parquet(${quoted(path)})`,
};

/** The source at a path, where its name ends as one of the three. */
export function sourceOf(path: string): SourceFile {
  const file = resolve(path);
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined) throw new Problem(`there is no file ${path}`, `没有文件${path}`);
  if (!found.isFile()) throw new Problem(`${path} is no file`, `${path}不是文件`);
  if (found.size === 0) throw new Problem(`${path} is empty`, `${path}为空文件`);
  const source = SOURCES[extname(file).toLowerCase()];
  if (source === undefined)
    throw new Problem(`${path} is neither .csv nor .jsonl nor .parquet`, `${path}不是.csv、.jsonl或.parquet文件`);
  return { path, file, sql: source(file) };
}
