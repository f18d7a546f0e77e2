import type { Change, ChangeClass } from './change.ts';
import { CHANGE_CLASSES } from './change.ts';

const gravity = (one: ChangeClass): number => CHANGE_CLASSES.indexOf(one);

/**
 * A change of a case, with the clause from whose change it follows. It follows from one that is as grave: where a clause
 * changed in its notes alone, that its vector expects another answer is news of its own.
 */
export function following(change: Change, ofClauses: readonly Change[]): Change {
  const cause = ofClauses.find(
    (one) => one.clause === change.clause && one.class !== 'annotation' && gravity(one.class) <= gravity(change.class),
  );
  return cause?.clause === undefined ? change : { ...change, follows: cause.clause };
}

/** A change, and those that follow from it. */
export interface Told<One extends Change> {
  readonly change: One;
  readonly followers: readonly One[];
}

/** Changes as they are told: what follows from the change of a clause stands with the first of that clause. */
export function told<One extends Change>(changes: readonly One[]): readonly Told<One>[] {
  const heads = new Map<string, One>();
  const own = changes.filter(({ follows }) => follows === undefined);
  for (const change of own) {
    const isCause = change.clause !== undefined && change.class !== 'annotation' && !isCase(change);
    if (isCause && !heads.has(change.clause)) heads.set(change.clause, change);
  }
  return own.map((change) => ({
    change,
    followers: changes.filter(({ follows }) => follows !== undefined && heads.get(follows) === change),
  }));
}

/** Whether a change is one of a vector or an example. */
export const isCase = ({ rule }: Pick<Change, 'rule'>): boolean => /^(vector|example)-/.test(rule);

/**
 * The class that a change has for the choice of a version. Cases show what the clauses demand: that there are more of them
 * or fewer demands nothing else, and a PATCH may bring them; that one of them expects another answer breaks as a clause would.
 */
export const classForVersion = (change: Pick<Change, 'rule' | 'class'>): ChangeClass =>
  isCase(change) && change.class !== 'breaking' ? 'annotation' : change.class;

/** The class by which a version is chosen. */
export const versionClassOf = (changes: readonly Change[]): ChangeClass | undefined =>
  CHANGE_CLASSES.find((one) => changes.some((change) => classForVersion(change) === one));
