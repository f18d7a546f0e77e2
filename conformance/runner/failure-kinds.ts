import type { FailureKind, HowItFails } from './expectation.ts';
import type { Target } from './targets.ts';

/** A target, and one of the ways in which it fails. */
export interface Failing {
  readonly target: Target;
  readonly outcome: HowItFails;
}

/** Whether something was judged, so that it either fails or does not. */
export const isJudged = ({ verdict, outcomes }: Target): boolean =>
  outcomes.length > 0 || verdict === 'pass' || verdict === 'fail' || verdict === 'expected-failure';

/**
 * Whether a target does not fail so and need not, for another one to be named as widely: a check tries the whole domain
 * of its operation, so that where it fails, a vector of the same clause and operation may well pass.
 */
export const isExcused = (target: Target, failing: Iterable<Target>): boolean =>
  target.kind === 'vector' &&
  [...failing].some(
    (one) => one.kind === 'check' && one.clause === target.clause && one.operation === target.operation,
  );

/**
 * The kinds that name these failures and no target that does not fail so: of a whole clause where all that was judged of
 * it is among them, else of the clause with one operation, else of one probe, check or vector.
 */
export function kindsOf(failing: readonly Failing[], all: readonly Target[]): readonly FailureKind[] {
  const judged = all.filter(isJudged);
  const groups = new Map<string, Failing[]>();
  for (const one of failing) {
    const key = `${one.target.clause} ${one.outcome}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap((group) => {
    const { outcome, target } = group[0] as Failing;
    return narrowed(
      { clause: target.clause, outcome },
      new Set(group.map((one) => one.target)),
      judged.filter(({ clause }) => clause === target.clause),
    );
  });
}

function narrowed(
  whole: Pick<FailureKind, 'clause' | 'outcome'>,
  targets: ReadonlySet<Target>,
  judged: readonly Target[],
): readonly FailureKind[] {
  const fit = judged.filter((target) => targets.has(target) || !isExcused(target, targets));
  if (fit.every((target) => targets.has(target))) return [whole];
  const { clause, outcome } = whole;
  const kinds: FailureKind[] = [];
  const left = new Set(targets);
  const take = (of: readonly Target[], kind: FailureKind): void => {
    if (of.length === 0 || !of.every((target) => left.has(target))) return;
    for (const target of of) left.delete(target);
    kinds.push(kind);
  };
  for (const operation of new Set([...targets].flatMap((target) => target.operation ?? []))) {
    take(
      fit.filter((target) => target.operation === operation),
      { clause, operation, outcome },
    );
  }
  for (const of of new Set([...left].map((target) => target.of))) {
    take(
      fit.filter((target) => target.of === of),
      { clause, of, outcome },
    );
  }
  for (const { of, operation } of left) {
    kinds.push(operation === null ? { clause, of, outcome } : { clause, of, operation, outcome });
  }
  return kinds;
}
