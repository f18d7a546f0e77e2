import type { Reply } from '../contract/check.ts';
import type { Json, JsonObject } from '../contract/json.ts';
import { isUndefined, type Answer } from '../contract/operation.ts';
import { atPointer } from '../judge/pointer.ts';
import { rankSumProbability } from './rank-sum.ts';
import { same } from '../judge/same.ts';

/** One member of the output: how its values in the answers lie to those of the reference. */
export interface Compared {
  readonly at: string;
  /** Probability that two samples of one distribution lie at least as far apart. */
  readonly probability: number;
  readonly got: readonly number[];
  readonly expected: readonly number[];
}

/** Compares answers with as many of the reference, member by member; empty where the reference never has a value. */
export function compareDraws(answers: readonly Reply[], references: readonly Answer[]): readonly Compared[] {
  const model = references.find(isValue);
  if (model === undefined) return [];
  return leavesOf(model.output as Json, '').map(([at, leaf]) => {
    const [got, expected] = [answers, references].map((all) => all.map((one) => placeOf(one, at, leaf))) as [
      number[],
      number[],
    ];
    return { at, probability: rankSumProbability(got, expected), got, expected };
  });
}

const isValue = (answer: Reply | Answer): answer is Extract<Answer, { outcome: 'result' }> =>
  answer.outcome === 'result' && !isUndefined(answer.output);

/** Numbers stand for themselves, what is equal to another leaf for 0, and what is not there, or something else, for infinity. */
function placeOf(answer: Reply | Answer, at: string, leaf: Json): number {
  const value = isValue(answer) ? atPointer(answer.output as Json, at) : undefined;
  if (typeof leaf === 'number') return typeof value === 'number' && !Number.isNaN(value) ? value : Infinity;
  return value !== undefined && same(value, leaf) ? 0 : Infinity;
}

function leavesOf(value: Json, at: string): readonly (readonly [string, Json])[] {
  if (typeof value !== 'object' || value === null) return [[at, value]];
  return Object.entries(value as JsonObject).flatMap(([name, member]) =>
    leavesOf(member, `${at}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`),
  );
}
