import type { ConformanceReport } from '../../schemas/conformance/draft/generated/types.ts';

/** What this repository records of a run of its own: the evidence of an adapter. */
export interface OwnRun {
  readonly adapter: string;
  /** Name and version, as the implementation says them of itself. */
  readonly implementation: string;
  readonly clauses: Readonly<Record<string, string>>;
}

/**
 * Whether this repository itself runs this implementation in this version, and found of every clause that both judged
 * what the report says. Otherwise the entry rests on the word of whoever sent it.
 */
export function isReproduced(report: ConformanceReport, runs: readonly OwnRun[]): boolean {
  const { implementation, clauses } = report;
  if (implementation === null) return false;
  const named = `${implementation.name} ${implementation.version}`;
  return runs
    .filter((run) => run.implementation === named)
    .some(({ clauses: own }) => {
      const both = clauses.filter(({ id, verdict }) => Object.hasOwn(own, id) && !QUIET.has(verdict));
      return both.length > 0 && both.every(({ id, verdict }) => own[id] === verdict);
    });
}

const QUIET: ReadonlySet<string> = new Set(['inapplicable', 'not-selected']);
