import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { createHash } from 'node:crypto';
import { createReadStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { nearest } from '../../schemas/document/nearest.ts';
import { Problem } from './problem.ts';
import { unevenRow } from './uneven-row.ts';

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

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** A name as SQL writes it, whatever is in it. */
export const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;

const SOURCES: Readonly<Record<string, (path: string) => string>> = {
  '.csv': (path) =>
    `read_csv(${quoted(path)}, header = true, all_varchar = true, delim = ',', quote = '"', escape = '"', skip = 0, null_padding = false, strict_mode = true)`,
  '.jsonl': (path) => `read_json(${quoted(path)}, format = 'newline_delimited', records = true)`,
  '.parquet': (path) => `read_parquet(${quoted(path)})`,
};

/** A file that DuckDB can read, with the SQL that reads it. */
function sourceOf(path: string): { readonly path: string; readonly file: string; readonly sql: string } {
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

async function tableOf(
  connection: DuckDBConnection,
  table: string,
  { path, file, sql }: ReturnType<typeof sourceOf>,
): Promise<Reader> {
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

/** A row of another length than the header's, or else the first line of what DuckDB says. */
async function unreadable(path: string, error: unknown): Promise<unknown> {
  if (error instanceof Problem || !(error instanceof Error)) return error;
  const uneven = extname(path).toLowerCase() === '.csv' ? await unevenRow(path) : undefined;
  if (uneven !== undefined) {
    const { row, line, expected, found } = uneven;
    return new Problem(
      `${path}, line ${line}: row ${row} has ${found} fields, and the header has ${expected}`,
      `${path}第${line}行：第${row}行数据有${found}个字段，而表头有${expected}个`,
    );
  }
  const said = error.message.split('\n').filter((line) => line.trim() !== '');
  const [first = '', second = ''] = said;
  const text = `${first} ${/^(Possible|LINE)/.test(second) ? '' : second}`.trim().slice(0, 300);
  return new Problem(`${path} cannot be read: ${text}`, `无法读取${path}：${text}`);
}

const rowsOf =
  (connection: DuckDBConnection, path: string) =>
  async (sql: string): Promise<readonly (readonly Cell[])[]> => {
    try {
      return (await connection.runAndReadAll(sql)).getRows() as readonly (readonly Cell[])[];
    } catch (error) {
      throw await unreadable(path, error);
    }
  };

const streamOf =
  (connection: DuckDBConnection, path: string): Reader['stream'] =>
  async (sql, take) => {
    try {
      const found = await connection.stream(sql);
      for (
        let chunk = await found.fetchChunk();
        chunk !== null && chunk.rowCount > 0;
        chunk = await found.fetchChunk()
      ) {
        const columns = Array.from(
          { length: chunk.columnCount },
          (_, k) => (chunk.getColumnVector(k) as unknown as { readonly items: ArrayLike<number | bigint> }).items,
        );
        take(columns, chunk.rowCount);
      }
    } catch (error) {
      throw await unreadable(path, error);
    }
  };

const textsOf =
  (connection: DuckDBConnection, path: string): Reader['texts'] =>
  async (sql, take) => {
    try {
      const found = await connection.stream(sql);
      for (let chunk = await found.fetchChunk(); chunk !== null && chunk.rowCount > 0; chunk = await found.fetchChunk())
        take(chunk.getColumnValues(0).map(String));
    } catch (error) {
      throw await unreadable(path, error);
    }
  };

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
