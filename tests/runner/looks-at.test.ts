import { describe, expect, test } from 'vitest';
import type { Case, Check } from '../../conformance/contract/check.ts';
import { fail, PASS } from '../../conformance/contract/judgement.ts';
import type { Json, JsonObject } from '../../conformance/contract/json.ts';
import { rejected, result, undefinedBecause, type Answer } from '../../conformance/contract/operation.ts';
import { accepts, leavesOf, listsIn, looksAt } from '../../conformance/runner/looks-at.ts';

const WRONG = fail({ en: 'wrong', zh: '错误' }, null, null);

/** A check that accepts an answer where this holds. */
const checkThat = (holds: (reply: JsonObject, reference: JsonObject) => boolean): Check =>
  ({
    id: 'TOY-001',
    judge: ({ reply, reference }: Case) =>
      holds(reply as unknown as JsonObject, reference as unknown as JsonObject) ? PASS : WRONG,
  }) as Check;

const outputOf = (answer: JsonObject): JsonObject => answer['output'] as JsonObject;
const number = (answer: JsonObject, name: string): number => outputOf(answer)[name] as number;
const asked = (...answers: readonly Answer[]) => answers.map((reference) => ({ input: null, reference }));

describe('the leaves of a value', () => {
  test('are its values that hold no other, by a pointer in which indices are stars', () => {
    expect(leavesOf({ b: [1, [true]], 'a/~': { c: null }, none: [], empty: {} })).toEqual([
      { pattern: '/b/*', path: ['b', 0], value: 1 },
      { pattern: '/b/*/*', path: ['b', 1, 0], value: true },
      { pattern: '/a~1~0/c', path: ['a/~', 'c'], value: null },
    ]);
    expect(leavesOf('x')).toEqual([{ pattern: '', path: [], value: 'x' }]);
  });

  test('and its lists are found, those without members too', () => {
    expect(listsIn({ b: [1, [true]], none: [], no: { list: 1 } })).toEqual([
      { pattern: '/b', path: ['b'], length: 2 },
      { pattern: '/b/*', path: ['b', 1], length: 1 },
      { pattern: '/none', path: ['none'], length: 0 },
    ]);
  });
});

describe('what a check looks at', () => {
  const answer = result({ sum: 3.5, count: 4, unit: 'm', note: 'free', valid: true, at: null });

  test('is what it does not let change, and how closely', () => {
    const check = checkThat(
      (reply, reference) =>
        Math.abs(number(reply, 'sum') - 3.5) <= 1.5e-6 * 3.5 &&
        number(reply, 'count') === number(reference, 'count') &&
        ['unit', 'valid', 'at'].every((name) => outputOf(reply)[name] === outputOf(reference)[name]),
    );
    expect(looksAt(check, asked(answer))).toEqual({
      '/output/at': 'exact',
      '/output/count': 17,
      '/output/sum': 6,
      '/output/unit': 'exact',
      '/output/valid': 'exact',
    });
  });

  test('is nothing where any answer passes, and nothing where not even the reference does', () => {
    expect(
      looksAt(
        checkThat(() => true),
        asked(answer),
      ),
    ).toEqual({});
    expect(
      looksAt(
        checkThat(() => false),
        asked(answer),
      ),
    ).toEqual({});
  });

  test('is the code of a rejection and the reason of an output that is undefined', () => {
    const same = checkThat((reply, reference) => JSON.stringify(reply) === JSON.stringify(reference));
    expect(looksAt(same, asked(rejected('negative', '/x')))).toEqual({
      '/code': 'exact',
      '/outcome': 'exact',
      '/pointer': 'exact',
    });
    expect(looksAt(same, asked(undefinedBecause('no-numbers')))).toEqual({
      '/outcome': 'exact',
      '/output/undefined': 'exact',
    });
  });

  test('is the least that any case demands', () => {
    const check = checkThat((reply, reference) => {
      const right = number(reference, 'x');
      return Math.abs(number(reply, 'x') - right) <= (right < 10 ? 1.5e-9 : 1.5e-3) * right;
    });
    expect(looksAt(check, asked(result({ x: 2 })))).toEqual({ '/output/x': 9 });
    expect(looksAt(check, asked(result({ x: 2 }), result({ x: 20 })))).toEqual({ '/output/x': 3 });
    expect(looksAt(check, asked(result({ x: 20 }), result({ x: 2 })))).toEqual({ '/output/x': 3 });
  });

  test('is an absolute difference where the value is zero, and exact where it is no finite number', () => {
    const near = checkThat((reply) => Math.abs(number(reply, 'x')) <= 1.5e-4);
    expect(looksAt(near, asked(result({ x: 0 })))).toEqual({ '/output/x': 4 });
    const same = checkThat((reply, reference) => Object.is(number(reply, 'x'), number(reference, 'x')));
    expect(looksAt(same, asked(result({ x: Infinity } as unknown as Json)))).toEqual({ '/output/x': 'exact' });
  });

  test('is the same for every member of a list', () => {
    const check = checkThat((reply, reference) => JSON.stringify(reply) === JSON.stringify(reference));
    expect(looksAt(check, asked(result({ list: [{ x: 'a' }, { x: 'b' }] })))).toEqual({
      '/outcome': 'exact',
      '/output/list/*/x': 'exact',
    });
  });
});

test('a check accepts what it passes, and neither what it leaves open nor what it breaks on', () => {
  const one: Case = { input: null, reply: result(1), reference: result(1) };
  const judging = (judge: Check['judge']): Check => ({ ...checkThat(() => true), judge });
  expect(
    accepts(
      judging(() => PASS),
      one,
    ),
  ).toBe(true);
  expect(
    accepts(
      judging(() => WRONG),
      one,
    ),
  ).toBe(false);
  expect(
    accepts(
      judging(() => ({ verdict: 'inconclusive', because: { en: 'open', zh: '未定' } })),
      one,
    ),
  ).toBe(false);
  const breaks = judging(() => {
    throw new TypeError('no such member');
  });
  expect(accepts(breaks, one)).toBe(false);
});
