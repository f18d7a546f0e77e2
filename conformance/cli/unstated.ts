import type { FailureKind } from '../runner/expectation.ts';

/** What stands for a reason, an issue or a day that nobody has stated: a list that holds it is refused. */
export const TO_BE_STATED = 'to be stated';

/** An entry of a list of expected failures that is still to be given its reason, member by member. */
export const unstated = ({ clause, of, operation, outcome }: FailureKind): Readonly<Record<string, string>> => ({
  clause,
  ...(of === undefined ? {} : { of }),
  ...(operation === undefined ? {} : { operation }),
  outcome,
  reason: TO_BE_STATED,
  issue: TO_BE_STATED,
  until: TO_BE_STATED,
});
