import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gates } from '../../generators/check/gates.ts';

const BASE = 'https://example.org/series';

/** A fault, or what only looks like one: what it is, where it is planted, and what the gate says of that file. */
type Planted = readonly [name: string, file: string, code: string, said: readonly string[]];

const IMPORTS: readonly Planted[] = [
  [
    'the runner sees a standard',
    'conformance/runner/planted.ts',
    "import '../standards/generated/registry.ts';",
    ['house(run-down) runner is on floor 3 and imports standards on its own floor; imports run down.'],
  ],
  [
    'a generator sees a standard, lazily',
    'generators/emit/planted.ts',
    "export const late = () => import('../../conformance/standards/suite-of.ts') as Promise<unknown>;",
    ['house(run-down) generators is on floor 2 and imports standards on floor 3; imports run down.'],
  ],
  [
    'a standard sees a generator, by its types',
    'conformance/standards/sample/draft/checks/planted.ts',
    "import type {} from '../../../../../generators/model/types.ts';",
    ['house(run-down) standards imports generators, which it does without.'],
  ],
  [
    'the judge sees the protocol',
    'conformance/judge/planted.ts',
    "export { serve } from '../protocol/serve.ts';",
    ['house(run-down) judge is on floor 2 and imports protocol on its own floor; imports run down.'],
  ],
  [
    'the ground floor sees a generator',
    'schemas/document/planted.ts',
    "export * from '../../generators/model/types.ts';",
    ['house(run-down) document is on floor 1 and imports generators on floor 2; imports run down.'],
  ],
  [
    'the published package is seen from below',
    'conformance/claims/planted.ts',
    "import '../package/conformance/run.ts';",
    ['house(run-down) claims is on floor 3 and imports package on floor 4; imports run down.'],
  ],
  [
    'the command is seen from below',
    'conformance/report/planted.ts',
    "import '../cli/paint.ts';",
    ['house(run-down) report is on floor 3 and imports cli on floor 4; imports run down.'],
  ],
  [
    'the runner sees what is claimed',
    'conformance/runner/claimed.ts',
    "import '../claims/deciding.ts';",
    ['house(run-down) runner is on floor 3 and imports claims on its own floor; imports run down.'],
  ],
  [
    'something outside the house',
    'conformance/protocol/planted.ts',
    "import '../../tests/runner/toy.ts';",
    ['house(run-down) protocol imports tests/runner/toy.ts, which lies in no room of the house.'],
  ],
  [
    'fast-check in a reference implementation',
    'conformance/standards/sample/draft/reference/planted.ts',
    "import 'fast-check';",
    ['house(run-down) reference does without fast-check.'],
  ],
  ['the command sees the runner', 'conformance/cli/planted.ts', "import '../runner/run.ts';", []],
  ['a report sees a result', 'conformance/report/may.ts', "import type {} from '../runner/result.ts';", []],
  ['a check sees fast-check', 'conformance/standards/sample/draft/checks/may.ts', "import 'fast-check';", []],
  ['the contract sees the ground', 'conformance/contract/may.ts', "import '../../schemas/document/finding.ts';", []],
  ['a test sees the command', 'tests/may.ts', "import '../conformance/cli/main.ts';", []],
];

const URI = 'house(base-uri) The base URI is written out; import CONFORMS_TO of the generated conforms-to.ts.';

const RULES: readonly Planted[] = [
  [
    'the base URI, in a string and a template',
    'conformance/cli/uri.ts',
    `export const a = '${BASE}/std';\nexport const b = \`${BASE}/\${a}\`;\nexport const c = 'https://example.org';`,
    [URI, URI],
  ],
  ['the base URI in a test', 'tests/uri.ts', `export const a = '${BASE}/std';`, []],
  [
    'an enum',
    'tests/enum.ts',
    'export enum Colour {\n  red,\n}',
    ['house(no-enum) A union of strings says the same and costs nothing.'],
  ],
  ['a default export', 'tests/default.ts', 'export default 1;', ['import(no-default-export) Prefer named exports']],
  ['a default export of a configuration', 'planted.config.ts', 'export default 1;', []],
  [
    'loose equality',
    'tests/equal.ts',
    'export const same = (a: number, b: number): boolean => a == b;',
    ['eslint(eqeqeq) Expected === and instead saw =='],
  ],
  ['a comparison with null', 'tests/null.ts', 'export const none = (a: unknown): boolean => a == null;', []],
  ['a word to the console', 'tests/said.ts', "console.log('a');", ['eslint(no-console) Unexpected console statement.']],
  ['a word of a benchmark', 'tests/bench/said.ts', "console.log('a');", []],
  [
    'a control character in an expression',
    'tests/control.js',
    'export const control = /\\x00/;',
    ['eslint(no-control-regex) Unexpected control character'],
  ],
  [
    'two imports of a file',
    'tests/twice.ts',
    "import { one } from './said.ts';\nimport { two } from './said.ts';\nexport const both = (one as number) + (two as number);",
    ["eslint(no-duplicate-imports) './said.ts' import is duplicated"],
  ],
  ['eval', 'tests/eval.ts', "eval('1');", ['eslint(no-eval) eval can be harmful.']],
  ['var', 'tests/var.js', 'export var a = 1;', ['eslint(no-var) Unexpected var, use let or const instead.']],
  [
    'something left to do',
    'tests/later.ts',
    '// FIXME another day',
    ["eslint(no-warning-comments) Unexpected 'fixme' comment: FIXME another day"],
  ],
  [
    'a name written twice',
    'tests/short.ts',
    'const a = 1;\nexport const b = { a: a };',
    ['eslint(object-shorthand) Expected property shorthand.'],
  ],
  [
    'a variable that never varies',
    'tests/const.ts',
    'let a = 1;\nexport const b = a;',
    ['eslint(prefer-const) `a` is never reassigned.'],
  ],
  [
    'a type imported as a value',
    'tests/type.ts',
    "import { Planted } from './planted.ts';\nexport type P = Planted;",
    ['typescript(consistent-type-imports) All imports in the declaration are only used as types. Use `import type`.'],
  ],
  [
    'any',
    'tests/any.ts',
    'export type A = any;',
    ['typescript(no-explicit-any) Unexpected `any`. Specify a different type.'],
  ],
  [
    'what is said not to be null',
    'tests/bang.ts',
    'export const length = (a: string | undefined): number => a!.length;',
    ['typescript(no-non-null-assertion) Forbidden non-null assertion.'],
  ],
  [
    'an await of a value',
    'tests/await.ts',
    'export const one = async (): Promise<number> => await 1;',
    ['typescript(await-thenable) Unexpected `await` of a non-Promise (non-"Thenable") value.'],
  ],
  [
    'a promise that nobody awaits',
    'tests/floating.ts',
    'const later = (): Promise<number> => Promise.resolve(1);\nlater();',
    ['typescript(no-floating-promises) Promises must be awaited, add void operator to ignore.'],
  ],
  [
    'a promise where nothing waits',
    'tests/misused.ts',
    'export const all = (of: readonly number[]): void => {\n  of.forEach(async (one) => {\n    await Promise.resolve(one);\n  });\n};',
    ['typescript(no-misused-promises) Promise returned in function argument where a void return was expected.'],
  ],
  [
    'what nobody checked, handed over',
    'tests/argument.ts',
    "Number.parseFloat(JSON.parse('1'));",
    ['typescript(no-unsafe-argument) Unsafe argument of type any assigned to a parameter of type string.'],
  ],
  [
    'what nobody checked, kept',
    'tests/assignment.ts',
    "export const a: number = JSON.parse('1');",
    ['typescript(no-unsafe-assignment) Unsafe assignment of an any value.'],
  ],
  [
    'what nobody checked, called',
    'tests/call.ts',
    "JSON.parse('1')();",
    ['typescript(no-unsafe-call) Unsafe call of a(n) `any` typed value.'],
  ],
  [
    'what nobody checked, looked into',
    'tests/member.ts',
    "export const a = JSON.parse('1').b as unknown;",
    ['typescript(no-unsafe-member-access) Unsafe member access .b on an `any` value.'],
  ],
  [
    'what nobody checked, returned',
    'tests/return.ts',
    "export const a = (): number => JSON.parse('1');",
    ['typescript(no-unsafe-return) Unsafe return of a value of type `any`.'],
  ],
  [
    'a reason that is no error',
    'tests/reject.ts',
    "export const no = (): Promise<never> => Promise.reject('no');",
    ['typescript(prefer-promise-reject-errors) Expected the Promise rejection reason to be an Error.'],
  ],
  [
    'a sum with a list',
    'tests/plus.ts',
    'export const sum = (a: string, b: readonly string[]): string => a + b;',
    ["typescript(restrict-plus-operands) Invalid operand of type 'readonly string[]' for a '+' operation."],
  ],
  [
    'a case that is left out',
    'tests/switch.ts',
    "export function one(of: 'a' | 'b'): number {\n  switch (of) {\n    case 'a':\n      return 1;\n  }\n  return 2;\n}",
    ['typescript(switch-exhaustiveness-check) Switch is not exhaustive. Cases not matched: "b"'],
  ],
  [
    'a case that default covers',
    'tests/default-case.ts',
    "export function one(of: 'a' | 'b'): number {\n  switch (of) {\n    case 'a':\n      return 1;\n    default:\n      return 2;\n  }\n}",
    [],
  ],
  [
    'a permission that nothing needs',
    'tests/unused.ts',
    '// oxlint-disable-next-line no-console\nexport const a = 1;',
    ['Unused oxlint-disable directive (no problems were reported).'],
  ],
  ['what is generated', 'schemas/sample/draft/generated/any.ts', 'export type A = any;', []],
];

interface Output {
  readonly diagnostics: readonly { readonly filename: string; readonly code?: string; readonly message: string }[];
}

/** The gate as `npm run check` runs it, over a house that has its rules and the planted files alone. */
describe('the gate on code', () => {
  const root = mkdtempSync(join(tmpdir(), 'etalon-code-'));
  const said = new Map<string, string[]>();
  let status: number | null;

  beforeAll(() => {
    for (const path of ['.oxlintrc.json', 'tsconfig.json', 'generators/lint/code'])
      cpSync(path, join(root, path), { recursive: true });
    symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'), 'junction');
    const put = (file: string, text: string): void => {
      mkdirSync(join(root, dirname(file)), { recursive: true });
      writeFileSync(join(root, file), `${text}\n`);
    };
    put('package.json', '{ "type": "module" }');
    put('spec/series.yaml', `base: ${BASE}`);
    for (const [, file, code] of [...IMPORTS, ...RULES]) put(file, code);
    const run = gates.find(({ name }) => name === 'code')?.run ?? [];
    const told = spawnSync(process.execPath, [...run, '--format', 'json'], { cwd: root, encoding: 'utf8' });
    status = told.status;
    for (const { filename, code, message } of (JSON.parse(told.stdout) as Output).diagnostics)
      said.set(filename, [...(said.get(filename) ?? []), code === undefined ? message : `${code} ${message}`]);
  }, 60_000);
  afterAll(() => {
    rmSync(root, { recursive: true, force: true });
  });

  it('fails, and says nothing of a file in which nothing was planted', () => {
    expect(status).toBe(1);
    const planted = [...IMPORTS, ...RULES].map(([, file]) => file);
    expect([...said.keys()].filter((file) => !planted.includes(file))).toEqual([]);
  });

  it.each(IMPORTS)('imports run down: %s', (_name, file, _code, expected) => {
    expect(said.get(file) ?? []).toEqual(expected);
  });

  it.each(RULES)('%s', (_name, file, _code, expected) => {
    expect(said.get(file) ?? []).toEqual(expected);
  });
});
