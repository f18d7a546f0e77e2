import type {
  MultiClassMeasureInput,
  MultiClassMeasureOutput,
} from '../../schemas/classification/draft/generated/types.ts';
import { multiClassMeasure } from '../standards/classification/draft/reference/multi-class-measure.ts';
import { checkRows, labelsOf } from './check-rows.ts';
import { classScores, type MeanOfItems } from './class-scores.ts';
import { checkClusters, clusteredUncertainties, formOfMean, inClusters } from './clusters.ts';
import { idOf } from './item-digest.ts';
import type { Measured, Measurement } from './measured.ts';
import { Problem } from './problem.ts';
import { proportion } from './proportion.ts';
import { columnOf, type Reader } from './reader.ts';
import type { Request } from './request.ts';
import { checkStatedRows } from './stated-rows.ts';
import { type Agreement, strataOf, worstOf } from './strata.ts';
import { handedOn, tally } from './tally.ts';
import { labelText, literal, scoreNumber } from './values.ts';

/** More classes than these make a table of counts that nobody reads. */
const MOST_CLASSES = 1000;

/** The predicted label in SQL: a column of its own, or the class whose probability is the largest, the first of several. */
function predictedBy(reader: Reader, request: Request, classes: readonly string[]): string {
  if (request.prediction !== undefined) return labelText(reader, columnOf(reader, request.prediction));
  const columns = request.probabilities.map((name) => columnOf(reader, name));
  if (columns.length < 2)
    throw new Problem(
      'give --prediction COL, or --probabilities COL,COL,… with a column for each class',
      '请给出--prediction COL，或给出--probabilities COL,COL,…，每个类别一列',
    );
  if (columns.length !== classes.length) throw tooFewColumns(columns, classes);
  const numbers = columns.map((column) => scoreNumber(reader, column));
  const largest = `greatest(${numbers.join(', ')})`;
  const cases = numbers.map((number, k) => `WHEN ${number} = ${largest} THEN ${literal(classes[k] as string)}`);
  return `CASE ${cases.join(' ')} END`;
}

const tooFewColumns = (columns: readonly string[], classes: readonly string[]): Problem =>
  new Problem(
    `${columns.length} columns of probabilities and ${classes.length} classes (${classes.slice(0, 5).join(', ')}); give one a class, in the order of the labels`,
    `概率列有${columns.length}个，而类别有${classes.length}个（${classes.slice(0, 5).join('、')}）；请按标签顺序每个类别给出一列`,
  );

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
  return {
    items,
    measured: cluster === undefined ? measured : await clustered(reader, cluster, measured, means, items, agreement),
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

/** Means over items with the uncertainty of clusters; of the averages over classes it is not evaluated. */
async function clustered(
  reader: Reader,
  cluster: string,
  measured: readonly Measured[],
  means: readonly MeanOfItems[],
  items: number,
  { agrees, counted }: Agreement,
): Promise<readonly Measured[]> {
  const agreed = measured.find(({ name }) => name === 'agreement-proportion');
  const one = (condition: string): string => `CASE WHEN ${condition} THEN 1 ELSE 0 END`;
  const sums = [one(`(${agrees}) AND (${counted})`), one(counted), '1', ...means.map(({ term }) => term)];
  const known = [
    ...(agreed === undefined ? [] : [{ of: agreed, items: agreed.count?.trials ?? 0, at: 0, ones: 1 }]),
    ...means.map((mean, k) => ({ of: mean.measured, items, at: 3 + k, ones: 2 })),
  ].flatMap(({ of, items: divisor, at, ones }) =>
    typeof of.value === 'number' ? [{ of, form: formOfMean(of.value, divisor, at, ones) }] : [],
  );
  const forms = known.map(({ form }) => form);
  const uncertainties = await clusteredUncertainties(reader, cluster, sums, forms);
  const byMeasure = new Map(known.map(({ of }, k) => [of, uncertainties[k]] as const));
  return measured.map((each) => inClusters(each, byMeasure.get(each)));
}

const NAMES: readonly MultiClassMeasureInput['measure'][] = [
  'agreement-proportion',
  'balanced-agreement',
  'precision',
  'recall',
  'f-beta',
  'mcc',
];

function measuresOf(
  labels: readonly string[],
  counts: readonly (readonly number[])[],
  missing: readonly number[],
  { level, conventions: asked }: Request,
): Measured[] {
  const { k: _, clipping: __, ...conventions } = asked;
  const lacks = missing.some((one) => one > 0);
  const answered = counts.flat().reduce((sum, one) => sum + one, 0);
  const absent = missing.reduce((sum, one) => sum + one, 0);
  return NAMES.flatMap((measure): Measured[] => {
    const answer = multiClassMeasure({
      measure,
      labels: [...labels],
      counts: counts.map((row) => [...row]),
      ...(lacks ? { missing: [...missing] } : {}),
      conventions: { ...conventions } as NonNullable<MultiClassMeasureInput['conventions']>,
    });
    if (answer.outcome !== 'result') return [];
    const { value, conventions: named } = answer.output as MultiClassMeasureOutput;
    if (value === undefined) return [];
    const base = { name: measure, conventions: named ?? {}, value, degreesOfFreedom: 'infinite' } as const;
    if (measure !== 'agreement-proportion')
      return [
        {
          ...base,
          definedBy: measure === 'mcc' ? 'CLS-021@1' : measure === 'balanced-agreement' ? 'CLS-035@1' : 'CLS-031@1',
          standardUncertainty: { undefined: 'not-evaluated' },
          component: '',
        },
      ];
    const trials = named?.['missing-predictions'] === 'excluded' ? answered : answered + absent;
    const successes = counts.reduce((sum, row, k) => sum + (row[k] ?? 0), 0);
    const { lower, upper, standardUncertainty } = proportion(successes, trials, level);
    return [
      {
        ...base,
        definedBy: 'CLS-035@1',
        standardUncertainty,
        component: 'sampling of items',
        interval: { lower, upper, method: 'wilson' },
        count: { successes, trials },
      },
    ];
  });
}
