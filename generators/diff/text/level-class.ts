import type { Level } from '../../model/types.ts';
import type { ChangeClass } from '../change.ts';

/** How much a verbal form binds: a statement of what can be, a permission, a recommendation, a requirement. */
const BINDING: Readonly<Record<Level, number>> = {
  can: 0,
  cannot: 0,
  may: 1,
  'need not': 1,
  should: 2,
  'should not': 2,
  shall: 3,
  'shall not': 3,
};

const NEGATIVE: ReadonlySet<Level> = new Set<Level>(['shall not', 'should not', 'need not', 'cannot']);

/** Whether a clause binds those who claim conformance. */
export const isRequirement = (level: Level): boolean => BINDING[level] === 3;

/**
 * The class of a provision that comes: a requirement asks for more, a permission lets readers meet what they did not, a
 * recommendation or a statement leaves conformance as it is.
 */
export const classOfComing = (level: Level): ChangeClass =>
  isRequirement(level) ? 'breaking' : BINDING[level] === 1 ? 'dangerous' : 'compatible';

/**
 * The class of a provision that goes: readers rely on a requirement no more, and what only a permission allowed may be
 * allowed no more.
 */
export const classOfGoing = (level: Level): ChangeClass =>
  isRequirement(level) ? 'dangerous' : BINDING[level] === 1 ? 'breaking' : 'compatible';

/** The class of a change of meaning at the same level: nobody but an editor can tell a wider meaning from a narrower one. */
export const classOfMeaning = (level: Level): ChangeClass =>
  isRequirement(level) || BINDING[level] === 1 ? 'breaking' : BINDING[level] === 2 ? 'dangerous' : 'compatible';

/** What a change of the verbal form is: `reversed` where what was demanded, recommended or allowed is now its contrary. */
export function levelChange(
  before: Level,
  after: Level,
): { readonly rule: 'level-raised' | 'level-lowered' | 'level-reversed'; readonly class: ChangeClass } {
  const [old, young] = [BINDING[before], BINDING[after]];
  const reversed = NEGATIVE.has(before) !== NEGATIVE.has(after);
  if (isRequirement(after)) return { rule: reversed ? 'level-reversed' : 'level-raised', class: 'breaking' };
  // Whoever was bound is bound no more, and whoever relied on that meets what was refused.
  if (isRequirement(before)) return { rule: reversed ? 'level-reversed' : 'level-lowered', class: 'dangerous' };
  if (reversed)
    return { rule: 'level-reversed', class: old === 1 ? 'breaking' : young === 1 ? 'dangerous' : 'compatible' };
  if (old === 1 && young === 0) return { rule: 'level-lowered', class: 'breaking' };
  if (young === 1 && old === 0) return { rule: 'level-raised', class: 'dangerous' };
  return { rule: young > old ? 'level-raised' : 'level-lowered', class: 'compatible' };
}
