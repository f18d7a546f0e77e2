import type { JsonObject } from '../../../contract/json.ts';
import { isUndefined, result, type AnyOperation } from '../../../contract/operation.ts';
import type { EarlierAnswer } from '../../earlier-answers.ts';

/** What the operations answered for earlier releases of this standard, the changes in the order of the releases. */
export const earlier: readonly EarlierAnswer[] = [
  {
    before: '0.2.0',
    clause: 'CLS-257@1',
    operation: 'classification/scored-uncertainty',
    answers: (later) => withoutMember(later, 'degreesOfFreedom'),
  },
];

/** The same operation, whose output has no such member. */
const withoutMember =
  (operation: AnyOperation, member: string): AnyOperation =>
  (input) => {
    const answer = operation(input);
    if (answer.outcome !== 'result' || isUndefined(answer.output)) return answer;
    const { [member]: _, ...rest } = answer.output as JsonObject;
    return result(rest);
  };
