import { formOf } from './cell-forms.ts';
import { areaInClusters, clusteredArea } from './clustered-area.ts';
import { clusteredPrecision } from './clustered-precision.ts';
import { clusteredUncertainties, formOfMean, inClusters, type LinearForm } from './clusters.ts';
import type { CellCounts } from './count-measures.ts';
import { type Decision, sixNumbers } from './decisions.ts';
import { gapTerm } from './gap-term.ts';
import { brierTerm, lossTerm } from './loss-terms.ts';
import type { Measured, Measurement } from './measured.ts';
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
  /** The bins of the calibration error that have items. */
  readonly bins: Measurement['bins'];
}

/** Places of the sums: six of counts, then all items, losses, Brier scores and gaps of bins with their signs. */
const [ONES, LOSS, BRIER, GAP] = [6, 7, 8, 9];

/** The measures with the uncertainty of clusters where it is known to the first order, and without one elsewhere. */
export async function clusteredMeasures(
  reader: Reader,
  cluster: string,
  measured: readonly Measured[],
  { isPositive, decision, cells, score, isProbability, items, bins }: Basis,
  { conventions, level }: Request,
): Promise<readonly Measured[]> {
  const rule = conventions['missing-predictions'] ?? 'worst-case';
  const form = ({ name, value }: Measured): LinearForm | undefined => {
    if (typeof value !== 'number') return undefined;
    if (name === 'log-loss') return formOfMean(value, items, LOSS, ONES);
    if (name === 'brier-score') return formOfMean(value, items, BRIER, ONES);
    if (name === 'calibration-error') return formOfMean(value, items, GAP, ONES);
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
    ...(p === undefined
      ? []
      : [
          lossTerm(p, isPositive, conventions['clipping'] ?? '1e-15'),
          brierTerm(p, isPositive),
          gapTerm(p, isPositive, bins, Number(conventions['bins'] ?? '10')),
        ]),
  ];
  const forms = known.map(({ found }) => found);
  const clustered = await clusteredUncertainties(reader, cluster, sums, forms);
  const byMeasure = new Map(known.map(({ one }, k) => [one, clustered[k]] as const));
  const area = score === undefined ? undefined : await clusteredArea(reader, cluster, score, isPositive);
  const ap = measured.find(({ name, value }) => name === 'average-precision' && typeof value === 'number');
  if (ap !== undefined && score !== undefined)
    byMeasure.set(ap, await clusteredPrecision(reader, cluster, score, isPositive, ap.value as number));
  return measured.map((one) =>
    one.name === 'auc' ? areaInClusters(one, area, cluster, level) : inClusters(one, byMeasure.get(one)),
  );
}
