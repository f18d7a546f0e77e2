import { mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readDocument } from '../../schemas/document/read-document.ts';
import { refusal } from './refusal.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'etalon-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

test('JSON and YAML hold the same document', async () => {
  const json = await readDocument(file('a.json', '{"unit": "nm"}'));
  const yaml = await readDocument(file('a.yaml', 'unit: nm\n'));
  expect(json.ok && json.document.value).toEqual({ unit: 'nm' });
  expect(yaml.ok && yaml.document.value).toEqual({ unit: 'nm' });
  expect([json.ok && json.document.format, yaml.ok && yaml.document.format]).toEqual(['json', 'yaml']);
});

test('without a known ending the first character decides', async () => {
  const format = async (text: string): Promise<unknown> => {
    const read = await readDocument(new TextEncoder().encode(text), '-');
    return read.ok && read.document.format;
  };
  expect(await format(' {"a": 1}')).toBe('json');
  expect(await format('[1]')).toBe('json');
  expect(await format('a: 1')).toBe('yaml');
});

test('a byte order mark is no part of the document and takes no column', async () => {
  const read = await readDocument(file('bom.json', '\ufeff{"a": 1}'));
  expect(read.ok && read.document.place('/a', 'key')).toMatchObject({ line: 1, column: 2 });
});

test.each<readonly [string, () => string, string]>([
  ['missing', () => join(folder, 'none.json'), '1:1 - file-missing: There is no file FILE.'],
  ['below a file', () => join(file('x.json', '{}'), 'y.json'), '1:1 - file-missing: There is no file FILE.'],
  ['directory', () => folder, '1:1 - file-is-directory: FILE is a directory, not a document.'],
  ['empty', () => file('empty.json', ''), '1:1 - document-empty: The document is empty.'],
  ['empty YAML', () => file('empty.yaml', ''), '1:1 - document-empty: The document is empty.'],
  [
    'a loop of links',
    () => {
      symlinkSync('loop.json', join(folder, 'loop.json'));
      return join(folder, 'loop.json');
    },
    '1:1 - file-unreadable: FILE cannot be read (ELOOP).',
  ],
  ['a name with a null byte', () => 'a\0.json', '1:1 - file-unreadable: FILE cannot be read (ERR_INVALID_ARG_VALUE).'],
  [
    'larger than the limit',
    () => {
      const path = file('large.json', '[');
      truncateSync(path, 64 * 1024 * 1024 + 1);
      return path;
    },
    '1:1 - file-too-large: The document is larger than 64 MiB, the most that is read.',
  ],
  ['endless', () => '/dev/zero', '1:1 - file-too-large: The document is larger than 64 MiB, the most that is read.'],
  [
    'YAML larger than its limit',
    () => file('large.yaml', `a: ${'x'.repeat(8 * 1024 * 1024)}`),
    '1:1 - file-too-large: The document is larger than 8 MiB (YAML), the most that is read.',
  ],
  [
    'not UTF-8',
    () => file('latin1.json', Buffer.from('{\n "unit": "\u00b5m"}', 'latin1')),
    '2:11 - not-utf8: Byte 0xB5 at offset 12 is not UTF-8.',
  ],
  [
    'UTF-16',
    () => file('utf16.json', Buffer.from('\ufeff{}', 'utf16le')),
    '1:1 - not-utf8: Byte 0xFF at offset 0 is not UTF-8.',
  ],
  [
    'a surrogate in UTF-8',
    () => file('cesu.json', Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22])),
    '1:2 - not-utf8: Byte 0xED at offset 1 is not UTF-8.',
  ],
  [
    'an overlong slash',
    () => file('overlong.json', Buffer.from([0x22, 0xc0, 0xaf, 0x22])),
    '1:2 - not-utf8: Byte 0xC0 at offset 1 is not UTF-8.',
  ],
  [
    'a character cut off at the end',
    () => file('cut.json', Buffer.from([0x22, 0xe4, 0xb8])),
    '1:2 - not-utf8: Byte 0xE4 at offset 1 is not UTF-8.',
  ],
])('%s', async (_, make, expected) => {
  const path = make();
  expect(refusal(await readDocument(path)).replaceAll(path, 'FILE')).toBe(expected);
});

test.skipIf(process.getuid?.() === 0)('unreadable', async () => {
  const path = file('secret.json', '{}');
  chmodSync(path, 0);
  expect(refusal(await readDocument(path))).toBe(`1:1 - file-unreadable: ${path} cannot be read (EACCES).`);
});

test('nothing that was read reaches a prototype', async () => {
  for (const text of ['{"__proto__": {"polluted": 1}}', '{"a": {"constructor": {"prototype": {"polluted": 1}}}}']) {
    await readDocument(file('p.json', text));
    await readDocument(file('p.yaml', text));
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  }
});
