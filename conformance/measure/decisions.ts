import { firstRow, labelsOf } from './check-rows.ts';
import type { CellCounts } from './count-measures.ts';
import { Problem } from './problem.ts';
import type { Reader } from './reader.ts';
import type { Request } from './request.ts';
import type { Agreement } from './strata.ts';
import { handedOn, tally } from './tally.ts';
import { hasLabel, isAbsent, labelText, literal, scoreNumber } from './values.ts';

/** Refuses predictions of a third value: they would count as negative without anybody having said so. */
export async function checkPredictions(reader: Reader, label: string, prediction: string): Promise<void> {
  const labels = [...(await labelsOf(reader, label, 2)).keys()];
  const predicted = [...(await labelsOf(reader, prediction, 1000)).keys()];
  const foreign = predicted.filter((one) => !labels.includes(one));
  // One class among the labels leaves the name of the other to the predictions.
  if (labels.length + foreign.length <= 2) return;
  const condition = `(${labelText(reader, prediction)}) IN (${foreign.map(literal).join(', ')})`;
  const [row, value] = await firstRow(reader, condition, prediction);
  throw new Problem(
    `row ${row}: the prediction (${prediction}) is “${value.slice(0, 40)}”, and the labels (${label}) are ${labels.join(' and ')}`,
    `第${row}行：预测（${prediction}）为“${value.slice(0, 40)}”，而标签（${label}）为${labels.join('和')}`,
  );
}

/** Conditions in SQL: an item is called positive, or it has no prediction. */
export interface Decision {
  readonly calledPositive: string;
  readonly missing: string;
}

export function decisionOf(
  reader: Reader,
  { threshold }: Request,
  score: string | undefined,
  prediction: string | undefined,
  positive: string,
): Decision | undefined {
  if (prediction !== undefined) {
    return { calledPositive: hasLabel(reader, prediction, positive), missing: isAbsent(reader, prediction) };
  }
  if (threshold === undefined || score === undefined) return undefined;
  return { calledPositive: `${scoreNumber(reader, score)} >= ${threshold}::DOUBLE`, missing: 'false' };
}

/** Where an item is classed rightly, which one without a prediction is not, and which items are counted at all. */
export const agreementOf = (
  isPositive: string,
  { calledPositive, missing }: Decision,
  { conventions }: Request,
): Agreement => ({
  agrees: `NOT (${missing}) AND ((${isPositive}) = (${calledPositive}))`,
  counted: conventions['missing-predictions'] === 'excluded' ? `NOT (${missing})` : 'true',
});

/** What an item is, in SQL: in one of the four cells, or positive or negative without a prediction. */
const SIX = [
  'NOT m AND p AND c',
  'NOT m AND NOT p AND c',
  'NOT m AND p AND NOT c',
  'NOT m AND NOT p AND NOT c',
  'm AND p',
  'm AND NOT p',
];

/** The same as ones and zeros of a row of the file. */
export const sixNumbers = (isPositive: string, { calledPositive, missing }: Decision): readonly string[] =>
  SIX.map((condition) => {
    const names: Readonly<Record<string, string>> = {
      p: isPositive,
      c: `coalesce(${calledPositive}, false)`,
      m: `coalesce(${missing}, true)`,
    };
    return `CASE WHEN ${condition.replace(/\b[pcm]\b/g, (name) => `(${names[name]})`)} THEN 1 ELSE 0 END`;
  });

export async function cellsOf(
  reader: Reader,
  isPositive: string,
  { calledPositive, missing }: Decision,
): Promise<CellCounts> {
  const [row = []] = await reader.rows(`SELECT ${SIX.map((condition) => tally(reader, condition)).join(', ')}
    FROM (SELECT (${isPositive}) AS p, coalesce(${calledPositive}, false) AS c, coalesce(${missing}, true) AS m${handedOn(reader)} FROM ${reader.table})`);
  const [tp = 0, fp = 0, fn = 0, tn = 0, missingPositives = 0, missingNegatives = 0] = row.map(Number);
  return {
    truePositives: tp,
    falsePositives: fp,
    falseNegatives: fn,
    trueNegatives: tn,
    missingPositives,
    missingNegatives,
  };
}
