import { poissonBinomial } from '../poisson-binomial.ts';
import { BinEdges } from './bin-edges.ts';

/** A bin of a reliability diagram that has items. */
export interface CalibrationBin {
  readonly lower: number;
  readonly upper: number;
  readonly count: number;
  readonly meanConfidence: number;
  readonly observedShare: number;
}

/** How items are binned where not by the width of the bins and the probability of the positive class. */
export type Binning =
  | { readonly confidence: 'positive-class' | 'top-label' }
  /** Bins of equal mass need the number of all items beforehand, and groups in descending order of their probability. */
  | { readonly items: number };

export interface CalibrationSums {
  readonly bins: readonly CalibrationBin[];
  /** The calibration error in the norm l1, and in the others. */
  readonly error: number;
  readonly rootMeanSquare: number;
  readonly largest: number;
  /** The expectation of `error` under perfect calibration, and how far from it that value may be. */
  readonly expected: { readonly value: number; readonly within: number };
  /** The root of the expectation of the square of `rootMeanSquare`. */
  readonly expectedRootMeanSquare: number;
  /** The variance of `error` for one sample of items, and whether it is within its bound of validity (CLS-250, CLS-254). */
  readonly variance: number;
  readonly valid: boolean;
}

/** Up to so many items of a bin are kept, and their distribution is the exact one. */
const KEPT = 1000;

/**
 * Takes groups of items with one stated probability into bins, in one pass, and holds a few sums a bin and its first
 * thousand items. A probability is binned as the decimal that it is, at the cost of two comparisons; sums of confidences are
 * compensated.
 *
 * What perfect calibration gives is exact for bins of up to a thousand items. In larger ones the absolute value of the
 * difference, a sum with the standard deviation s, is taken to be s √(2/π) on the average; by the mean central limit theorem
 * (Goldstein 2010) that is wrong by no more than the sum of the third absolute moments over s², which is below one item.
 */
export class CalibrationAccumulator {
  readonly #bins: number;
  readonly #edges: BinEdges;
  readonly #topLabel: boolean;
  readonly #announced: number | undefined;
  #items = 0;
  readonly #counts: Float64Array;
  readonly #occurred: Float64Array;
  readonly #sums: Float64Array;
  readonly #rests: Float64Array;
  readonly #variances: Float64Array;
  /** The sums of the squares of confidence less outcome. */
  readonly #squares: Float64Array;
  readonly #thirdMoments: Float64Array;
  readonly #least: Float64Array;
  readonly #most: Float64Array;
  readonly #kept: readonly number[][];

  constructor(bins: number, how: Binning = { confidence: 'positive-class' }) {
    this.#bins = bins;
    this.#edges = new BinEdges(bins);
    this.#topLabel = 'confidence' in how && how.confidence === 'top-label';
    this.#announced = 'items' in how ? how.items : undefined;
    const zeros = (): Float64Array => new Float64Array(bins);
    [this.#counts, this.#occurred, this.#sums, this.#rests] = [zeros(), zeros(), zeros(), zeros()];
    this.#squares = zeros();
    [this.#variances, this.#thirdMoments, this.#least, this.#most] = [zeros(), zeros(), zeros().fill(1), zeros()];
    this.#kept = Array.from({ length: bins }, () => []);
  }

  /** The next group; the counts are whole numbers, one of them at least 1. */
  add(probability: number, positives: number, negatives: number): void {
    const size = positives + negatives;
    this.#items += size;
    if (this.#announced !== undefined) {
      const lower = this.#announced - this.#items;
      if (lower < 0) throw new RangeError(`more than the ${this.#announced} items that were announced`);
      this.#put(Math.floor((this.#bins * lower) / this.#announced), probability, 1 - probability, size, positives);
    } else if (this.#topLabel && probability < 0.5)
      this.#put(this.#edges.binOfComplement(probability), 1 - probability, probability, size, negatives);
    else this.#put(this.#edges.binOf(probability), probability, 1 - probability, size, positives);
  }

  /** `other` is what the confidence lacks of 1, which a confidence near 1 no longer tells. */
  #put(bin: number, confidence: number, other: number, size: number, occurred: number): void {
    const count = (this.#counts[bin] as number) + size;
    this.#counts[bin] = count;
    this.#occurred[bin] = (this.#occurred[bin] as number) + occurred;
    const before = this.#sums[bin] as number;
    const x = size * confidence;
    const sum = before + x;
    this.#rests[bin] = (this.#rests[bin] as number) + (before >= x ? before - sum + x : x - sum + before);
    this.#sums[bin] = sum;
    this.#squares[bin] =
      (this.#squares[bin] as number) + occurred * other * other + (size - occurred) * confidence * confidence;
    const variance = size * confidence * other;
    this.#variances[bin] = (this.#variances[bin] as number) + variance;
    this.#thirdMoments[bin] = (this.#thirdMoments[bin] as number) + variance * (1 - 2 * confidence * other);
    if (confidence < (this.#least[bin] as number)) this.#least[bin] = confidence;
    if (confidence > (this.#most[bin] as number)) this.#most[bin] = confidence;
    if (count <= KEPT) for (let i = 0; i < size; i++) this.#kept[bin]?.push(confidence);
  }

  finish(): CalibrationSums {
    const n = this.#items;
    const bins: CalibrationBin[] = [];
    let [error, squares, largest, expected, within, expectedSquares] = [0, 0, 0, 0, 0, 0];
    let [squaredDeviations, standOut] = [0, 0];
    for (let bin = 0; bin < this.#bins; bin++) {
      const count = this.#counts[bin] as number;
      if (count === 0) continue;
      const [occurred, sum, rest] = [this.#occurred[bin], this.#sums[bin], this.#rests[bin]] as [
        number,
        number,
        number,
      ];
      const gap = Math.abs(sum - occurred + rest);
      error += gap / n;
      squares += (gap / count) * (gap / n);
      largest = Math.max(largest, gap / count);
      squaredDeviations += this.#squares[bin] as number;
      if (gap * gap >= 4 * (this.#squares[bin] as number)) standOut += count;
      const expectation = this.#expected(bin);
      expected += expectation.value / n;
      within += expectation.within / n;
      expectedSquares += (this.#variances[bin] as number) / count / n;
      const ofWidth = this.#announced === undefined;
      bins.push({
        lower: ofWidth ? bin / this.#bins : (this.#least[bin] as number),
        upper: ofWidth ? (bin + 1) / this.#bins : (this.#most[bin] as number),
        count,
        meanConfidence: Math.min(1, (sum + rest) / count),
        observedShare: occurred / count,
      });
    }
    return {
      bins,
      error,
      rootMeanSquare: Math.sqrt(squares),
      largest,
      expected: { value: expected, within },
      expectedRootMeanSquare: Math.sqrt(expectedSquares),
      // The sum of the squares of what a gap, with its sign, gains by an item, less the mean of all gaps.
      variance: Math.max(0, squaredDeviations / n - error * error) / n,
      valid: 2 * standOut >= n,
    };
  }

  /** The expectation of the absolute difference of a bin, in items. */
  #expected(bin: number): { readonly value: number; readonly within: number } {
    const variance = this.#variances[bin] as number;
    if (variance === 0) return { value: 0, within: 0 };
    if ((this.#counts[bin] as number) > KEPT)
      return { value: Math.sqrt((2 / Math.PI) * variance), within: (this.#thirdMoments[bin] as number) / variance };
    const mean = (this.#sums[bin] as number) + (this.#rests[bin] as number);
    const { lowest, masses } = poissonBinomial(this.#kept[bin] ?? []);
    return { value: masses.reduce((total, mass, k) => total + mass * Math.abs(lowest + k - mean), 0), within: 0 };
  }
}
