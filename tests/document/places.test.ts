import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Json } from '../../conformance/contract/json.ts';
import { pointerSteps, pointerTo } from '../../schemas/document/json-pointer.ts';
import { lineColumn, lineColumns } from '../../schemas/document/line-column.ts';
import { locateJson } from '../../schemas/document/locate-json.ts';
import { readJson } from '../../schemas/document/read-json.ts';
import { readYaml } from '../../schemas/document/read-yaml.ts';
import type { ReadResult } from '../../schemas/document/source-document.ts';

const place = (read: ReadResult, pointer: string, part?: 'key' | 'value'): string => {
  if (!read.ok) throw new Error(read.findings[0]?.message.en);
  const { line, column } = read.document.place(pointer, part);
  return `${line}:${column}`;
};

const json = readJson('{\n  "a": [1, {"b/c": "x"}],\n  "量": {"~": null}\n}', 'a.json');
const yaml = readYaml('a:\n  - 1\n  - b/c: x\n量: { "~": null }\n空:\n', 'a.yaml');

test.each([
  ['', 'value', '1:1', '1:1'],
  ['/a', 'key', '2:3', '1:1'],
  ['/a', 'value', '2:8', '2:3'],
  ['/a/0', 'value', '2:9', '2:5'],
  ['/a/0', 'key', '2:9', '2:5'],
  ['/a/1/b~1c', 'key', '2:13', '3:5'],
  ['/a/1/b~1c', 'value', '2:20', '3:10'],
  ['/量/~0', 'value', '3:14', '4:11'],
  ['/量/none/deeper', 'value', '3:8', '4:4'],
  ['/a/7', 'value', '2:8', '2:3'],
] as const)('%s, the %s', (pointer, part, inJson, inYaml) => {
  expect(place(json, pointer, part)).toBe(inJson);
  expect(place(yaml, pointer, part)).toBe(inYaml);
});

test('a YAML member without a value has the place of its name', () => {
  expect(place(yaml, '/空')).toBe('5:1');
});

test('many places cost one pass and come in the order in which they were asked for', () => {
  const wanted = ['/量', '/a/1', '', '/a/0'].map((pointer) => ({ pointer, part: 'value' as const }));
  expect(json.ok && json.document.places(wanted).map(({ line, column }) => `${line}:${column}`)).toEqual([
    '3:8',
    '2:12',
    '1:1',
    '2:9',
  ]);
});

test('print, then locate: the value that stands at the offset is the one that the pointer names', () => {
  const steps = (value: Json, pointer = ''): readonly (readonly [string, Json])[] => [
    [pointer, value],
    ...(typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([name, member]: [string, Json]) => steps(member, pointerTo(pointer, name)))
      : []),
  ];
  fc.assert(
    fc.property(fc.json({ maxDepth: 4 }), fc.constantFrom(0, 2), (text, indent) => {
      const value = JSON.parse(text) as Json;
      const printed = JSON.stringify(value, null, indent);
      const all = steps(value);
      const offsets = locateJson(
        printed,
        all.map(([pointer]) => ({ pointer, part: 'value' })),
      );
      all.forEach(([pointer, member], index) => {
        const depth = indent === 0 ? 0 : pointerSteps(pointer).length;
        const own = JSON.stringify(member, null, indent).replaceAll('\n', `\n${' '.repeat(depth * indent)}`);
        expect(printed.slice(offsets[index]).startsWith(own)).toBe(true);
      });
    }),
  );
});

test('lines end at LF, and a column counts UTF-16 code units', () => {
  expect(lineColumn('a\r\n😀b', 5)).toEqual({ line: 2, column: 3 });
  expect(lineColumn('', 0)).toEqual({ line: 1, column: 1 });
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '\n', '\r') }), fc.array(fc.nat(20)), (text, offsets) => {
      const within = offsets.map((offset) => Math.min(offset, text.length));
      expect(lineColumns(text, within)).toEqual(within.map((offset) => lineColumn(text, offset)));
    }),
  );
});
