import { checkRows, labelsOf } from './check-rows.ts';
import { classScores } from './class-scores.ts';
import { clusteredClasses } from './clustered-classes.ts';
import { clusteredMeans } from './clustered-means.ts';
import { checkClusters } from './clusters.ts';
import { idOf } from './item-digest.ts';
import type { Measurement } from './measured.ts';
import { definedInTable, measuresOf } from './multiclass-measures.ts';
import { predictedBy, tooFewColumns } from './predicted-label.ts';
import { Problem } from './problem.ts';
import { columnOf, type Reader } from './reader.ts';
import type { Request } from './request.ts';
import { checkStatedRows } from './stated-rows.ts';
import { strataOf, worstOf } from './strata.ts';
import { handedOn, tally } from './tally.ts';
import { labelText, scoreNumber } from './values.ts';

/** More classes than these make a table of counts that nobody reads. */
const MOST_CLASSES = 1000;

const inOrder = (labels: readonly string[]): readonly string[] =>
  labels.every((one) => Number.isFinite(Number(one)))
    ? [...labels].sort((a, b) => Number(a) - Number(b))
    : [...labels].sort();

/** Measures a classification into any number of classes: agreement, and the averages over classes. */
export async function measureMulticlass(reader: Reader, request: Request): Promise<Measurement> {
  const label = columnOf(reader, request.label);
  const id = idOf(reader, request);
  const { items } = await checkRows(reader, {
    label,
    scores: request.probabilities.map((name) => columnOf(reader, name)),
    id,
  });
  const cluster = request.cluster === undefined ? undefined : columnOf(reader, request.cluster);
  if (cluster !== undefined) await checkClusters(reader, cluster);
  const references = inOrder([...(await labelsOf(reader, label, MOST_CLASSES)).keys()]);
  const predicted = predictedBy(reader, request, references);
  const columns = request.probabilities.map((name) => columnOf(reader, name));
  if (columns.length > 0 && columns.length !== references.length) throw tooFewColumns(columns, references);
  if (request.scores !== 'ranking' && columns.length > 0) await checkStatedRows(reader, columns);
  if (request.prediction !== undefined) await labelsOf(reader, columnOf(reader, request.prediction), MOST_CLASSES);
  const reference = labelText(reader, label);
  const rows = await reader.rows(
    `SELECT r, coalesce(c, ''), ${tally(reader)} FROM (SELECT ${reference} AS r, ${predicted} AS c${handedOn(reader)} FROM ${reader.table}) GROUP BY r, coalesce(c, '')`,
  );
  const labels = inOrder([...new Set(rows.flatMap(([r, c]) => [String(r), String(c)]).filter((one) => one !== ''))]);
  if (labels.length > MOST_CLASSES)
    throw new Problem(
      `labels and predictions have ${labels.length} different values together, more than ${MOST_CLASSES}`,
      `标签与预测共有${labels.length}个不同的值，多于${MOST_CLASSES}`,
    );
  if (labels.length < 2)
    throw new Problem(
      `all labels and predictions are of one class (${labels.join()}); a classification has two classes or more`,
      `全部标签和预测均为同一类别（${labels.join()}）；分类至少有两个类别`,
    );
  const counts = labels.map(() => labels.map(() => 0));
  const missing = labels.map(() => 0);
  for (const [r, c, count] of rows) {
    const [i, j] = [labels.indexOf(String(r)), labels.indexOf(String(c))];
    if (j === -1) missing[i] = (missing[i] ?? 0) + Number(count);
    else (counts[i] as number[])[j] = Number(count);
  }
  const means =
    columns.length === 0
      ? []
      : await classScores(
          reader,
          reference,
          references,
          columns.map((column) => scoreNumber(reader, column)),
          items,
          request,
        );
  const measured = [...measuresOf(labels, counts, missing, request), ...means.map((one) => one.measured)];
  const agreement = {
    agrees: `coalesce((${reference}) = (${predicted}), false)`,
    counted: request.conventions['missing-predictions'] === 'excluded' ? `coalesce(${predicted}, '') <> ''` : 'true',
  };
  const strata = await strataOf(reader, request, agreement);
  const inTable =
    missing.every((one) => one === 0) || request.conventions['missing-predictions'] === 'excluded'
      ? measured.filter(
          ({ name, value }) => name !== 'agreement-proportion' && definedInTable(name) && typeof value === 'number',
        )
      : [];
  return {
    items,
    measured:
      cluster === undefined
        ? measured
        : await clusteredMeans(
            reader,
            cluster,
            measured,
            means,
            items,
            agreement,
            await clusteredClasses(reader, cluster, inTable, { labels, counts, reference, predicted }),
          ),
    primary: request.measure ?? 'agreement-proportion',
    warnings: [],
    roc: [],
    positives: 0,
    bins: [],
    matrix: { labels, counts, missing },
    missing: { count: missing.reduce((sum, one) => sum + one, 0), items },
    strata,
    worst: worstOf(strata, request),
    comparisonSays: [],
    comparison: [],
  };
}
