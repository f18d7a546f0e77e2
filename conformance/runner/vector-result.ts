import type { Bilingual } from '../../schemas/document/finding.ts';
import { failureOf } from './failure.ts';
import { SITUATIONS } from '../judge/verdict.ts';
import { isLeftOut } from './left-out.ts';
import type { Judging, VectorTally } from './judging.ts';
import type { VectorResult } from './result.ts';
import { standingOf, unfinished, type Standing } from './standing.ts';

/** What a frozen case found, at the end of a run. */
export function vectorResult(judging: Judging, { vector, suite, judged }: VectorTally): VectorResult {
  const [verdict, because] = judging.isHere({ vector: vector.id })
    ? (standingOf(judging, vector.clause, suite.standard, vector.operation) ??
      (isLeftOut(judging.selected.leftOut(vector.operation), vector.input)
        ? ([SITUATIONS['left-out'], LEFT_OUT] as const)
        : standing(judging, judged)))
    : (['not-selected', null] as const);
  const failed = judged?.judgement.verdict === 'fail' ? judged.judgement : null;
  const numbers = judged?.numbers ?? [];
  return {
    id: vector.id,
    clause: vector.clause,
    standard: judging.standardOf(vector.clause, suite),
    operation: vector.operation,
    source: vector.source,
    verdict,
    because,
    numbers,
    digits: numbers.length === 0 ? null : Math.min(...numbers.map(({ digits }) => digits)),
    failure:
      failed === null || judged === null
        ? null
        : failureOf(
            vector.id,
            vector.clause,
            { index: 0, exchange: judged.exchange, judgement: failed, reference: null },
            null,
            null,
            `vector-${vector.id}`,
          ),
  };
}

const LEFT_OUT: Bilingual = {
  en: 'The implementation declares that it leaves out this case.',
  zh: '该实现声明不支持此用例。',
};

function standing(judging: Judging, judged: VectorTally['judged']): Standing {
  if (judged === null) return unfinished(judging, 0, 1);
  const { judgement } = judged;
  return [judgement.verdict, judgement.verdict === 'pass' ? null : judgement.because];
}
