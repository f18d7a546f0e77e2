import { firstRow } from './check-rows.ts';
import { Problem } from './problem.ts';
import { columnOf, type Reader } from './reader.ts';
import { WEIGHT } from './tally.ts';
import { scoreNumber } from './values.ts';

/** Up to here doubles tell whole numbers apart. */
const MOST = Number.MAX_SAFE_INTEGER;

/**
 * The file as one of which each row stands for as many identical items as its weight says; rows of weight 0 are not there.
 * Refuses weights that are no whole numbers from 0 on: a weight of another kind, such as that of a sampling design, needs
 * the design for its uncertainty.
 */
export async function withFrequencies(reader: Reader, name: string): Promise<Reader> {
  const column = columnOf(reader, name);
  const number = scoreNumber(reader, column);
  const unsound =
    reader.types.get(column) === 'BOOLEAN'
      ? 'true'
      : `(${number}) IS NULL OR NOT isfinite(${number}) OR (${number}) < 0 OR (${number}) <> floor(${number}) OR (${number}) > ${MOST}`;
  const [[faulty = 0, total = 0] = []] = await reader.rows(
    `SELECT count(*) FILTER (${unsound}), sum(CASE WHEN ${unsound} THEN 0.0 ELSE ${number} END)::DOUBLE FROM ${reader.table}`,
  );
  if (Number(faulty) > 0) {
    const [row, value] = await firstRow(reader, unsound, column);
    const shown = value.trim() === '' ? undefined : `“${value.slice(0, 40)}”`;
    throw new Problem(
      `row ${row}: the weight (${column}) is ${shown ?? 'nothing'}, and a whole number from 0 on is expected; so in ${Number(faulty)} rows`,
      `第${row}行：权重（${column}）为${shown ?? '空'}，应为不小于0的整数；共${Number(faulty)}行如此`,
    );
  }
  if (Number(total) > MOST)
    throw new Problem(`the weights (${column}) sum to more than 2^53`, `权重（${column}）之和超过2^53`);
  if (Number(total) === 0 && (await isFilled(reader)))
    throw new Problem(`all weights (${column}) are 0`, `全部权重（${column}）为0`);
  const kept = `(${number}) > 0`;
  return {
    ...reader,
    table: `(SELECT *, CAST(${number} AS BIGINT) AS ${WEIGHT} FROM ${reader.table} WHERE ${kept})`,
    kept,
    weighted: true,
  };
}

async function isFilled({ rows, table }: Reader): Promise<boolean> {
  const found = await rows(`SELECT 1 FROM ${table} LIMIT 1`);
  return found.length > 0;
}
