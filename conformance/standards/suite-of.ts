import type { Check } from '../contract/check.ts';
import type { Mutant } from '../contract/mutant.ts';
import type { Operations } from '../contract/operation.ts';
import type { Suite } from '../contract/registry.ts';
import type { Vector } from '../contract/vector.ts';

/** What the generated registry found in the folders of one standard. */
export interface Found {
  readonly standard: string;
  /** Operations of the reference implementation. */
  readonly operations: Operations;
  /** What the files in `checks/` export: a check each, or several. */
  readonly checks: readonly (Check | readonly Check[])[];
  /** The modules of mutants, whatever their exports are called. */
  readonly mutants: readonly Readonly<Record<string, unknown>>[];
  readonly vectors: readonly unknown[];
}

/** Makes a suite of what was found; every mutant is in it once, whether a check names it or only its module. */
export function suiteOf(found: Found): Suite {
  const checks = found.checks.flat();
  const mutants = new Map<string, Mutant>();
  for (const mutant of [...checks.flatMap(({ brokenBy }) => brokenBy), ...found.mutants.flatMap(mutantsIn)]) {
    const known = mutants.get(mutant.id);
    if (known !== undefined && known !== mutant) throw new Error(`two mutants are called ${mutant.id}`);
    mutants.set(mutant.id, mutant);
  }
  return {
    standard: found.standard,
    operations: found.operations,
    checks,
    // The schema of vectors was applied when they were emitted.
    vectors: found.vectors as readonly Vector[],
    mutants: [...mutants.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

const mutantsIn = (module: Readonly<Record<string, unknown>>): readonly Mutant[] =>
  Object.values(module).flat().filter(isMutant);

const isMutant = (value: unknown): value is Mutant =>
  typeof value === 'object' && value !== null && ['id', 'breaks', 'operation', 'wrap'].every((name) => name in value);
