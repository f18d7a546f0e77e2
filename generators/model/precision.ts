import type { MutantRecord, Precision, StandardPrecision } from './kill-record.ts';

/** As many decimals as a reader can use; more would only make the committed figures differ by platform. */
const DECIMALS = 4;

/**
 * The diagnostic precision of one mutant: of all clauses that failed because of it, the share that is the clause which
 * it breaks. 1 where that clause alone failed, 1/n where it is one of n, 0 where it did not fail.
 */
export const shareOf = ({ killedBy, alsoFailed }: Pick<MutantRecord, 'killedBy' | 'alsoFailed'>): number =>
  killedBy.length === 0 ? 0 : 1 / (1 + alsoFailed.length);

/** Mean and least share over some mutants; undefined where there is none. */
export function precisionOf(mutants: readonly MutantRecord[]): Precision | undefined {
  if (mutants.length === 0) return undefined;
  const shares = mutants.map(shareOf);
  return {
    mean: rounded(shares.reduce((sum, share) => sum + share, 0) / shares.length),
    worst: rounded(Math.min(...shares)),
  };
}

/** The precision of a standard from the mutants of its clauses. A standard without a mutant has shown nothing: 0. */
export function standardPrecision(mutants: Readonly<Record<string, MutantRecord>>): StandardPrecision {
  const all = Object.entries(mutants).sort(([a], [b]) => (a < b ? -1 : 1));
  const killed = all.filter(([, { killedBy }]) => killedBy.length > 0);
  const least = Math.min(...all.map(([, mutant]) => shareOf(mutant)));
  return {
    mutants: all.length,
    killed: killed.length,
    brokeOneClauseOnly: killed.filter(([, { alsoFailed }]) => alsoFailed.length === 0).length,
    ...(precisionOf(all.map(([, mutant]) => mutant)) ?? { mean: 0, worst: 0 }),
    worstMutant: all.find(([, mutant]) => shareOf(mutant) === least)?.[0] ?? null,
  };
}

/** What of the recorded figures does not follow from the recorded mutants. */
export function precisionProblems({ precision, clauses, mutants }: PrecisionRecord): readonly string[] {
  const follows = (stated: unknown, computed: unknown): boolean => JSON.stringify(stated) === JSON.stringify(computed);
  const ofClauses = Object.entries(clauses)
    .filter(([clause, stated]) => !follows(stated.precision, precisionOf(mutantsOf(clause, mutants))))
    .map(([clause]) => `the precision of ${clause} does not follow from its mutants. Run: npm run mutants`);
  return follows(precision, standardPrecision(mutants))
    ? ofClauses
    : ['the precision of the standard does not follow from its mutants. Run: npm run mutants', ...ofClauses];
}

export interface PrecisionRecord {
  readonly precision: StandardPrecision;
  readonly clauses: Readonly<Record<string, { readonly precision?: Precision }>>;
  readonly mutants: Readonly<Record<string, MutantRecord>>;
}

/** The mutants that break a clause. */
export const mutantsOf = (clause: string, mutants: Readonly<Record<string, MutantRecord>>): readonly MutantRecord[] =>
  Object.values(mutants).filter(({ breaks }) => breaks === clause);

const rounded = (share: number): number => Number(share.toFixed(DECIMALS));
