import type { Bilingual } from '../../../schemas/document/finding.ts';
import { canonical } from '../canonical.ts';
import type { Change, ChangeClass } from '../change.ts';
import { changeAt } from '../text/change-at.ts';
import { inWords } from '../text/in-words.ts';
import { isRequirement } from '../text/level-class.ts';
import type { StandardText } from '../text/standard-text.ts';

/** The requirement set of one version of a standard. That of a release has other members too, which its making gave it. */
export interface RequirementSet {
  readonly file: string;
  readonly value: {
    readonly notScored?: readonly { readonly clause: string; readonly because: unknown }[];
    readonly frozen?: { readonly seed: string; readonly runs: number };
  };
}

/**
 * What became of the clauses that do not enter a verdict, and of how the frozen cases are drawn. Of a clause that is new or
 * gone the clause itself is told.
 */
export function setChanges(
  before: RequirementSet | undefined,
  after: RequirementSet | undefined,
  texts: { readonly before: StandardText; readonly after: StandardText },
): readonly Change[] {
  // A tree may hold no set of a release.
  if (before === undefined || after === undefined) return [];
  const [was, is] = [notScored(before), notScored(after)];
  const note = (clause: string, rule: string, worst: ChangeClass, en: string, zh: string): Change => {
    const at = [...is.keys()].indexOf(clause);
    return { ...changeAt(rule, worst, en, zh, after.file, at < 0 ? '/notScored' : `/notScored/${at}`), clause };
  };
  const changes = [...texts.after.clauses.values()].flatMap(({ clause: { id, level } }) => {
    if (!texts.before.clauses.has(id) || (!was.has(id) && !is.has(id))) return [];
    if (!is.has(id))
      return [
        note(
          id,
          'scored',
          isRequirement(level) ? 'breaking' : 'dangerous',
          `${id} was not scored and enters the verdict now.`,
          `${id}原不计分，现计入判定。`,
        ),
      ];
    if (!was.has(id))
      return [
        note(id, 'not-scored', 'compatible', `${id} does not enter the verdict any more.`, `${id}不再计入判定。`),
      ];
    return inWords(was.get(id)) === inWords(is.get(id))
      ? []
      : [
          note(
            id,
            'not-scored-reason-changed',
            'annotation',
            `${id}: the reason why it is not scored changed.`,
            `${id}：不计分的理由有改动。`,
          ),
        ];
  });
  const [drawn, now] = [drawnBy(before), drawnBy(after)];
  if (canonical(drawn) === canonical(now)) return changes;
  return [
    ...changes,
    changeAt(
      'cases-drawn-anew',
      'annotation',
      `The frozen cases were drawn by ${wordsOf(drawn).en} and are drawn by ${wordsOf(now).en}.`,
      `冻结用例原以${wordsOf(drawn).zh}抽取，现以${wordsOf(now).zh}抽取。`,
      after.file,
      '/frozen',
    ),
  ];
}

const notScored = ({ value }: RequirementSet): ReadonlyMap<string, unknown> =>
  new Map((value.notScored ?? []).map(({ clause, because }) => [clause.replace(/@.*/, ''), because]));

const drawnBy = ({ value: { frozen } }: RequirementSet): readonly [string, number] | undefined =>
  frozen === undefined ? undefined : [frozen.seed, frozen.runs];

const wordsOf = (drawn: readonly [string, number] | undefined): Bilingual =>
  drawn === undefined
    ? { en: 'no seed', zh: '无种子' }
    : { en: `the seed “${drawn[0]}” in ${drawn[1]} runs`, zh: `种子“${drawn[0]}”、${drawn[1]}次` };
