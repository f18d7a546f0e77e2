import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { etalon } from './etalon.ts';

const EXAMPLES = 'spec/uncertainty/draft/examples';
let root: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'etalon-validate-'));
  await mkdir(join(root, 'directory'));
  const nested = Buffer.alloc(100_000_000, '[');
  const files: Readonly<Record<string, string | Uint8Array>> = {
    'empty.json': '',
    'empty.yaml': '# nothing\n',
    'hundred-megabytes.json': nested,
    'deep.json': nested.subarray(0, 10_000_000),
    'deep.yaml': nested.subarray(0, 1_000_000),
    'twice.json': '{"type":"a","type":"b"}',
    'twice.yaml': 'type: a\ntype: b\n',
    'bomb.yaml': `a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n`,
    'proto.json': '{"__proto__":{"type":"measurement-result"}}',
    'not-utf8.json': Uint8Array.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]),
    'nan.json': '{"value": NaN}',
    'nan.yaml': 'value: .nan\n',
    'huge.json': '{"value": 1e400}',
    'integer.json': '{"value": 9007199254740993}',
    'control.json': '{"type":"a\\u001b[31m"}',
  };
  await Promise.all(Object.entries(files).map(([name, content]) => writeFile(join(root, name), content)));
});
afterAll(() => rm(root, { recursive: true, force: true }));

describe('etalon validate', () => {
  it('says nothing but a summary of valid documents', () => {
    const { code, out } = etalon(['validate', `${EXAMPLES}/UNC-001/valid-gum-h1.yaml`]);
    expect([code, out]).toEqual([0, '1 of 1 document valid\n']);
  });

  it('names file, line, column, clause and how to mend it, in the language asked for', () => {
    const file = `${EXAMPLES}/UNC-002/invalid-unknown-scope.yaml`;
    const { code, out } = etalon(['validate', file, '--lang', 'zh']);
    expect(code).toBe(1);
    expect(out).toContain(`${file}:9:10: 错误 UNC-002: `);
    expect(out).toContain(' 9 |   scope: benchmark\n   |          ^\n');
    expect(out).toContain('改法： ');
    expect(out).toContain('1个文件中0个有效，1个错误\n');
  });

  it('lets a warning stand', () => {
    const { code, out } = etalon(['validate', `${EXAMPLES}/UNC-010/invalid-three-digits.yaml`]);
    expect(code).toBe(0);
    expect(out).toContain('warning UNC-010');
    expect(out).toContain('1 of 1 document valid, 1 warning\n');
  });

  it('writes an array of findings as JSON, in the order of the files', () => {
    const { code, out } = etalon([
      'validate',
      '--format=json',
      `${EXAMPLES}/UNC-002/invalid-no-scope.yaml`,
      `${EXAMPLES}/UNC-001/valid-gum-h1.yaml`,
      `${EXAMPLES}/UNC-001/invalid-no-unit.yaml`,
    ]);
    expect(code).toBe(1);
    const findings = JSON.parse(out) as readonly { readonly clause: string; readonly at: { readonly file: string } }[];
    expect(findings.map(({ clause }) => clause)).toEqual(['UNC-002', 'UNC-001']);
    expect(findings[0]).toMatchObject({ code: 'schema-required', severity: 'error', at: { line: 6, column: 3 } });
  });

  it('takes the schema that is named, and suggests one for a name that is not known', () => {
    const file = `${EXAMPLES}/UNC-014/valid-gum-h1.yaml`;
    expect(etalon(['validate', '--schema', 'uncertainty/measurement-result', file]).code).toBe(1);
    const unknown = etalon(['validate', '--schema', 'uncertainty/measurement-reslt', file]);
    expect(unknown.code).toBe(2);
    expect(unknown.err).toContain('did you mean uncertainty/measurement-result?');
  });

  it.each([
    ['missing.json', 2, 'file-missing'],
    ['directory', 2, 'file-is-directory'],
    ['empty.json', 1, 'document-empty'],
    ['empty.yaml', 1, 'document-empty'],
    ['hundred-megabytes.json', 1, 'file-too-large'],
    ['deep.json', 1, 'too-deep'],
    ['deep.yaml', 1, 'too-deep'],
    ['twice.json', 1, 'duplicate-key'],
    ['twice.yaml', 1, 'duplicate-key'],
    ['bomb.yaml', 1, 'yaml-alias'],
    ['proto.json', 1, 'forbidden-key'],
    ['not-utf8.json', 1, 'not-utf8'],
    ['nan.json', 1, 'number-not-finite'],
    ['nan.yaml', 1, 'number-not-finite'],
    ['huge.json', 1, 'number-too-large'],
    ['integer.json', 1, 'integer-loses-digits'],
  ])('survives %s: exit %i, %s in one clear line', (name, exit, finding) => {
    const { code, out, err } = etalon(['validate', name], { cwd: root });
    expect(code).toBe(exit);
    expect(err).toBe('');
    const [first] = out.split('\n');
    expect(first).toMatch(new RegExp(`^${name}:[0-9]+:[0-9]+: error ${finding}: .+[.]$`));
    expect(out.split('\n').filter((line) => line.includes(': error ')).length).toBe(1);
  });

  it('shows no control character of a document', () => {
    const { out } = etalon(['validate', 'control.json'], { cwd: root });
    // oxlint-disable-next-line no-control-regex -- that there is none is what is tested
    expect(out).not.toMatch(/\u001b/);
  });
});
