import type { CountMeasure } from './count-measures.ts';

/** A number of items that a measure depends on: a sum over true and false positives, false and true negatives. */
export interface MeasureCells {
  readonly cells: readonly number[];
  /** Whether the measure divides by the share that this cell holds. */
  readonly divides: boolean;
}

const alone = (...cells: readonly number[]): readonly (readonly number[])[] => cells.map((one) => [one]);

/** The table `cells` of CLS-063; every other measure depends on each of the four. */
const CELLS: Readonly<Partial<Record<CountMeasure, readonly (readonly number[])[]>>> = {
  'agreement-proportion': [
    [0, 3],
    [1, 2],
  ],
  precision: alone(0, 1),
  recall: alone(0, 2),
  specificity: alone(1, 3),
  'negative-predictive-value': alone(2, 3),
  'f-beta': alone(0, 1, 2),
  jaccard: alone(0, 1, 2),
};

/** The cell whose share a likelihood ratio divides by. */
const DIVISOR: Readonly<Partial<Record<CountMeasure, number>>> = {
  'positive-likelihood-ratio': 1,
  'negative-likelihood-ratio': 3,
};

/** The numbers of items that first order needs enough of (CLS-063, CLS-069). */
export const cellsOf = (measure: CountMeasure): readonly MeasureCells[] =>
  (CELLS[measure] ?? alone(0, 1, 2, 3)).map((cells) => ({
    cells,
    divides: cells.length === 1 && cells[0] === DIVISOR[measure],
  }));
