import { spawnSync } from 'node:child_process';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { operationValidators } from '../../.generated/operation-validators.js';
import suite from '../../.generated/suite.json' with { type: 'json' };
import { proofDigest } from '../../generators/model/digest.ts';
import { proofFile, type Proof } from '../../generators/model/proof.ts';
import { scriptWords } from '../../generators/script-words.ts';
import { allowedEnvironment } from '../protocol/stdio/environment.ts';
import { limitsTimes } from '../protocol/stdio/limits.ts';
import { stdio } from '../protocol/stdio/stdio.ts';
import { runsOf } from '../runner/plan.ts';
import type { CheckResult, RunResult } from '../runner/result.ts';
import { run } from '../runner/run.ts';
import { suites } from '../standards/generated/registry.ts';
import { columns } from './columns.ts';
import { planOf } from './plan-of.ts';
import { progressLine } from './progress-line.ts';
import { loadCatalogue } from './series.ts';
import { processTerminal } from './terminal.ts';

/** The seed of the evidence: with the same sources, the same cases. */
const SEED = '0x1f1e33';
const CASES = 1_000_000;

const HELP = `npm run proof

Puts a million cases of the whole suite to the reference, over the protocol, and records in evidence/ what no failure in so
many says. It takes some four minutes on two cores, and writes nothing unless every clause passes.

  --help   this text

Exit codes: 0 recorded, 1 something failed, 2 usage.
`;

/**
 * `npm run proof`: a million cases of the whole suite over the protocol, against the reference implementation as a
 * process of its own. Exit 1, and nothing written, unless every clause passes; else a record for each standard, with the
 * bound 3/N that no failure in N cases gives on the share of inputs that fail (95 %, under the stated generator).
 */
async function main(root: string): Promise<number> {
  const etalon = join(root, 'conformance/cli/etalon.js');
  // The command builds itself where its sources have changed, which the deadline on its first answer shall not include.
  if (spawnSync(process.execPath, [etalon, '--version'], { stdio: ['ignore', 'ignore', 'inherit'] }).status !== 0)
    return 1;
  const catalogue = await loadCatalogue();
  const runs = runsFor(CASES);
  const plan = planOf(suites, catalogue, suite, operationValidators, { selection: {}, seed: SEED, runs });
  const adapter = stdio(
    {
      file: process.execPath,
      args: [etalon, 'reference'],
      folder: root,
      environment: allowedEnvironment(process.env, []),
    },
    limitsTimes(1),
  );
  const terminal = processTerminal();
  const progress = progressLine(terminal, 'en');
  const result = await run(plan, { ...adapter, name: 'etalon reference' }, { progress: progress.take });
  progress.end();
  const total = result.checks.reduce((sum, { cases }) => sum + cases, 0);
  terminal.out(table(result.checks));
  terminal.out(`${result.headline.en}\n`);
  const open = result.clauses.filter(
    ({ verdict }) => !['pass', 'warning', 'not-selected', 'inapplicable'].includes(verdict),
  );
  if (result.exitCode !== 0 || open.length > 0 || total < CASES) {
    for (const { id, verdict } of open) terminal.err(`${id}: ${verdict}\n`);
    return 1;
  }
  terminal.out(`${total} cases, none failed: 3/N = ${bound(total)}; of one check at most ${bound(least(result))}\n`);
  for (const { standard } of suites) record(root, standard, runs, result);
  return 0;
}

/** The cases of a check of cost 1 with which all checks together have at least this many. */
function runsFor(cases: number): number {
  const total = (runs: number): number =>
    suites.flatMap(({ checks }) => checks).reduce((sum, { cost }) => sum + runsOf(cost, runs), 0);
  let runs = 1;
  while (total(runs) < cases) runs *= 2;
  for (let step = runs / 2; step >= 1; step /= 2) if (total(runs - step) >= cases) runs -= step;
  return runs;
}

const bound = (cases: number): string => (3 / cases).toExponential(1);

const least = ({ checks }: RunResult): number => Math.min(...checks.map(({ cases }) => cases));

const table = (checks: readonly CheckResult[]): string =>
  columns([['check', 'cases', '3/N'], ...checks.map(({ id, cases }) => [id, String(cases), bound(cases)])])
    .map((line) => `${line}\n`)
    .join('');

/** Writes what is proven of one standard, whole or not at all. */
function record(root: string, standard: string, runs: number, { checks }: RunResult): void {
  const own = checks.filter((check) => check.standard === standard);
  const proof: Proof = {
    digest: proofDigest(root, standard),
    seed: SEED,
    runs,
    cases: own.reduce((sum, { cases }) => sum + cases, 0),
    failed: own.reduce((sum, { failed }) => sum + failed, 0),
    checks: Object.fromEntries(own.map(({ id, cases }) => [id, cases])),
  };
  const path = join(root, proofFile(standard));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.tmp`, `${JSON.stringify(proof, null, 2)}\n`);
  renameSync(`${path}.tmp`, path);
}

scriptWords(HELP, { options: {} });
process.exitCode = await main(process.cwd());
