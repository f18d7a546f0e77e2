import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../model/digest.ts';
import { MUTATION_FILE, roomProblems, ROOMS, type MutationRecord } from '../model/mutation.ts';

/**
 * Judges what `npm run mutation` recorded: it is of the present sources, its figures agree, no score is below its
 * threshold, and no threshold is lower than in the last commit or the one before, where there is a history to ask.
 */
export function mutationProblems(root: string): readonly string[] {
  if (!existsSync(join(root, MUTATION_FILE))) return [`${MUTATION_FILE} is missing. Run: npm run mutation`];
  const record = JSON.parse(readFileSync(join(root, MUTATION_FILE), 'utf8')) as MutationRecord;
  const earlier = ['HEAD', 'HEAD^'].map((commit) => recordAt(root, commit));
  return ROOMS.flatMap((room) => {
    const thresholds = earlier.flatMap((one) => one[room.name]?.threshold ?? []);
    const before = thresholds.length === 0 ? undefined : Math.max(...thresholds);
    return roomProblems(room, record[room.name], digestOf(root, room.sources), before);
  });
}

/** The record in a commit; empty where there is no such commit or file. */
function recordAt(root: string, commit: string): MutationRecord {
  const shown = spawnSync('git', ['show', `${commit}:${MUTATION_FILE}`], { cwd: root, encoding: 'utf8' });
  return shown.status === 0 ? (JSON.parse(shown.stdout) as MutationRecord) : {};
}

if (process.argv[1]?.endsWith('mutation-freshness.ts') === true) {
  const problems = mutationProblems(process.cwd());
  for (const problem of problems) process.stdout.write(`${problem}\n`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
