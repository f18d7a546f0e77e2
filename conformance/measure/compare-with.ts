import { checkRows } from './check-rows.ts';
import { clusteredDifference, clustersOf } from './clustered-difference.ts';
import { compareAreas, MOST_COMPARED } from './compare-areas.ts';
import { decisionLines } from './decision-lines.ts';
import type { Measurement } from './measured.ts';
import { positiveOf } from './positive-label.ts';
import { Problem } from './problem.ts';
import { columnOf, type Reader } from './reader.ts';
import type { Request } from './request.ts';
import { weightOf } from './tally.ts';
import { isAbsent, labelText, literal, scoreNumber, textOf } from './values.ts';

type Compared = Pick<Measurement, 'comparison' | 'comparisonSays'>;

/** Whether an item is classed rightly, in SQL, by the same columns and the same rule in both files. */
function agreesIn(reader: Reader, { label, prediction, score, threshold }: Request, positive: string): string {
  const reference = labelText(reader, columnOf(reader, label));
  if (prediction !== undefined)
    return `coalesce((${reference}) = (${labelText(reader, columnOf(reader, prediction))}), false)`;
  if (score === undefined || threshold === undefined) return 'NULL::BOOLEAN';
  const called = `${scoreNumber(reader, columnOf(reader, score))} >= ${threshold}::DOUBLE`;
  return `((${reference}) = ${literal(positive)}) = (${called})`;
}

/** Items with their labels, whether they are classed rightly, what is missing, their scores and their weights, as a query. */
function itemsOf(reader: Reader, request: Request, positive: string): string {
  const { prediction, score } = request;
  const id = textOf(reader, columnOf(reader, request.id ?? 'id'));
  const label = labelText(reader, columnOf(reader, request.label));
  const missing = prediction === undefined ? 'false' : isAbsent(reader, columnOf(reader, prediction));
  const scored = score === undefined ? 'NULL::DOUBLE' : scoreNumber(reader, columnOf(reader, score));
  return `SELECT trim(${id}) AS id, ${label} AS label, ${agreesIn(reader, request, positive)} AS agrees,
    (${missing}) AS missing, ${scored} AS score, CAST(${weightOf(reader)} AS BIGINT) AS weight FROM ${reader.table}`;
}

/**
 * The paired comparison with other predictions on the same items: the difference of the shares of agreement, its standard
 * uncertainty from the paired scores (UNC-097), and McNemar's test on the discordant items (CLS-201); of scores the
 * difference of the areas. Both files name the same items with the same labels, or nothing is compared. DuckDB joins them,
 * so that neither need fit in memory.
 */
export async function compareWith(reader: Reader, other: Reader, request: Request): Promise<Compared> {
  const { prediction, score, threshold, cluster } = request;
  const decided = prediction !== undefined || threshold !== undefined;
  const scored = score !== undefined && request.procedure === 'classification/binary';
  if (!decided && !scored)
    throw new Problem(
      '--against compares decisions or scores: give --prediction or --score',
      '--against比较判定结果或得分：请给出--prediction或--score',
    );
  const id = request.id ?? 'id';
  for (const one of [reader, other])
    await checkRows(one, {
      label: columnOf(one, request.label),
      scores: score === undefined ? [] : [columnOf(one, score)],
      id: columnOf(one, id),
    });
  const positive = scored ? await positiveOf(reader, columnOf(reader, request.label), request.positive) : '';
  const pairs = `(${itemsOf(reader, request, positive)}) a FULL JOIN (${itemsOf(other, request, positive)}) b ON a.id = b.id`;
  const both = request.conventions['missing-predictions'] === 'excluded' ? 'NOT a.missing AND NOT b.missing' : 'true';
  const sum = (condition: string): string => `coalesce(sum(a.weight) FILTER (${condition}), 0)`;
  const [counts = []] = await reader.rows(`SELECT ${sum(both)}, count(*),
    count(*) FILTER (a.id IS NULL OR b.id IS NULL), count(*) FILTER (a.label <> b.label), count(*) FILTER (a.weight <> b.weight),
    ${sum(`${both} AND a.agrees AND NOT b.agrees`)}, ${sum(`${both} AND b.agrees AND NOT a.agrees`)} FROM ${pairs}`);
  const [items = 0, rows = 0, alone = 0, relabelled = 0, reweighted = 0, onlyFirst = 0, onlySecond = 0] =
    counts.map(Number);
  if (alone > 0) {
    const [[item = ''] = []] = await reader.rows(
      `SELECT coalesce(a.id, b.id) AS item FROM ${pairs} WHERE a.id IS NULL OR b.id IS NULL ORDER BY 1 LIMIT 1`,
    );
    throw new Problem(
      `the item ${String(item)} is in one of the two files only, and ${alone} are; results on different items are not paired`,
      `条目${String(item)}仅在两个文件之一中，此类条目共${alone}个；不同条目上的结果不能配对`,
    );
  }
  if (relabelled > 0) {
    const [[item = '', one = '', two = ''] = []] = await reader.rows(
      `SELECT a.id, a.label, b.label FROM ${pairs} WHERE a.label <> b.label ORDER BY 1 LIMIT 1`,
    );
    throw new Problem(
      `the item ${String(item)} has the label ${String(one)} in one file and ${String(two)} in the other; so have ${relabelled} of ${rows}`,
      `条目${String(item)}在一个文件中的标签为${String(one)}，在另一个文件中为${String(two)}；${rows}个条目中有${relabelled}个如此`,
    );
  }
  if (reweighted > 0)
    throw new Problem(
      `${reweighted} items have one weight in one file and another in the other`,
      `${reweighted}个条目在两个文件中的权重不同`,
    );
  const clustered =
    decided && cluster !== undefined
      ? await clusteredDifference(
          reader,
          `${pairs} JOIN (${clustersOf(reader, cluster, id)}) c ON a.id = c.id WHERE ${both}`,
        )
      : undefined;
  const decisions = decided && items > 0 ? decisionLines(onlyFirst, onlySecond, items, request, clustered) : [];
  if (!scored) return { comparison: decisions, comparisonSays: [] };
  const joined = cluster === undefined ? pairs : `${pairs} JOIN (${clustersOf(reader, cluster, id)}) c ON a.id = c.id`;
  const areas = await areasOf(reader, joined, positive, request);
  return { comparison: [...decisions, ...areas.comparison], comparisonSays: areas.comparisonSays };
}

/** The areas under both curves, of up to as many items as DeLong's method is computed for. */
async function areasOf(reader: Reader, pairs: string, positive: string, request: Request): Promise<Compared> {
  const [[items = 0] = []] = await reader.rows(`SELECT sum(a.weight) FROM ${pairs}`);
  if (Number(items) > MOST_COMPARED)
    return {
      comparison: [
        {
          label: 'difference of AUC / AUC之差',
          text: `not evaluated, more than ${MOST_COMPARED} items / 未评定，条目超过${MOST_COMPARED}个`,
        },
      ],
      comparisonSays: [],
    };
  const scores: Record<'reference' | 'first' | 'second', number[]> = { reference: [], first: [], second: [] };
  const clusters: string[] = [];
  const clustered = request.cluster !== undefined;
  const place = clustered ? ', CAST(dense_rank() OVER (ORDER BY c.cluster) AS DOUBLE)' : '';
  await reader.stream(
    `SELECT CASE WHEN a.label = ${literal(positive)} THEN 1.0::DOUBLE ELSE 0.0::DOUBLE END, a.score, b.score, CAST(a.weight AS DOUBLE)${place} FROM ${pairs} ORDER BY a.id`,
    ([is = [], first = [], second = [], weights = [], places = []], count) => {
      for (let i = 0; i < count; i++)
        for (let copy = 0; copy < Number(weights[i]); copy++) {
          scores.reference.push(is[i] as number);
          scores.first.push(first[i] as number);
          scores.second.push(second[i] as number);
          if (clustered) clusters.push(String(places[i]));
        }
    },
  );
  return compareAreas(clustered ? { ...scores, clusters } : scores, request);
}
