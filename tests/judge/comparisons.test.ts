import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Json } from '../../conformance/contract/json.ts';
import type { Check } from '../../conformance/contract/check.ts';
import { result } from '../../conformance/contract/operation.ts';
import type { Vector } from '../../conformance/contract/vector.ts';
import { equals, FORMULA } from '../../conformance/judge/agreement.ts';
import { digitsChecks } from '../../conformance/judge/digits-check.ts';
import { logRelativeError } from '../../conformance/judge/lre.ts';
import { atPointer } from '../../conformance/judge/pointer.ts';
import { isReached } from '../../conformance/judge/reached.ts';
import { same } from '../../conformance/judge/same.ts';
import { judgeVector } from '../../conformance/judge/vector.ts';
import { within } from '../../conformance/judge/within.ts';

describe('a word or a count', () => {
  test('is the same, or what is expected and what came is said', () => {
    expect(equals('spread', 'spread', '/method')).toEqual({ verdict: 'pass', margin: null });
    expect(equals(3, 4, '/count')).toEqual({
      verdict: 'fail',
      because: { en: 'expected 4, got 3', zh: '应为4，得到3' },
      expected: 4,
      got: 3,
      at: '/count',
    });
    expect(equals(undefined, 'a', '/name')).toEqual({
      verdict: 'fail',
      because: { en: 'expected "a", got nothing', zh: '应为"a"，未给出' },
      expected: 'a',
      got: null,
      at: '/name',
    });
    expect(FORMULA).toBe(1e-6);
  });
});

describe('within a tolerance', () => {
  test('the limit itself is close, and takes all of the margin', () => {
    expect(within(1.5, 1, { relative: 0.5 })).toEqual({ verdict: 'pass', margin: 1 });
    expect(within(-3, -2, { relative: 1 })).toEqual({ verdict: 'pass', margin: 0.5 });
  });

  test('a failure against zero says the difference, else the relative one', () => {
    expect(within(0.5, 0, { relative: 1e-3, scale: 1 })).toEqual({
      verdict: 'fail',
      because: {
        en: 'expected 0 within 0.001, got 0.5, off by 0.5',
        zh: '应为0，允差0.001，得到0.5，偏差0.5',
      },
      expected: 0,
      got: 0.5,
    });
    expect(within(8, 4, { relative: 0.1 })).toMatchObject({
      because: {
        en: 'expected 4 within 0.1, got 8, off by 1.00e+0 of it',
        zh: '应为4，允差0.1，得到8，相对偏差1.00e+0',
      },
    });
  });

  test('what is no finite number is shown as it came, cut', () => {
    const because = (got: unknown) => {
      const judged = within(got, 1, { relative: 1 });
      return judged.verdict === 'fail' ? [judged.because.en, judged.because.zh, judged.got] : judged;
    };
    expect(because(undefined)).toEqual(['expected 1, got nothing', '应为1，未给出', null]);
    expect(because(null)).toEqual(['expected 1, got null', '应为1，得到null', null]);
    expect(because('1')).toEqual(['expected 1, got "1"', '应为1，得到"1"', '1']);
    expect(because({ undefined: 'x' })).toEqual([
      'expected 1, got {"undefined":"x"}',
      '应为1，得到{"undefined":"x"}',
      { undefined: 'x' },
    ]);
    // What JSON cannot say is said in words.
    const symbol = Symbol('s');
    expect(because(symbol)).toEqual(['expected 1, got Symbol(s)', '应为1，得到Symbol(s)', symbol]);
    expect(because('a'.repeat(200))).toContain(`expected 1, got "${'a'.repeat(99)}`);
    expect(within(5, 'infinite', { relative: 1 })).toMatchObject({
      because: { en: 'expected infinite, got 5', zh: '应为infinite，得到5' },
      expected: 'infinite',
      got: 5,
    });
    expect(within(-Infinity, -1, { relative: Infinity }).verdict).toBe('fail');
  });

  test('text is met exactly and has no margin, a number is met within nothing', () => {
    expect(within('infinite', 'infinite', { relative: 1e-9 })).toEqual({ verdict: 'pass', margin: null });
    expect(within(2, 2, { relative: 0 })).toEqual({ verdict: 'pass', margin: null });
    expect(within(2, 2, { relative: 1 })).toEqual({ verdict: 'pass', margin: 0 });
    expect(within(2, 2.0000001, { relative: 0 }).verdict).toBe('fail');
  });
});

describe('sameness', () => {
  const alike = (a: Json | undefined, b: Json | undefined): boolean => {
    expect(same(b, a)).toBe(same(a, b));
    return same(a, b);
  };
  test('of lists is that of every item, and of their lengths', () => {
    expect(alike([], [])).toBe(true);
    expect(alike([1, 2], [1, 2])).toBe(true);
    expect(alike([1, 2], [1, 3])).toBe(false);
    expect(alike([1, 2], [1])).toBe(false);
    expect(alike([], [1])).toBe(false);
    expect(alike([], {})).toBe(false);
    expect(alike([1], { 0: 1, length: 1 })).toBe(false);
  });

  test('of objects is that of every member, and of their number', () => {
    expect(alike({ a: 1, b: 2 }, { a: 1, b: 2 })).toBe(true);
    expect(alike({ a: 1, b: 2 }, { a: 1, b: 3 })).toBe(false);
    expect(alike({ a: 1 }, { a: 1, b: 2 })).toBe(false);
    expect(alike({ toString: 1 }, {})).toBe(false);
    // A member that is there, whatever its value, is not one that is missing.
    expect(alike({ a: undefined as unknown as Json }, { b: undefined as unknown as Json })).toBe(false);
  });

  test('of what is of different kinds is none', () => {
    expect(alike('1', 1)).toBe(false);
    expect(alike(null, undefined)).toBe(false);
    expect(alike({}, 'x')).toBe(false);
    expect(alike({}, undefined)).toBe(false);
    expect(alike([], '')).toBe(false);
    expect(alike(null, [])).toBe(false);
  });
});

test('a pointer leads nowhere through what has no members, and counts in whole decimals', () => {
  expect(atPointer('text', '/length')).toBeUndefined();
  expect(atPointer(null, '/a')).toBeUndefined();
  expect(atPointer({ a: null }, '/a/b')).toBeUndefined();
  expect(atPointer({ a: 'text' }, '/a/0')).toBeUndefined();
  expect(atPointer([1, 2], '/length')).toBeUndefined();
  const many = Array.from({ length: 200 }, (_, i) => i);
  expect(['/0', '/7', '/10', '/123', '/1a', '/01', '/200'].map((at) => atPointer(many, at))).toEqual([
    0,
    7,
    10,
    123,
    undefined,
    undefined,
    undefined,
  ]);
});

test('a label is held to its mean less 4.75 standard deviations', () => {
  // Mean 50, standard deviation 5: the bound is 26.25.
  expect(isReached(27, 100, 0.5)).toBe(true);
  expect(isReached(26, 100, 0.5)).toBe(false);
  // Mean 90, standard deviation 3: 75.75.
  expect(isReached(76, 100, 0.9)).toBe(true);
  expect(isReached(75, 100, 0.9)).toBe(false);
  // Every case has to be of it: nothing less will do.
  expect(isReached(100, 100, 1)).toBe(true);
  expect(isReached(99, 100, 1)).toBe(false);
});

test('correct digits of what is no decimal cannot be counted, and that is our fault', () => {
  expect(() => logRelativeError(1, 'about one')).toThrow('not a decimal: about one');
  expect(() => logRelativeError(NaN, 'about one')).toThrow(RangeError);
  expect(logRelativeError(0.0012, '0.0012')).toBe(2);
  expect(logRelativeError(0, '0')).toBe(1);
});

describe('a vector', () => {
  const vector = (expected: Vector['expected']): Vector => ({
    id: 'v',
    clause: 'TOY-001@1',
    operation: 'toy/sum',
    source: 'by hand',
    input: {},
    expected,
  });
  const sum = { at: '/sum', value: '2.00', basis: 'recomputed', digits: 3, oracles: [] } as const;

  test('of a rejection is met by that code and by nothing else', () => {
    const one = vector({ rejected: 'negative' });
    const plain = { at: null, numbers: [], expected: { rejected: 'negative' } };
    const because = { en: 'The expected answer is rejected: negative.', zh: '期望的答复为rejected: negative。' };
    expect(judgeVector(one, { outcome: 'rejected', code: 'negative' })).toEqual({
      ...plain,
      because: null,
      got: { rejected: 'negative' },
    });
    expect(judgeVector(one, { outcome: 'rejected', code: 'other' })).toEqual({
      ...plain,
      because,
      got: { rejected: 'other' },
    });
    const sly = { outcome: 'result', output: { sum: 1 }, code: 'negative' } as const;
    expect(judgeVector(one, sly)).toEqual({ ...plain, because, got: { sum: 1 } });
  });

  test('of an undefined value is met by that reason and by nothing else', () => {
    const one = vector({ undefined: 'no-numbers' });
    const because = { en: 'The expected answer is undefined: no-numbers.', zh: '期望的答复为undefined: no-numbers。' };
    const plain = { at: null, numbers: [], expected: { undefined: 'no-numbers' } };
    expect(judgeVector(one, result({ undefined: 'no-numbers' }))).toMatchObject({ because: null });
    expect(judgeVector(one, result({ undefined: 'other' }))).toEqual({
      ...plain,
      because,
      got: { undefined: 'other' },
    });
    expect(judgeVector(one, { outcome: 'rejected', code: 'no-numbers' })).toEqual({
      ...plain,
      because,
      got: { rejected: 'no-numbers' },
    });
    expect(judgeVector(one, result({ sum: 0 }))).toMatchObject({ because });
    const sly = { outcome: 'rejected', code: 'x', output: { undefined: 'no-numbers' } } as const;
    expect(judgeVector(one, sly)).toMatchObject({ because });
  });

  test('of values says what is missing where there is none', () => {
    const one = vector({ numbers: [sum] });
    const missing = {
      because: { en: 'A value exists here, and none was given.', zh: '此处存在值，答复却未给出。' },
      at: null,
      numbers: [],
      expected: { numbers: [sum] },
    };
    expect(judgeVector(one, result({ undefined: 'x' }))).toEqual({ ...missing, got: { undefined: 'x' } });
    expect(judgeVector(one, { outcome: 'rejected', code: 'x' })).toEqual({ ...missing, got: { rejected: 'x' } });
  });

  test('of numbers shows each with its digits, and the first with too few', () => {
    const one = vector({ numbers: [sum], exactly: { '/method': 'direct' } });
    const number = { at: '/sum', expected: '2.00', required: 3 };
    const output = { sum: 2, method: 'direct' };
    expect(judgeVector(one, result(output))).toEqual({
      because: null,
      at: null,
      numbers: [{ ...number, got: 2, digits: 3 }],
      expected: output,
      got: output,
    });
    expect(judgeVector(one, result({ sum: 4, method: 'direct' }))).toEqual({
      because: { en: '/sum has 0.0 correct digits; 3 are required.', zh: '/sum有0.0位正确数字，要求3位。' },
      at: '/sum',
      numbers: [{ ...number, got: 4, digits: 0 }],
      expected: '2.00',
      got: 4,
    });
    expect(judgeVector(one, result({ method: 'direct' }))).toMatchObject({ at: '/sum', got: null });
    expect(judgeVector(one, result({ sum: 2 }))).toEqual({
      because: { en: 'The expected answer is /method: "direct".', zh: '期望的答复为/method: "direct"。' },
      at: '/method',
      numbers: [{ ...number, got: 2, digits: 3 }],
      expected: 'direct',
      got: null,
    });
    expect(judgeVector(one, result({ sum: 2, method: 'other' }))).toMatchObject({ at: '/method', got: 'other' });
  });

  test('takes a decimal string for its number, and no empty one for zero', () => {
    const digits = (value: string, got: Json) =>
      judgeVector(vector({ numbers: [{ ...sum, value }] }), result({ sum: got })).numbers[0]?.digits;
    expect(digits('2.00', '2.00')).toBe(3);
    expect(digits('0.000', '0')).toBe(3);
    for (const empty of ['', ' ', null, true, []]) expect(digits('0.000', empty)).toBe(0);
  });
});

describe('a check of digits', () => {
  const given = fc.constant({});
  const make = digitsChecks('toy', { spread: { mean: 0.5, u: 0.1 }, other: { mean: 1e-9 } }, ['document']);
  const judged = (check: Check, output: Json, expected: Json) =>
    check.judge({ input: {}, reply: result(output), reference: result(expected) });
  const check = make({ clause: 'TOY-009@2', operation: 'spread', given, brokenBy: [] });
  const verdict = (output: Json, expected: Json) => judged(check, output, expected).verdict;

  test('is named after its clause and its operation', () => {
    expect(check).toMatchObject({
      id: 'TOY-009/spread',
      clause: 'TOY-009@2',
      operation: 'toy/spread',
      given,
      labels: {},
      cost: 1,
      brokenBy: [],
    });
    const labels = { large: { least: 0.5, holds: () => true } };
    const other = make({ clause: 'TOY-009@2', operation: 'other', given, brokenBy: [], labels, cost: 5 });
    expect(other).toMatchObject({ id: 'TOY-009/other', cost: 5, labels: { large: { least: 0.5 } } });
    expect(judged(other, { mean: 1.1 }, { mean: 1 }).verdict).toBe('fail');
    const long = make({ clause: 'TOY-009@2', operation: 'spread', part: 'long', given, brokenBy: [] });
    expect(long).toMatchObject({ id: 'TOY-009/spread-long', clause: 'TOY-009@2', operation: 'toy/spread', cost: 1 });
    expect(judged(long, { mean: 1.25, u: 1.2 }, { mean: 1, u: 1 })).toMatchObject({ verdict: 'fail', at: '/u' });
  });

  test('holds each number to its own tolerance, the rest to sameness', () => {
    expect(judged(check, { mean: 1.25, u: 1.05, n: 3 }, { mean: 1, u: 1, n: 3 })).toEqual({
      verdict: 'pass',
      margin: (1.05 - 1) / 0.1,
    });
    expect(judged(check, { mean: 1.25, u: 1.2, n: 3 }, { mean: 1, u: 1, n: 3 })).toMatchObject({
      verdict: 'fail',
      at: '/u',
      got: 1.2,
    });
    expect(judged(check, { n: 3.0000001 }, { n: 3 })).toMatchObject({ verdict: 'fail', at: '/n' });
    expect(verdict({ mean: 'infinite' }, { mean: 'infinite' })).toBe('pass');
    expect(verdict({ mean: 'other' }, { mean: 'infinite' })).toBe('fail');
    expect(verdict({ mean: null }, { mean: null })).toBe('pass');
    expect(verdict({}, { mean: 1 })).toBe('fail');
  });

  test('looks into lists and objects, by the name of the member', () => {
    const expected = { mean: [1, 2], rows: [{ u: 1, name: 'a' }] };
    expect(verdict({ mean: [1.1, 2.1], rows: [{ u: 1.05, name: 'a' }] }, expected)).toBe('pass');
    expect(judged(check, { mean: [1.1, 9], rows: [{ u: 1, name: 'a' }] }, expected)).toMatchObject({ at: '/mean/1' });
    expect(judged(check, { mean: [1.1], rows: [{ u: 1, name: 'a' }] }, expected)).toMatchObject({ at: '/mean' });
    expect(judged(check, { mean: [1, 2, 3], rows: [{ u: 1, name: 'a' }] }, expected)).toMatchObject({ at: '/mean' });
    expect(judged(check, { mean: 1, rows: [{ u: 1, name: 'a' }] }, expected)).toMatchObject({ at: '/mean' });
    expect(judged(check, { mean: [1, 2], rows: [{ u: 2, name: 'a' }] }, expected)).toMatchObject({ at: '/rows/0/u' });
    expect(judged(check, { mean: [1, 2], rows: [{ u: 1, name: 'b' }] }, expected)).toMatchObject({
      at: '/rows/0/name',
    });
    // What is no object where one is expected has none of its members.
    for (const row of [null, 'u', 3, [{ u: 1 }]])
      expect(judged(check, { mean: [1, 2], rows: [row] }, expected)).toMatchObject({ at: '/rows/0/u', got: null });
    expect(judged(check, { mean: [], rows: [] }, { mean: [], rows: [] }).verdict).toBe('pass');
  });

  test('leaves alone what belongs to other clauses, and what nobody asked for', () => {
    expect(verdict({ mean: 1, document: 'x', more: 1 }, { mean: 1, document: 'y' })).toBe('pass');
  });

  test('compares with a scale where one is given, by place before name', () => {
    const scaled = make({
      clause: 'TOY-009@2',
      operation: 'spread',
      given,
      brokenBy: [],
      scales: () => ({ mean: 10, '/rows/1/mean': 100 }),
    });
    expect(judged(scaled, { mean: 4 }, { mean: 0 }).verdict).toBe('pass');
    expect(judged(scaled, { mean: 6 }, { mean: 0 }).verdict).toBe('fail');
    const rows = (mean: number) => ({ rows: [{ mean: 4 }, { mean }] });
    const zeros = { rows: [{ mean: 0 }, { mean: 0 }] };
    expect(judged(scaled, rows(40), zeros).verdict).toBe('pass');
    expect(judged(scaled, rows(60), zeros)).toMatchObject({ verdict: 'fail', at: '/rows/1/mean' });
  });

  test('asks for its scales with the input, the output and what was expected', () => {
    const seen: unknown[] = [];
    const scales = (...all: readonly unknown[]) => (seen.push(all), {});
    const one = make({ clause: 'TOY-009@2', operation: 'spread', given, brokenBy: [], scales });
    judged(one, { mean: 1.1 }, { mean: 1 });
    expect(seen).toEqual([[{}, { mean: 1.1 }, { mean: 1 }]]);
  });
});
