import { LogLossAccumulator } from '../standards/classification/draft/ranking/log-loss-accumulator.ts';
import { lossOfOwn } from './loss-terms.ts';
import type { Measured } from './measured.ts';
import { Problem } from './problem.ts';
import { proportion } from './proportion.ts';
import type { Reader } from './reader.ts';
import type { Request } from './request.ts';
import { tally, weightOf } from './tally.ts';
import { literal } from './values.ts';

/** A measure that is a mean over items, with what it is the mean of, in SQL. */
export interface MeanOfItems {
  readonly measured: Measured;
  readonly term: string;
}

/** So many classes are tried where nobody says how many, or all but one where there are fewer. */
const TRIED = 5;

/**
 * What the scores of the classes are worth beyond the class with the highest one: top-k agreement, and the logarithmic loss
 * where they are probabilities. `numbers` are the scores in SQL, in the order of the classes.
 */
export async function classScores(
  reader: Reader,
  reference: string,
  classes: readonly string[],
  numbers: readonly string[],
  items: number,
  request: Request,
): Promise<readonly MeanOfItems[]> {
  const own = `(CASE ${reference} ${classes.map((one, k) => `WHEN ${literal(one)} THEN ${numbers[k]}`).join(' ')} END)`;
  const top = await topK(reader, own, numbers, items, request);
  return request.scores === 'ranking' ? [top] : [top, await logLoss(reader, own, items, request)];
}

async function topK(
  reader: Reader,
  own: string,
  numbers: readonly string[],
  items: number,
  { conventions, level }: Request,
): Promise<MeanOfItems> {
  const k = Number(conventions['k'] ?? Math.min(TRIED, numbers.length - 1));
  if (k >= numbers.length)
    throw new Problem(
      `k=${k} of ${numbers.length} classes: every item is among them`,
      `k=${k}而类别共${numbers.length}个：每个条目均在其中`,
    );
  // The class itself is one of those that are not lower; of others with the same score it is the last (CLS-150).
  const among = `(${numbers.map((number) => `CASE WHEN ${number} >= o THEN 1 ELSE 0 END`).join(' + ')}) <= ${k}`;
  const inRow = among.replaceAll('>= o', `>= ${own}`);
  const [[agreed = 0] = []] = await reader.rows(
    `SELECT ${tally(reader, among)} FROM (SELECT *, ${own} AS o FROM ${reader.table})`,
  );
  const successes = Number(agreed);
  const { lower, upper, standardUncertainty } = proportion(successes, items, level);
  return {
    measured: {
      name: 'top-k-agreement',
      conventions: { k: String(k), ties: 'pessimistic' },
      definedBy: 'CLS-150@1',
      value: successes / items,
      standardUncertainty,
      component: 'sampling of items',
      degreesOfFreedom: 'infinite',
      interval: { lower, upper, method: 'wilson' },
      count: { successes, trials: items },
    },
    term: `CASE WHEN ${inRow} THEN 1 ELSE 0 END`,
  };
}

async function logLoss(reader: Reader, own: string, items: number, { conventions }: Request): Promise<MeanOfItems> {
  const clipping = conventions['clipping'] ?? '1e-15';
  const losses = new LogLossAccumulator(clipping === 'none' ? 0 : Number(clipping));
  // Equal probabilities together and in order: the sum does not hang on the order of the rows.
  await reader.stream(
    `SELECT CAST(${own} AS DOUBLE) AS own, sum(${weightOf(reader)}) FROM ${reader.table} GROUP BY 1 ORDER BY 1 DESC`,
    ([owns = [], counts = []], count) => {
      for (let i = 0; i < count; i++) losses.add(owns[i] as number, counts[i] as number, 0);
    },
  );
  const { mean, standardUncertainty } = losses.finish();
  return {
    measured: {
      name: 'log-loss',
      conventions: { 'log-base': 'e', clipping, normalisation: 'none' },
      definedBy: 'CLS-140@1',
      value: Number.isFinite(mean) ? mean : { undefined: 'infinite-loss' },
      standardUncertainty: standardUncertainty ?? { undefined: 'zero-spread' },
      component: 'sampling of items',
      degreesOfFreedom: items - 1,
    },
    term: lossOfOwn(own, clipping),
  };
}
