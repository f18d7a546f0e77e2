import type { McnemarOutput } from '../../schemas/classification/draft/generated/types.ts';
import { normalQuantile } from '../numerics/normal-quantile.ts';
import { rationalOfDouble } from '../numerics/rational.ts';
import { mcnemar } from '../standards/classification/draft/reference/mcnemar.ts';
import { positiveOf } from './positive-label.ts';
import { checkRows } from './check-rows.ts';
import type { Measurement } from './measured.ts';
import { Problem } from './problem.ts';
import { columnOf, type Reader } from './reader.ts';
import type { Request } from './request.ts';
import { labelText, literal, scoreNumber, textOf } from './values.ts';

/** Up to this many items with different outcomes the exact test is used; beyond, chi-squared is as good. */
const EXACT = 2000;

const shown = (x: number): string => String(Number(x.toPrecision(6)));

/** Whether an item is classed rightly, in SQL, by the same columns and the same rule in both files. */
function agreesIn(reader: Reader, { label, prediction, score, threshold }: Request, positive: string): string {
  const reference = labelText(reader, columnOf(reader, label));
  if (prediction !== undefined)
    return `coalesce((${reference}) = (${labelText(reader, columnOf(reader, prediction))}), false)`;
  if (score === undefined || threshold === undefined)
    throw new Problem(
      '--against compares decisions: give --threshold or --prediction',
      '--against比较判定结果：请给出--threshold或--prediction',
    );
  const called = `${scoreNumber(reader, columnOf(reader, score))} >= ${threshold}::DOUBLE`;
  return `((${reference}) = ${literal(positive)}) = (${called})`;
}

/** Items with their labels and whether they are classed rightly, as a query. */
function itemsOf(reader: Reader, request: Request, positive: string): string {
  const id = textOf(reader, columnOf(reader, request.id ?? 'id'));
  const label = labelText(reader, columnOf(reader, request.label));
  return `SELECT trim(${id}) AS id, ${label} AS label, ${agreesIn(reader, request, positive)} AS agrees FROM ${reader.table}`;
}

/**
 * The paired comparison with other predictions on the same items: the difference of the shares of agreement, its standard
 * uncertainty from the paired scores (UNC-097), and McNemar's test on the discordant items (CLS-201). Both files name the
 * same items with the same labels, or nothing is compared. DuckDB joins them, so that neither need fit in memory.
 */
export async function compareWith(reader: Reader, other: Reader, request: Request): Promise<Measurement['comparison']> {
  const id = request.id ?? 'id';
  for (const one of [reader, other])
    await checkRows(one, {
      label: columnOf(one, request.label),
      scores: request.score === undefined ? [] : [columnOf(one, request.score)],
      id: columnOf(one, id),
    });
  const decides = request.prediction === undefined;
  const positive = decides ? await positiveOf(reader, columnOf(reader, request.label), request.positive) : '';
  const pairs = `(${itemsOf(reader, request, positive)}) a FULL JOIN (${itemsOf(other, request, positive)}) b ON a.id = b.id`;
  const [counts = []] = await reader.rows(`SELECT count(*),
    count(*) FILTER (a.id IS NULL OR b.id IS NULL), count(*) FILTER (a.label <> b.label),
    count(*) FILTER (a.agrees AND NOT b.agrees), count(*) FILTER (b.agrees AND NOT a.agrees) FROM ${pairs}`);
  const [items = 0, alone = 0, relabelled = 0, onlyFirst = 0, onlySecond = 0] = counts.map(Number);
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
      `the item ${String(item)} has the label ${String(one)} in one file and ${String(two)} in the other; so have ${relabelled} of ${items}`,
      `条目${String(item)}在一个文件中的标签为${String(one)}，在另一个文件中为${String(two)}；${items}个条目中有${relabelled}个如此`,
    );
  }
  return linesOf(onlyFirst, onlySecond, items, request);
}

function linesOf(onlyFirst: number, onlySecond: number, items: number, request: Request): Measurement['comparison'] {
  const test = onlyFirst + onlySecond <= EXACT ? 'exact' : 'chi-squared';
  const answer = mcnemar({ onlyFirst, onlySecond, items, conventions: { test } });
  if (answer.outcome !== 'result') throw new Error(answer.code);
  const { difference = 0, standardUncertainty: u, pValue } = answer.output as McnemarOutput;
  const found = [
    { label: 'difference of agreement / 一致比例之差', text: shown(difference) },
    { label: 'right here only, right there only / 仅此处正确，仅彼处正确', text: `${onlyFirst}, ${onlySecond}` },
  ];
  // On fixed items nothing was sampled: the difference is what it is.
  if (request.scope === 'fixed-items') return found;
  const known = typeof u === 'number';
  const half = known ? normalQuantile(rationalOfDouble((1 + request.level) / 2)) * u : 0;
  const absent = known ? '' : `undefined / 无定义：${u?.undefined ?? ''}`;
  return [
    ...found,
    { label: 'paired standard uncertainty / 配对标准不确定度', text: known ? shown(u) : absent },
    {
      label: `interval, ${request.level}, normal / 区间，${request.level}，正态`,
      text: known ? `${shown(difference - half)} – ${shown(difference + half)}` : absent,
    },
    {
      label: `p, McNemar, ${test} / p值，McNemar，${test}`,
      text: typeof pValue === 'number' ? shown(pValue) : pValue.undefined,
    },
  ];
}
