import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Mutant } from '../../conformance/contract/mutant.ts';
import { suites } from '../../conformance/standards/generated/registry.ts';
import { rules } from '../../conformance/standards/generated/rules.ts';
import { suiteOf } from '../../conformance/standards/suite-of.ts';
import { emitRegistry } from '../../generators/emit/registry.ts';
import { emitVectors } from '../../generators/emit/vectors.ts';
import { loadSchemaSources } from '../../generators/model/schema-sources.ts';
import { sourcesOf } from './model-of.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'etalon-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, text = ''): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

test('the registry lists what the folders hold, and leaves other names alone', () => {
  const draft = 'conformance/standards/a/draft';
  for (const name of ['reference/turn-round.ts', 'reference/helper.ts', 'checks/AAA-001.ts', 'checks/shared.ts']) {
    write(`${draft}/${name}`);
  }
  for (const name of ['rules/AAA-002.ts', 'mutants.ts', 'mutants/turn-round.ts']) write(`${draft}/${name}`);
  const sources = sourcesOf({
    'a/operations/turn-round': 'title: TurnRound\nx-operation: a/turn-round\n',
    'a/operations/unwritten': 'title: Unwritten\nx-operation: a/unwritten\n',
  });
  const [registry, operationsFile, rulesFile] = emitRegistry(folder, sources);
  expect(registry?.content.split('\n').slice(2)).toEqual([
    "import type { Suite } from '../../contract/registry.ts';",
    "import { suiteOf } from '../suite-of.ts';",
    "import { operations } from './operations.ts';",
    "import vectors from '../../../.generated/vectors.json' with { type: 'json' };",
    "import { AAA_001 } from '../a/draft/checks/AAA-001.ts';",
    "import * as a_mutants_0 from '../a/draft/mutants.ts';",
    "import * as a_mutants_1 from '../a/draft/mutants/turn-round.ts';",
    '',
    '/** Every standard that has a reference implementation or checks. */',
    'export const suites: readonly Suite[] = [',
    '  suiteOf({',
    "    standard: 'a',",
    "    operations: operations['a'],",
    '    checks: [',
    '      AAA_001,',
    '    ],',
    '    mutants: [',
    '      a_mutants_0,',
    '      a_mutants_1,',
    '    ],',
    "    vectors: vectors['a'] ?? [],",
    '  }),',
    '];',
    '',
  ]);
  expect(operationsFile?.content.split('\n').slice(2)).toEqual([
    "import type { Operations } from '../../contract/operation.ts';",
    "import { operationsOf } from '../operations-of.ts';",
    "import { turnRound as a_turnRound } from '../a/draft/reference/turn-round.ts';",
    '',
    '/** The operations of the reference implementation, by standard. */',
    'export const operations = {',
    "  'a': operationsOf({",
    "    'a/turn-round': a_turnRound,",
    '  }),',
    '} satisfies Readonly<Record<string, Operations>>;',
    '',
  ]);
  expect(rulesFile?.content).toContain("import { AAA_002 } from '../a/draft/rules/AAA-002.ts';");
});

const mutant = (id: string): Mutant => ({ id, breaks: 'AAA-001', operation: 'a/turn', wrap: (reference) => reference });

test('a suite has every mutant once, and refuses two of one name', () => {
  const one = mutant('AAA-001/one');
  const found = {
    standard: 'a',
    operations: new Map(),
    checks: [],
    vectors: [],
    mutants: [{ one, several: [one], other: 3 }],
  };
  expect(suiteOf(found).mutants).toEqual([one]);
  const two = mutant('AAA-001/one');
  expect(() => suiteOf({ ...found, mutants: [{ one, two }] })).toThrow('two mutants are called AAA-001/one');
});

test('every operation of the series has a reference implementation', () => {
  const root = join(import.meta.dirname, '..', '..');
  const wanted = loadSchemaSources(root).sources.flatMap(({ operation }) => operation ?? []);
  expect(suites.flatMap(({ operations }) => [...operations.keys()]).sort()).toEqual([...wanted].sort());
});

test('every clause has at most one rule for a document', () => {
  const clauses = rules.map(({ clause, document }) => `${clause} ${document}`);
  expect(new Set(clauses).size).toBe(clauses.length);
});

test('vectors are held against their schema, with the place of what is wrong', () => {
  const root = join(import.meta.dirname, '..', '..');
  write(
    'conformance/standards/a/draft/vectors/AAA-001.yaml',
    `clause: AAA-001@1
vectors:
  - id: a-vector
    operation: a/turn
    source: JCGM 100:2008, H.1
    input: { by: 1 }
    expected: { undefined: no-way }
  - id: Another
    operation: a/turn
    source: none
    input: 1
    expected: { undefined: no-way }
`,
  );
  const { findings } = emitVectors(folder, loadSchemaSources(root));
  expect(findings.map(({ at, message }) => `${at.file}:${at.line}:${at.column} ${message.en}`)).toEqual([
    'conformance/standards/a/draft/vectors/AAA-001.yaml:8:9 "Another" does not have the form required here.',
  ]);
});
