/** What a measurement is asked to be. */
export interface Request {
  readonly file: string;
  readonly procedure: 'classification/binary' | 'classification/multiclass';
  readonly scope: 'fixed-items' | 'item-population';
  /** The quantity that is the result; the procedure has one of its own. */
  readonly measure?: string;
  readonly label: string;
  readonly score?: string;
  readonly prediction?: string;
  readonly probabilities: readonly string[];
  readonly positive?: string;
  readonly threshold?: number;
  readonly scores: 'probability' | 'ranking' | 'as-found';
  readonly cluster?: string;
  /** The column of the number of identical items that each row stands for. */
  readonly weight?: string;
  readonly by: readonly string[];
  readonly minCell: number;
  readonly id?: string;
  readonly conventions: Readonly<Record<string, string>>;
  readonly level: number;
  readonly against?: string;
  readonly system: { readonly name: string; readonly version: string };
  readonly labelVersion: string;
}
