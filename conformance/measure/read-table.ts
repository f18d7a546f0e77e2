import type { DuckDBConnection } from '@duckdb/node-api';
import { extname } from 'node:path';
import { Problem } from './problem.ts';
import type { Cell, Reader } from './reader.ts';
import { unevenRow } from './uneven-row.ts';

/** A row of another length than the header's, or else the first line of what DuckDB says. */
export async function unreadable(path: string, error: unknown): Promise<unknown> {
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

export const rowsOf =
  (connection: DuckDBConnection, path: string) =>
  async (sql: string): Promise<readonly (readonly Cell[])[]> => {
    try {
      return (await connection.runAndReadAll(sql)).getRows() as readonly (readonly Cell[])[];
    } catch (error) {
      throw await unreadable(path, error);
    }
  };

export const streamOf =
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

export const textsOf =
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
