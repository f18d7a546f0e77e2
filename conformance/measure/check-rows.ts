import { Problem } from './problem.ts';
import { identifier, type Reader } from './reader.ts';
import { tally } from './tally.ts';
import { isAbsent, labelText, scoreNumber, textOf } from './values.ts';

/** The number of a row beside the columns of a file, by a name that no file has. */
const ROW = identifier('row number of etalon measure');

/** Which row of the file a fault is in, counted from 1 without the heading. */
export async function firstRow(
  reader: Reader,
  condition: string,
  column: string,
): Promise<readonly [row: number, value: string]> {
  const [[row = 0, value = ''] = []] = await reader.rows(
    `SELECT ${ROW}, ${textOf(reader, column)} FROM
       (SELECT *, row_number() OVER () AS ${ROW} FROM ${reader.whole}) WHERE (${reader.kept}) AND (${condition}) ORDER BY 1 LIMIT 1`,
  );
  return [Number(row), value === null ? '' : String(value)];
}

/** Refuses rows without a label, with a score that is no finite number, and items that stand there twice. */
export async function checkRows(
  reader: Reader,
  {
    label,
    scores,
    id,
  }: { readonly label: string; readonly scores: readonly string[]; readonly id: string | undefined },
): Promise<{ readonly items: number; readonly outside: boolean }> {
  const faults = scores.map((score) => `count(*) FILTER (${unsound(reader, score)})`);
  const outside = scores.map(
    (score) => `count(*) FILTER (${scoreNumber(reader, score)} < 0 OR ${scoreNumber(reader, score)} > 1)`,
  );
  const [counts = []] = await reader.rows(
    `SELECT ${['count(*)', tally(reader), `count(*) FILTER (${isAbsent(reader, label)})`, ...faults, ...outside].join(', ')} FROM ${reader.table}`,
  );
  const [rows = 0, items = 0, unlabelled = 0, ...others] = counts.map(Number);
  if (rows === 0) throw new Problem('the file has no rows', '文件没有数据行');
  if (unlabelled > 0) {
    const [row] = await firstRow(reader, isAbsent(reader, label), label);
    throw new Problem(
      `row ${row}: the label (${label}) is missing; ${unlabelled} of ${rows} rows have none`,
      `第${row}行：缺少标签（${label}）；${rows}行中有${unlabelled}行没有标签`,
    );
  }
  for (const [k, score] of scores.entries()) {
    if ((others[k] ?? 0) === 0) continue;
    const [row, value] = await firstRow(reader, unsound(reader, score), score);
    const shown = value === '' ? 'nothing' : `“${value.slice(0, 40)}”`;
    throw new Problem(
      `row ${row}: the score (${score}) is ${shown}, and a finite number is expected; so in ${others[k]} of ${rows} rows`,
      `第${row}行：得分（${score}）为${value === '' ? '空' : `“${value.slice(0, 40)}”`}，应为有限数；${rows}行中有${others[k]}行如此`,
    );
  }
  if (id !== undefined) await checkIds(reader, id, rows);
  return { items, outside: others.slice(scores.length).some((count) => count > 0) };
}

const unsound = (reader: Reader, column: string): string =>
  `${scoreNumber(reader, column)} IS NULL OR NOT isfinite(${scoreNumber(reader, column)})`;

async function checkIds(reader: Reader, id: string, rows: number): Promise<void> {
  const absent = isAbsent(reader, id);
  const [[without = 0] = []] = await reader.rows(`SELECT count(*) FROM ${reader.table} WHERE ${absent}`);
  if (Number(without) > 0) {
    const [row] = await firstRow(reader, absent, id);
    throw new Problem(
      `row ${row}: the id (${id}) is missing; ${Number(without)} of ${rows} rows have none`,
      `第${row}行：缺少标识（${id}）；${rows}行中有${Number(without)}行没有标识`,
    );
  }
  const [[distinct = 0] = []] = await reader.rows(`SELECT count(DISTINCT ${identifier(id)}) FROM ${reader.table}`);
  if (Number(distinct) === rows) return;
  const [[twice = ''] = []] = await reader.rows(
    `SELECT ${textOf(reader, id)} FROM ${reader.table} GROUP BY ${identifier(id)} HAVING count(*) > 1 ORDER BY 1 LIMIT 1`,
  );
  throw new Problem(
    `the item ${String(twice).slice(0, 60)} (${id}) stands there more than once; an item has one row`,
    `条目${String(twice).slice(0, 60)}（${id}）出现不止一次；每个条目占一行`,
  );
}

/** The labels of a column with how often each occurs, the most frequent first, refused beyond a number. */
export async function labelsOf(reader: Reader, column: string, most: number): Promise<ReadonlyMap<string, number>> {
  const rows = await reader.rows(
    `SELECT ${labelText(reader, column)} AS label, sum(number)::BIGINT FROM
       (SELECT ${identifier(column)}, ${tally(reader)} AS number FROM ${reader.table} WHERE NOT (${isAbsent(reader, column)}) GROUP BY ALL)
       GROUP BY 1 ORDER BY 1 LIMIT ${most + 1}`,
  );
  if (rows.length > most) {
    throw new Problem(
      `the column ${column} has more than ${most} different values; is it a label?`,
      `列${column}有超过${most}个不同的值；它是标签吗？`,
    );
  }
  return new Map(rows.map(([label, count]) => [String(label), Number(count)]));
}
