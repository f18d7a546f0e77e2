import type { OperationName } from '../contract/operation.ts';
import type { Suite } from '../contract/registry.ts';
import { exitCode, SITUATIONS, worstVerdict, type ExitCode, type Verdict } from '../judge/verdict.ts';
import { checkResult } from './check-result.ts';
import { clauseResults, type Evidence } from './clause-results.ts';
import { expect, type Reach } from './expect.ts';
import { headlineOf } from './headline.ts';
import { inspectionVerdicts } from './inspection.ts';
import type { End, Judging } from './judging.ts';
import type { Selection } from './plan.ts';
import { suits } from './probe.ts';
import type { ProbeTally } from './probe-tally.ts';
import type { CheckResult, ClaimResult, ClauseResult, ProbeResult, RunResult, VectorResult } from './result.ts';
import { asksProbes, checksOf, vectorsOf } from './deal.ts';
import { isBeside, mandatory } from './select.ts';
import { ofEvery } from './standing.ts';
import { vectorResult } from './vector-result.ts';

/** Turns everything that is known at the end of a run into its result. */
export function conclude(judging: Judging): RunResult {
  const { plan, start, selected } = judging;
  const end: End = judging.end ?? { ended: 'interrupted', fault: null, restarts: 0 };
  const judged = evidenceOf(judging);
  const held =
    plan.expectations === undefined
      ? { evidence: judged, expectations: null }
      : expect(plan.expectations, judged, reachOf(judging, end));
  const { probes, checks, vectors } = held.evidence;
  const { expectations } = held;
  const clauses = clauseResults(plan, held.evidence);
  const claims = claimResults(judging, clauses);
  const part = isPart(plan.selection, claims)
    ? clauses.filter(({ clause, standard, verdict }) => verdict !== 'not-selected' && selected.counts(clause, standard))
    : null;
  const ran =
    checks.some(({ cases }) => cases > 0) || [...judging.vectors.values()].some(({ judged }) => judged !== null);
  const verdicts = [...clauses, ...claims, ...(expectations?.entries ?? [])]
    .map(({ verdict }) => verdict)
    .concat(ran || isEmptyShard(judging) ? [] : [nothingRan(judging)]);
  const result: Omit<RunResult, 'headline'> = {
    mode: plan.frozen !== undefined ? 'frozen' : plan.audit !== undefined ? 'audit' : 'explore',
    sets: plan.frozen?.filter(({ standard }) => judgesBy(standard, checks, vectors, plan.suites)) ?? null,
    audit: plan.audit ?? null,
    seed: plan.seed,
    suite: plan.identity,
    adapter: start?.adapter ?? '',
    transport: start?.transport ?? 'stdio',
    implementation: start?.hello ?? null,
    ended: end.ended,
    fault: end.fault,
    verdict: worstVerdict(verdicts),
    exitCode: exitOf(end, verdicts, plan.strict ?? false),
    operations: {
      declared: [...selected.declared].sort(),
      unknown: selected.unknown,
      testable: selected.testable,
      inPart: [...selected.declared].filter((name) => (selected.leftOut(name) ?? []).length > 0).sort(),
    },
    claims,
    selection: part === null ? null : plan.selection,
    shard: plan.shard ?? null,
    expectations,
    clauses,
    probes,
    checks,
    vectors,
    restarts: end.restarts,
    faults: judging.faults,
  };
  return { ...result, headline: headlineOf(result, judging.habits.found(), part, selected.otherVersions) };
}

/** How far the run went, for the list of expected failures. */
const reachOf = ({ plan, selected }: Judging, { ended }: End): Reach => ({
  declared: selected.declared,
  ended,
  isShard: plan.shard !== undefined,
  isPart: Object.values(plan.selection).some(({ length }) => length > 0),
  isAdvice: (clause) => {
    const level = plan.clauses.get(clause)?.level;
    return plan.strict !== true && (level === 'should' || level === 'should not');
  },
});

/** Whether a case of this standard's set was to be asked. */
function judgesBy(
  standard: string,
  checks: readonly CheckResult[],
  vectors: readonly VectorResult[],
  suites: readonly Suite[],
): boolean {
  const suite = suites.find((one) => one.standard === standard);
  const ids = new Set([...(suite?.checks ?? []), ...(suite?.vectors ?? [])].map(({ id }) => id));
  return [...checks, ...vectors].some(
    ({ id, verdict }) => ids.has(id) && verdict !== 'not-selected' && verdict !== 'inapplicable',
  );
}

function evidenceOf(judging: Judging): Evidence {
  const { plan, selected } = judging;
  const probes = probeResults(judging);
  const checks = plan.suites.flatMap((suite) =>
    suite.checks.flatMap((check) => {
      const tally = judging.checks.get(check.id);
      return tally === undefined ? [] : [checkResult(judging, suite, tally)];
    }),
  );
  const vectors = [...judging.vectors.values()].map((tally) => vectorResult(judging, tally));
  return { probes, checks, vectors, inspections: inspectionVerdicts(plan, selected) };
}

function probeResults(judging: Judging): readonly ProbeResult[] {
  const { start, probes, conduct } = judging;
  const hello = start?.hello ?? null;
  const determinism = hello?.determinism ?? 'pure';
  const asked = asksProbes(judging.plan.shard)
    ? [...probes.values()].map((tally) => {
        const applies = suits(tally.probe, determinism) && !(determinism !== 'pure' && lacksSeeds(judging, tally));
        const { probe } = tally;
        // By whatever name it answers: what is not declared is not there for whoever reads what it declares.
        if (probe.kind === 'echo' && hello !== null && !judging.selected.declared.has(probe.operation))
          return {
            ...tally.result(true),
            verdict: SITUATIONS['class-needs-undeclared-operation'],
            because: ofEvery(probe.operation),
          };
        const isLeftOut = applies && !tally.isAsked && isBeside(tally.probe, judging.plan.selection);
        return isLeftOut ? { ...tally.result(false), verdict: 'not-selected' as const } : tally.result(applies);
      })
    : [];
  return [...asked, ...conduct.results(hello !== null, knownOf(judging).length > 0)];
}

/** Whether answers were to be compared that follow from a seed or from none, and no declared operation has such cases. */
const lacksSeeds = ({ end }: Judging, { probe, isAsked }: ProbeTally): boolean =>
  end?.ended === 'complete' &&
  !isAsked &&
  (probe.kind === 'repeat' || probe.kind === 'window' || probe.kind === 'draws');

/** Declared operations that this suite knows, beside those that every implementation has. */
function knownOf({ plan, selected }: Judging): readonly OperationName[] {
  const beside = new Set<OperationName>(mandatory(plan));
  return [...selected.declared].filter((operation) => !beside.has(operation));
}

/** Whether less was asked for than all that is declared, or than all of the classes that are claimed. */
const isPart = (
  { standards = [], classes = [], clauses = [], operations = [] }: Selection,
  claims: readonly ClaimResult[],
): boolean =>
  clauses.length > 0 || operations.length > 0 || (claims.length === 0 && standards.length + classes.length > 0);

/** A claim is on a whole class: where single clauses or a part of the run were asked for, none is judged. */
function claimResults({ plan, selected }: Judging, clauses: readonly ClauseResult[]): readonly ClaimResult[] {
  const { clauses: some = [], operations = [] } = plan.selection;
  if (some.length + operations.length > 0 || plan.shard !== undefined) return [];
  return selected.claims.map((claim) => {
    const missing = claim.operations.filter(
      (operation) => !selected.declared.has(operation) || (selected.leftOut(operation) ?? []).length > 0,
    );
    const verdicts = clauses
      .filter(
        ({ id, standard }) => standard === claim.standard && (plan.clauses.get(id)?.class ?? 'core') === claim.name,
      )
      .map(({ verdict }) => verdict);
    if (missing.length > 0) verdicts.push(SITUATIONS['class-needs-undeclared-operation']);
    const { standard, version, name } = claim;
    return { standard, version, class: name, verdict: worstVerdict(verdicts), missing };
  });
}

function exitOf(end: End, verdicts: readonly Verdict[], strict: boolean): ExitCode {
  if (end.ended === 'interrupted') return 130;
  if (end.fault?.kind === 'not-found' || end.fault?.kind === 'changed') return 2;
  return exitCode(verdicts, strict);
}

/** Whether this part of a run came to its end, and all checks and vectors were dealt to the others. */
function isEmptyShard(judging: Judging): boolean {
  const { plan, selected, start, end } = judging;
  if (plan.shard === undefined || start?.hello == null || end?.ended !== 'complete') return false;
  const asked = [
    ...checksOf(plan, selected).map(({ id }) => ({ check: id })),
    ...vectorsOf(plan, selected).map(({ id }) => ({ vector: id })),
  ];
  return asked.length > 0 && !asked.some((one) => judging.isHere(one));
}

/** What it counts for that no case of any check or vector was judged. */
function nothingRan(judging: Judging): Verdict {
  const { start, selected, end, checks } = judging;
  if (start?.hello == null || end?.ended !== 'complete') return SITUATIONS['no-answer-to-hello'];
  const known = knownOf(judging);
  const wanted = [...checks.values()].some(
    ({ check }) =>
      known.includes(check.operation) &&
      (selected.leftOut(check.operation) ?? []).length === 0 &&
      selected.counts(check.clause, check.operation.slice(0, check.operation.indexOf('/'))),
  );
  return wanted ? SITUATIONS['declared-yet-nothing-ran'] : SITUATIONS['nothing-known-declared'];
}
