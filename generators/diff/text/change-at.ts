import type { Bilingual } from '../../../schemas/document/finding.ts';
import type { Change, ChangeClass } from '../change.ts';

/** A change outside the clauses. */
export const changeAt = (
  rule: string,
  worst: ChangeClass,
  en: string,
  zh: string,
  file: string,
  pointer: string,
): Change => ({ rule, class: worst, says: { en, zh }, at: { file, pointer } });

/** One line where what both sides have stands in another order: printed numbers follow it. */
export function orderChange(
  before: readonly string[],
  after: readonly string[],
  { en, zh }: Bilingual,
  file: string,
  pointer: string,
): readonly Change[] {
  const stayed = (own: readonly string[], other: readonly string[]): string =>
    own.filter((one) => other.includes(one)).join('\n');
  return stayed(before, after) === stayed(after, before)
    ? []
    : [changeAt('order-changed', 'annotation', `${en} stand in another order.`, `${zh}的次序有改动。`, file, pointer)];
}
