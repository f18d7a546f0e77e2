import type { Json } from '../contract/json.ts';
import type { AnyOperation } from '../contract/operation.ts';
import type { Suite } from '../contract/registry.ts';
import { showAnswer } from '../contract/show-answer.ts';
import type { Vector } from '../contract/vector.ts';
import { type Plot, plotOf } from '../report/plot/plot.ts';
import { tagNumbers } from '../protocol/numbers.ts';
import { operationsIn } from './suites.ts';

/** One case of an operation that a reader can follow, with the answer that the reference implementation gave just now. */
export interface WorkedExample {
  /** The vector that it is taken from, its clause and where it is from. */
  readonly vector: string;
  readonly clause: string;
  readonly source: string;
  readonly input: Json;
  readonly answer: Json;
  readonly plot: Plot | null;
}

/** Longer inputs are no example for a reader. */
const READABLE = 1200;

/**
 * The worked example of an operation: of the vectors that have a value, one with a published value where there is one,
 * and the shortest of these that a reader takes in. Undefined where no vector has a value.
 */
export function workedExample(suites: readonly Suite[], operation: string): WorkedExample | undefined {
  const compute = operationsIn(suites).get(operation as `${string}/${string}`);
  const vectors = suites
    .flatMap((suite) => suite.vectors)
    .filter((one) => one.operation === operation && 'numbers' in one.expected)
    .sort((a, b) => rankOf(a) - rankOf(b) || lengthOf(a) - lengthOf(b));
  const vector = vectors.find((one) => lengthOf(one) <= READABLE) ?? vectors[0];
  return compute === undefined || vector === undefined ? undefined : worked(vector, compute);
}

function worked(vector: Vector, compute: AnyOperation): WorkedExample {
  const answer = compute(vector.input);
  const plot = answer.outcome === 'result' ? plotOf(vector.input, answer.output as Json) : undefined;
  return {
    vector: vector.id,
    clause: vector.clause,
    source: vector.source,
    input: vector.input,
    answer: tagNumbers(answer.outcome === 'result' ? (answer.output as Json) : showAnswer(answer)),
    plot: plot ?? null,
  };
}

const lengthOf = ({ input }: Vector): number => JSON.stringify(input).length;

/** Values that somebody published first, then cases that are from somewhere, then those that were made here. */
const rankOf = (vector: Vector): number => (isPublished(vector) ? 0 : vector.source.startsWith('Computed') ? 2 : 1);

const isPublished = ({ expected }: Vector): boolean =>
  'numbers' in expected &&
  expected.numbers.some(({ oracles }) => oracles.some(({ kind }) => kind === 'published-value'));
