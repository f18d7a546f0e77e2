import { decimalOfDouble, roundToSignificant } from '../../../../numerics/decimal.ts';
import { type Summary, summaryOf } from './summary-of-values.ts';
import type { TrialFault } from './trial-values.ts';

/** The numbers of a summary whose stability is asked for. */
const NUMBERS = ['estimate', 'standardUncertainty', 'lower', 'upper'] as const;

/** Which interval, how many digits of the standard uncertainty, and the size of a batch. */
interface Stability {
  readonly span: number;
  readonly kind: 'symmetric' | 'shortest';
  readonly significantDigits: 1 | 2;
}

/**
 * Batches of trials until the results of every output quantity are stable; one list of values for each quantity. Returns
 * the fault of a batch that has one, and `not-stabilized` where `most` batches are not enough (UNC-086).
 */
export function stabilizedTrials(
  nextBatch: () => readonly Float64Array[] | TrialFault,
  most: number,
  stability: Stability,
): readonly Float64Array[] | TrialFault | 'not-stabilized' | 'zero-spread' {
  const batches: (readonly Float64Array[])[] = [];
  const summaries: (readonly Summary[])[] = [];
  while (batches.length < most) {
    const batch = nextBatch();
    if (typeof batch === 'string') return batch;
    batches.push(batch);
    summaries.push(batch.map((values) => summaryOf(values, stability.span, stability.kind)));
    if (batches.length === 1) continue;
    const size = batch[0]?.length ?? 0;
    const byOutput = batch.map((_, output) => summaries.map((summary) => summary[output] as Summary));
    const pooled = byOutput.map((each) => pooledDeviation(each, size));
    if (pooled.includes(Infinity)) return 'overflow';
    if (pooled.includes(0)) return 'zero-spread';
    if (byOutput.every((each, output) => isStable(each, toleranceOf(pooled[output] as number, stability)))) {
      return batch.map((_, output) => joined(batches.map((one) => one[output] as Float64Array)));
    }
  }
  return 'not-stabilized';
}

/** Half a unit of the last of so many significant digits of a standard uncertainty. */
function toleranceOf(standardUncertainty: number, { significantDigits }: Stability): number {
  const { exponent } = roundToSignificant(decimalOfDouble(standardUncertainty), significantDigits);
  return Number(`5e${exponent - 1}`);
}

/** Whether twice the standard deviation of the mean over the batches is within the tolerance, for each number. */
const isStable = (each: readonly Summary[], tolerance: number): boolean =>
  NUMBERS.every((number) => 2 * deviationOfMean(each.map((summary) => summary[number])) <= tolerance);

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function deviationOfMean(values: readonly number[]): number {
  const centre = mean(values);
  const squares = values.reduce((sum, value) => sum + (value - centre) ** 2, 0);
  return Math.sqrt(squares / (values.length * (values.length - 1)));
}

/** The standard deviation of the values of all batches, each of the same size, from their means and deviations. */
function pooledDeviation(each: readonly Summary[], size: number): number {
  const centre = mean(each.map(({ estimate }) => estimate));
  const squares = each.reduce(
    (sum, { estimate, standardUncertainty }) =>
      sum + (size - 1) * standardUncertainty ** 2 + size * (estimate - centre) ** 2,
    0,
  );
  return Math.sqrt(squares / (size * each.length - 1));
}

function joined(parts: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
