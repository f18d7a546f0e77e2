import type { Measurement } from './measured.ts';
import { Problem } from './problem.ts';
import { columnOf, identifier, openPredictions, type Reader } from './reader.ts';
import type { Request } from './request.ts';
import { labelOf, labelText, literal, scoreNumber } from './values.ts';

const shown = (x: number): string => String(Number(x.toPrecision(6)));

/** Whether an item is classed rightly, in SQL, by the same columns and the same rule in both files. */
function agreesIn(reader: Reader, { label, prediction, score, threshold, positive }: Request): string {
  const reference = labelText(reader, columnOf(reader, label));
  if (prediction !== undefined)
    return `coalesce((${reference}) = (${labelText(reader, columnOf(reader, prediction))}), false)`;
  if (score === undefined || threshold === undefined)
    throw new Problem(
      '--against compares decisions: give --threshold or --prediction',
      '--against比较判定结果：请给出--threshold或--prediction',
    );
  const is = literal(positive === undefined ? '1' : labelOf(positive));
  return `((${reference}) = ${is}) = (${scoreNumber(reader, columnOf(reader, score))} >= ${threshold})`;
}

/** Agreement by item, with its label; items are joined by their ids. */
async function agreements(reader: Reader, request: Request): Promise<ReadonlyMap<string, readonly [string, number]>> {
  const id = request.id ?? 'id';
  const column = identifier(columnOf(reader, id));
  const rows = await reader.rows(
    `SELECT CAST(${column} AS VARCHAR), ${labelText(reader, columnOf(reader, request.label))}, CASE WHEN ${agreesIn(reader, request)} THEN 1 ELSE 0 END FROM predictions`,
  );
  return new Map(rows.map(([item, label, agrees]) => [String(item), [String(label), Number(agrees)] as const]));
}

/**
 * The paired comparison with other predictions on the same items (UNC-097, UNC-102): the difference of the shares of
 * agreement, its standard uncertainty from the paired scores, and the discordant items that it rests on. Both files name
 * the same items with the same labels, or nothing is compared.
 */
export async function compareWith(reader: Reader, request: Request): Promise<Measurement['comparison']> {
  const own = await agreements(reader, request);
  const other = await openPredictions(request.against ?? '');
  let others: Awaited<ReturnType<typeof agreements>>;
  try {
    others = await agreements(other, request);
  } finally {
    other.close();
  }
  const missing =
    [...own.keys()].find((item) => !others.has(item)) ?? [...others.keys()].find((item) => !own.has(item));
  if (missing !== undefined)
    throw new Problem(
      `the item ${missing} is in one of the two files only; results on different items are not paired`,
      `条目${missing}仅在两个文件之一中；不同条目上的结果不能配对`,
    );
  let [b, c] = [0, 0];
  for (const [item, [label, agrees]] of own) {
    const [otherLabel, otherAgrees] = others.get(item) ?? ['', 0];
    if (label !== otherLabel)
      throw new Problem(
        `the item ${item} has the label ${label} in one file and ${otherLabel} in the other`,
        `条目${item}在一个文件中的标签为${label}，在另一个文件中为${otherLabel}`,
      );
    if (agrees > otherAgrees) b++;
    if (agrees < otherAgrees) c++;
  }
  const n = own.size;
  const difference = (b - c) / n;
  const u = Math.sqrt((b + c - (b - c) ** 2 / n) / (n * (n - 1)));
  return [
    { label: 'difference of agreement / 一致比例之差', text: shown(difference) },
    {
      label: 'paired standard uncertainty / 配对标准不确定度',
      text: b + c === 0 ? 'undefined: no discordant item / 无定义：没有不一致条目' : shown(u),
    },
    { label: 'right here only, right there only / 仅此处正确，仅彼处正确', text: `${b}, ${c}` },
  ];
}
