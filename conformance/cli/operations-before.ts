import { compareVersions } from '../../generators/model/compare-versions.ts';
import type { Operations } from '../contract/operation.ts';
import type { EarlierAnswer } from '../standards/earlier-answers.ts';

/** Operations as they answer for a release: what changed later is taken back, the latest change first. */
export function operationsBefore(now: Operations, changes: readonly EarlierAnswer[], version: string): Operations {
  const then = new Map(now);
  const later = changes.filter(({ before }) => compareVersions(version, before) < 0);
  for (const { operation, answers } of [...later].sort((a, b) => compareVersions(b.before, a.before))) {
    const known = then.get(operation);
    if (known !== undefined) then.set(operation, answers(known));
  }
  return then;
}
