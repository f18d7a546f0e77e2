import { formOf } from './cell-forms.ts';
import { areaInClusters, clusteredArea } from './clustered-area.ts';
import { clusteredUncertainties, formOfMean, inClusters, type LinearForm } from './clusters.ts';
import type { CellCounts } from './count-measures.ts';
import { type Decision, sixNumbers } from './decisions.ts';
import { brierTerm, lossTerm } from './loss-terms.ts';
import type { Measured } from './measured.ts';
import type { Reader } from './reader.ts';
import type { Request } from './request.ts';
import { scoreNumber } from './values.ts';

/** What the measures of two classes were computed from. */
interface Basis {
  readonly isPositive: string;
  readonly decision: Decision | undefined;
  readonly cells: CellCounts | undefined;
  /** The column of scores. */
  readonly score: string | undefined;
  /** Whether the scores are probabilities. */
  readonly isProbability: boolean;
  readonly items: number;
}

/** Places of the sums: six of counts, then all items, losses and Brier scores. */
const [ONES, LOSS, BRIER] = [6, 7, 8];

/** The measures with the uncertainty of clusters where it is known to the first order, and without one elsewhere. */
export async function clusteredMeasures(
  reader: Reader,
  cluster: string,
  measured: readonly Measured[],
  { isPositive, decision, cells, score, isProbability, items }: Basis,
  { conventions, level }: Request,
): Promise<readonly Measured[]> {
  const rule = conventions['missing-predictions'] ?? 'worst-case';
  const form = ({ name, value }: Measured): LinearForm | undefined => {
    if (typeof value !== 'number') return undefined;
    if (name === 'log-loss') return formOfMean(value, items, LOSS, ONES);
    if (name === 'brier-score') return formOfMean(value, items, BRIER, ONES);
    return cells && formOf(name, cells, rule, Number(conventions['beta'] ?? '1'));
  };
  const known = measured.flatMap((one) => {
    const found = form(one);
    return found === undefined ? [] : [{ one, found }];
  });
  const p = score !== undefined && isProbability ? scoreNumber(reader, score) : undefined;
  const sums = [
    ...(decision === undefined ? Array<string>(ONES).fill('0') : sixNumbers(isPositive, decision)),
    '1',
    ...(p === undefined ? [] : [lossTerm(p, isPositive, conventions['clipping'] ?? '1e-15'), brierTerm(p, isPositive)]),
  ];
  const forms = known.map(({ found }) => found);
  const clustered = await clusteredUncertainties(reader, cluster, sums, forms);
  const byMeasure = new Map(known.map(({ one }, k) => [one, clustered[k]] as const));
  const area = score === undefined ? undefined : await clusteredArea(reader, cluster, score, isPositive);
  return measured.map((one) =>
    one.name === 'auc' ? areaInClusters(one, area, cluster, level) : inClusters(one, byMeasure.get(one)),
  );
}
