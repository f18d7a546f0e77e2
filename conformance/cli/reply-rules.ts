import { explain } from '../../schemas/document/explain-error.ts';
import type { Bilingual } from '../../schemas/document/finding.ts';
import { reportedErrors } from '../../schemas/document/reported-errors.ts';
import type { Validator } from '../../schemas/document/validate.ts';
import type { ClauseRef } from '../contract/check.ts';
import type { Json } from '../contract/json.ts';
import { isUndefined } from '../contract/operation.ts';
import type { ReplyRules } from '../judge/judge-reply.ts';
import { untagNumbers } from '../protocol/numbers.ts';
import { says } from './language.ts';

/** Which clauses speak of the form of answers. */
export interface AnswerClauses {
  /** On the reason codes of a rejection. */
  readonly rejects: ClauseRef;
  /** On the members of an output and its reason codes. */
  readonly output: ClauseRef;
}

/**
 * Judges the form of an answer by the schemas of its operation: a rejection has one of the operation's codes; an output
 * is valid, or is undefined with one of the operation's reasons. Negative zero comes tagged and is a number like others.
 */
export function replyRules(validators: Readonly<Record<string, Validator>>, clauses: AnswerClauses): ReplyRules {
  return (operation, answer) => {
    const key = operation.replace('/', '/operations/');
    if (answer.outcome === 'rejected') {
      if (validators[`${key}#rejected`]?.(answer.code) === true) return [];
      return [{ clause: clauses.rejects, because: unknownCode(answer.code, operation) }];
    }
    const output = untagNumbers(answer.output as Json);
    const accepts = validators[`${key}#output`];
    if (accepts === undefined || accepts(output) === true) return [];
    if (isUndefined(output)) {
      const only = Object.keys(output).length === 1;
      if (only && validators[`${key}#undefined`]?.(output.undefined) === true) return [];
      return [{ clause: clauses.output, because: unknownReason(String(output.undefined), operation) }];
    }
    const [error] = reportedErrors(accepts.errors ?? []);
    if (error === undefined) return [{ clause: clauses.output, because: NOT_VALID }];
    const { pointer, findingAt } = explain(error);
    const { message } = findingAt({ file: '', line: 1, column: 1, pointer });
    return [{ clause: clauses.output, because: at(pointer, message), at: pointer }];
  };
}

const NOT_VALID = says('The output does not meet its schema.', '输出不符合其模式。');

const at = (pointer: string, message: Bilingual): Bilingual =>
  pointer === ''
    ? says(`In the output: ${message.en}`, `输出：${message.zh}`)
    : says(`In the output at ${pointer}: ${message.en}`, `输出的${pointer}处：${message.zh}`);

const unknownCode = (code: string, operation: string): Bilingual =>
  says(
    `“${code.slice(0, 80)}” is no code with which ${operation} rejects.`,
    `“${code.slice(0, 80)}”不是${operation}的拒绝代码。`,
  );

const unknownReason = (reason: string, operation: string): Bilingual =>
  says(
    `“${reason.slice(0, 80)}” is no reason for which ${operation} has no value.`,
    `“${reason.slice(0, 80)}”不是${operation}无定义的原因代码。`,
  );
