import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { baseUri } from '../../generators/lint/code/base-uri.js';
import { runDown } from '../../generators/lint/code/run-down.js';

const linter = new Linter({ cwd: process.cwd() });

/** What the gate says about one import, planted in a file of the house. */
const planted = (file: string, code: string): readonly string[] =>
  linter
    .verify(
      code,
      [
        {
          files: ['**/*.ts'],
          plugins: { imports: { rules: { 'run-down': runDown } } },
          languageOptions: { parser: tseslint.parser as Linter.Parser },
          rules: { 'imports/run-down': 'error' },
        },
      ],
      { filename: file },
    )
    .map(({ message }) => message);

it('no code repeats the base URI', () => {
  const base = 'https://example.org/series';
  const messages = linter.verify(
    `const a = '${base}/std'; const b = \`${base}/${'$'}{a}\`; const c = 'https://example.org';`,
    [
      {
        files: ['**/*.ts'],
        plugins: { house: { rules: { 'base-uri': baseUri } } },
        rules: { 'house/base-uri': ['error', base] },
      },
    ],
    { filename: 'conformance/cli/planted.ts' },
  );
  expect(messages.map(({ column, message }) => `${column} ${message}`)).toEqual([
    '11 The base URI is written out; import CONFORMS_TO of the generated conforms-to.ts.',
    '55 The base URI is written out; import CONFORMS_TO of the generated conforms-to.ts.',
  ]);
});

describe('imports run down', () => {
  it.each([
    [
      'the runner sees a standard',
      'conformance/runner/planted.ts',
      "import { suites } from '../standards/generated/registry.ts';",
      'runner is on floor 3 and imports standards on its own floor; imports run down.',
    ],
    [
      'a generator sees a standard, lazily',
      'generators/emit/planted.ts',
      "export const late = () => import('../../conformance/standards/suite-of.ts');",
      'generators is on floor 2 and imports standards on floor 3; imports run down.',
    ],
    [
      'a standard sees a generator, by its types',
      'conformance/standards/sample/draft/checks/planted.ts',
      "import type { Model } from '../../../../../generators/model/types.ts';",
      'standards imports generators, which it does without.',
    ],
    [
      'the judge sees the protocol',
      'conformance/judge/planted.ts',
      "export { serve } from '../protocol/serve.ts';",
      'judge is on floor 2 and imports protocol on its own floor; imports run down.',
    ],
    [
      'the ground floor sees a generator',
      'schemas/document/planted.ts',
      "export * from '../../generators/model/types.ts';",
      'document is on floor 1 and imports generators on floor 2; imports run down.',
    ],
    [
      'the published package is seen from below',
      'conformance/claims/planted.ts',
      "import { run } from '../package/conformance/run.ts';",
      'claims is on floor 3 and imports package on floor 4; imports run down.',
    ],
    [
      'the command is seen from below',
      'conformance/report/planted.ts',
      "import { paint } from '../cli/paint.ts';",
      'report is on floor 3 and imports cli on floor 4; imports run down.',
    ],
    [
      'the runner sees what is claimed',
      'conformance/runner/planted.ts',
      "import { decidingOf } from '../claims/deciding.ts';",
      'runner is on floor 3 and imports claims on its own floor; imports run down.',
    ],
    [
      'something outside the house',
      'conformance/protocol/planted.ts',
      "import { toy } from '../../tests/runner/toy.ts';",
      'protocol imports tests/runner/toy.ts, which lies in no room of the house.',
    ],
    [
      'fast-check in a reference implementation',
      'conformance/standards/sample/draft/reference/planted.ts',
      "import fc from 'fast-check';",
      'reference does without fast-check.',
    ],
  ])('%s', (_case, file, code, message) => {
    expect(planted(file, code)).toEqual([message]);
  });

  it.each([
    ['conformance/cli/planted.ts', "import { run } from '../runner/run.ts';"],
    ['conformance/report/planted.ts', "import type { RunResult } from '../runner/result.ts';"],
    ['conformance/standards/sample/draft/checks/planted.ts', "import fc from 'fast-check';"],
    ['conformance/contract/planted.ts', "import type { Finding } from '../../schemas/document/finding.ts';"],
    ['tests/planted.ts', "import { run } from '../conformance/cli/main.ts';"],
  ])('%s may', (file, code) => {
    expect(planted(file, code)).toEqual([]);
  });
});
