import type { Mutant } from '../../../../contract/mutant.ts';
import type { Json, JsonObject } from '../../../../contract/json.ts';
import { type OperationName, rejected } from '../../../../contract/operation.ts';
import { wrongAnswer } from '../../../../contract/wrong-answer.ts';

const listsOf = (input: JsonObject): readonly string[] =>
  Object.keys(input).filter((name) => Array.isArray(input[name]));

/** Lists of different lengths are cut to the shortest. */
export const cutsLists = (clause: string, operation: OperationName): Mutant =>
  wrongAnswer<JsonObject, Json>(
    operation,
    `${clause}/cuts-lists-of-${operation.split('/')[1]}`,
    (right, input, reference) => {
      if (right.outcome !== 'rejected' || right.code !== 'unequal-lengths') return right;
      const names = listsOf(input);
      const length = Math.min(...names.map((name) => (input[name] as readonly Json[]).length));
      const cut = names.map((name) => [name, (input[name] as readonly Json[]).slice(0, length)] as const);
      return reference({ ...input, ...Object.fromEntries(cut) });
    },
  );

/** A number that is not finite is taken for 0 (scikit-learn #5735 is about what else it can become). */
export const zeroForNotFinite = (clause: string, operation: OperationName): Mutant =>
  wrongAnswer<JsonObject, Json>(
    operation,
    `${clause}/zero-for-not-finite-of-${operation.split('/')[1]}`,
    (right, input, reference) => {
      if (right.outcome !== 'rejected' || right.code !== 'not-finite') return right;
      const mended = listsOf(input).map(
        (name) =>
          [
            name,
            (input[name] as readonly Json[]).map((one) => (typeof one === 'number' && !Number.isFinite(one) ? 0 : one)),
          ] as const,
      );
      return reference({ ...input, ...Object.fromEntries(mended) });
    },
  );

/** One code for whatever is wrong. */
export const oneCode = (clause: string, operation: OperationName, code: string): Mutant =>
  wrongAnswer<JsonObject, Json>(operation, `${clause}/one-code-of-${operation.split('/')[1]}`, (right) =>
    right.outcome === 'rejected' ? rejected(code) : right,
  );
