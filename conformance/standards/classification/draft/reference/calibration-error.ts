import type {
  CalibrationErrorInput,
  CalibrationErrorOutput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import { type Answer, rejected, result } from '../../../../contract/operation.ts';
import { decimalOfDouble, decimalToRational } from '../../../../numerics/decimal.ts';
import { ONE, subtract, toDouble } from '../../../../numerics/rational.ts';
import { binsOf } from '../bins.ts';
import { expectedGap } from '../expected-gap.ts';
import { PreciseSum } from '../ranking/precise-sum.ts';

type Conventions = NonNullable<CalibrationErrorInput['conventions']>;
type Bin = CalibrationErrorOutput['bins'][number];

/** An item as the convention on confidence sees it: how sure the system was, and whether it was right. */
interface Sure {
  readonly confidence: number;
  readonly occurred: number;
}

/** The double nearest to one less the decimal that a probability was written as, so that it is in the bin of its decimal. */
const complement = (p: number): number => toDouble(subtract(ONE, decimalToRational(decimalOfDouble(p))));

function sureOf(
  { reference, probabilities }: CalibrationErrorInput,
  confidence: Conventions['confidence'],
): readonly Sure[] {
  return probabilities.map((p, item) => {
    const is = reference[item] as number;
    if (confidence !== 'top-label' || p >= 0.5) return { confidence: p, occurred: is };
    return { confidence: complement(p), occurred: 1 - is };
  });
}

/** The bins that have items, with the items of each. */
function filled(items: readonly Sure[], bins: string, edges: NonNullable<Conventions['bin-edges']>) {
  const of = binsOf(
    items.map(({ confidence }) => confidence),
    bins,
    edges,
  );
  const groups = new Map<number, Sure[]>();
  for (const [item, bin] of of.entries()) {
    const members = groups.get(bin) ?? [];
    members.push(items[item] as Sure);
    groups.set(bin, members);
  }
  return [...groups].sort(([a], [b]) => a - b);
}

/** Mean confidence and observed share of one bin. */
function binFrom(number: number, members: readonly Sure[], widths: number | undefined): Bin {
  const sum = new PreciseSum();
  let occurred = 0;
  let [least, largest] = [1, 0];
  for (const one of members) {
    sum.add(one.confidence);
    occurred += one.occurred;
    least = Math.min(least, one.confidence);
    largest = Math.max(largest, one.confidence);
  }
  const count = members.length;
  return {
    lower: widths === undefined ? least : number / widths,
    upper: widths === undefined ? largest : (number + 1) / widths,
    count,
    meanConfidence: Math.min(1, sum.value / count),
    observedShare: occurred / count,
  };
}

function normOf(bins: readonly Bin[], items: number, norm: NonNullable<Conventions['norm']>): number {
  const gaps = bins.map(({ meanConfidence, observedShare }) => Math.abs(meanConfidence - observedShare));
  if (norm === 'max') return Math.max(...gaps);
  const sum = new PreciseSum();
  for (const [k, gap] of gaps.entries()) sum.add(((bins[k]?.count ?? 0) / items) * (norm === 'l1' ? gap : gap * gap));
  return Math.min(1, norm === 'l1' ? sum.value : Math.sqrt(sum.value));
}

/**
 * Calibration error: the mean difference of stated probabilities and observed shares over bins, or its root mean square or
 * largest value, with the bins themselves and, for the mean, the value that perfectly calibrated probabilities give on the
 * average.
 *
 * Bins of equal width have their edges on decimals and are compared without rounding. Rejects lists of unequal lengths.
 * CLS-170 to CLS-177.
 */
export function calibrationError(input: CalibrationErrorInput): Answer<CalibrationErrorOutput> {
  const { reference, probabilities } = input;
  if (probabilities.length !== reference.length) return rejected('unequal-lengths', '/probabilities');
  const chosen = {
    bins: input.conventions?.bins ?? '10',
    edges: input.conventions?.['bin-edges'] ?? 'equal-width',
    confidence: input.conventions?.confidence ?? 'positive-class',
    norm: input.conventions?.norm ?? 'l1',
  };
  const groups = filled(sureOf(input, chosen.confidence), chosen.bins, chosen.edges);
  const widths = chosen.bins === 'distinct' || chosen.edges === 'equal-mass' ? undefined : Number(chosen.bins);
  const bins = groups.map(([number, members]) => binFrom(number, members, widths));
  const expected = (): number =>
    groups.reduce((sum, [, members]) => sum + expectedGap(members.map(({ confidence }) => confidence)), 0);
  return result({
    value: normOf(bins, reference.length, chosen.norm),
    ...(chosen.norm === 'l1' ? { expectedUnderCalibration: Math.min(1, expected() / reference.length) } : {}),
    bins,
    conventions: {
      bins: chosen.bins,
      ...(chosen.bins === 'distinct' ? {} : { 'bin-edges': chosen.edges }),
      confidence: chosen.confidence,
      norm: chosen.norm,
    },
  });
}
