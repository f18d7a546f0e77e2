import type { Suite } from '../contract/registry.ts';
import { clauseId } from '../contract/clause-id.ts';
import type { KillRecord } from '../../generators/model/kill-record.ts';
import { mutantsOf, precisionOf, standardPrecision } from '../../generators/model/precision.ts';
import type { Verdict } from './kill-matrix.ts';

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
): KillRecord {
  const own = verdicts.filter(({ breaks }) => breaks.startsWith(`${prefix}-`));
  const tests = new Map<string, string[]>();
  const add = (clause: string, test: string): void => {
    if (clause.startsWith(`${prefix}-`)) tests.set(clause, [...(tests.get(clause) ?? []), test].sort());
  };
  for (const check of suites.flatMap(({ checks }) => checks)) add(clauseId(check.clause), check.id);
  for (const [clause, names] of otherTests) for (const name of names) add(clause, name);
  const mutants = sorted(
    own.map(({ id, breaks, failed }) => [
      id,
      {
        breaks,
        killedBy: failed.get(breaks) ?? [],
        alsoFailed: [...failed.keys()].filter((clause) => clause !== breaks).sort(),
      },
    ]),
  );
  const isKilled = ({ failed, breaks }: Verdict): boolean => failed.has(breaks);
  const ids = (list: readonly Verdict[]): readonly string[] => list.map(({ id }) => id).sort();
  const clauses = [...new Set([...tests.keys(), ...own.map(({ breaks }) => breaks)])].map((clause) => {
    const of = own.filter(({ breaks }) => breaks === clause);
    const precision = precisionOf(mutantsOf(clause, mutants));
    const evidence = {
      checks: tests.get(clause) ?? [],
      killed: ids(of.filter(isKilled)),
      survived: ids(of.filter((one) => !isKilled(one))),
      ...(precision === undefined ? {} : { precision }),
    };
    return [clause, evidence] as const;
  });
  return {
    ...made,
    precision: standardPrecision(mutants),
    clauses: sorted(clauses),
    mutants,
    brokenBy: sorted(
      suites
        .flatMap(({ checks }) => checks)
        .filter(({ clause }) => clause.startsWith(`${prefix}-`))
        .map(({ id, brokenBy }) => [id, brokenBy.map((mutant) => mutant.id).sort()]),
    ),
  };
}
