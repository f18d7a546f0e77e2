import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { evidenceProblems } from '../../generators/check/evidence-freshness.ts';
import { proofDigest, sourcesDigest } from '../../generators/model/digest.ts';
import { precisionOf, standardPrecision } from '../../generators/model/precision.ts';

const EVIDENCE = 'conformance/standards/sample/draft/evidence/kill-matrix.json';
const STALE = `${EVIDENCE} was computed from other sources. Run: npm run mutants`;

/** The kill matrix of one clause, with one check and one mutant that was killed by `killedBy`. */
const matrix = (killedBy: readonly string[], survived: readonly string[] = [], alsoFailed: readonly string[] = []) => {
  const killed = killedBy.length > 0 ? ['SMP-001/wrong'] : [];
  const mutants = { 'SMP-001/wrong': { breaks: 'SMP-001', killedBy, alsoFailed } };
  const precision = precisionOf(Object.values(mutants));
  return {
    digest: sourcesDigest(root, 'sample'),
    precision: standardPrecision(mutants),
    clauses: { 'SMP-001': { checks: ['SMP-001'], killed, survived, precision } },
    mutants,
    brokenBy: { 'SMP-001': ['SMP-001/wrong'] },
  };
};

const CATALOGUE = 'schemas/sample/draft/generated/catalogue.json';
/** The catalogue of two clauses, of which only the first is a demand that a program verifies. */
const catalogue = (second: { readonly level: string; readonly verify: readonly string[] }) => ({
  clauses: [
    { id: 'SMP-001', level: 'shall', verify: ['check'] },
    { id: 'SMP-002', ...second },
  ],
});
const PROOF = 'conformance/standards/sample/draft/evidence/proof.json';
const UNPROVEN = `${PROOF} was computed from other sources. Run: npm run proof`;

const proof = () => ({ digest: proofDigest(root, 'sample'), cases: 3, failed: 0, checks: { 'SMP-001': 3 } });
let root = '';
const SCHEMA = 'schemas/sample/draft/operations/one.schema.yaml';

const write = (file: string, text: string): void => {
  mkdirSync(join(root, file, '..'), { recursive: true });
  writeFileSync(join(root, file), text);
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'evidence-'));
  write('spec/sample/draft/terms.yaml', 'terms: []\n');
  write('conformance/standards/sample/draft/checks/SMP-001.ts', 'export {};\n');
  write('conformance/judge/within.ts', 'export {};\n');
  write(SCHEMA, 'description: One.\nproperties: { description: { type: string, description: A word. } }\n');
  write(CATALOGUE, JSON.stringify(catalogue({ level: 'may', verify: [] })));
  write(EVIDENCE, JSON.stringify(matrix(['SMP-001'])));
  write(PROOF, JSON.stringify(proof()));
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

it('evidence of the present sources is fresh, and does not count itself', () => {
  expect(evidenceProblems(root)).toEqual([]);
});

it('words of a schema make nothing stale, however they are laid out', () => {
  write(
    SCHEMA,
    `# A comment.
description: One of them.
x-description-zh: 其中之一。
properties:
  description: { type: string, description: Another word., x-meaning: { a: b } }
`,
  );
  expect(evidenceProblems(root)).toEqual([]);
});

it.each([
  ['a text', () => write('spec/sample/draft/terms.yaml', 'terms: [ ]\n')],
  ['a check', () => write('conformance/standards/sample/draft/checks/SMP-001.ts', 'export { };\n')],
  ['a new file', () => write('conformance/standards/sample/draft/mutants.ts', '')],
  ['a name', () => write('schemas/sample/draft/x.schema.yaml', '')],
  ['what a schema demands', () => write(SCHEMA, 'properties: { description: { type: number } }\n')],
  ['a schema that can no longer be read', () => write(SCHEMA, 'properties: [\n')],
  ['the judge of all checks', () => write('conformance/judge/within.ts', 'export { };\n')],
  ['the contract', () => write('conformance/contract/check.ts', 'export {};\n')],
  ['the numerics', () => write('conformance/numerics/decimal.ts', 'export {};\n')],
  ['the code of the kill matrix', () => write('conformance/cli/kill-matrix.ts', 'export {};\n')],
])('a change of %s makes it stale', (what, change) => {
  change();
  // What no case and no answer comes from leaves the proof as it was.
  const isText = ['a text', 'a name', 'the code of the kill matrix'].includes(what);
  expect(evidenceProblems(root)).toEqual(isText ? [STALE] : [STALE, UNPROVEN]);
});

it.each([
  ['that is missing', undefined, `${PROOF} is missing. Run: npm run proof`],
  ['that is none', {}, `${PROOF} is no proof. Run: npm run proof`],
  ['with a failed case', { failed: 1 }, `${PROOF} records 1 failed cases`],
  ['whose sum is another', { cases: 1_000_000 }, `${PROOF} counts 1000000 cases, its checks 3. Run: npm run proof`],
  ['of other sources', { digest: 'sha256:0' }, UNPROVEN],
])('a proof %s is named', (_what, change, expected) => {
  if (change === undefined) rmSync(join(root, PROOF));
  else write(PROOF, JSON.stringify(Object.keys(change).length === 0 ? {} : { ...proof(), ...change }));
  expect(evidenceProblems(root)).toEqual([expected]);
});

it('what is generated is no source', () => {
  write('schemas/sample/draft/generated/types.ts', 'export {};\n');
  expect(evidenceProblems(root)).toEqual([]);
});

it('a file without a digest is stale, and no kill matrix; none at all is missing', () => {
  write(EVIDENCE, '{}');
  expect(evidenceProblems(root)).toEqual([STALE, `${EVIDENCE} is no kill matrix. Run: npm run mutants`]);
  rmSync(join(root, EVIDENCE));
  expect(evidenceProblems(root)).toEqual([`${EVIDENCE} is missing. Run: npm run mutants`]);
});

it.each([
  ['said to survive', ['SMP-001/wrong']],
  ['left out of the list of survivors', []],
])('a mutant that nothing killed is named, %s, though the digest is right', (_what, survived) => {
  write(EVIDENCE, JSON.stringify(matrix([], survived)));
  expect(evidenceProblems(root)).toEqual(
    expect.arrayContaining([
      'SMP-001/wrong survives: nothing that tests SMP-001 fails',
      'SMP-001 kills no mutant of SMP-001',
    ]),
  );
});

it('a check that leaves its mutant to a vector is named', () => {
  const recorded = matrix(['a-vector']);
  const other = { breaks: 'SMP-001', killedBy: ['SMP-001'], alsoFailed: [] };
  const mutants = { ...recorded.mutants, 'SMP-001/other': other };
  const record = { ...recorded, mutants, precision: standardPrecision(mutants) };
  write(EVIDENCE, JSON.stringify(record));
  expect(evidenceProblems(root)).toEqual(['SMP-001 does not kill SMP-001/wrong, which it lists in brokenBy']);
});

it.each([
  [{ level: 'shall', verify: ['check'] }, ['SMP-002 has no mutant, and nothing that tests it']],
  [{ level: 'shall not', verify: ['schema'] }, ['SMP-002 has no mutant, and nothing that tests it']],
  [{ level: 'shall', verify: ['inspection'] }, []],
  [{ level: 'should', verify: ['check'] }, []],
])('a clause that is demanded and verified by a program has a mutant: %j', (second, expected) => {
  write(CATALOGUE, JSON.stringify(catalogue(second)));
  expect(evidenceProblems(root)).toEqual(expected);
});

it('without a catalogue nobody knows what is demanded', () => {
  rmSync(join(root, CATALOGUE));
  expect(evidenceProblems(root)).toEqual([`${CATALOGUE} is missing. Run: npm run generate`]);
});

it('a mutant that only another clause notices survives', () => {
  write(EVIDENCE, JSON.stringify(matrix([], ['SMP-001/wrong'], ['SMP-009'])));
  expect(evidenceProblems(root)).toContain('SMP-001/wrong survives: nothing that tests SMP-001 fails, only SMP-009');
});

it('a precision that was written by hand is named', () => {
  const recorded = matrix(['SMP-001'], [], ['SMP-009']);
  expect(recorded.precision).toMatchObject({ mean: 0.5, worst: 0.5, brokeOneClauseOnly: 0 });
  const better = { mean: 1, worst: 1 };
  const clauses = { 'SMP-001': { ...recorded.clauses['SMP-001'], precision: better } };
  write(EVIDENCE, JSON.stringify({ ...recorded, clauses, precision: { ...recorded.precision, ...better } }));
  expect(evidenceProblems(root)).toEqual([
    'the precision of the standard does not follow from its mutants. Run: npm run mutants',
    'the precision of SMP-001 does not follow from its mutants. Run: npm run mutants',
  ]);
});
