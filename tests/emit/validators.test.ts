import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { emitValidators } from '../../generators/emit/validators.ts';
import { sourcesOf } from './model-of.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const MODULES = ['document-validators.js', 'operation-validators.js'] as const;
const codeOf = (name: string): string => readFileSync(join(root, '.generated', name), 'utf8');
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'etalon-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Uses the module by both of its ways in; prints what it found. */
const USER = `
import { documentValidators, measurementResult } from './document-validators.js';
import { operationValidators, uncertaintyCombineInput } from './operation-validators.js';
const verdicts = [
  measurementResult({}),
  measurementResult.errors.length > 0,
  uncertaintyCombineInput({ components: [{ standardUncertainty: 1 }] }),
  uncertaintyCombineInput({ components: [{ standardUncertainty: -1 }] }),
  operationValidators['uncertainty/operations/combine#input'] === uncertaintyCombineInput,
  documentValidators['uncertainty/measurement-result'] === measurementResult,
];
const shown = JSON.stringify(verdicts);
`;
const VERDICTS = '[false,true,true,false,true,true]';

test.each(MODULES)('%s imports nothing, requires nothing and evaluates nothing', (name) => {
  const text = codeOf(name);
  expect(text).not.toMatch(/\brequire\b\s*\(/);
  expect(text).not.toMatch(/\beval\b|\bnew Function\b|\bFunction\(/);
  // A module is named after `from` with its bindings before it; the name of a property ends in the quote that follows.
  expect(text).not.toMatch(/\bimport\b\s*[({"'*]|[\w*}]\s*\bfrom\s*["']/);
});

test('from a file in plain Node, outside any package', () => {
  for (const name of MODULES) copyFileSync(join(root, '.generated', name), join(folder, name));
  writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
  writeFileSync(join(folder, 'user.js'), `${USER}console.log(shown);`);
  const printed = execFileSync(process.execPath, ['--disallow-code-generation-from-strings', 'user.js'], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(printed.trim()).toBe(VERDICTS);
});

const chromium = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
  .filter((path) => path !== undefined)
  .find((path) => existsSync(path));
if (chromium === undefined)
  process.stderr.write('NOT RUN: validators in a browser (no Chromium; set CHROMIUM to its path)\n');

test.skipIf(chromium === undefined)('in a browser under script-src self', async () => {
  const { createServer } = await import('node:http');
  const files: Readonly<Record<string, readonly [string, string]>> = {
    '/': ['text/html', '<!doctype html><body>waiting</body><script type="module" src="/user.js"></script>'],
    '/user.js': ['text/javascript', `${USER}document.body.textContent = shown;`],
    ...Object.fromEntries(MODULES.map((name) => [`/${name}`, ['text/javascript', codeOf(name)] as const])),
  };
  const server = createServer((request, response) => {
    const [type, text] = files[request.url ?? ''] ?? ['text/plain', ''];
    response.setHeader('content-type', type);
    response.setHeader('content-security-policy', "default-src 'none'; script-src 'self'");
    response.end(text);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  try {
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const { promisify } = await import('node:util');
    const { execFile } = await import('node:child_process');
    const words = ['--headless', '--no-sandbox', '--disable-gpu', `--user-data-dir=${join(folder, 'profile')}`];
    const url = `http://127.0.0.1:${port}/`;
    const { stdout } = await promisify(execFile)(chromium ?? '', [
      ...words,
      '--virtual-time-budget=5000',
      '--dump-dom',
      url,
    ]);
    expect(stdout).toContain(VERDICTS);
  } finally {
    server.close();
  }
});

test('an error brings the clause of the schema object that holds the keyword, through references and conditionals', async () => {
  const errors = await errorsOf(
    {
      'a/thing': `
title: Thing
type: object
properties: { count: { $ref: ./count.schema.yaml } }
allOf:
  - $ref: '#/$defs/named'
  - if: { required: [count] }
    then: { required: [unit], properties: { unit: { minLength: 1 } } }
    x-clause: [AAA-003@2]
unevaluatedProperties: false
x-clause: [AAA-004@1]
$defs:
  named: { type: object, required: [name], x-clause: [AAA-001@1], properties: { name: true, unit: { type: string } } }
`,
      'a/count': 'title: Count\ntype: integer\nx-clause: [AAA-002@1]\n',
    },
    [
      { count: 'x', other: 1 },
      { name: 'n', count: 1, unit: '' },
    ],
  );
  expect(errors).toEqual([
    ['/ required AAA-001@1', '/ required AAA-003@2', '/count type AAA-002@1', '/ unevaluatedProperties AAA-004@1'],
    ['/unit minLength AAA-003@2'],
  ]);
});

test('a conditional beside a base in allOf forgets no member (ajv issue 2559)', async () => {
  const thing = `
title: Thing
allOf:
  - $ref: ./base.schema.yaml
  - if: { required: [kind] }
    then: { required: [name] }
properties: { name: { type: string } }
unevaluatedProperties: false
`;
  const base = 'title: Base\ntype: object\nproperties: { id: { type: string }, kind: { type: string } }\n';
  expect(
    await errorsOf({ 'a/thing': thing, 'a/base': base }, [
      { id: 'x' },
      { id: 'x', kind: 'k', name: 'n' },
      { id: 'x', kind: 'k' },
      { id: 'x', more: 1 },
    ]),
  ).toEqual([[], [], ['/ required -'], ['/ unevaluatedProperties -']]);
});

test('two exports of one name are refused', async () => {
  const twice = sourcesOf({ 'a/one': 'title: One\ntype: string\n', 'b/one': 'title: One\ntype: string\n' });
  await expect(emitValidators(twice)).rejects.toThrow('two schemas would both export one');
});

/** The errors of `a/thing` for each value: pointer, keyword and clauses. */
async function errorsOf(
  texts: Readonly<Record<string, string>>,
  values: readonly unknown[],
): Promise<readonly (readonly string[])[]> {
  const [module] = await emitValidators(sourcesOf(texts));
  const file = join(folder, `thing-${Object.values(texts).join('').length}.mjs`);
  writeFileSync(file, module?.content ?? '');
  const { thing } = (await import(file)) as { thing: Thing };
  return values.map((value) => {
    thing(value);
    return (thing.errors ?? [])
      .filter(({ keyword }) => keyword !== 'if')
      .map(({ instancePath, keyword, parentSchema }) => {
        const clauses = (parentSchema['x-clause'] as readonly string[] | undefined)?.join() ?? '-';
        return `${instancePath || '/'} ${keyword} ${clauses}`;
      });
  });
}

interface Thing {
  (value: unknown): boolean;
  errors: { instancePath: string; keyword: string; parentSchema: Record<string, unknown> }[] | null;
}
