import { add, divide, multiply, ONE, rational, type Rational, subtract, ZERO } from '../../../numerics/rational.ts';
import { type Cells, type Dual, rationalDerivatives } from './cell-derivatives.ts';
import type { Margins } from './count-measures.ts';

/** A measure of one class against all others. */
export type ClassMeasure = 'precision' | 'recall' | 'specificity' | 'f-beta' | 'jaccard';

/**
 * The derivatives of a measure by the cells of a square table, base + rows[i] + columns[j], and + diagonal[i] where i = j;
 * what they are still to be divided by is the root of `divisor`.
 */
export interface TableSlopes {
  readonly base: Rational;
  readonly rows: readonly Rational[];
  readonly columns: readonly Rational[];
  readonly diagonal: readonly Rational[];
  readonly divisor: Rational;
}

/** A class of the label set: its place in the table, its margins against all others, and its items by the reference. */
export interface ClassInTable {
  readonly place: number;
  readonly margins: Margins;
  readonly support: bigint;
}

/** How the measures of classes become one. */
export interface Averaging {
  readonly average: 'micro' | 'macro' | 'weighted';
  readonly ofMeans: boolean;
  readonly betaSquared: Rational;
}

const whole = (count: bigint): Rational => rational(count);
const [TP, FP, FN, TN] = [0, 1, 2, 3];
const at = (by: readonly Rational[], cell: number): Rational => by[cell] as Rational;

const cellsOf = ({ truePositives: tp, trueNegatives: tn, positives, negatives }: Margins): Cells => [
  whole(tp),
  whole(negatives - tn),
  whole(positives - tp),
  whole(tn),
];

/** Sums derivatives by the cells of tables of two classes, of which each item of the large table is in one cell. */
class Slopes {
  #base = ZERO;
  readonly #rows: Rational[];
  readonly #columns: Rational[];
  readonly #diagonal: Rational[];

  constructor(size: number) {
    const zeros = (): Rational[] => Array.from({ length: size }, () => ZERO);
    [this.#rows, this.#columns, this.#diagonal] = [zeros(), zeros(), zeros()];
  }

  /** The derivatives of the table of one class against all others, times a factor. */
  addClass(place: number, by: readonly Rational[], factor: Rational): void {
    const [tp, fp, fn, tn] = [TP, FP, FN, TN].map((cell) => multiply(factor, at(by, cell))) as [
      Rational,
      Rational,
      Rational,
      Rational,
    ];
    this.#base = add(this.#base, tn);
    this.addRow(place, subtract(fn, tn));
    this.#columns[place] = add(this.#columns[place] as Rational, subtract(fp, tn));
    this.#diagonal[place] = add(this.#diagonal[place] as Rational, subtract(add(tp, tn), add(fp, fn)));
  }

  /** What every item of a reference class adds. */
  addRow(place: number, slope: Rational): void {
    this.#rows[place] = add(this.#rows[place] as Rational, slope);
  }

  finish(): TableSlopes {
    return { base: this.#base, rows: this.#rows, columns: this.#columns, diagonal: this.#diagonal, divisor: ONE };
  }
}

/** The derivatives of an average over classes, exactly; undefined where a measure that it needs does not exist. */
export function slopesOfAverage(
  measure: ClassMeasure,
  classes: readonly ClassInTable[],
  size: number,
  averaging: Averaging,
): TableSlopes | undefined {
  const { average, ofMeans, betaSquared } = averaging;
  const slopes = new Slopes(size);
  if (average === 'micro') {
    const cells = classes
      .map(({ margins }) => cellsOf(margins))
      .reduce((sum, one) => sum.map((count, cell) => add(count, at(one, cell))) as unknown as Cells);
    const pooled = rationalDerivatives(measure, cells, betaSquared);
    if (pooled === undefined) return undefined;
    for (const { place } of classes) slopes.addClass(place, pooled.by, ONE);
    return slopes.finish();
  }
  const items = classes.reduce((sum, { support }) => sum + support, 0n);
  const weightOf = ({ support }: ClassInTable): Rational =>
    average === 'weighted' ? rational(support, items) : rational(1n, BigInt(classes.length));
  const weighted = classes.filter(({ support }) => average === 'macro' || support > 0n);
  /** A mean with its weights, each class by its derivatives. */
  const mean = (of: ClassMeasure): { readonly value: Rational; readonly duals: readonly Dual[] } | undefined => {
    const duals = weighted.map(({ margins }) => rationalDerivatives(of, cellsOf(margins), betaSquared));
    if (duals.length === 0 || duals.some((one) => one === undefined)) return undefined;
    const known = duals as readonly Dual[];
    const value = weighted.reduce((sum, one, k) => add(sum, multiply(weightOf(one), (known[k] as Dual).value)), ZERO);
    return { value, duals: known };
  };
  const addMean = (duals: readonly Dual[], factor: Rational): void => {
    for (const [k, one] of weighted.entries())
      slopes.addClass(one.place, (duals[k] as Dual).by, multiply(factor, weightOf(one)));
  };
  if (measure === 'f-beta' && ofMeans) {
    const [precision, recall] = [mean('precision'), mean('recall')];
    if (precision === undefined || recall === undefined) return undefined;
    const below = add(multiply(betaSquared, precision.value), recall.value);
    if (below.numerator === 0n) return undefined;
    const scale = divide(add(ONE, betaSquared), multiply(below, below));
    addMean(precision.duals, multiply(scale, multiply(recall.value, recall.value)));
    addMean(recall.duals, multiply(multiply(scale, betaSquared), multiply(precision.value, precision.value)));
    return slopes.finish();
  }
  const found = mean(measure);
  if (found === undefined) return undefined;
  addMean(found.duals, ONE);
  if (average === 'weighted')
    // An item more of a class also raises the weight of its value.
    for (const [k, { place }] of weighted.entries())
      slopes.addRow(place, divide(subtract((found.duals[k] as Dual).value, found.value), whole(items)));
  return slopes.finish();
}

/** Of the share of items on the diagonal; undefined without an item. */
export function slopesOfAgreement(agreed: bigint, items: bigint, size: number): TableSlopes | undefined {
  if (items === 0n) return undefined;
  const zeros = Array.from({ length: size }, () => ZERO);
  const one = rational(1n, items);
  return {
    base: rational(-agreed, items * items),
    rows: zeros,
    columns: zeros,
    diagonal: zeros.map(() => one),
    divisor: ONE,
  };
}

/**
 * Of MCC of any number of classes, C/√(XY) with C = sN - Σ p t, X = N² - Σ p² and Y = N² - Σ t², where s items of N are on
 * the diagonal and t and p are the sums of rows and columns: dC - C (dX/X + dY/Y)/2. Undefined where X or Y is zero.
 */
export function slopesOfCorrelation(
  agreed: bigint,
  rowSums: readonly bigint[],
  columnSums: readonly bigint[],
): TableSlopes | undefined {
  const items = rowSums.reduce((sum, one) => sum + one, 0n);
  const squares = (sums: readonly bigint[]): bigint => items * items - sums.reduce((sum, one) => sum + one * one, 0n);
  const [X, Y] = [squares(columnSums), squares(rowSums)];
  if (X === 0n || Y === 0n) return undefined;
  const C = agreed * items - rowSums.reduce((sum, one, k) => sum + one * (columnSums[k] as bigint), 0n);
  const overX = rational(C, X);
  const overY = rational(C, Y);
  return {
    base: subtract(whole(agreed), multiply(whole(items), add(overX, overY))),
    rows: rowSums.map((t, k) => subtract(multiply(overY, whole(t)), whole(columnSums[k] as bigint))),
    columns: columnSums.map((p, k) => subtract(multiply(overX, whole(p)), whole(rowSums[k] as bigint))),
    diagonal: rowSums.map(() => whole(items)),
    divisor: rational(X * Y),
  };
}
