import { type Answer, rejected } from '../../../contract/operation.ts';

/** A square table of counts with its margins. */
export interface AgreementTable {
  readonly counts: readonly (readonly bigint[])[];
  readonly rows: readonly bigint[];
  readonly columns: readonly bigint[];
  readonly items: bigint;
}

const sum = (list: readonly bigint[]): bigint => list.reduce((total, one) => total + one, 0n);

/** The refusal of a table that does not have a row and a column for each of the declared classes, or none. */
export function refusedTable(
  labels: readonly string[],
  counts: readonly (readonly number[])[],
): Answer<never> | undefined {
  const size = labels.length;
  if (new Set(labels).size !== size) return rejected('duplicate-label', '/labels');
  if (counts.length !== size || counts.some((row) => row.length !== size)) return rejected('not-square', '/counts');
  return undefined;
}

export function agreementTable(counted: readonly (readonly number[])[]): AgreementTable {
  const counts = counted.map((row) => row.map(BigInt));
  const rows = counts.map(sum);
  return { counts, rows, columns: counts.map((_, j) => sum(counts.map((row) => row[j] as bigint))), items: sum(rows) };
}

/** The sum over all cells of a product of integers that belong to the cell, cells without a factor left out. */
export function sumOverCells(
  size: number,
  weight: (i: number, j: number) => bigint,
  term: (i: number, j: number) => bigint,
): bigint {
  let total = 0n;
  for (let i = 0; i < size; i += 1)
    for (let j = 0; j < size; j += 1) {
      const w = weight(i, j);
      if (w !== 0n) total += w * term(i, j);
    }
  return total;
}
