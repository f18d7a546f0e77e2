import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Json } from '../../conformance/contract/json.ts';
import { same } from '../../conformance/judge/same.ts';
import { excerpt } from '../../conformance/protocol/excerpt.ts';
import { LineReader, type BrokenLine } from '../../conformance/protocol/lines.ts';
import { tagNumbers, untagNumbers } from '../../conformance/protocol/numbers.ts';
import { MAX_DEPTH, parseStrict } from '../../conformance/protocol/strict-json.ts';
import { fromWire, toWire } from '../../conformance/protocol/wire-value.ts';

describe('numbers that JSON cannot carry', () => {
  test('are tagged, and nothing else is', () => {
    expect(tagNumbers([NaN, Infinity, -Infinity, -0, 0, 1.5, '-0', null])).toEqual([
      { $f64: 'NaN' },
      { $f64: 'Infinity' },
      { $f64: '-Infinity' },
      { $f64: '-0' },
      0,
      1.5,
      '-0',
      null,
    ]);
  });

  test('come back as numbers; other tags are text and stay', () => {
    expect(untagNumbers({ a: { $f64: '-0' }, b: { $int: '1' }, c: { $dec: '1.20' } })).toEqual({
      a: -0,
      b: { $int: '1' },
      c: { $dec: '1.20' },
    });
    expect(untagNumbers([{ $f64: '0.1' }, { $f64: 'NaN', beside: 1 }])).toEqual([
      { $f64: '0.1' },
      { $f64: 'NaN', beside: 1 },
    ]);
  });

  test('a value that has none is returned itself, not a copy', () => {
    const value = { a: [1, { b: 2 }] };
    expect(untagNumbers(value)).toBe(value);
  });

  test('long arrays travel as base64 where they may', () => {
    const numbers = Array.from({ length: 1500 }, (_, i) => (i % 2 === 0 ? i / 7 : -0));
    const sent = toWire({ numbers }, true);
    expect(sent.text.length).toBeLessThan(17_000);
    expect(sent.text).toMatch(/^\{"numbers":\{"\$f64s":"[A-Za-z0-9+/=]+","shape":\[1500\]\}\}$/);
    expect(sent.value).toEqual({ numbers });
    expect(untagNumbers({ $f64s: 'AAAAAAAA8D8AAAAAAAAAQA==', shape: [2, 1] })).toEqual([[1], [2]]);
    const torn = { $f64s: 'AAAA', shape: [2] };
    expect(untagNumbers(torn)).toBe(torn);
  });

  test('what is judged is what was sent', () => {
    const json = fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<Json>;
    const odd = fc.letrec<{ value: Json }>((tie) => ({
      value: fc.oneof(json, fc.double(), fc.array(tie('value'), { maxLength: 4 })),
    })).value;
    fc.assert(
      fc.property(odd, (meant) => {
        const { text, value } = toWire(meant);
        return same(fromWire(text).value, value) && same(value, meant);
      }),
    );
  });

  test('members that are undefined are not sent, and not judged', () => {
    const { text, value } = toWire({ a: 1, b: undefined } as unknown as Json);
    expect(text).toBe('{"a":1}');
    expect(Object.keys(value as object)).toEqual(['a']);
  });
});

describe('strict JSON', () => {
  const why = (text: string) => {
    const parsed = parseStrict(text);
    return parsed.ok ? 'ok' : `${parsed.why} ${parsed.detail}`.trim();
  };

  test('takes what JSON.parse takes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(undefined, 1), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const parsed = parseStrict(text);
        return parsed.ok && same(parsed.value, JSON.parse(text) as Json);
      }),
    );
  });

  test('refuses repeated names, however they are written', () => {
    expect(why('{"a":1,"a":2}')).toBe('duplicate-key a');
    expect(why('{"a":1,"\\u0061":2}')).toBe('duplicate-key a');
    expect(why('[{"b":{"x":":","y\\"":1}},{"c":{"d":1,"d":1}}]')).toBe('duplicate-key d');
    expect(why('{"__proto__":1,"__proto__":2}')).toBe('duplicate-key __proto__');
  });

  test('allows the same name in different objects, and colons in strings', () => {
    expect(why('[{"a":{"a":1}},{"a":"a:b","c":"\\\\"}]')).toBe('ok');
    expect(why('{"__proto__":{"toString":1}}')).toBe('ok');
  });

  test('refuses what no double holds, and depth without bound', () => {
    expect(why('[1e400]')).toBe('number-too-large');
    expect(why('{"a":-1e999}')).toBe('number-too-large');
    expect(why('['.repeat(MAX_DEPTH) + ']'.repeat(MAX_DEPTH))).toBe('ok');
    expect(why('['.repeat(MAX_DEPTH + 1) + ']'.repeat(MAX_DEPTH + 1))).toBe('too-deep');
    expect(why('\uFEFF{}')).toBe('byte-order-mark');
    expect(why('{"a":NaN}')).toMatch(/^not-json/);
  });
});

describe('lines', () => {
  const read = (bytes: Buffer, size: number, maxBytes = 100): readonly (string | BrokenLine)[] => {
    const found: (string | BrokenLine)[] = [];
    const reader = new LineReader(maxBytes);
    for (let at = 0; at < bytes.length; at += size) {
      reader.push(
        bytes.subarray(at, at + size),
        (line) => found.push(line),
        (broken) => found.push(broken),
      );
    }
    return found;
  };

  test('are the same however the bytes arrive', () => {
    const text = 'one\r\n\n  \n{"zh":"计量 𝜈"}\nlast without an end';
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), (size) => {
        expect(read(Buffer.from(text), size)).toEqual(['one', '{"zh":"计量 𝜈"}']);
      }),
    );
  });

  test('end at the first that is broken', () => {
    const cut = Buffer.concat([Buffer.from('ok\n'), Buffer.from('计').subarray(0, 2), Buffer.from('\nnever\n')]);
    for (const size of [1, 4, 100]) {
      expect(read(cut, size)).toEqual(['ok', { kind: 'not-utf8', bytes: 2, start: '\uFFFD' }]);
    }
    expect(read(Buffer.from(`short\n${'x'.repeat(101)}\nnever\n`), 1000)).toEqual([
      'short',
      { kind: 'too-long', bytes: 101, start: 'x'.repeat(101) },
    ]);
    expect(read(Buffer.from('x'.repeat(500)), 60)).toHaveLength(1);
    expect(read(Buffer.from(`${'x'.repeat(100)}\n`), 7)).toEqual(['x'.repeat(100)]);
  });
});

test('what an implementation wrote is shown without its control characters', () => {
  expect(excerpt('a\u001b[31m\u202Eb\u0000')).toBe('a\\u001b[31m\\u202eb\\u0000');
  expect(excerpt('x'.repeat(500))).toBe(`${'x'.repeat(120)}…`);
});
