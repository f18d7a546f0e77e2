import type { Formula, Numbered, Table } from './types.ts';

/** A, B, … Z, AA, …: how annexes are numbered, from 0. */
export function annexLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : annexLetter(Math.floor(index / 26) - 1) + last;
}

/** Formulas and tables that are numbered together: those of the body (from 1 on), or those of one annex (A.1 on). */
export interface Counter {
  readonly formulas: (formulas: readonly Formula[]) => readonly Numbered<Formula>[];
  readonly tables: (tables: readonly Table[]) => readonly Numbered<Table>[];
}

/** A fresh counter. Body: `1`, `2`, …; annex A: `A.1`, `A.2`, … (GB/T 1.1 and ISO/IEC Directives Part 2 agree). */
export function counter(annex?: string): Counter {
  let formula = 0;
  let table = 0;
  const print = (number: number): string => (annex === undefined ? String(number) : `${annex}.${number}`);
  return {
    formulas: (formulas) => formulas.map((one) => ({ ...one, number: print(++formula) })),
    tables: (tables) => tables.map((one) => ({ ...one, number: print(++table) })),
  };
}
