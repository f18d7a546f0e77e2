import { operationValidators } from '../../.generated/operation-validators.js';
import { evidenceProblems } from '../../generators/check/evidence-freshness.ts';
import { sourcesDigest } from '../../generators/model/digest.ts';
import type { KillRecord } from '../../generators/model/kill-record.ts';
import { scriptWords } from '../../generators/script-words.ts';
import { clauseId } from '../contract/clause-id.ts';
import { implementationOf } from '../protocol/implementation.ts';
import { CONDUCT, PROBES } from '../runner/probes.ts';
import { suites } from '../standards/generated/registry.ts';
import { CONDUCT_MUTANTS } from './conduct-mutants.ts';
import { countLine } from './count-line.ts';
import { judgeConduct } from './judge-conduct.ts';
import { examplesOf, judgeExamples } from './judge-examples.ts';
import { killEvidence } from './kill-evidence.ts';
import { KillMatrix, type Verdict } from './kill-matrix.ts';
import { says } from './language.ts';
import { planOf } from './plan-of.ts';
import { recordEvidence } from './record-evidence.ts';
import { descriptionOf } from './reference.ts';
import { replyRules } from './reply-rules.ts';
import { loadCatalogue } from './series.ts';
import { operationsIn } from './suites.ts';
import { processTerminal } from './terminal.ts';

/** The seed of the evidence: with the same sources, the same bytes. */
const SEED = 'kill matrix';
/** Cases of a check of cost 1: a fault of density 2 % is missed with a probability of 4e-5. */
const RUNS = 500;
interface Options {
  readonly check?: boolean | undefined;
  readonly operation?: string | undefined;
}

/** Enough for probes and the form of answers, which every case tests. */
const CONDUCT_RUNS = 40;

/** What the line counts while one waits. */
const PREPARED = {
  cases: says(' checks with their cases', '项检验的用例'),
  reference: says(' checks passed by the reference', '项检验由参考实现通过'),
};
const MUTANTS = says(' mutants', '个变异体');

/**
 * `npm run mutants`: puts every mutant before the suite, prints what survived, writes the kill matrix of each standard.
 * Exit 1, and nothing written, where a mutant survives, a check does not kill what it lists, or the reference itself
 * fails. With `--check`, only judges the matrices that are recorded, by their gaps and their digest. With
 * `--operation NAME`, only puts the mutants of that operation before its checks and vectors, and writes nothing.
 */
async function main(root: string, { check, operation }: Options): Promise<number> {
  if (check === true) return report(evidenceProblems(root));
  if (operation !== undefined) return report(await problemsOf(operation));
  const catalogue = await loadCatalogue();

  const mutants = new Map(suites.flatMap((suite) => suite.mutants.map((one) => [one.id, one] as const)));
  const progress = countLine(processTerminal(), 'en');
  const rules = replyRules(operationValidators, CONDUCT);
  const matrix = new KillMatrix({ suites, rules, seed: SEED, runs: RUNS }, (what, check, of) => {
    progress.take({ counted: PREPARED[what], of, what: check });
  });
  const ownFaults = matrix.ownFaults.map(({ check, because }) => `${check}: ${because}`);
  const verdicts: Verdict[] = [];
  let survived = 0;
  const judge = async (id: string, verdict: () => Verdict | Promise<Verdict>): Promise<void> => {
    const found = survived > 0 ? says(`, ${survived} survived`, `，${survived}个存活`) : says('', '');
    progress.take({ counted: MUTANTS, of: mutants.size + CONDUCT_MUTANTS.length, what: id, found });
    const judged = await verdict();
    if (!judged.failed.has(judged.breaks)) survived += 1;
    verdicts.push(judged);
  };
  for (const mutant of mutants.values()) await judge(mutant.id, () => matrix.judge(mutant));

  const operations = operationsIn(suites);
  const reference = implementationOf(descriptionOf(catalogue, operations), operations);
  const plan = planOf(suites, catalogue, { name: 'etalon', version: '0', digest: '' }, operationValidators, {
    selection: { standards: ['conformance'] },
    seed: SEED,
    runs: CONDUCT_RUNS,
  });
  for (const mutant of CONDUCT_MUTANTS) await judge(mutant.id, () => judgeConduct(plan, mutant, reference));
  progress.end();

  const others = otherTests();
  const tested = new Set([
    ...suites.flatMap(({ checks }) => checks.map(({ clause }) => clauseId(clause))),
    ...others.keys(),
  ]);
  const recorded = new Map<string, KillRecord>();
  for (const { key, prefix } of catalogue.standards) {
    const byExample = judgeExamples(root, key, tested);
    for (const { breaks } of byExample) others.set(breaks, [examplesOf(breaks)]);
    const digest = sourcesDigest(root, key);
    const evidence = killEvidence(prefix, suites, others, [...verdicts, ...byExample], {
      digest,
      seed: SEED,
      runs: RUNS,
    });
    recorded.set(key, evidence);
    process.stdout.write(table(key, evidence));
  }
  return report(recordEvidence(root, recorded, ownFaults));
}

/** Probes and rules on answers, by clause. A rule on answers goes by the name that the matrix notes it under. */
function otherTests(): Map<string, readonly string[]> {
  const tests = new Map<string, readonly string[]>();
  for (const { clause, id } of PROBES) tests.set(clauseId(clause), [id]);
  tests.set(clauseId(CONDUCT.form), ['form']);
  tests.set(clauseId(CONDUCT.message), ['message']);
  tests.set(clauseId(CONDUCT.answers), ['answers']);
  tests.set(clauseId(CONDUCT.output), ['form of the answer']);
  return tests;
}

/** A line a standard, then a line a clause, with how well a failure names its cause: see generators/model/precision.ts. */
function table(standard: string, { clauses, precision }: KillRecord): string {
  const lines = Object.entries(clauses).map(
    ([clause, { checks, killed, survived, precision: of }]) =>
      `  ${clause}  ${String(killed.length).padStart(2)} killed${survived.length > 0 ? `, ${survived.length} SURVIVED` : ''}${of === undefined ? '' : `, precision ${of.mean}, worst ${of.worst}`}  by ${checks.join(', ')}`,
  );
  const { mutants, killed, brokeOneClauseOnly, mean, worst, worstMutant } = precision;
  return [
    `${standard}: ${killed} of ${mutants} mutants killed by a test of their own clause, ${brokeOneClauseOnly} of them broke one clause only`,
    `  of the clauses that fail for a mutant, its own is a share of ${mean} in the mean, ${worst} at worst (${worstMutant})`,
    ...lines,
    '',
  ].join('\n');
}

function report(problems: readonly string[]): number {
  for (const problem of problems) process.stdout.write(`${problem}\n`);
  return problems.length === 0 ? 0 : 1;
}

/** The kill matrix of one operation, for whoever is at work on it. */
async function problemsOf(operation: string): Promise<readonly string[]> {
  const only = suites.map((suite) => ({
    ...suite,
    checks: suite.checks.filter((one) => one.operation === operation),
    vectors: suite.vectors.filter((one) => one.operation === operation),
    mutants: suite.mutants.filter((one) => one.operation === operation),
  }));
  if (only.every(({ checks }) => checks.length === 0)) return [`there is no check of ${operation}`];
  const rules = replyRules(operationValidators, CONDUCT);
  const matrix = new KillMatrix({ suites: only, rules, seed: SEED, runs: RUNS });
  const problems = matrix.ownFaults.map(({ check, because }) => `${check}: ${because}`);
  const verdicts = new Map<string, Verdict>();
  for (const mutant of only.flatMap(({ mutants }) => mutants)) {
    const verdict = matrix.judge(mutant);
    verdicts.set(mutant.id, verdict);
    const by = [...verdict.failed].map(([clause, names]) => `${clause} (${names.join(', ')})`);
    process.stdout.write(
      `${mutant.id}  ${verdict.failed.has(mutant.breaks) ? 'killed' : 'SURVIVED'}  ${by.join('; ')}\n`,
    );
    if (!verdict.failed.has(mutant.breaks)) problems.push(`${mutant.id} survives`);
  }
  for (const { id, clause, brokenBy } of only.flatMap(({ checks }) => checks)) {
    const missed = brokenBy.filter((one) => !(verdicts.get(one.id)?.failed.get(clauseId(clause)) ?? []).includes(id));
    for (const mutant of missed) problems.push(`${id} does not kill ${mutant.id}, which it lists in brokenBy`);
  }
  return problems;
}

const HELP = `npm run mutants [-- --check | --operation OPERATION]

Lets every check and vector judge every mutant of the reference, and records in evidence/ by which clauses each is killed.

  --check                 only judges what is recorded: whether it is of the sources as they are, and has no gap
  --operation OPERATION   of one operation only; prints which test kills which mutant, and writes nothing
  --help                  this text

Examples:
  npm run mutants
  npm run mutants -- --operation uncertainty/combine

Exit codes: 0 every mutant is killed by a test of its own clause, 1 one survives, 2 usage.
`;

const { values } = scriptWords(HELP, { options: { check: { type: 'boolean' }, operation: { type: 'string' } } });
process.exitCode = await main(process.cwd(), values);
