import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { readYaml } from '../../schemas/document/read-yaml.ts';
import { refusal } from './refusal.ts';

const refused = (text: string): string => refusal(readYaml(text, 'a.yaml'));

test.each([
  ['', '1:1 - document-empty: The document is empty.'],
  ['# only a comment\n', '1:1 - document-empty: The document is empty.'],
  ['---\n', '1:1 - document-empty: The document is empty.'],
  ['a: 1\na: 2\n', '2:1 /a duplicate-key: "a" is given twice in one object.'],
  ['a: {b: 1, "b": 2}\n', '1:11 /a/b duplicate-key: "b" is given twice in one object.'],
  ['a: 1\n--- \nb: 2\n', '3:1 - yaml-many-documents: The file holds more than one YAML document.'],
  [
    'a: &x [1]\nb: *x\n',
    '2:4 /b yaml-alias: The alias "*x" is not allowed: a document says everything where it stands.',
  ],
  ['a: &x {c: 1}\n<<: *x\n', '2:1 - yaml-merge-key: The merge key "<<" is not allowed.'],
  ['a: !!binary aGk=\n', '1:13 /a yaml-tag: The tag "tag:yaml.org,2002:binary" is not allowed.'],
  ['a: !secret x\n', '1:12 /a yaml-tag: The tag "!secret" is not allowed.'],
  ['a: !!str 3\n', '1:10 /a yaml-tag: The tag "tag:yaml.org,2002:str" is not allowed.'],
  ['2026: x\n', '1:1 - yaml-key-not-string: The name 2026 is not a string.'],
  ['? [a]\n: x\n', '1:3 - yaml-key-not-string: The name ? is not a string.'],
  ['true: x\n', '1:1 - yaml-key-not-string: The name true is not a string.'],
  [
    '__proto__: {x: 1}\n',
    '1:1 /__proto__ forbidden-key: "__proto__" is not allowed as a name, because programs treat it specially.',
  ],
  ['a: .nan\n', '1:4 /a number-not-finite: .nan is not a number that a document can hold.'],
  ['a: -.inf\n', '1:4 /a number-not-finite: -.inf is not a number that a document can hold.'],
  ['a: 1e400\n', '1:4 /a number-too-large: 1e400 is larger than the largest double, 1.7976931348623157e308.'],
  ['a: 1e-400\n', '1:4 /a number-too-small: 1e-400 is not zero, yet a double would hold it as zero.'],
  [
    'a: 9007199254740993\n',
    '1:4 /a integer-loses-digits: The integer 9007199254740993 would be read as 9007199254740992.',
  ],
  [
    'a: "\\ud800"\n',
    '1:4 /a lone-surrogate: A string holds half of a surrogate pair, which is no character and has no UTF-8 form.',
  ],
  [
    'a: [1, 2\n',
    '2:1 - yaml-syntax: YAML: the indentation does not fit what stands above, or a bracket was not closed.',
  ],
  ['a:\n\tb: 1\n', '2:1 - yaml-syntax: YAML: a tab cannot indent; use spaces.'],
  ['a: "x\n', '2:1 - yaml-syntax: YAML: a colon, comma, quote or closing bracket is missing here.'],
  [
    'a: b: c\n',
    '1:4 - yaml-syntax: YAML: a mapping stands where a value is expected; write the value in quotes if it holds ": ".',
  ],
  ['a: @b\n', '1:4 - yaml-syntax: YAML: a value cannot begin with this character; write the value in quotes.'],
])('%j', (text, expected) => {
  expect(refused(text)).toBe(expected);
});

test('an alias bomb expands to nothing', () => {
  const levels = Array.from({ length: 20 }, (_, n) => `l${n + 1}: &l${n + 1} [${'*l'.concat(`${n},`).repeat(10)}]`);
  expect(refused(`l0: &l0 [x]\n${levels.join('\n')}\n`)).toMatch(/^2:10 \/l1\/0 yaml-alias/);
});

test.each([
  ['flow', '['],
  ['compact', '- '],
  ['mapping', '{a: '],
])('%s nesting of 4 MB ends at once', (_, unit) => {
  const started = performance.now();
  expect(refused(unit.repeat(Math.floor(4_000_000 / unit.length)))).toMatch(/too-deep|yaml-syntax/);
  expect(performance.now() - started).toBeLessThan(3_000);
});

test('the core schema of YAML 1.2: what looks like a word is a string', () => {
  const read = readYaml(
    'a: no\nb: 010\nc: 0x1F\nd: 2026-06-10\ne: 1_000\nf: ~\ng: -0\nh: "12"\ni: 1.50\nj: \n',
    'a.yaml',
  );
  expect(read.ok && read.document.value).toEqual({
    a: 'no',
    b: 10,
    c: 31,
    d: '2026-06-10',
    e: '1_000',
    f: null,
    g: -0,
    h: '12',
    i: 1.5,
    j: null,
  });
});

test('print, then read: the value comes back', () => {
  const name = fc.string().filter((text) => !['__proto__', 'constructor', 'prototype', '<<'].includes(text));
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.string(),
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(name, tie('value'), { maxKeys: 4, noNullPrototype: true }),
    ),
  }));
  fc.assert(
    fc.property(
      value.filter((one) => one !== null),
      (one) => {
        const read = readYaml(JSON.stringify(one), 'a.yaml');
        const expected: unknown = JSON.parse(JSON.stringify(one));
        if (read.ok) expect(read.document.value).toEqual(expected);
        else expect(read.findings[0]?.code).toBe('integer-loses-digits');
        const block = readYaml(stringify(one, { aliasDuplicateObjects: false }), 'a.yaml');
        if (block.ok) expect(block.document.value).toEqual(one);
        else expect(block.findings[0]?.code).toBe('integer-loses-digits');
      },
    ),
    { numRuns: 300 },
  );
});
