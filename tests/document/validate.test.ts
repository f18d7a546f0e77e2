import { expect, test } from 'vitest';
import { documentValidators } from '../../.generated/document-validators.js';
import { operationValidators } from '../../.generated/operation-validators.js';
import type { Json } from '../../conformance/contract/json.ts';
import { readJson } from '../../schemas/document/read-json.ts';
import { readYaml } from '../../schemas/document/read-yaml.ts';
import type { ReadResult } from '../../schemas/document/source-document.ts';
import { validate, type Validator } from '../../schemas/document/validate.ts';

const DIGEST = `sha256:${'0'.repeat(64)}`;

/** A result that meets its schema, a member a line. */
const valid = `conformsTo: https://example.org/std/uncertainty/0.1
type: measurement-result
measurand:
  quantity: { name: length, conventions: {} }
  scope: quantity
value: "50000838"
unit: nm
standardUncertainty: "32"
`;

function found(
  read: ReadResult,
  key = 'uncertainty/measurement-result',
  language: 'en' | 'zh' = 'en',
): readonly string[] {
  if (!read.ok) throw new Error(read.findings[0]?.message.en);
  return validate({ ...documentValidators, ...operationValidators }[key] as Validator, read.document).map(
    ({ at, clause, message, fix }) =>
      `${at.line}:${at.column} ${at.pointer || '-'} ${clause ?? '-'} ${message[language]}${fix ? ` | ${fix[language]}` : ''}`,
  );
}

const ofYaml = (text: string): readonly string[] => found(readYaml(text, 'a.yaml'));
const inChinese = (text: string): readonly string[] => found(readYaml(text, 'a.yaml'), undefined, 'zh');

test('a valid document has no findings', () => {
  expect(ofYaml(valid)).toEqual([]);
});

test('a conditional names its clause, once for each missing member, and the "if" is silent', () => {
  const text = `${valid}expandedUncertainty: "93"\ncoverageBasis: t\n`;
  expect(ofYaml(text)).toEqual([
    '1:1 - UNC-004 "coverageFactor" is missing. | Add "coverageFactor".',
    '1:1 - UNC-004 "coverageProbability" is missing. | Add "coverageProbability".',
  ]);
  expect(inChinese(text)[0]).toBe('1:1 - UNC-004 缺少"coverageFactor"。 | 请加上"coverageFactor"。');
});

test('a conditional behind a reference names its clause, and the place is that of the member', () => {
  expect(ofYaml(valid.replace('scope: quantity', 'scope: fixed-items'))).toEqual([
    '4:3 /measurand UNC-003 "items" is missing. | Add "items".',
    '4:3 /measurand UNC-003 "system" is missing. | Add "system".',
  ]);
});

test('a member that is not known is shown where its name stands, with the name that was meant', () => {
  expect(ofYaml(`${valid}coverageFacter: "2"\n`)).toEqual([
    '9:1 /coverageFacter VOC-008 "coverageFacter" is not known here. | Did you mean "coverageFactor"?',
  ]);
  expect(inChinese(`${valid}coverageFacter: "2"\n`)).toEqual([
    '9:1 /coverageFacter VOC-008 此处没有名为"coverageFacter"的成员。 | 是否为"coverageFactor"？',
  ]);
});

test('a number where its digits carry meaning belongs in quotes', () => {
  expect(ofYaml(valid.replace('"50000838"', '50000838'))).toEqual([
    '6:8 /value VOC-002 This is a number; a string is expected. | Write it in quotes, so that every digit is kept.',
  ]);
});

test('a type that two members of allOf demand is reported once', () => {
  expect(ofYaml(valid.replace('"32"', '32'))).toEqual([
    '8:22 /standardUncertainty VOC-002 This is a number; a string is expected. | Write it in quotes, so that every digit is kept.',
  ]);
});

test('a pattern is said in words', () => {
  expect(ofYaml(valid.replace('"32"', '"3,2"'))).toEqual([
    '8:22 /standardUncertainty VOC-002 "3,2" does not have the form required here. | Write a decimal number, such as "9.30" or "1.2e-6".',
  ]);
  expect(inChinese(valid.replace('"32"', '"3,2"'))).toEqual([
    '8:22 /standardUncertainty VOC-002 "3,2"不符合此处要求的形式。 | 请写十进制数，例如"9.30"或"1.2e-6"。',
  ]);
});

test('an enumeration gives its values, and the nearest', () => {
  expect(ofYaml(`${valid}dofRounding: flor\n`)).toEqual([
    '9:14 /dofRounding UNC-009 "flor" is not one of the values allowed here. | Did you mean "floor"? Allowed: "floor", "none".',
  ]);
});

test('findings come in the order of the text, in JSON as in YAML', () => {
  const text = '{\n  "value": 1,\n  "unit": 2,\n  "type": "x"\n}';
  expect(found(readJson(text, 'a.json')).map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
    '1:1 - VOC-007',
    '1:1 - UNC-001',
    '1:1 - UNC-001',
    '2:12 /value VOC-002',
    '3:11 /unit VOC-001',
    '4:11 /type VOC-007',
  ]);
});

const input = (value: Json): readonly string[] =>
  found(readJson(JSON.stringify(value), 'a.json'), 'uncertainty/operations/effective-degrees-of-freedom#input').map(
    (line) => line.replace(/^\S+ /, ''),
  );
const component = { standardUncertainty: 1, degreesOfFreedom: 3 };

test('a choice of which no branch fits is one finding', () => {
  expect(input({ components: [{ ...component, degreesOfFreedom: 'many' }] })).toEqual([
    '/components/0/degreesOfFreedom - "many" is none of the kinds allowed here. | Write a number greater than 0 or "infinite".',
  ]);
});

test('a choice of which one branch was meant is reported as that branch', () => {
  expect(input({ components: [{ ...component, degreesOfFreedom: 0 }] })).toEqual([
    '/components/0/degreesOfFreedom - 0 is out of range: it shall be greater than 0.',
  ]);
  const key = 'uncertainty/operations/type-a#input';
  const text = '{"observations": [1, {"$f64": "nan"}, {"$f65": "NaN"}, null]}';
  expect(found(readJson(text, 'a.json'), key)).toEqual([
    '1:31 /observations/1/$f64 - "nan" is not one of the values allowed here. | Did you mean "NaN"? Allowed: "NaN", "Infinity", "-Infinity".',
    '1:39 /observations/2 - "$f64" is missing. | Add "$f64".',
    '1:40 /observations/2/$f65 - "$f65" is not known here. | Did you mean "$f64"?',
    '1:56 /observations/3 - null is none of the kinds allowed here. | Write a number or an object with "$f64".',
  ]);
});

test('what is expressly excluded is named', () => {
  const report = {
    measurand: {
      quantity: { name: 'length', conventions: {} },
      scope: 'quantity',
      digests: { quantity: DIGEST, measurand: DIGEST },
    },
    unit: 'nm',
    value: 1,
    components: [{ name: 'a', evaluation: 'A', standardUncertainty: 1, degreesOfFreedom: 'infinite' }],
    coverage: { basis: 'conventional' },
  };
  const text = JSON.stringify(report, null, 1);
  expect(found(readJson(text, 'a.json'), 'uncertainty/operations/report#input')).toEqual([
    '8:3 /measurand/digests - "digests" is not allowed here. | Delete it.',
  ]);
});

test('lists and the whole document', () => {
  expect(input({ components: [] })).toEqual(['/components - The list has 0 members; at least 1 shall be there.']);
  expect(input([])).toEqual(['- - This is a list; an object is expected.']);
});

test('of thousands of findings a hundred are shown, and the rest is counted', () => {
  const read = readJson(JSON.stringify({ observations: Array.from({ length: 50_000 }, () => null) }), 'a.json');
  const lines = found(read, 'uncertainty/operations/type-a#input');
  expect(lines.length).toBe(101);
  expect(lines.at(-1)).toBe('1:1 - - 49900 more findings in this document.');
});
