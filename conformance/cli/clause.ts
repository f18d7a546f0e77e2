import { complain } from './complain.ts';
import { says } from './language.ts';
import { suggest } from './suggest.ts';
import type { Call, VerbModule } from './verb.ts';

/** What an editor does with a clause: each task in a file of its own, with the words that it takes. */
const TASKS: Readonly<Record<string, { readonly words: string; readonly load: () => Promise<VerbModule> }>> = {
  new: { words: 'STANDARD|PREFIX', load: () => import('./clause-new.ts') },
  accept: { words: 'ID', load: () => import('./clause-accept.ts') },
  retire: { words: 'ID', load: () => import('./clause-retire.ts') },
  at: { words: 'FILE:LINE', load: () => import('./clause-at.ts') },
  impact: { words: 'ID', load: () => import('./clause-impact.ts') },
};

/** `etalon clause`: the life of a clause, for editors in a clone. One clause a call: nothing is accepted wholesale. */
export async function run(call: Call): Promise<number> {
  const [name = '', ...operands] = call.operands;
  const task = Object.hasOwn(TASKS, name) ? TASKS[name] : undefined;
  if (task === undefined) {
    const known = Object.keys(TASKS);
    const message = says(
      `clause has no “${name}”; it has ${known.join(', ')}`,
      `clause没有“${name}”；可用${known.join('、')}`,
    );
    return complain(call, message, suggest(name, known));
  }
  if (operands.length !== 1)
    return complain(
      call,
      says(`clause ${name} takes one word: ${task.words}`, `clause ${name}需要一个词：${task.words}`),
    );
  const { run: runTask } = await task.load();
  return runTask({ ...call, operands });
}
