import { isRetired } from '../../model/index-sources.ts';
import type { LintRule } from '../lint-rule.ts';
import { isSettled, sinceRelease } from '../since-release.ts';

/**
 * What was released changes knowingly: its wording by an acceptance or a raised revision, its life only by retirement.
 * The release is read from the ledger, a file, so that the gate holds in a shallow clone without tags.
 */
export const releasedClause: LintRule = {
  code: 'released-clause',
  severity: 'error',
  on: ['section'],
  demands: {
    en: 'A clause reads as in the last release, or its change is accepted as it reads now, or its revision rose; a revision never falls, and a retired clause never returns.',
    zh: '条与最近一次发布的文本相同，或其当前文本的变更已被接受，或其修订号已提高；修订号不降低，已停用的条不恢复。',
  },
  fix: {
    en: 'Run npx etalon clause accept <ID> --editorial where the meaning is the same, and --substantive where it is not.',
    zh: '含义不变时请运行npx etalon clause accept <标识> --editorial，否则使用--substantive。',
  },
  *problems(source, index) {
    for (const one of sinceRelease(source, index)) {
      const { clause, path, release, released, accepted } = one;
      const { id, rev } = clause;
      if (released.status === 'retired' && !isRetired(clause))
        yield {
          path: [...path, 'id'],
          message: {
            en: `${id} was retired in ${release.version} or before, and an id is never used again.`,
            zh: `${id}在${release.version}或之前已停用，标识不再使用。`,
          },
          fix: { en: 'Take the id that npx etalon clause new gives.', zh: '请使用npx etalon clause new给出的标识。' },
        };
      else if (rev < released.rev)
        yield {
          path: [...path, 'rev'],
          message: {
            en: `${id} was at revision ${released.rev} in ${release.version} and is at ${rev}.`,
            zh: `${id}在${release.version}中的修订号为${released.rev}，现为${rev}。`,
          },
          fix: { en: `Write at least ${released.rev}.`, zh: `请写不小于${released.rev}的修订号。` },
        };
      else if (!isSettled(one) && accepted === undefined && !isRaised(id, rev, released.rev, index, source.standard))
        yield {
          path: isRetired(clause) ? path : [...path, 'text'],
          message: {
            en: `${id} does not read as in ${release.version}, and nobody has accepted the change.`,
            zh: `${id}与${release.version}中的文本不同，且变更未被接受。`,
          },
          fix: {
            en: `Run npx etalon clause accept ${id} --editorial where the meaning is the same, and --substantive where it is not.`,
            zh: `含义不变时请运行npx etalon clause accept ${id} --editorial，否则使用--substantive。`,
          },
        };
    }
  },
};

/** Whether the revision rose, and the wording did not change again after an acceptance of that revision. */
function isRaised(
  id: string,
  rev: number,
  released: number,
  index: Parameters<LintRule['problems']>[1],
  standard: string | undefined,
): boolean {
  const acceptances = index.standards.find(({ key }) => key === standard)?.accepted?.value.clauses ?? [];
  return rev > released && !acceptances.some((one) => one.id === id && one.rev === rev);
}
