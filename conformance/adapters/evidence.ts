import type { ConformanceReport } from '../../schemas/conformance/draft/generated/types.ts';

/** What a run of the suite found of an adapter in this folder, as it is committed under `evidence/`. */
export interface Evidence {
  readonly adapter: string;
  /** The day of the run, ISO 8601. */
  readonly date: string;
  /** SHA-256 over the sources of the adapter, its pinned requirements among them. */
  readonly digest: string;
  readonly runtime: string;
  readonly implementation: string;
  readonly suite: { readonly version: string; readonly digest: string };
  readonly seed: string;
  readonly headline: string;
  readonly verdict: string;
  readonly exitCode: number;
  readonly operations: readonly string[];
  /** Every clause that was judged, by id. */
  readonly clauses: Readonly<Record<string, string>>;
  /** Correct digits on the vectors, by operation. They may differ by the processor, and are no difference of a run. */
  readonly digits: Readonly<Record<string, Digits>>;
}

/** Correct digits of one operation: on how many vectors, the least of them and the median, to a tenth. */
export interface Digits {
  readonly vectors: number;
  readonly least: number;
  readonly median: number;
}

/** What a report says, as evidence. */
export function evidenceOf(
  report: ConformanceReport,
  of: Pick<Evidence, 'adapter' | 'date' | 'digest' | 'runtime'>,
): Evidence {
  const { name, version } = report.implementation ?? { name: of.adapter, version: 'unknown' };
  return {
    ...of,
    implementation: `${name} ${version}`,
    suite: { version: report.suite.version, digest: report.suite.digest },
    seed: report.seed,
    headline: report.headline.en,
    verdict: report.verdict,
    exitCode: report.exitCode,
    operations: report.operations.declared,
    clauses: Object.fromEntries(report.clauses.map(({ id, verdict }) => [id, verdict])),
    digits: digitsOf(report),
  };
}

function digitsOf({ accuracy }: ConformanceReport): Readonly<Record<string, Digits>> {
  const byOperation = new Map<string, number[]>();
  for (const { operation, digits } of accuracy)
    byOperation.set(operation, [...(byOperation.get(operation) ?? []), digits]);
  const toTenth = (digits: number): number => Math.floor(digits * 10) / 10;
  return Object.fromEntries(
    [...byOperation].sort().map(([operation, digits]) => {
      const sorted = digits.sort((a, b) => a - b);
      const [least = 0, median = 0] = [sorted[0], sorted[(sorted.length - 1) >> 1]];
      return [operation, { vectors: sorted.length, least: toTenth(least), median: toTenth(median) }];
    }),
  );
}

/** Verdicts that need no explanation: the clause holds, or nothing that it is about was declared. */
const QUIET: ReadonlySet<string> = new Set(['pass', 'inapplicable', 'not-selected']);

/** The clauses of a run that were judged and did not pass, by id. */
export const notPassed = ({ clauses }: Evidence): readonly string[] =>
  Object.keys(clauses)
    .filter((id) => !QUIET.has(clauses[id] ?? ''))
    .sort();

/**
 * In what a run differs from the one on record, a line each; none where it found the same. A clause that is new and
 * passes is no difference, so that the suite may grow; one that was judged and is so no longer is.
 */
export function differences(recorded: Evidence, found: Evidence): readonly string[] {
  const lines: string[] = [];
  const compare = (what: string, before: unknown, now: unknown): void => {
    if (before !== now) lines.push(`${what}: on record ${String(before)}, now ${String(now)}`);
  };
  compare('sources of the adapter', recorded.digest, found.digest);
  compare('implementation', recorded.implementation, found.implementation);
  compare('verdict', recorded.verdict, found.verdict);
  compare('exit code', recorded.exitCode, found.exitCode);
  compare('operations', recorded.operations.join(', '), found.operations.join(', '));
  for (const id of new Set([...Object.keys(recorded.clauses), ...notPassed(found)].sort())) {
    compare(id, recorded.clauses[id] ?? 'not judged', found.clauses[id] ?? 'not judged');
  }
  return lines;
}
