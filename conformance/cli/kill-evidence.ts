import type { Suite } from '../contract/registry.ts';
import { clauseId } from '../contract/clause-id.ts';
import type { Verdict } from './kill-matrix.ts';

/** What one mutant broke, what noticed it, and which other clauses failed with it. */
export interface MutantEvidence {
  readonly breaks: string;
  /** Checks, vectors, probes and rules on answers that serve the broken clause and failed. */
  readonly killedBy: readonly string[];
  /** Other clauses that failed: some because one fault shows in several, some because an answer was not testable. */
  readonly alsoFailed: readonly string[];
}

/** The kill matrix of one standard as it is committed; generators/model/evidence.ts reads it. */
export interface KillEvidence {
  readonly digest: string;
  readonly seed: string;
  readonly runs: number;
  readonly precision: { readonly mutants: number; readonly killed: number; readonly brokeOneClauseOnly: number };
  readonly clauses: Readonly<
    Record<
      string,
      { readonly checks: readonly string[]; readonly killed: readonly string[]; readonly survived: readonly string[] }
    >
  >;
  readonly mutants: Readonly<Record<string, MutantEvidence>>;
  /** By check, the mutants that it says it rejects; generators/model/gaps.ts holds each check to its own list. */
  readonly brokenBy: Readonly<Record<string, readonly string[]>>;
}

const sorted = <T>(entries: Iterable<readonly [string, T]>): Record<string, T> =>
  Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));

/** What tests a clause beside checks: probes of the runner, rules on the form of answers, examples. */
export type OtherTests = ReadonlyMap<string, readonly string[]>;

/** The evidence on the clauses of one standard, from the verdicts on all mutants of the series. */
export function killEvidence(
  prefix: string,
  suites: readonly Suite[],
  otherTests: OtherTests,
  verdicts: readonly Verdict[],
  made: { readonly digest: string; readonly seed: string; readonly runs: number },
): KillEvidence {
  const own = verdicts.filter(({ breaks }) => breaks.startsWith(`${prefix}-`));
  const tests = new Map<string, string[]>();
  const add = (clause: string, test: string): void => {
    if (clause.startsWith(`${prefix}-`)) tests.set(clause, [...(tests.get(clause) ?? []), test].sort());
  };
  for (const check of suites.flatMap(({ checks }) => checks)) add(clauseId(check.clause), check.id);
  for (const [clause, names] of otherTests) for (const name of names) add(clause, name);
  const isKilled = ({ failed, breaks }: Verdict): boolean => failed.has(breaks);
  const ids = (list: readonly Verdict[]): readonly string[] => list.map(({ id }) => id).sort();
  const clauses = [...new Set([...tests.keys(), ...own.map(({ breaks }) => breaks)])].map((clause) => {
    const of = own.filter(({ breaks }) => breaks === clause);
    const evidence = {
      checks: tests.get(clause) ?? [],
      killed: ids(of.filter(isKilled)),
      survived: ids(of.filter((one) => !isKilled(one))),
    };
    return [clause, evidence] as const;
  });
  return {
    ...made,
    precision: {
      mutants: own.length,
      killed: own.filter(isKilled).length,
      brokeOneClauseOnly: own.filter((one) => isKilled(one) && one.failed.size === 1).length,
    },
    clauses: sorted(clauses),
    mutants: sorted(
      own.map(({ id, breaks, failed }) => [
        id,
        {
          breaks,
          killedBy: failed.get(breaks) ?? [],
          alsoFailed: [...failed.keys()].filter((clause) => clause !== breaks).sort(),
        },
      ]),
    ),
    brokenBy: sorted(
      suites
        .flatMap(({ checks }) => checks)
        .filter(({ clause }) => clause.startsWith(`${prefix}-`))
        .map(({ id, brokenBy }) => [id, brokenBy.map((mutant) => mutant.id).sort()]),
    ),
  };
}
