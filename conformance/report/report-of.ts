import type { ConformanceReport } from '../../schemas/conformance/draft/generated/types.ts';
import type { Bilingual } from '../../schemas/document/finding.ts';
import type { Verdict } from '../judge/verdict.ts';
import type { CheckResult, ClauseResult, ProbeResult, RunResult, VectorResult } from '../runner/result.ts';
import { clauseId } from '../contract/clause-id.ts';
import type { FrozenSet } from '../runner/frozen.ts';
import type { Selection } from '../runner/plan.ts';
import { expectationsOf } from './expectations-of.ts';
import { findingsOf } from './findings-of.ts';
import { wellFormed } from './well-formed.ts';
import { REMOTE } from './words.ts';

/** What the report says of the series rather than of the run. */
export interface ReportContext {
  /** What the report writes in `conformsTo`. */
  readonly conformsTo: string;
  /** What the specifications are, and what they are not. */
  readonly statement: Bilingual;
}

/**
 * The canonical report of a run, the content of `report.json`. Pure, and without a clock: the same result gives the
 * same report.
 */
export function reportOf(result: RunResult, context: ReportContext): ConformanceReport {
  return wellFormed({
    conformsTo: context.conformsTo,
    type: 'conformance-report',
    statement: context.statement,
    implementation: implementationOf(result),
    adapter: result.adapter,
    transport: result.transport,
    ...(result.transport === 'http' ? { reservation: REMOTE } : {}),
    suite: { name: result.suite.name, version: result.suite.version, digest: result.suite.digest },
    mode: result.mode,
    seed: result.seed,
    ...(result.sets === null ? {} : { sets: result.sets.map(setOf) }),
    ...(result.audit === null ? {} : { audit: result.audit }),
    ended: result.ended,
    ...(result.fault === null ? {} : { because: result.fault.because }),
    headline: result.headline,
    verdict: result.verdict,
    exitCode: reportedExit(result.exitCode),
    claims: result.claims.map((claim) => ({
      standard: claim.standard,
      version: claim.version,
      class: claim.class,
      verdict: claim.verdict,
      missing: [...claim.missing],
    })),
    ...(result.selection === null ? {} : { selection: selectionOf(result.selection) }),
    ...(result.shard === null ? {} : { shard: result.shard }),
    ...(result.expectations === null ? {} : { expectations: expectationsOf(result.expectations) }),
    operations: {
      declared: [...result.operations.declared],
      unknown: [...result.operations.unknown],
      testable: [...result.operations.testable],
      inPart: [...result.operations.inPart],
    },
    totals: {
      clauses: counted(result.clauses.map(({ verdict }) => [verdict, 1])),
      cases: counted([
        ...result.probes.flatMap(casesOfProbe),
        ...result.checks.flatMap(casesOfCheck),
        ...result.vectors.flatMap(casesOfVector),
      ]),
    },
    clauses: result.clauses.map(clauseOf),
    probes: result.probes.map(probeOf),
    checks: result.checks.map(checkOf),
    findings: findingsOf(result),
    accuracy: result.vectors.flatMap(accuracyOf),
  });
}

const selectionOf = ({
  standards = [],
  classes = [],
  clauses = [],
  operations = [],
}: Selection): NonNullable<ConformanceReport['selection']> => ({
  standards: [...standards],
  classes: [...classes],
  clauses: [...clauses],
  ...(operations.length === 0 ? {} : { operations: [...operations] }),
});

const setOf = ({ standard, version, status, digest, cases }: FrozenSet): ReportedSet => ({
  standard,
  version,
  status,
  digest,
  cases,
});

type ReportedSet = NonNullable<ConformanceReport['sets']>[number];

/** A run that found no usable command writes no report, so that exit code 2 never stands in one. */
const reportedExit = (code: RunResult['exitCode']): ConformanceReport['exitCode'] => (code === 2 ? 4 : code);

function implementationOf({ implementation: hello }: RunResult): ConformanceReport['implementation'] {
  if (hello === null) return null;
  const { name, version, language, homepage, issues } = hello.implementation;
  return {
    name,
    version,
    ...(language === undefined ? {} : { language }),
    ...(homepage === undefined ? {} : { homepage }),
    ...(issues === undefined ? {} : { issues }),
    determinism: hello.determinism ?? 'pure',
    standards: Object.fromEntries(Object.entries(hello.standards).map(([key, versions]) => [key, [...versions]])),
  };
}

type Count = readonly [Verdict, number];

/** Counts by verdict, without the verdicts that did not occur, in the order of their names. */
function counted(counts: readonly Count[]): Partial<Record<Verdict, number>> {
  const sums = new Map<Verdict, number>();
  for (const [verdict, count] of counts) if (count > 0) sums.set(verdict, (sums.get(verdict) ?? 0) + count);
  return Object.fromEntries([...sums].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What is watched in every reply (`conduct`) asks nothing of its own, so its cases are counted where they were asked. */
const casesOfProbe = ({ kind, cases, failed }: ProbeResult): Count[] =>
  kind === 'conduct'
    ? []
    : [
        ['pass', cases - failed],
        ['fail', failed],
      ];

const casesOfCheck = ({ passed, failed, inconclusive }: CheckResult): Count[] => [
  ['pass', passed],
  ['fail', failed],
  ['inconclusive', inconclusive],
];

const casesOfVector = ({ verdict }: VectorResult): Count[] => [[verdict, 1]];

const clauseOf = (clause: ClauseResult): ConformanceReport['clauses'][number] => ({
  id: clause.id,
  rev: clause.rev,
  standard: clause.standard,
  level: clause.level,
  verdict: clause.verdict,
  probes: [...clause.probes],
  checks: [...clause.checks],
  vectors: [...clause.vectors],
  cases: clause.cases,
  ...(clause.margin === null ? {} : { margin: clause.margin }),
});

const probeOf = (probe: ProbeResult): ConformanceReport['probes'][number] => ({
  id: probe.id,
  clause: clauseId(probe.clause),
  kind: probe.kind,
  title: probe.title,
  verdict: probe.verdict,
  cases: probe.cases,
  failed: probe.failed,
});

const checkOf = (check: CheckResult): ConformanceReport['checks'][number] => ({
  id: check.id,
  clause: clauseId(check.clause),
  operation: check.operation,
  verdict: check.verdict,
  planned: check.planned,
  cases: check.cases,
  passed: check.passed,
  failed: check.failed,
  inconclusive: check.inconclusive,
  outcomes: Object.fromEntries(Object.entries(check.outcomes).filter(([, count]) => count > 0)),
  labels: check.labels.map(({ name, least, count, reached }) => ({ name, least, count, reached })),
  ...(check.margin === null ? {} : { margin: check.margin }),
});

/** The digits of a vector that was answered with numbers; nothing for the others. */
function accuracyOf(vector: VectorResult): ConformanceReport['accuracy'] {
  if (vector.digits === null) return [];
  return [
    {
      operation: vector.operation,
      vector: vector.id,
      clause: clauseId(vector.clause),
      source: vector.source,
      digits: vector.digits,
      required: Math.min(...vector.numbers.map(({ required }) => required)),
      numbers: vector.numbers.map(({ at, expected, got, digits, required }) => ({
        at,
        expected,
        got,
        digits,
        required,
      })),
    },
  ];
}
