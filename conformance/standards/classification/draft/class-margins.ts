import type { Margins } from './count-measures.ts';

/** A square table of counts, with what is missing by reference class. */
export interface Table {
  readonly counts: readonly (readonly bigint[])[];
  readonly missing: readonly bigint[];
}

export type MissingPredictions = 'worst-case' | 'incorrect' | 'excluded';

const sum = (numbers: readonly bigint[]): bigint => numbers.reduce((total, one) => total + one, 0n);

/** How many items each class has by the reference, those without a prediction among them. */
export const supports = ({ counts, missing }: Table): readonly bigint[] =>
  counts.map((row, k) => sum(row) + (missing[k] as bigint));

/** How many items were assigned to each class. */
export const assigned = ({ counts }: Table): readonly bigint[] =>
  counts.map((_, k) => sum(counts.map((row) => row[k] as bigint)));

/**
 * The margins of each class against all others. Of the missing predictions each class has by `worst-case` the least
 * favourable completion of its own: its items are called something else and all others are called it.
 */
export function classMargins(table: Table, convention: MissingPredictions | undefined): readonly Margins[] {
  const kept = convention === 'excluded' ? { ...table, missing: table.missing.map(() => 0n) } : table;
  const [rows, columns] = [supports(kept), assigned(kept)];
  const [items, missing] = [sum(rows), sum(kept.missing)];
  return kept.counts.map((row, k) => {
    const truePositives = row[k] as bigint;
    const [support, own] = [rows[k] as bigint, kept.missing[k] as bigint];
    const called = (columns[k] as bigint) + (convention === 'worst-case' ? missing - own : 0n);
    const answered = items - missing;
    const others = items - support;
    // Rightly left out: items of other classes that were called something else; by `worst-case` none of the missing ones.
    const trueNegatives = answered - (support - own) - ((columns[k] as bigint) - truePositives);
    return {
      truePositives,
      trueNegatives,
      positives: support,
      negatives: others,
      predictedPositives: called,
      predictedNegatives: answered - (columns[k] as bigint) + (convention === 'worst-case' ? own : 0n),
    };
  });
}

/** The margins of all classes pooled, as the micro average has them. */
export const pooled = (margins: readonly Margins[]): Margins => ({
  truePositives: sum(margins.map((one) => one.truePositives)),
  trueNegatives: sum(margins.map((one) => one.trueNegatives)),
  positives: sum(margins.map((one) => one.positives)),
  negatives: sum(margins.map((one) => one.negatives)),
  predictedPositives: sum(margins.map((one) => one.predictedPositives)),
  predictedNegatives: sum(margins.map((one) => one.predictedNegatives)),
});
