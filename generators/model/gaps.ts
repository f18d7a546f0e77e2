/** What `gaps` reads of the kill matrix of a standard. */
export interface KillRecord {
  readonly clauses: Readonly<
    Record<
      string,
      { readonly checks: readonly string[]; readonly killed: readonly string[]; readonly survived: readonly string[] }
    >
  >;
  readonly mutants: Readonly<Record<string, { readonly breaks: string; readonly killedBy: readonly string[] }>>;
  /** By check, the mutants that it says it rejects. */
  readonly brokenBy: Readonly<Record<string, readonly string[]>>;
}

/**
 * What is wrong with the suite by this evidence: a mutant that survives, a test that rejects none of its clause, a
 * clause without a mutant, and a check that does not itself reject a mutant of its `brokenBy`, whatever else does.
 */
export function gaps({ clauses, mutants, brokenBy }: KillRecord): readonly string[] {
  const killers = new Set(Object.values(mutants).flatMap(({ killedBy }) => killedBy));
  const ofClauses = Object.entries(clauses).flatMap(([clause, { checks, killed, survived }]) => [
    ...checks.filter((check) => !killers.has(check)).map((check) => `${check} kills no mutant of ${clause}`),
    ...(killed.length === 0 && survived.length === 0 ? [`${clause} has no mutant`] : []),
  ]);
  // From the killers of each mutant, so that a list of survivors that was edited by hand hides none.
  const survivors = Object.entries(mutants)
    .filter(([, { killedBy }]) => killedBy.length === 0)
    .map(([mutant, { breaks }]) => `${mutant} survives: nothing that tests ${breaks} fails`);
  const unrecorded = Object.values(clauses)
    .flatMap(({ killed, survived }) => [...killed, ...survived])
    .filter((mutant) => mutants[mutant] === undefined)
    .map((mutant) => `${mutant} is counted, and nothing says what killed it`);
  const missed = Object.entries(brokenBy).flatMap(([check, listed]) =>
    listed
      .filter((mutant) => mutants[mutant]?.killedBy.includes(check) !== true)
      .map((mutant) => `${check} does not kill ${mutant}, which it lists in brokenBy`),
  );
  return [...survivors, ...unrecorded, ...ofClauses, ...missed];
}
