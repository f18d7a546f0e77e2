import type { ConformanceClass } from '../../model/types.ts';
import type { Change, ChangeClass } from '../change.ts';
import { isRequirement } from './level-class.ts';
import type { ClauseAt, StandardText } from './standard-text.ts';

/** What became of whom a clause binds and how it is verified: its subject, its class, its operations, its verification. */
export function membershipChanges(
  old: ClauseAt,
  at: ClauseAt,
  before: StandardText,
  after: StandardText,
  isNewOperation: (name: string) => boolean,
): readonly Change[] {
  const [from, to] = [old.clause, at.clause];
  const { id } = to;
  const binds = isRequirement(to.level);
  const found: Change[] = [];
  const note = (rule: string, worst: ChangeClass, en: string, zh: string): unknown =>
    found.push({ rule, class: worst, says: { en, zh }, at: { file: at.file, pointer: at.pointer }, clause: id });
  if (from.subject !== to.subject)
    note(
      'subject-changed',
      binds ? 'breaking' : 'compatible',
      `${id} was about ${from.subject} and is about ${to.subject}.`,
      `${id}的主体原为${from.subject}，现为${to.subject}。`,
    );
  if (from.class !== to.class)
    note(
      'class-changed',
      binds ? classOfMove(from.class, to.class, before, after) : 'compatible',
      `${id} was of the class ${from.class} and is of ${to.class}.`,
      `${id}原属${from.class}类，现属${to.class}类。`,
    );
  const [ofOld, ofNew] = [from.operations ?? [], to.operations ?? []];
  const [come, gone] = [ofNew.filter((name) => !ofOld.includes(name)), ofOld.filter((name) => !ofNew.includes(name))];
  if (come.length > 0)
    note(
      'operations-added',
      binds && !come.every(isNewOperation) ? 'breaking' : 'compatible',
      `${id} concerns ${come.join(', ')} too.`,
      `${id}还涉及${come.join('、')}。`,
    );
  if (gone.length > 0)
    note(
      'operations-removed',
      binds ? 'dangerous' : 'compatible',
      `${id} concerns ${gone.join(', ')} no more.`,
      `${id}不再涉及${gone.join('、')}。`,
    );
  // Another level brings its own verification, or needs none any more.
  const [had, has] = from.level === to.level ? [from.verify ?? [], to.verify ?? []] : [[], []];
  const [more, less] = [has.filter((way) => !had.includes(way)), had.filter((way) => !has.includes(way))];
  if (more.length > 0)
    note(
      'verify-added',
      'dangerous',
      `${id} is verified by ${more.join(', ')} too; what was never judged may fail.`,
      `${id}增加验证方式${more.join('、')}；从未判定过的内容可能不通过。`,
    );
  if (less.length > 0)
    note(
      'verify-removed',
      'compatible',
      `${id} is verified by ${less.join(', ')} no more.`,
      `${id}不再以${less.join('、')}验证。`,
    );
  return found;
}

/**
 * Whoever claimed the old class and each class above it met the requirement; whoever claims the new class has to. Nobody
 * has to do more where the new class includes the old one already, or is new itself.
 */
function classOfMove(from: string, to: string, before: StandardText, after: StandardText): ChangeClass {
  const isNew = !before.standard.classes.some(({ id }) => id === to);
  return isNew || includes(before.standard.classes, to, from) || !after.standard.classes.some(({ id }) => id === to)
    ? 'dangerous'
    : 'breaking';
}

/** Whether a class includes another one, through others too. */
function includes(
  classes: readonly ConformanceClass[],
  outer: string,
  inner: string,
  seen = new Set<string>(),
): boolean {
  if (seen.has(outer)) return false;
  seen.add(outer);
  const required = classes.find(({ id }) => id === outer)?.requires ?? [];
  return required.some((one) => one === inner || includes(classes, one, inner, seen));
}
