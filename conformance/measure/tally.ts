import { identifier, type Reader } from './reader.ts';

/** The number of identical items that a row stands for, by a name that no file has. */
export const WEIGHT = identifier('weight of etalon measure');

/** The weight of a row in SQL, as a double. */
export const weightOf = ({ weighted }: Reader): string => (weighted ? `CAST(${WEIGHT} AS DOUBLE)` : '1.0::DOUBLE');

/** How many items there are of a condition, in SQL. Without weights rows are counted, which is faster than adding ones. */
export function tally({ weighted }: Reader, condition?: string): string {
  const filter = condition === undefined ? '' : ` FILTER (${condition})`;
  return weighted ? `CAST(coalesce(sum(${WEIGHT})${filter}, 0) AS BIGINT)` : `count(*)${filter}`;
}

/** What a query over a query has to hand on for `tally`. */
export const handedOn = ({ weighted }: Reader): string => (weighted ? `, ${WEIGHT}` : '');
