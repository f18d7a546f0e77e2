import type { ConformanceReport } from '../../schemas/conformance/draft/generated/types.ts';
import { SITUATIONS, worstVerdict, type Verdict } from '../judge/verdict.ts';
import type { RunResult } from '../runner/result.ts';

/** One thing that a report says, and what its transcript shows when it is judged again. */
export interface EntryDifference {
  readonly of: string;
  readonly report: string;
  readonly again: string;
}

const GONE = 'not judged';

/**
 * In what a report differs from its transcript as today's suite judges it. Whatever the report names is looked for: a
 * check, probe or clause that is new since is no difference, and one that is gone is.
 */
export function entryDifferences(report: ConformanceReport, again: RunResult): readonly EntryDifference[] {
  const found: EntryDifference[] = [];
  const compare = (of: string, said: unknown, now: unknown): void => {
    const [left, right] = [said, now].map((one) => (typeof one === 'string' ? one : JSON.stringify(one)));
    if (left !== right) found.push({ of, report: left ?? 'nothing', again: right ?? GONE });
  };
  const hello = again.implementation?.implementation;
  compare('implementation', report.implementation?.name, hello?.name);
  compare('version', report.implementation?.version, hello?.version);
  compare('seed', report.seed, again.seed);
  compare('mode', report.mode, again.mode);
  compare('ended', report.ended, again.ended);
  compare('operations', report.operations.declared, again.operations.declared);
  compare('selection', report.selection === undefined, again.selection === null);
  compare('claims', report.claims.map(claimOf), again.claims.map(claimOf));
  const probes = new Map(again.probes.map((one) => [one.id, one]));
  for (const { id, ...said } of report.probes) compare(id, countsOf(said), countsOf(probes.get(id)));
  const checks = new Map(again.checks.map((one) => [one.id, one]));
  for (const { id, ...said } of report.checks) compare(id, countsOf(said), countsOf(checks.get(id)));
  const vectors = new Map(again.vectors.map((one) => [one.id, one]));
  for (const { vector, digits } of report.accuracy) compare(vector, digits, vectors.get(vector)?.digits ?? undefined);
  const verdicts = new Map<string, Verdict>(
    [...probes, ...checks, ...vectors].map(([id, { verdict }]) => [id, verdict]),
  );
  const clauses = new Map(again.clauses.map((one) => [one.id, one]));
  for (const clause of report.clauses) {
    const now = clauses.get(clause.id);
    const named = [...clause.probes, ...clause.checks, ...clause.vectors];
    const judged = named.flatMap((id) => verdicts.get(id) ?? []);
    // What an inspection decides has no tests, and today's verdict is that of the same statement.
    const worst = named.length === 0 ? now?.verdict : judged.length === 0 ? undefined : worstVerdict(judged);
    if (worst === undefined && QUIET.has(clause.verdict)) continue;
    compare(clause.id, clause.verdict, advised(clause.level, worst));
  }
  return found;
}

/** Verdicts of clauses that nothing was asked about: they may leave the suite without a trace. */
const QUIET: ReadonlySet<string> = new Set<Verdict>(['not-selected', 'inapplicable']);

const advised = (level: string, worst: Verdict | undefined): Verdict | undefined =>
  worst === 'fail' && (level === 'should' || level === 'should not') ? SITUATIONS['should-not-met'] : worst;

const claimOf = (one: { readonly standard: string; readonly version: string; readonly class: string }): string =>
  `${one.standard}@${one.version} ${one.class}`;

interface Counts {
  readonly verdict: string;
  readonly planned?: number;
  readonly cases: number;
  readonly failed: number;
}

const countsOf = (one: Counts | undefined): string | undefined =>
  one === undefined
    ? undefined
    : `${one.verdict}, ${one.cases}${one.planned === undefined ? '' : ` of ${one.planned}`} cases, ${one.failed} failed`;
