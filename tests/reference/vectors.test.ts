import { describe, expect, test } from 'vitest';
import type { AnyOperation } from '../../conformance/contract/operation.ts';
import type { Json } from '../../conformance/contract/json.ts';
import type { Vector } from '../../conformance/contract/vector.ts';
import { logRelativeError } from '../../conformance/judge/lre.ts';
import { combine } from '../../conformance/standards/uncertainty/draft/reference/combine.ts';
import { coverageFactor } from '../../conformance/standards/uncertainty/draft/reference/coverage-factor.ts';
import { effectiveDegreesOfFreedom } from '../../conformance/standards/uncertainty/draft/reference/effective-degrees-of-freedom.ts';
import { proportionInterval } from '../../conformance/standards/uncertainty/draft/reference/proportion-interval.ts';
import { typeA } from '../../conformance/standards/uncertainty/draft/reference/type-a.ts';
import { vectorsOf } from './read-vectors.ts';

const OPERATIONS = {
  'uncertainty/type-a': typeA,
  'uncertainty/combine': combine,
  'uncertainty/effective-degrees-of-freedom': effectiveDegreesOfFreedom,
  'uncertainty/coverage-factor': coverageFactor,
  'uncertainty/proportion-interval': proportionInterval,
} as const;

const at = (output: Json, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], output);

/** Digits of the reference beyond what the vector asks for: a recomputed value is met to 14, a published one as printed. */
const REFERENCE_DIGITS = 14;

function shortfalls(vector: Vector, output: Json): readonly string[] {
  const { expected } = vector;
  if (!('numbers' in expected)) return [];
  const numbers = expected.numbers.flatMap(({ at: pointer, value, basis, digits }) => {
    const got = at(output, pointer);
    const correct = logRelativeError(got, value);
    const needed = basis === 'recomputed' ? Math.max(digits, REFERENCE_DIGITS) : digits;
    return correct >= needed
      ? []
      : [`${pointer}: ${JSON.stringify(got)} has ${correct.toFixed(2)} of ${needed} digits of ${value} (${basis})`];
  });
  const others = Object.entries(expected.exactly ?? {}).flatMap(([pointer, value]) => {
    const got = at(output, pointer);
    return JSON.stringify(got) === JSON.stringify(value)
      ? []
      : [`${pointer}: ${JSON.stringify(got)} is not ${JSON.stringify(value)}`];
  });
  return [...numbers, ...others];
}

describe.each(Object.entries(OPERATIONS))('vectors of %s', (name, operation) => {
  test.each(vectorsOf(name as Vector['operation']).map((vector) => [`${vector.clause} ${vector.id}`, vector] as const))(
    '%s',
    (_, vector) => {
      const answer = (operation as unknown as AnyOperation)(vector.input);
      const { expected } = vector;
      if ('rejected' in expected) expect(answer).toMatchObject({ outcome: 'rejected', code: expected.rejected });
      else if ('undefined' in expected) expect(answer).toEqual({ outcome: 'result', output: expected });
      else {
        expect(answer.outcome).toBe('result');
        if (answer.outcome === 'result') expect(shortfalls(vector, answer.output as Json)).toEqual([]);
      }
    },
  );
});

test('every vector of the five operations has a different id, and two oracles of different kinds for each number', () => {
  const vectors = Object.keys(OPERATIONS).flatMap((name) => vectorsOf(name as Vector['operation']));
  expect(vectors.length).toBeGreaterThanOrEqual(130);
  expect(new Set(vectors.map(({ id }) => id)).size).toBe(vectors.length);
  for (const { id, expected } of vectors)
    if ('numbers' in expected)
      for (const { at: pointer, oracles } of expected.numbers)
        expect(new Set(oracles.map(({ kind }) => kind)).size, `${id}${pointer}`).toBeGreaterThan(1);
});
