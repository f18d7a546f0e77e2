import type { Bilingual } from '../../schemas/document/finding.ts';
import type { ClauseRef } from '../contract/check.ts';
import type { OperationName } from '../contract/operation.ts';
import { clauseId } from '../contract/clause-id.ts';
import type { Suite } from '../contract/registry.ts';
import { isReached } from '../judge/reached.ts';
import { compareVerdicts, exitCode, SITUATIONS, worstVerdict, type ExitCode, type Verdict } from '../judge/verdict.ts';
import { failureOf } from './failure.ts';
import { originOf } from './generate.ts';
import { headlineOf } from './headline.ts';
import type { Judging, VectorTally } from './judging.ts';
import { runsOf } from './plan.ts';
import type {
  CheckResult,
  ClaimResult,
  ClauseResult,
  LabelResult,
  ProbeResult,
  RunResult,
  VectorResult,
} from './result.ts';
import { mandatory } from './select.ts';
import type { CheckTally } from './tally.ts';

/** Turns everything that is known at the end of a run into its result. */
export function conclude(judging: Judging): RunResult {
  const { plan, start, selected } = judging;
  const end = judging.end ?? { ended: 'interrupted', fault: null, restarts: 0 };
  const probes = probesOf(judging);
  const checks = plan.suites.flatMap((suite) =>
    suite.checks.flatMap((check) => {
      const tally = judging.checks.get(check.id);
      return tally === undefined ? [] : [checkOf(judging, suite, tally)];
    }),
  );
  const vectors = [...judging.vectors.values()].map((tally) => vectorOf(judging, tally));
  const clauses = clausesOf(judging, probes, checks, vectors);
  const claims = selected.claims.map((claim): ClaimResult => {
    const missing = claim.operations.filter((operation) => !selected.declared.has(operation));
    const of = clauses.filter(
      ({ id, standard }) => standard === claim.standard && (plan.clauses.get(id)?.class ?? 'core') === claim.name,
    );
    const verdict = worstVerdict([
      ...of.map((clause) => clause.verdict),
      ...(missing.length > 0 ? (['fail'] as const) : []),
    ]);
    return { standard: claim.standard, version: claim.version, class: claim.name, verdict, missing };
  });
  const ran =
    checks.some(({ cases }) => cases > 0) || vectors.some(({ verdict }) => verdict === 'pass' || verdict === 'fail');
  const verdicts = [
    ...clauses.map(({ verdict }) => verdict),
    ...claims.map(({ verdict }) => verdict),
    ...(ran ? [] : [nothingRan(judging)]),
  ];
  const partial: Omit<RunResult, 'headline'> = {
    mode: 'explore',
    seed: plan.seed,
    suite: plan.identity,
    adapter: start?.adapter ?? '',
    implementation: start?.hello ?? null,
    ended: end.ended,
    fault: end.fault,
    verdict: worstVerdict(verdicts),
    exitCode: exitOf(end, verdicts, plan.strict ?? false),
    operations: {
      declared: [...selected.declared].sort(),
      unknown: selected.unknown,
      testable: selected.testable,
    },
    claims,
    clauses,
    probes,
    checks,
    vectors,
    restarts: end.restarts,
  };
  return { ...partial, headline: headlineOf(partial, judging.habits.found()) };
}

function exitOf(end: NonNullable<Judging['end']>, verdicts: readonly Verdict[], strict: boolean): ExitCode {
  if (end.ended === 'interrupted') return 130;
  if (end.fault?.kind === 'not-found') return 2;
  return exitCode(verdicts, strict);
}

/** What it counts for that no case of any check or vector was judged. */
function nothingRan({ plan, start, selected, end, checks }: Judging): Verdict {
  if (start?.hello == null || end?.ended !== 'complete') return SITUATIONS['no-answer-to-hello'];
  const beside = new Set<OperationName>(mandatory(plan));
  const known = [...selected.declared].filter((operation) => !beside.has(operation));
  if (known.length === 0) return SITUATIONS['nothing-known-declared'];
  const wanted = [...checks.values()].some(
    ({ check }) =>
      known.includes(check.operation) && selected.counts(check.clause, check.operation.split('/')[0] ?? ''),
  );
  return wanted ? SITUATIONS['declared-yet-nothing-ran'] : SITUATIONS['nothing-known-declared'];
}

function probesOf(judging: Judging): readonly ProbeResult[] {
  const hello = judging.start?.hello ?? null;
  const isPure = (hello?.determinism ?? 'pure') === 'pure';
  const probes = [...judging.probes.values()].map((tally) =>
    tally.result(isPure || (tally.probe.kind !== 'repeat' && tally.probe.kind !== 'window')),
  );
  return [...probes, ...judging.conduct.results(hello !== null)];
}

type Standing = readonly [verdict: Verdict, because: Bilingual | null];

function checkOf(judging: Judging, suite: Suite, tally: CheckTally): CheckResult {
  const { check } = tally;
  const planned = runsOf(check.cost, judging.plan.runs);
  const labels = Object.entries(check.labels).map(([name, { least }]): LabelResult => {
    const count = tally.labels.get(name) ?? 0;
    return { name, least, count, reached: isReached(count, tally.cases, least) };
  });
  const [verdict, because] =
    standing(judging, check.clause, suite.standard, check.operation) ?? judged(judging, tally, planned, labels);
  return {
    id: check.id,
    clause: check.clause,
    standard: judging.standardOf(check.clause, suite),
    operation: check.operation,
    verdict,
    because,
    planned,
    cases: tally.cases,
    passed: tally.passed,
    failed: tally.failed,
    inconclusive: tally.inconclusive,
    outcomes: { ...tally.outcomes },
    labels,
    margin: tally.margin,
    failures: tally.failures.map((found) =>
      failureOf(
        check.id,
        check.clause,
        found,
        tally.shrunk.get(found.index) ?? null,
        originOf(check, judging.plan.seed, found.index),
      ),
    ),
  };
}

/** Why a check or a vector was not to run at all, if so. */
function standing(
  { selected, start }: Judging,
  clause: ClauseRef,
  standard: string,
  operation: OperationName,
): Standing | null {
  if (!selected.counts(clause, standard)) return ['not-selected', null];
  if (start?.hello == null) return [SITUATIONS['no-answer-to-hello'], NOT_STARTED];
  if (selected.declared.has(operation)) return null;
  return selected.demanded.has(operation)
    ? [SITUATIONS['class-needs-undeclared-operation'], demandedYetUndeclared(operation)]
    : [SITUATIONS['operation-not-declared'], undeclared(operation)];
}

function judged({ end }: Judging, tally: CheckTally, planned: number, labels: readonly LabelResult[]): Standing {
  if (tally.broke !== null) return [SITUATIONS['suite-broke'], tally.broke.because];
  if (tally.failed > 0) return ['fail', null];
  if (tally.cut !== null) return [SITUATIONS['prerequisite-failed'], tally.cut];
  if (tally.cases < planned) {
    return end?.ended === 'stopped'
      ? [SITUATIONS['prerequisite-failed'], notTestable(end.fault?.because)]
      : [SITUATIONS['cut-short'], cutShort(tally.cases, planned)];
  }
  const missed = labels.find(({ reached }) => !reached);
  if (missed !== undefined) return [SITUATIONS['label-not-reached'], notReached(missed, tally.cases)];
  if (tally.inconclusive > 0) return [SITUATIONS['inside-the-guard-band'], null];
  return ['pass', null];
}

function vectorOf(judging: Judging, { vector, suite, judged: found }: VectorTally): VectorResult {
  const kept = standing(judging, vector.clause, suite.standard, vector.operation) ?? vectorStanding(judging, found);
  const failed = found?.judgement.verdict === 'fail' ? found.judgement : null;
  const numbers = found?.numbers ?? [];
  return {
    id: vector.id,
    clause: vector.clause,
    standard: judging.standardOf(vector.clause, suite),
    operation: vector.operation,
    source: vector.source,
    verdict: kept[0],
    because: kept[1],
    numbers,
    digits: numbers.length === 0 ? null : Math.min(...numbers.map(({ digits }) => digits)),
    failure:
      failed === null || found === null
        ? null
        : failureOf(
            `vector-${vector.id}`,
            vector.clause,
            { index: 0, exchange: found.exchange, judgement: failed, reference: null },
            null,
            null,
          ),
  };
}

function vectorStanding({ end }: Judging, found: VectorTally['judged']): Standing {
  if (found !== null) {
    const { judgement } = found;
    return [judgement.verdict, judgement.verdict === 'pass' ? null : judgement.because];
  }
  return end?.ended === 'stopped'
    ? [SITUATIONS['prerequisite-failed'], notTestable(end.fault?.because)]
    : [SITUATIONS['cut-short'], cutShort(0, 1)];
}

function clausesOf(
  judging: Judging,
  probes: readonly ProbeResult[],
  checks: readonly CheckResult[],
  vectors: readonly VectorResult[],
): readonly ClauseResult[] {
  const refs = new Map<string, ClauseRef>();
  for (const { clause } of [...probes, ...checks, ...vectors]) refs.set(clauseId(clause), clause);
  return [...refs.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, clause]): ClauseResult => {
      const of = <Evidence extends { readonly clause: ClauseRef }>(all: readonly Evidence[]): readonly Evidence[] =>
        all.filter((one) => clauseId(one.clause) === id);
      const evidence = { probes: of(probes), checks: of(checks), vectors: of(vectors) };
      const facts = judging.plan.clauses.get(id);
      const level = facts?.level ?? 'shall';
      const worst = worstVerdict(
        [...evidence.probes, ...evidence.checks, ...evidence.vectors].map(({ verdict }) => verdict),
      );
      const isAdvice = level === 'should' || level === 'should not';
      return {
        clause,
        id,
        rev: facts?.rev ?? Number(clause.slice(clause.lastIndexOf('@') + 1)),
        standard: facts?.standard ?? evidence.checks[0]?.standard ?? evidence.vectors[0]?.standard ?? 'conformance',
        level,
        verdict: worst === 'fail' && isAdvice ? SITUATIONS['should-not-met'] : worst,
        probes: evidence.probes.map((one) => one.id),
        checks: evidence.checks.map((one) => one.id),
        vectors: evidence.vectors.map((one) => one.id),
        cases:
          evidence.probes.reduce((sum, { cases }) => sum + cases, 0) +
          evidence.checks.reduce((sum, { cases }) => sum + cases, 0) +
          evidence.vectors.filter(({ verdict }) => compareVerdicts(verdict, 'pass') >= 0).length,
        margin: evidence.checks.reduce<number | null>(
          (largest, { margin }) => (margin === null ? largest : Math.max(largest ?? 0, margin)),
          null,
        ),
      };
    });
}

const NOT_STARTED: Bilingual = {
  en: 'Not testable: there was no answer to hello.',
  zh: '无法检验：没有收到对hello的应答。',
};

const demandedYetUndeclared = (operation: string): Bilingual => ({
  en: `A claimed class needs ${operation}, which is not declared.`,
  zh: `所声明的类别需要${operation}，而该操作未被声明。`,
});

const undeclared = (operation: string): Bilingual => ({
  en: `${operation} is not declared.`,
  zh: `未声明${operation}。`,
});

const notTestable = (because: Bilingual | undefined): Bilingual => ({
  en: `Not testable: ${because?.en ?? 'the session ended.'}`,
  zh: `无法检验：${because?.zh ?? '会话已结束。'}`,
});

const cutShort = (cases: number, planned: number): Bilingual => ({
  en: `Cut short after ${cases} of ${planned} cases.`,
  zh: `完成${planned}个案例中的${cases}个后中断。`,
});

const notReached = ({ name, least, count }: LabelResult, cases: number): Bilingual => ({
  en: `The kind of input “${name}” was met in ${count} of ${cases} cases; at least ${least * 100} % were to be of it.`,
  zh: `输入类型“${name}”在${cases}个案例中出现${count}次；至少应占${least * 100} %。`,
});
