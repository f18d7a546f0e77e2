import type { MultiClassUncertaintyInput } from '../../../../schemas/classification/draft/generated/types.ts';
import { multiply } from '../../../numerics/rational.ts';
import { assigned, classMargins, supports, type Table } from './class-margins.ts';
import type { Margins } from './count-measures.ts';
import { exactDecimal } from './exact-decimal.ts';
import {
  type Averaging,
  type ClassInTable,
  slopesOfAgreement,
  slopesOfAverage,
  slopesOfCorrelation,
  type TableSlopes,
} from './table-slopes.ts';

type Measure = MultiClassUncertaintyInput['measure'];
type Tags = Omit<NonNullable<MultiClassUncertaintyInput['conventions']>, 'sampling'>;

/** The classes of a label set, in the order of the table. */
function classesOf(table: Table, labelSet: NonNullable<Tags['label-set']>): readonly ClassInTable[] {
  const [margins, rows] = [classMargins(table, undefined), supports(table)];
  return margins
    .map((one: Margins, place) => ({ place, margins: one, support: rows[place] as bigint }))
    .filter(
      ({ margins: { predictedPositives }, support }) =>
        labelSet === 'declared' || support > 0n || (labelSet === 'union' && predictedPositives > 0n),
    );
}

/** The derivatives of a measure; undefined where it does not exist. */
function slopesOf(
  measure: Measure,
  table: Table,
  classes: readonly ClassInTable[],
  averaging: Averaging,
): TableSlopes | undefined {
  const size = table.counts.length;
  const rows = supports(table);
  const agreed = table.counts.reduce((sum, row, k) => sum + (row[k] as bigint), 0n);
  const items = rows.reduce((sum, one) => sum + one, 0n);
  if (items === 0n) return undefined;
  switch (measure) {
    case 'agreement-proportion':
      return slopesOfAgreement(agreed, items, size);
    case 'mcc':
      return slopesOfCorrelation(agreed, rows, assigned(table));
    case 'balanced-agreement':
      return slopesOfAverage('recall', classes, size, { ...averaging, average: 'macro', ofMeans: false });
    default:
      return slopesOfAverage(measure, classes, size, averaging);
  }
}

/** The tags of a measure that apply, with a value for each: the one asked for, or that of the reference implementation. */
export function tagsOfMeasure(measure: Measure, asked: Tags): Tags {
  if (measure === 'agreement-proportion' || measure === 'balanced-agreement' || measure === 'mcc') return {};
  const { average = 'macro', 'label-set': labelSet = 'union', 'macro-f': macroF = 'mean-of-f', beta = '1' } = asked;
  return {
    average,
    'label-set': labelSet,
    ...(measure === 'f-beta' && average === 'macro' ? { 'macro-f': macroF } : {}),
    ...(measure === 'f-beta' ? { beta } : {}),
  };
}

/** The classes that a measure with its tags is of, and its derivatives, which are undefined where it does not exist. */
export function linearised(
  measure: Measure,
  table: Table,
  { average = 'macro', 'label-set': labelSet, 'macro-f': macroF, beta = '1' }: Tags,
): { readonly classes: readonly ClassInTable[]; readonly slopes: TableSlopes | undefined } {
  const classes = classesOf(table, labelSet ?? (measure === 'balanced-agreement' ? 'reference' : 'union'));
  const exactBeta = exactDecimal(beta);
  const averaging = { average, ofMeans: macroF === 'f-of-means', betaSquared: multiply(exactBeta, exactBeta) };
  return { classes, slopes: slopesOf(measure, table, classes, averaging) };
}
