import { clauseId } from '../contract/clause-id.ts';
import { inProcess, linesOf } from '../protocol/in-process.ts';
import type { Implementation } from '../protocol/implementation.ts';
import type { RunPlan } from '../runner/plan.ts';
import { run } from '../runner/run.ts';
import type { ConductMutant } from './conduct-mutants.ts';
import type { Verdict } from './kill-matrix.ts';

/** Runs the suite, as `plan` limits it, against a faulty implementation in this process; says what failed. */
export async function judgeConduct(plan: RunPlan, mutant: ConductMutant, reference: Implementation): Promise<Verdict> {
  const result = await run(plan, conductAdapter(mutant, reference));
  const failed = new Map<string, string[]>();
  for (const { id, clause, verdict } of [...result.probes, ...result.checks, ...result.vectors]) {
    if (verdict !== 'fail') continue;
    const known = failed.get(clauseId(clause)) ?? [];
    failed.set(clauseId(clause), [...known, id].sort());
  }
  return { id: mutant.id, breaks: mutant.breaks, failed };
}

function conductAdapter(mutant: ConductMutant, reference: Implementation) {
  let sessions = 0;
  return inProcess(mutant.id, () => mutant.start(linesOf(reference), sessions++));
}
