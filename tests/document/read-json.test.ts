import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Json } from '../../conformance/contract/json.ts';
import { parseStrict } from '../../schemas/document/parse-strict.ts';
import { readJson } from '../../schemas/document/read-json.ts';
import { refusal } from './refusal.ts';

const refused = (text: string): string => refusal(readJson(text, 'a.json'));

test.each([
  ['', '1:1 - document-empty: The document is empty.'],
  [' \n\t', '1:1 - document-empty: The document is empty.'],
  ['{"a": 1', '1:8 - json-unfinished: The document ends inside an object.'],
  ['[1, 2', '1:6 - json-unfinished: The document ends inside a list.'],
  ['{"a": "x', '1:7 /a json-unfinished: The document ends inside a string.'],
  ['{"a" 1}', '1:6 /a json-unexpected: "1" stands where a colon is expected.'],
  ['{"a": 1 "b": 2}', '1:9 - json-unexpected: "\\"" stands where a comma or } is expected.'],
  ['[1 2]', '1:4 - json-unexpected: "2" stands where a comma or ] is expected.'],
  ['{"a": }', '1:7 /a json-unexpected: "}" stands where a value is expected.'],
  ['{"a": 1}}', '1:9 - json-after-end: Something follows the end of the document.'],
  ['{"a": 1,}', '1:8 - json-trailing-comma: JSON allows no comma before a closing bracket.'],
  ['[\n  1,\n]', '2:4 - json-trailing-comma: JSON allows no comma before a closing bracket.'],
  ['{\n  // unit\n  "a": 1}', '2:3 - json-comment: JSON has no comments.'],
  ["{'a': 1}", '1:2 - json-quotes: "\'a\': 1}" is not in double quotes, as JSON requires of names and strings.'],
  ['{a: 1}', '1:2 - json-quotes: "a" is not in double quotes, as JSON requires of names and strings.'],
  ['{"a": nm}', '1:7 /a json-quotes: "nm" is not in double quotes, as JSON requires of names and strings.'],
  ['["a\tb"]', '1:4 /0 json-control-character: A string holds the control character U+0009.'],
  ['["\\x41"]', '1:3 /0 json-escape: "\\\\x" is not an escape of JSON.'],
  ['[.5]', '1:2 /0 json-number: .5 is not a number of JSON.'],
  ['[1.]', '1:2 /0 json-number: 1. is not a number of JSON.'],
  ['[+1]', '1:2 /0 json-number: +1 is not a number of JSON.'],
  ['[007]', '1:2 /0 json-number: 007 is not a number of JSON.'],
  ['[0x1F]', '1:2 /0 json-number: 0x1F is not a number of JSON.'],
  ['[NaN]', '1:2 /0 number-not-finite: NaN is not a number that a document can hold.'],
  ['[-Infinity]', '1:2 /0 number-not-finite: -Infinity is not a number that a document can hold.'],
  ['[1e400]', '1:2 /0 number-too-large: 1e400 is larger than the largest double, 1.7976931348623157e308.'],
  ['[-1e400]', '1:2 /0 number-too-large: -1e400 is larger than the largest double, 1.7976931348623157e308.'],
  ['[1e-400]', '1:2 /0 number-too-small: 1e-400 is not zero, yet a double would hold it as zero.'],
  [
    '{"n": 9007199254740993}',
    '1:7 /n integer-loses-digits: The integer 9007199254740993 would be read as 9007199254740992.',
  ],
  [
    '[12345678901234567890]',
    '1:2 /0 integer-loses-digits: The integer 12345678901234567890 would be read as 12345678901234567168.',
  ],
  ['{"a": 1,\n "a": 2}', '2:2 /a duplicate-key: "a" is given twice in one object.'],
  ['{"a": 1, "\\u0061": 2}', '1:10 /a duplicate-key: "a" is given twice in one object.'],
  ['{"": 1, "": 2}', '1:9 / duplicate-key: "" is given twice in one object.'],
  [
    '{"__proto__": {"x": 1}}',
    '1:2 /__proto__ forbidden-key: "__proto__" is not allowed as a name, because programs treat it specially.',
  ],
  [
    '[{"constructor": 1}]',
    '1:3 /0/constructor forbidden-key: "constructor" is not allowed as a name, because programs treat it specially.',
  ],
  [
    '["\\ud800"]',
    '1:2 /0 lone-surrogate: A string holds half of a surrogate pair, which is no character and has no UTF-8 form.',
  ],
  ['\u00a0{}', '1:1 - json-unexpected: "\u00a0" stands where a value is expected.'],
])('%j', (text, expected) => {
  expect(refused(text)).toBe(expected);
});

test.each([
  '0',
  '-0',
  '"x"',
  'null',
  '{}',
  '[]',
  ' {"a": [1, 2.50, -3e-7, true, false, null, "\\u4e2d\\ud83d\\ude00\\n"]} ',
  '[9007199254740992, 1.7976931348623157e308, 5e-324, 0e-400, 0.30000000000000004]',
  '{"a": {"b": 1}, "b": {"b": 1}, "toString": 1}',
])('%j is taken as JSON.parse takes it', (text) => {
  const read = readJson(text, 'a.json');
  expect(read.ok && read.document.value).toEqual(JSON.parse(text));
});

test('the sign of zero survives', () => {
  const read = parseStrict('[-0]');
  expect(read.ok && Object.is((read.value as readonly Json[])[0], -0)).toBe(true);
});

test('an integer in the shortest form of a double is a message, not a document', () => {
  const text = JSON.stringify(2 ** 60);
  expect(text).toBe('1152921504606847000');
  expect(parseStrict(text, 'shortest')).toEqual({ ok: true, value: 2 ** 60 });
  expect(parseStrict(text, 'exact').ok).toBe(false);
  expect(parseStrict('1152921504606846976', 'exact')).toEqual({ ok: true, value: 2 ** 60 });
  expect(parseStrict('1152921504606846977', 'shortest').ok).toBe(false);
});

describe('depth', () => {
  const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);
  test('256 is read', () => expect(refused(nested(256))).toBe('ok'));
  test('257 is not', () => {
    expect(refused(nested(257))).toMatch(/^1:257 (\/0)+ too-deep: Values are nested more than 256 deep\.$/);
  });
  test('60 MB of brackets end at once', () => {
    const started = performance.now();
    expect(refused('['.repeat(60_000_000))).toMatch(/too-deep/);
    expect(refused('{"a":'.repeat(10_000_000))).toMatch(/too-deep/);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

/** Texts near JSON: what JSON.stringify writes, with a few characters changed. */
const nearJson = fc
  .tuple(
    fc.json({ maxDepth: 4 }),
    fc.array(fc.tuple(fc.nat(), fc.constantFrom(...'{}[]",:0123456789.eE+-\\ntrufals \n\t'), fc.nat(2)), {
      maxLength: 3,
    }),
  )
  .map(([text, changes]) =>
    changes.reduce((now, [at, character, removed]) => {
      const place = at % (now.length + 1);
      return now.slice(0, place) + character + now.slice(place + removed);
    }, text),
  );

test('what is taken has the value that JSON.parse gives, and what JSON.parse refuses is refused', () => {
  fc.assert(
    fc.property(nearJson, (text) => {
      const parsed = parseStrict(text, 'shortest');
      let expected: unknown;
      try {
        expected = JSON.parse(text);
      } catch {
        expect(parsed.ok).toBe(false);
        return;
      }
      if (parsed.ok) expect(parsed.value).toEqual(expected);
      else expect(parsed.fault.code).toMatch(/^(duplicate-key|forbidden-key|number-|integer-|lone-surrogate|too-deep)/);
    }),
    { numRuns: 3_000 },
  );
});

test('duplicates are found wherever they stand', () => {
  const object = fc.dictionary(fc.constantFrom('a', 'b', 'c:"', '{', ''), fc.constantFrom(1, 'x:y', '{"'), {
    minKeys: 1,
    noNullPrototype: true,
  });
  fc.assert(
    fc.property(object, fc.boolean(), (members, twice) => {
      const [first = ''] = Object.keys(members);
      const body = JSON.stringify(members).slice(1, -1);
      const text = `[[{"k":{${body}${twice ? `,${JSON.stringify(first)}:0` : ''}}}]]`;
      const parsed = parseStrict(text);
      expect(parsed.ok).toBe(!twice);
      if (!parsed.ok) expect(parsed.fault.code).toBe('duplicate-key');
    }),
  );
});
