import type { Bilingual } from '../../schemas/document/finding.ts';
import type { Check, ClauseRef, Reply } from '../contract/check.ts';
import type { Json } from '../contract/json.ts';
import type { Answer, OperationName } from '../contract/operation.ts';
import { showAnswer } from '../contract/show-answer.ts';

/** Something wrong with the form of an answer, whatever its value: a clause on implementations is not met. */
export interface ReplyFault {
  readonly clause: ClauseRef;
  readonly because: Bilingual;
  /** JSON Pointer into the answer's output. */
  readonly at?: string;
}

/**
 * Whether an answer has the form that its operation's schema asks for: members, types, reason codes. Handed in, so
 * that whoever judges knows no standard. It sees the answer as it came, tags included.
 */
export type ReplyRules = (operation: OperationName, answer: Answer) => readonly ReplyFault[];

/** What is said of one case. A `suite-error` is our own fault and never charged to the implementation. */
export type CaseJudgement =
  | { readonly verdict: 'pass'; readonly margin: number | null }
  | {
      readonly verdict: 'fail';
      readonly because: Bilingual;
      readonly expected: Json;
      readonly got: Json;
      readonly at: string | null;
    }
  | { readonly verdict: 'inconclusive' | 'suite-error'; readonly because: Bilingual };

/** One case as a judge sees it, its tagged numbers read. `reference` computes only when it is called. */
export interface JudgedCase {
  readonly input: Json;
  readonly reply: Reply;
  readonly faults: readonly ReplyFault[];
  readonly reference: () => Answer;
}

/**
 * Judges one reply by a check. Whatever is no answer fails with its cause; so does an answer of the wrong form. A case
 * that is answered `unsupported` tells nothing of the check's clause: it is charged to the clause that declared
 * operations answer, and is inconclusive here.
 */
export function judgeReply(check: Check, { input, reply, faults, reference }: JudgedCase): CaseJudgement {
  let expected: Answer;
  try {
    expected = reference();
  } catch (error) {
    return broke('The reference implementation', '参考实现', error);
  }
  if (reply.outcome === 'unsupported') return { verdict: 'inconclusive', because: causeOf(reply) };
  if (!isAnswer(reply)) return noAnswer(reply, showAnswer(expected));
  const [fault] = faults;
  if (fault !== undefined) return wrongForm(fault, showAnswer(expected), showAnswer(reply));
  try {
    const judgement = check.judge({ input, reply, reference: expected });
    if (judgement.verdict === 'pass') return judgement;
    const { because } = judgement;
    if (judgement.verdict === 'inconclusive') return { verdict: 'inconclusive', because };
    return { verdict: 'fail', because, expected: judgement.expected, got: judgement.got, at: judgement.at ?? null };
  } catch (error) {
    return broke(`The check ${check.id}`, `检验${check.id}`, error);
  }
}

export const isAnswer = (reply: Reply): reply is Answer => reply.outcome === 'result' || reply.outcome === 'rejected';

/** Why a reply that is no answer fails its case. */
export function noAnswer(reply: Exclude<Reply, Answer>, expected: Json): CaseJudgement {
  return { verdict: 'fail', because: causeOf(reply), expected, got: reply as unknown as Json, at: null };
}

export function causeOf(reply: Exclude<Reply, Answer>): Bilingual {
  switch (reply.outcome) {
    case 'unsupported':
      return {
        en: `The operation is declared, yet the case is answered as unsupported${said(reply.reason ?? reply.feature)}.`,
        zh: `已声明该操作，却以unsupported答复该用例${said(reply.reason ?? reply.feature, CHINESE)}。`,
      };
    case 'internal':
      return {
        en: `The implementation reports an internal error${said(reply.message)}.`,
        zh: `受测实现报告内部错误${said(reply.message, CHINESE)}。`,
      };
    case 'timeout':
    case 'crash':
    case 'protocol-error':
      return reply.because;
  }
}

/** An answer that its own schema refuses is not looked into further: what a check would read may not be there. */
export const wrongForm = (fault: ReplyFault, expected: Json, got: Json): CaseJudgement => ({
  verdict: 'fail',
  because: {
    en: `Not testable: ${fault.because.en} (${fault.clause})`,
    zh: `无法检验：${fault.because.zh}（${fault.clause}）`,
  },
  expected,
  got,
  at: fault.at ?? null,
});

const said = (text: string | undefined, [open, close]: readonly [string, string] = [' (', ')']): string =>
  text === undefined ? '' : `${open}${text.slice(0, 200)}${close}`;

const CHINESE: readonly [string, string] = ['（', '）'];

export function broke(en: string, zh: string, error: unknown): CaseJudgement {
  const message = error instanceof Error ? error.message : String(error);
  return { verdict: 'suite-error', because: { en: `${en} broke: ${message}`, zh: `${zh}出错：${message}` } };
}
