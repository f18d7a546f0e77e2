import { describe, expect, test } from 'vitest';
import type { Json } from '../../conformance/contract/json.ts';
import { carriageOf, mayHoldTags, tagBulk, tagNumbers, untagNumbers } from '../../conformance/protocol/numbers.ts';
import { fromWire, toWire } from '../../conformance/protocol/wire-value.ts';

const GAP = undefined as unknown as Json;
const base64 = (numbers: readonly number[]): string => Buffer.from(new Float64Array(numbers).buffer).toString('base64');

describe('how JSON carries a value', () => {
  test.each<readonly [string, Json | undefined, string]>([
    ['a number', 0, 'plain'],
    ['a text', '-0', 'plain'],
    ['null', null, 'plain'],
    ['a truth', false, 'plain'],
    ['nothing', [], 'plain'],
    ['negative zero', -0, 'tags'],
    ['NaN', NaN, 'tags'],
    ['infinity', Infinity, 'tags'],
    ['what is not there', undefined, 'gaps'],
    ['numbers', [1, [2, { a: 3 }]], 'plain'],
    ['a tag in an array', [1, [-0], 2], 'tags'],
    ['a tag in an object', { a: 1, b: { c: -Infinity }, d: 2 }, 'tags'],
    ['a gap in an array', [1, GAP, 2], 'gaps'],
    ['a gap in an object', { a: 1, b: GAP, c: 2 }, 'gaps'],
    ['a gap before a tag', [GAP, NaN], 'gaps'],
    ['a gap after a tag', { a: NaN, b: { c: GAP } }, 'gaps'],
  ])('%s', (_what, value, carriage) => {
    expect(carriageOf(value)).toBe(carriage);
  });

  test.each<readonly [string, Json | undefined, boolean]>([
    ['{"$f64":"NaN"}', null, true],
    ['{"$f64s":"","shape":[0]}', null, true],
    ['{"\\u0024f64":"NaN"}', null, true],
    ['{"$\\u0066\\u00364s":"","shape":[0]}', null, true],
    ['{"$dec":"1"}', null, false],
    ['"f64"', null, false],
  ])('the text %s may hold tags: %s %s', (text, _none, may) => {
    expect(mayHoldTags(text)).toBe(may);
  });
});

describe('an array whose shape asks for more than its bytes', () => {
  test.each<readonly [string, readonly number[], boolean]>([
    ['no number in three rows', [3, 0], true],
    ['no number in no row', [0], true],
    ['no number in many rows', [400_000_000, 0], false],
    ['no number in rows of rows', [1000, 1000, 0], false],
  ])('%s is read: %s', (_what, shape, isRead) => {
    const tagged = { $f64s: '', shape: [...shape] };
    const read = untagNumbers(tagged);
    if (isRead) expect(read).toEqual(shape.length === 1 ? [] : Array.from({ length: shape[0] ?? 0 }, () => []));
    else expect(read).toBe(tagged);
  });

  test('of more dimensions than anybody has stays as it is', () => {
    const of = (dimensions: number) => ({ $f64s: base64([7]), shape: Array.from({ length: dimensions }, () => 1) });
    expect(JSON.stringify(untagNumbers(of(32)))).toBe(`${'['.repeat(32)}7${']'.repeat(32)}`);
    const deep = of(50_000);
    expect(untagNumbers(deep)).toBe(deep);
  });
});

describe('tags', () => {
  test('are put on inside objects and arrays; members that are not there vanish', () => {
    expect(tagNumbers({ a: [-0, { b: NaN, c: GAP }], d: null, e: 'NaN', f: true, g: 2 })).toEqual({
      a: [{ $f64: '-0' }, { b: { $f64: 'NaN' } }],
      d: null,
      e: 'NaN',
      f: true,
      g: 2,
    });
    expect(Object.keys(tagNumbers({ a: GAP }) as object)).toEqual([]);
  });

  test('are taken off inside objects and arrays', () => {
    expect(
      untagNumbers({ a: 1, b: [{ $f64: '-0' }, 2, { c: { $f64: '-Infinity' } }], d: { $f64: 'Infinity' } }),
    ).toEqual({
      a: 1,
      b: [-0, 2, { c: -Infinity }],
      d: Infinity,
    });
    expect(untagNumbers({ $f64: 'NaN' })).toBeNaN();
  });

  test('leave what they are not on as it is, by identity', () => {
    const kept = { x: [1, 'a', null, true] };
    const read = untagNumbers({ kept, tag: { $f64: 'NaN' } }) as { readonly kept: Json };
    expect(read.kept).toBe(kept);
    const list = [kept, [2]];
    expect(untagNumbers(list)).toBe(list);
    const tagged: readonly Json[] = [kept, { $f64: 'NaN' }];
    const untagged = untagNumbers(tagged) as readonly Json[];
    expect(untagged).not.toBe(tagged);
    expect(untagged[0]).toBe(kept);
    expect(tagged[1]).toEqual({ $f64: 'NaN' });
    for (const simple of [null, 'a', 3, false]) expect(untagNumbers(simple)).toBe(simple);
  });

  test('are no more than one member of a known text', () => {
    for (const value of [{ $f64: 'nan' }, { $f64: 1 }, { $f64: 'NaN', more: 1 }, { $f64: '0' }, { $int: '3' }]) {
      expect(untagNumbers(value)).toBe(value);
    }
  });

  test('stand in members of any name', () => {
    const read = untagNumbers(JSON.parse('{"a":1,"__proto__":{"$f64":"NaN"}}') as Json) as object;
    expect(Object.getOwnPropertyNames(read)).toEqual(['a', '__proto__']);
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
  });
});

describe('long arrays', () => {
  const long = (length: number): number[] => Array.from({ length }, (_, i) => i / 8);

  test('travel as base64 from 1000 numbers on', () => {
    expect(tagBulk(long(1000))).toEqual({ $f64s: base64(long(1000)), shape: [1000] });
    expect(tagBulk(long(999))).toEqual(long(999));
    expect(tagBulk({ a: [long(1000)], b: 'text', c: null, d: 1 })).toEqual({
      a: [{ $f64s: base64(long(1000)), shape: [1000] }],
      b: 'text',
      c: null,
      d: 1,
    });
    const mixed = [...long(1000), 'x'];
    expect(tagBulk(mixed)).toEqual(mixed);
  });

  test.each<readonly [number[], number[], Json]>([
    [[1, 2, 3], [3], [1, 2, 3]],
    [
      [1, 2, 3, 4, 5, 6],
      [2, 3],
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
    ],
    [[7], [], 7],
    [[], [0], []],
    [[], [2, 0], [[], []]],
    [[-0, NaN], [2], [-0, NaN]],
  ])('%j of shape %j come back', (numbers, shape, value) => {
    expect(untagNumbers({ $f64s: base64(numbers), shape })).toEqual(value);
  });

  test.each<readonly [string, Json]>([
    ['fewer bytes', { $f64s: base64([1]), shape: [2] }],
    ['more bytes', { $f64s: base64([1, 2]), shape: [1] }],
    ['no shape', { $f64s: base64([1]), more: 1 }],
    ['a shape that is a number', { $f64s: base64([1]), shape: 1 }],
    ['a shape of texts', { $f64s: base64([1]), shape: ['1'] }],
    ['a broken size', { $f64s: base64([1]), shape: [0.5, 2] }],
    ['negative sizes', { $f64s: base64([1]), shape: [-1, -1] }],
    ['a third member', { $f64s: base64([1]), shape: [1], more: 1 }],
    ['a number in its place', { $f64s: 1, shape: [1] }],
  ])('with %s are no long array', (_what, value) => {
    expect(untagNumbers(value)).toBe(value);
  });
});

describe('a value on the wire', () => {
  const sent = (meant: Json, bulk?: boolean): readonly [string, Json] => {
    const { text, value } = toWire(meant, bulk);
    return [text, value];
  };

  test('is the same object where JSON carries all of it', () => {
    const plain = { a: [1, 'x'] };
    expect(toWire(plain).text).toBe('{"a":[1,"x"]}');
    expect(toWire(plain).value).toBe(plain);
  });

  test('is tagged, and means the numbers that were meant', () => {
    expect(sent({ a: -0 })).toEqual(['{"a":{"$f64":"-0"}}', { a: -0 }]);
    expect(sent({ a: -0, b: GAP, c: [NaN] })).toEqual([
      '{"a":{"$f64":"-0"},"c":[{"$f64":"NaN"}]}',
      { a: -0, c: [NaN] },
    ]);
    expect(Object.keys(toWire({ a: 1, b: GAP }).value as object)).toEqual(['a']);
  });

  test('that was tagged already means its number', () => {
    expect(sent({ a: { $f64: 'NaN' } })).toEqual(['{"a":{"$f64":"NaN"}}', { a: NaN }]);
  });

  test('has long arrays in base64 only where that was agreed', () => {
    const numbers = Array.from({ length: 1000 }, () => 1);
    expect(toWire({ numbers }).text.startsWith('{"numbers":[1,1,')).toBe(true);
    expect(toWire({ numbers, gone: GAP }).text.startsWith('{"numbers":[1,1,')).toBe(true);
    for (const meant of [{ numbers }, { numbers, gone: GAP }]) {
      const { text, value } = toWire(meant, true);
      expect(text).toBe(`{"numbers":{"$f64s":"${base64(numbers)}","shape":[1000]}}`);
      expect(value).toEqual({ numbers });
    }
  });

  test('is read back with its numbers', () => {
    expect(fromWire('{"a":{"$f64":"-0"}}')).toEqual({ text: '{"a":{"$f64":"-0"}}', value: { a: -0 } });
    expect(fromWire('[1]')).toEqual({ text: '[1]', value: [1] });
  });
});
