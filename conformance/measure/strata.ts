import { proportion } from './proportion.ts';
import type { Stratum } from './measured.ts';
import { identifier, type Reader } from './reader.ts';

const MOST = 200;

/**
 * The share of agreement in each stratum of a column with a Wilson interval each, of which all hold together at least at
 * the level that is asked for (Bonferroni: each at 1 - (1 - level)/number of strata).
 */
export async function strataOf(
  reader: Reader,
  by: string,
  agrees: string,
  { level, minCell }: { readonly level: number; readonly minCell: number },
): Promise<readonly Stratum[]> {
  const rows = await reader.rows(
    `SELECT CAST(${identifier(by)} AS VARCHAR) AS stratum, count(*) FILTER (${agrees}), count(*)
       FROM ${reader.table} GROUP BY 1 ORDER BY 1 LIMIT ${MOST}`,
  );
  const large = rows.filter(([, , count]) => Number(count) >= minCell).length;
  const each = 1 - (1 - level) / Math.max(1, large);
  return rows.map(([name, agreed, count]): Stratum => {
    const items = Number(count);
    const stratum = { by, name: name === null ? '(none)' : String(name), items };
    if (items < minCell) return { ...stratum, value: null, lower: null, upper: null, because: `< ${minCell}` };
    const { proportion: value, lower, upper } = proportion(Number(agreed), items, each);
    return { ...stratum, value, lower, upper };
  });
}

/** The stratum whose interval lies below that of every other; null where none does, or there are no two. */
export function worstOf(strata: readonly Stratum[]): string | null {
  const known = strata.filter((one): one is Stratum & { lower: number; upper: number } => one.upper !== null);
  const found = known.find(
    (one) => known.length > 1 && known.every((other) => other === one || one.upper < other.lower),
  );
  return found === undefined ? null : `${found.by} = ${found.name}`;
}
