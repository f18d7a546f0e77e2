/** One of several parts of a run, such as 2 of 4. */
export interface Shard {
  readonly number: number;
  readonly of: number;
}
