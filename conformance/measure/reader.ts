import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { createHash } from 'node:crypto';
import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nearest } from '../../schemas/document/nearest.ts';
import { Problem } from './problem.ts';
import { rowsOf, streamOf, textsOf, unreadable } from './read-table.ts';
import { quoted, sourceOf, type SourceFile } from './source-file.ts';

/** What DuckDB may hold in memory; beyond it sorts and groups go to a folder of their own. */
export const MEMORY = '1GB';

/** A value of a row, as queries here ask for them: numbers as DOUBLE or BIGINT, everything else as VARCHAR. */
export type Cell = number | bigint | string | null;

/** One file of predictions as a table, all columns of a CSV file as text. */
export interface Reader {
  readonly file: string;
  /** The rows that count, in SQL. */
  readonly table: string;
  /** All rows of the file in SQL, and the condition by which they count. */
  readonly whole: string;
  readonly kept: string;
  /** Whether a row stands for several items (tally.ts). */
  readonly weighted: boolean;
  readonly columns: readonly string[];
  /** The type of each column, as DuckDB names it. */
  readonly types: ReadonlyMap<string, string>;
  readonly rows: (sql: string) => Promise<readonly (readonly Cell[])[]>;
  /** Columns of numbers, chunk by chunk: nothing is kept. */
  readonly stream: (
    sql: string,
    take: (columns: readonly ArrayLike<number | bigint>[], count: number) => void,
  ) => Promise<void>;
  /** One column of text, chunk by chunk. */
  readonly texts: (sql: string, take: (texts: readonly string[]) => void) => Promise<void>;
}

/** The files of one command: that which is measured and, where there is one, that which it is compared with. */
export interface Readers {
  readonly own: Reader;
  readonly other?: Reader;
  readonly close: () => void;
}

/** A name as SQL writes it, whatever is in it. */
export const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/**
 * Opens a file of predictions, and another on the same items. DuckDB reads these and no other: no extension is loaded, no
 * address asked, nothing written but what does not fit in memory, and the settings are locked.
 */
export async function openPredictions(path: string, against?: string): Promise<Readers> {
  const own = sourceOf(path);
  const other = against === undefined ? undefined : sourceOf(against);
  const instance = await start();
  const spill = mkdtempSync(join(tmpdir(), 'etalon-measure-'));
  const connection = await instance.connect();
  const close = (): void => {
    connection.closeSync();
    instance.closeSync();
    rmSync(spill, { recursive: true, force: true });
  };
  const files = [own, ...(other === undefined ? [] : [other])].map(({ file }) => quoted(file)).join(', ');
  try {
    for (const setting of [
      'autoinstall_known_extensions = false',
      'autoload_known_extensions = false',
      `memory_limit = ${quoted(MEMORY)}`,
      `temp_directory = ${quoted(spill)}`,
      'preserve_insertion_order = true',
      `allowed_paths = [${files}]`,
      `allowed_directories = [${quoted(spill)}]`,
      'enable_external_access = false',
      'lock_configuration = true',
    ])
      await connection.run(`SET ${setting}`);
    return {
      own: await tableOf(connection, 'predictions', own),
      ...(other === undefined ? {} : { other: await tableOf(connection, 'others', other) }),
      close,
    };
  } catch (error) {
    close();
    throw error;
  }
}

async function tableOf(connection: DuckDBConnection, table: string, { path, file, sql }: SourceFile): Promise<Reader> {
  try {
    await connection.run(`CREATE VIEW ${table} AS SELECT * FROM ${sql}`);
    const described = await connection.runAndReadAll(`DESCRIBE ${table}`);
    const types = new Map(described.getRows().map(([name, type]) => [String(name), String(type)]));
    return {
      file,
      table,
      whole: table,
      kept: 'true',
      weighted: false,
      columns: [...types.keys()],
      types,
      rows: rowsOf(connection, path),
      stream: streamOf(connection, path),
      texts: textsOf(connection, path),
    };
  } catch (error) {
    throw await unreadable(path, error);
  }
}

async function start(): Promise<DuckDBInstance> {
  try {
    const { DuckDBInstance: Instance } = await import('@duckdb/node-api');
    return await Instance.create(':memory:');
  } catch {
    throw new Problem(
      'etalon measure reads files by @duckdb/node-api, which is not installed here; npm install @duckdb/node-api adds it',
      'etalon measure通过@duckdb/node-api读取文件，而此处未安装；可用npm install @duckdb/node-api安装',
    );
  }
}

/** The column of this name, or a problem that names the nearest one. */
export function columnOf(reader: Reader, name: string): string {
  if (reader.columns.includes(name)) return name;
  const near = nearest(name, reader.columns);
  const list = reader.columns.slice(0, 12).join(', ');
  throw new Problem(
    `there is no column “${name}” (it has ${list})${near === undefined ? '' : `; did you mean ${near}?`}`,
    `没有列“${name}”（现有${list}）${near === undefined ? '' : `；是否为${near}？`}`,
  );
}

/** The SHA-256 of the bytes of a file, as the series writes a digest. */
export async function digestOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path)) hash.update(piece as Buffer);
  return `sha256:${hash.digest('hex')}`;
}
