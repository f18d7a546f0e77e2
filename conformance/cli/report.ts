import { says } from './language.ts';
import { complain } from './complain.ts';
import { suggest } from './suggest.ts';
import type { Call, VerbModule } from './verb.ts';

/** What can be done with a report or a transcript, each in a file of its own. */
const TASKS: Readonly<Record<string, () => Promise<VerbModule>>> = {
  judge: () => import('./report-judge.ts'),
  merge: () => import('./report-merge.ts'),
  compare: () => import('./report-compare.ts'),
  export: () => import('./report-export.ts'),
};

/** `etalon report`: judges a transcript again, merges shards, compares and exports reports. */
export async function run(call: Call): Promise<number> {
  const [task = '', ...operands] = call.operands;
  const load = Object.hasOwn(TASKS, task) ? TASKS[task] : undefined;
  if (load === undefined) {
    const known = Object.keys(TASKS);
    const message = says(
      `report has no “${task}”; it has ${known.join(', ')}`,
      `report没有“${task}”；可用${known.join('、')}`,
    );
    return complain(call, message, suggest(task, known));
  }
  const { run: runTask } = await load();
  return runTask({ ...call, operands });
}
