import type { PrintedClause } from '../../generators/model/site-types.ts';

/** What the pages print of each clause beside its text, by id: texts as runs, the coverage grade, the tests. */
export async function loadPrintedClauses(): Promise<ReadonlyMap<string, PrintedClause>> {
  const { default: printed } = await import('../../.generated/printed-clauses.json', { with: { type: 'json' } });
  return new Map(Object.entries(printed));
}
