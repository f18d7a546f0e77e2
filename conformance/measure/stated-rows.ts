import { firstRow } from './check-rows.ts';
import { Problem } from './problem.ts';
import type { Reader } from './reader.ts';
import { scoreNumber } from './values.ts';

/** How far from one the probabilities of a row may sum (CLS-142). */
const NORMALISED = '1e-6';

/** Refuses probabilities below 0 or above 1, and rows of them that do not sum to one. */
export async function checkStatedRows(reader: Reader, columns: readonly string[]): Promise<void> {
  const numbers = columns.map((column) => scoreNumber(reader, column));
  const outside = numbers.map((number) => `${number} < 0 OR ${number} > 1`);
  const unequal = `abs(${numbers.join(' + ')} - 1) > ${NORMALISED}`;
  const [counts = []] = await reader.rows(
    `SELECT ${[...outside, unequal].map((condition) => `count(*) FILTER (${condition})`).join(', ')} FROM ${reader.table}`,
  );
  for (const [k, column] of columns.entries()) {
    if (Number(counts[k]) === 0) continue;
    const [row, value] = await firstRow(reader, outside[k] as string, column);
    throw new Problem(
      `row ${row}: the probability (${column}) is ${value.slice(0, 40)}, below 0 or above 1; so in ${Number(counts[k])} rows; --scores ranking takes scores that are no probabilities`,
      `第${row}行：概率（${column}）为${value.slice(0, 40)}，小于0或大于1；共${Number(counts[k])}行如此；得分不是概率时请用--scores ranking`,
    );
  }
  const off = Number(counts[columns.length]);
  if (off === 0) return;
  const [row] = await firstRow(reader, unequal, columns[0] as string);
  const [[sum = 0] = []] = await reader.rows(
    `SELECT ${numbers.join(' + ')} FROM ${reader.table} WHERE ${unequal} LIMIT 1`,
  );
  throw new Problem(
    `row ${row}: the probabilities (${columns.slice(0, 3).join(', ')}, …) sum to ${Number(Number(sum).toPrecision(7))} and not to 1; so in ${off} rows; --scores ranking takes scores that are no probabilities`,
    `第${row}行：各概率（${columns.slice(0, 3).join('、')}等）之和为${Number(Number(sum).toPrecision(7))}，而不是1；共${off}行如此；得分不是概率时请用--scores ranking`,
  );
}
