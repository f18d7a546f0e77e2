import type { LogLossInput, LogLossOutput } from '../../../../../schemas/classification/draft/generated/types.ts';
import type { Json, JsonObject } from '../../../../contract/json.ts';
import type { Mutant } from '../../../../contract/mutant.ts';
import { rejected } from '../../../../contract/operation.ts';
import { wrongAnswer } from '../../../../contract/wrong-answer.ts';

/** Rows of scores that are no probabilities are taken for some. */
export const takesAnyRow = wrongAnswer<LogLossInput, LogLossOutput>(
  'classification/log-loss',
  'CLS-142/takes-any-row',
  (right, input, reference) =>
    right.outcome === 'rejected' && right.code === 'not-normalised'
      ? reference({ ...input, conventions: { ...input.conventions, normalisation: 'renormalise' } })
      : right,
);

/** A class without a column is taken for the last one. */
export const lastColumn = (operation: string, clause = 'CLS-146'): Mutant =>
  wrongAnswer<JsonObject, Json>(
    `classification/${operation}`,
    `${clause}/last-column-of-${operation}`,
    (right, input, reference) => {
      if (right.outcome !== 'rejected' || right.code !== 'unknown-class') return right;
      const most = ((input['rows'] as readonly (readonly number[])[] | undefined)?.[0]?.length ?? 2) - 1;
      return reference({
        ...input,
        reference: (input['reference'] as readonly number[]).map((one) => Math.min(one, most)),
      });
    },
  );

export const oneCodeForAll = (operation: string, clause = 'CLS-146'): Mutant =>
  wrongAnswer<JsonObject, Json>(`classification/${operation}`, `${clause}/one-code-of-${operation}`, (right) =>
    right.outcome === 'rejected' ? rejected('unequal-lengths') : right,
  );
