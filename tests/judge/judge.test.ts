import { describe, expect, test } from 'vitest';
import type { Vector } from '../../conformance/contract/vector.ts';
import { logRelativeError } from '../../conformance/judge/lre.ts';
import { atPointer } from '../../conformance/judge/pointer.ts';
import { isReached } from '../../conformance/judge/reached.ts';
import { same } from '../../conformance/judge/same.ts';
import { judgeVector } from '../../conformance/judge/vector.ts';
import { compareVerdicts, exitCode, VERDICTS, worstVerdict } from '../../conformance/judge/verdict.ts';
import { within } from '../../conformance/judge/within.ts';

describe('verdicts', () => {
  test('the worst counts', () => {
    expect(worstVerdict(['pass', 'not-selected', 'inconclusive', 'declared'])).toBe('inconclusive');
    expect(worstVerdict([])).toBe('inapplicable');
    expect(worstVerdict(['not-selected'])).toBe('not-selected');
    expect([...VERDICTS].reverse().sort(compareVerdicts)).toEqual(VERDICTS);
  });

  test('each has its exit code', () => {
    expect(Object.fromEntries(VERDICTS.map((verdict) => [verdict, exitCode([verdict])]))).toEqual({
      'not-selected': 0,
      inapplicable: 0,
      pass: 0,
      warning: 0,
      declared: 0,
      'expected-failure': 0,
      'not-inspected': 4,
      inconclusive: 4,
      fail: 1,
      'suite-error': 3,
    });
    expect(exitCode(['pass', 'warning', 'declared'], true)).toBe(1);
    expect(exitCode(['warning', 'inconclusive'], true)).toBe(4);
    expect(exitCode(['fail', 'suite-error'])).toBe(3);
  });
});

describe('correct digits', () => {
  const digits = (x: unknown, certified: string): number => Number(logRelativeError(x, certified).toFixed(3));

  test('are the log relative error, capped at what is stated and floored at none', () => {
    expect(digits(1.0001, '1')).toBe(1);
    expect(digits(1.0001, '1.00000000')).toBe(4);
    expect(digits(50_000_838, '50000838')).toBe(8);
    expect(digits(2, '1.000')).toBe(0);
    expect(digits(-1, '1.000')).toBe(0);
    expect(digits(1e-5, '0.000000')).toBe(5);
    expect(digits(0, '0.000')).toBe(3);
  });

  test('of what is no finite number there are none', () => {
    for (const x of [NaN, Infinity, '1', null, undefined]) expect(digits(x, '1.00')).toBe(0);
  });

  test('are counted against the decimal, not against the double beside it', () => {
    // 0.1 as a double is 0.1000000000000000055…: relative error 5.55e-17.
    expect(digits(0.1, '0.10000000000000000000000000')).toBe(16.256);
    expect(digits(1e300, '1.00e-300')).toBe(0);
    expect(digits(1.0000001e-300, '1.0000000000e-300')).toBe(7);
  });
});

describe('within a tolerance', () => {
  test('the margin is the part of it that is used', () => {
    expect(within(1.5, 1, { relative: 1 })).toEqual({ verdict: 'pass', margin: 0.5 });
    expect(within(1, 1, { relative: 1e-12 })).toEqual({ verdict: 'pass', margin: 0 });
    expect(within(1, 1, { relative: 0 })).toEqual({ verdict: 'pass', margin: null });
    expect(within(0.5, 0, { relative: 0.25, scale: 4 })).toEqual({ verdict: 'pass', margin: 0.5 });
    expect(within('infinite', 'infinite', { relative: 1e-9 })).toEqual({ verdict: 'pass', margin: null });
  });

  test('what is not close, or no number, fails', () => {
    expect(within(1.1, 1, { relative: 0.01, at: '/u' })).toEqual({
      verdict: 'fail',
      because: {
        en: 'expected 1 within 0.01, got 1.1, off by 1.00e-1 of it',
        zh: '应为1，允差0.01，得到1.1，相对偏差1.00e-1',
      },
      expected: 1,
      got: 1.1,
      at: '/u',
    });
    for (const got of [NaN, Infinity, '1', null, undefined, { undefined: 'x' }, 'infinite']) {
      expect(within(got, 1, { relative: 1 }).verdict).toBe('fail');
    }
    expect(within(1e-300, 0, { relative: 1 }).verdict).toBe('fail');
    expect(within(5, 'infinite', { relative: 1 }).verdict).toBe('fail');
  });
});

describe('vectors', () => {
  const vector = (expected: Vector['expected']): Vector => ({
    id: 'v',
    clause: 'TOY-001@1',
    operation: 'toy/sum',
    source: 'by hand',
    input: {},
    expected,
  });
  const number = { at: '/u', value: '1.2346', basis: 'published-rounded', digits: 4, oracles: [] } as const;

  test('numbers are judged by their digits, the rest exactly', () => {
    const one = vector({ numbers: [number], exactly: { '/method': 'spread' } });
    const judged = (output: Record<string, string | number>) => judgeVector(one, { outcome: 'result', output });
    expect(judged({ u: 1.23456, method: 'spread' })).toMatchObject({
      because: null,
      numbers: [{ at: '/u', expected: '1.2346', got: 1.23456, required: 4 }],
    });
    expect(judged({ u: '1.2346', method: 'spread' }).because).toBeNull();
    expect(judged({ u: 1.24, method: 'spread' }).because?.en).toBe('/u has 2.4 correct digits; 4 are required.');
    expect(judged({ u: 1.2346, method: 'resolution' }).because?.en).toBe('The expected answer is /method: "spread".');
    expect(judgeVector(one, { outcome: 'rejected', code: 'x' }).because?.en).toBe(
      'A value exists here, and none was given.',
    );
  });

  test('reason codes are judged exactly', () => {
    const none = vector({ undefined: 'zero-spread' });
    expect(judgeVector(none, { outcome: 'result', output: { undefined: 'zero-spread' } }).because).toBeNull();
    expect(judgeVector(none, { outcome: 'result', output: { undefined: 'other' } }).because).not.toBeNull();
    const no = vector({ rejected: 'not-symmetric' });
    expect(judgeVector(no, { outcome: 'rejected', code: 'not-symmetric' }).because).toBeNull();
    expect(judgeVector(no, { outcome: 'result', output: null }).because).not.toBeNull();
  });
});

test('a pointer finds what RFC 6901 says', () => {
  const value = { a: [{ 'b/c': 1 }], '~': 2, '': 3 };
  expect(['', '/a/0/b~1c', '/~0', '/', '/a/-', '/a/00', '/toString'].map((at) => atPointer(value, at))).toEqual([
    value,
    1,
    2,
    3,
    undefined,
    undefined,
    undefined,
  ]);
});

test('sameness knows the sign of zero and not the order of members', () => {
  expect(same({ a: 1, b: [NaN, -0] }, { b: [NaN, -0], a: 1 })).toBe(true);
  expect(same(0, -0)).toBe(false);
  expect(same([1], { 0: 1 })).toBe(false);
  expect(same({ a: 1 }, { b: 1 })).toBe(false);
  expect(same(null, {})).toBe(false);
});

test('a label is reached unless chance would all but never miss it so', () => {
  expect(isReached(0, 10, 0.01)).toBe(false);
  expect(isReached(1, 10, 0.01)).toBe(true);
  expect(isReached(50, 1382, 0.05)).toBe(true);
  expect(isReached(20, 1382, 0.05)).toBe(false);
});
