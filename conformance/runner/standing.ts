import type { Bilingual } from '../../schemas/document/finding.ts';
import type { ClauseRef } from '../contract/check.ts';
import type { OperationName } from '../contract/operation.ts';
import { SITUATIONS, type Verdict } from '../judge/verdict.ts';
import type { Judging } from './judging.ts';
import { mandatory } from './select.ts';

/** A verdict, and why where the cases themselves do not say it. */
export type Standing = readonly [verdict: Verdict, because: Bilingual | null];

/** Why a check or a vector was not to run at all, or null where it was. */
export function standingOf(
  { plan, selected, start }: Judging,
  clause: ClauseRef,
  standard: string,
  operation: OperationName,
): Standing | null {
  if (!selected.counts(clause, standard)) return ['not-selected', null];
  if (selected.declared.has(operation) && !selected.asks(operation)) return ['not-selected', null];
  if (start?.hello == null) return [SITUATIONS['no-answer-to-hello'], NOT_STARTED];
  if (selected.declared.has(operation)) return null;
  if (mandatory(plan).includes(operation)) return [SITUATIONS['class-needs-undeclared-operation'], ofEvery(operation)];
  return selected.demanded.has(operation)
    ? [SITUATIONS['class-needs-undeclared-operation'], demanded(operation)]
    : [SITUATIONS['operation-not-declared'], undeclared(operation)];
}

/** What it counts for that cases which were to run did not. */
export function unfinished({ end }: Judging, cases: number, planned: number): Standing {
  // Whoever answers at length has broken no rule, and has not shown that it keeps the others.
  return end?.ended === 'stopped' && end.fault?.kind !== 'too-much'
    ? [SITUATIONS['prerequisite-failed'], notTestable(end.fault?.because)]
    : [SITUATIONS['cut-short'], cutShort(cases, planned)];
}

const NOT_STARTED: Bilingual = {
  en: 'Not testable: there was no answer to hello.',
  zh: '无法检验：没有收到对hello的答复。',
};

const demanded = (operation: string): Bilingual => ({
  en: `A claimed class needs ${operation}, which is not declared.`,
  zh: `所声称的类别需要${operation}，而该操作未被声明。`,
});

/** Why an operation that the protocol itself needs has to be declared. */
export const ofEvery = (operation: string): Bilingual => ({
  en: `Every implementation has ${operation}, and this one does not declare it.`,
  zh: `每个实现都有${operation}，而该实现未声明此操作。`,
});

const undeclared = (operation: string): Bilingual => ({
  en: `${operation} is not declared.`,
  zh: `未声明${operation}。`,
});

const notTestable = (because: Bilingual | undefined): Bilingual => ({
  en: `Not testable: ${because?.en ?? 'the session ended.'}`,
  zh: `无法检验：${because?.zh ?? '会话已结束。'}`,
});

const cutShort = (cases: number, planned: number): Bilingual => ({
  en: `Cut short after ${cases} of ${planned} cases.`,
  zh: `完成${planned}个用例中的${cases}个后中断。`,
});
