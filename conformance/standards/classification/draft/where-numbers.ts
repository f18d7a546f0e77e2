import type { Arbitrary } from 'fast-check';
import { type Answer, isUndefined } from '../../../contract/operation.ts';

/** Those of the inputs for which an operation has all of these members as numbers. */
export const whereNumbers = <Input>(
  given: Arbitrary<Input>,
  reference: (input: Input) => Answer<unknown>,
  members: readonly string[],
): Arbitrary<Input> =>
  given.filter((input) => {
    const answer = reference(input);
    if (answer.outcome !== 'result' || isUndefined(answer.output)) return false;
    const output = answer.output as Readonly<Record<string, unknown>>;
    return members.every((name) => typeof output[name] === 'number');
  });
