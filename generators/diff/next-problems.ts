import type { Bilingual } from '../../schemas/document/finding.ts';
import type { SourceTree } from '../model/tree.ts';
import type { Series } from '../model/types.ts';
import { becauseOf, placeIn, type Because, type Place } from './because.ts';
import type { Change } from './change.ts';
import { draftVerdict } from './draft-verdict.ts';
import { fileReader, NotComparable, type FileReader } from './read-files.ts';
import { sideOf, standardsIn, versionsIn, type Side } from './side.ts';
import type { VersionProblem, VersionVerdict } from './version-rule.ts';

/** Why a draft cannot be released as what it is said to become. */
export interface NextProblem {
  readonly message: Bilingual;
  /** Where it is mended; absent where the sources cannot be compared, whose message names the place. */
  readonly at?: Place;
  /** The first of the changes that demand the version, and how many more there are of its class. */
  readonly because?: Because;
  readonly fix?: Bilingual;
}

const SERIES = 'spec/series.yaml';

/**
 * Holds each draft whose standard has a release to the last one, by the rule that `etalon diff` prints. Both lie in the
 * tree, so that no history is needed.
 *
 * @param only - the one standard to judge; without it, every one.
 * @returns nothing where each `next` is high enough, and each change that breaks has its migration note.
 */
export function nextProblems(files: SourceTree, only?: string): readonly NextProblem[] {
  const reader = fileReader();
  return standardsIn(files, 'draft')
    .filter((standard) => only === undefined || standard === only)
    .filter((standard) => versionsIn(files, standard).length > 1)
    .flatMap((standard): readonly NextProblem[] => {
      try {
        const draft = sideOf(files, standard, 'draft', `${standard}@draft`, reader);
        const { version, changes } = draftVerdict(draft, reader);
        return version.problems.map((problem) => explained(problem, draft, version, changes, reader));
      } catch (error) {
        if (error instanceof NotComparable) return [{ message: error.because }];
        throw error;
      }
    });
}

function explained(
  { of, en, zh }: VersionProblem,
  draft: Side,
  version: VersionVerdict,
  changes: readonly Change[],
  reader: FileReader,
): NextProblem {
  const { files, standard } = draft;
  const because = becauseOf(changes, draft, reader);
  return {
    message: { en, zh },
    at:
      of === 'next'
        ? placeIn(files, SERIES, nextIn(draft, reader), reader)
        : placeIn(files, `spec/${standard}/draft/standard.yaml`, '/migration', reader),
    ...(because === undefined ? {} : { because }),
    fix: fixOf(of, standard, version),
  };
}

function nextIn({ files, standard }: Side, reader: FileReader): string {
  const { standards } = reader.value(SERIES, files.get(SERIES) ?? '') as Series;
  return `/standards/${standards.findIndex(({ key }) => key === standard)}/next`;
}

function fixOf(of: VersionProblem['of'], standard: string, { last = '', least = '' }: VersionVerdict): Bilingual {
  const all = `npx etalon diff ${standard}@${last} ${standard}@draft`;
  return of === 'next'
    ? {
        en: `Run npx etalon next ${standard} ${least}, or take the change back; all changes: ${all}`,
        zh: `请运行npx etalon next ${standard} ${least}，或撤回该改动；全部改动：${all}`,
      }
    : {
        en: `Write the note there, or take the change back; all changes: ${all}`,
        zh: `请在该处写迁移说明，或撤回该改动；全部改动：${all}`,
      };
}
