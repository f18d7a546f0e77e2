import { describe, expect, test } from 'vitest';
import type { AnyOperation } from '../../conformance/contract/operation.ts';
import type { Json } from '../../conformance/contract/json.ts';
import type { ExpectedNumber, Vector } from '../../conformance/contract/vector.ts';
import { logRelativeError } from '../../conformance/judge/lre.ts';
import { suites } from '../../conformance/standards/generated/registry.ts';
import { permittedDigits } from './permitted-digits.ts';
import { vectorsOf } from './read-vectors.ts';

/** Every operation that has vectors with numbers, so that none is added without being held to them. */
const OPERATIONS: readonly (readonly [Vector['operation'], AnyOperation])[] = suites
  .flatMap(({ operations }) => [...operations])
  .filter(([name]) => vectorsOf(name).some(({ expected }) => 'numbers' in expected));

const at = (output: Json, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], output);

/** Ends of intervals by a quantile of a beta distribution, and the probability of a tail of chi-squared. */
const TO_FOURTEEN = new Set(['/lower', '/upper', '/probability']);

/**
 * Digits of the reference, beyond what a vector may ask for by UNC-060: a recomputed value is met to 15, a quantile of a
 * beta distribution, the probability of a tail and a certified mean to 14. A value as printed has its own limit, and so
 * has a certified standard deviation: the reference takes the doubles next to the decimals that it was certified for. A
 * simulated value has three digits more than UNC-088 asks for; what is known of the distribution alone has its own limit.
 */
const referenceDigits = (operation: string, { at: pointer, basis, digits }: ExpectedNumber): number => {
  if (operation === 'uncertainty/propagate-distributions') return digits < 5 ? digits : digits + 3;
  if (basis === 'recomputed') return TO_FOURTEEN.has(pointer) ? 14 : 15;
  return basis === 'certified' && pointer === '/mean' ? 14 : digits;
};

function shortfalls(vector: Vector, output: Json): readonly string[] {
  const { expected } = vector;
  if (!('numbers' in expected)) return [];
  const numbers = expected.numbers.flatMap((number) => {
    const { at: pointer, value, basis } = number;
    const got = at(output, pointer);
    const correct = logRelativeError(got, value);
    const needed = referenceDigits(vector.operation, number);
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

describe.each(OPERATIONS)('vectors of %s', (name, operation) => {
  test.each(vectorsOf(name).map((vector) => [`${vector.clause} ${vector.id}`, vector] as const))('%s', (_, vector) => {
    const answer = operation(vector.input);
    const { expected } = vector;
    if ('rejected' in expected) expect(answer).toMatchObject({ outcome: 'rejected', code: expected.rejected });
    else if ('undefined' in expected) expect(answer).toEqual({ outcome: 'result', output: expected });
    else {
      expect(answer.outcome).toBe('result');
      if (answer.outcome === 'result') expect(shortfalls(vector, answer.output as Json)).toEqual([]);
    }
  });
});

const vectors = OPERATIONS.flatMap(([name]) => vectorsOf(name));

test('every vector has a different id, and two oracles of different kinds for each number', () => {
  expect(vectors.length).toBeGreaterThanOrEqual(130);
  expect(new Set(vectors.map(({ id }) => id)).size).toBe(vectors.length);
  for (const { id, expected } of vectors)
    if ('numbers' in expected)
      for (const { at: pointer, oracles } of expected.numbers)
        expect(new Set(oracles.map(({ kind }) => kind)).size, `${id}${pointer}`).toBeGreaterThan(1);
});

test('no vector asks for more digits than an answer at the edge of the tolerances of UNC-060 has', () => {
  const tooSharp = vectors.flatMap((vector) =>
    'numbers' in vector.expected
      ? vector.expected.numbers
          .filter((number) => number.digits > permittedDigits(vector, number))
          .map(({ at: pointer, digits }) => `${vector.id}${pointer}: ${digits}`)
      : [],
  );
  expect(tooSharp).toEqual([]);
});

test.each<[string, Vector['operation'], Json, string, string, number]>([
  [
    'a spread',
    'uncertainty/type-a',
    { observations: [1, 2] },
    '/experimentalStandardDeviation',
    '0.70710678118654752',
    12,
  ],
  ['a mean near zero', 'uncertainty/type-a', { observations: [1000, -998] }, '/mean', '1', 9],
  ['a mean of zero', 'uncertainty/type-a', { observations: [1, -1] }, '/mean', '0.000000000000000', 12],
  ['a square', 'uncertainty/combine', { components: [{ standardUncertainty: 1 }] }, '/standardUncertainty', '1', 12.3],
  ['a quantile', 'uncertainty/coverage-factor', { basis: 'rectangular' }, '/coverageFactor', '1.6', 10],
  ['a count, which is exact', 'uncertainty/type-a', { observations: [1, 2] }, '/degreesOfFreedom', '1', Infinity],
])('what UNC-060 permits: %s', (_, operation, input, pointer, value, digits) => {
  const expected = { at: pointer, value, basis: 'recomputed', digits, oracles: [] } as const;
  const vector: Vector = {
    id: 'x',
    clause: 'UNC-060@1',
    operation,
    source: '',
    input,
    expected: { numbers: [expected] },
  };
  expect(permittedDigits(vector, expected)).toBe(digits);
});
