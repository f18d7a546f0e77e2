/** A cell of a table and where it begins, 1-based. */
export interface TableCell {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

/** A table as its file has it: every row with the cells that it has. */
export type Table = readonly (readonly TableCell[])[];

/** A table, or where its file is none. */
export type ReadTable =
  | { readonly ok: true; readonly rows: Table }
  | {
      readonly ok: false;
      readonly line: number;
      readonly column: number;
      readonly because: 'open-quote' | 'after-quote';
    };
