import type { KillRecord } from './kill-record.ts';
import { precisionProblems } from './precision.ts';

/**
 * What is wrong with the suite by this evidence: a mutant that nothing of its own clause rejects, whatever other clauses
 * fail; a test that rejects none of its clause; a clause without a mutant; a check that does not itself reject a mutant
 * of its `brokenBy`; and a figure that does not follow from the rest.
 *
 * @param demanded Clauses that must be shown to find a fault, whether or not the matrix has heard of them.
 */
export function gaps(record: KillRecord, demanded: readonly string[] = []): readonly string[] {
  const { clauses, mutants, brokenBy } = record;
  const killers = new Set(Object.values(mutants).flatMap(({ killedBy }) => killedBy));
  const ofClauses = Object.entries(clauses).flatMap(([clause, { checks, killed, survived }]) => [
    ...checks.filter((check) => !killers.has(check)).map((check) => `${check} kills no mutant of ${clause}`),
    ...(killed.length === 0 && survived.length === 0 ? [`${clause} has no mutant`] : []),
  ]);
  const unheard = demanded
    .filter((clause) => !Object.hasOwn(clauses, clause))
    .map((clause) => `${clause} has no mutant, and nothing that tests it`);
  // From the killers of each mutant, so that a list of survivors that was edited by hand hides none.
  const survivors = Object.entries(mutants)
    .filter(([, { killedBy }]) => killedBy.length === 0)
    .map(
      ([mutant, { breaks, alsoFailed }]) => `${mutant} survives: nothing that tests ${breaks} fails${only(alsoFailed)}`,
    );
  const unrecorded = Object.values(clauses)
    .flatMap(({ killed, survived }) => [...killed, ...survived])
    .filter((mutant) => mutants[mutant] === undefined)
    .map((mutant) => `${mutant} is counted, and nothing says what killed it`);
  const missed = Object.entries(brokenBy).flatMap(([check, listed]) =>
    listed
      .filter((mutant) => mutants[mutant]?.killedBy.includes(check) !== true)
      .map((mutant) => `${check} does not kill ${mutant}, which it lists in brokenBy`),
  );
  return [...survivors, ...unrecorded, ...ofClauses, ...unheard, ...missed, ...precisionProblems(record)];
}

const only = (alsoFailed: readonly string[]): string =>
  alsoFailed.length === 0 ? '' : `, only ${alsoFailed.join(', ')}`;
