import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClauseRef } from '../../conformance/contract/check.ts';
import { killEvidence } from '../../conformance/cli/kill-evidence.ts';
import { KillMatrix } from '../../conformance/cli/kill-matrix.ts';
import { recordEvidence } from '../../conformance/cli/record-evidence.ts';
import { operationCheck } from '../../conformance/contract/operation-check.ts';
import { result, type AnyOperation } from '../../conformance/contract/operation.ts';
import type { Mutant } from '../../conformance/contract/mutant.ts';
import type { Suite } from '../../conformance/contract/registry.ts';
import type { Vector } from '../../conformance/contract/vector.ts';
import { wrongOutput } from '../../conformance/contract/wrong-answer.ts';
import { within } from '../../conformance/judge/within.ts';
import { gaps } from '../../generators/model/gaps.ts';

interface Number {
  readonly x: number;
}

const OPERATION = 'toy/double';
const double: AnyOperation = (input) => result({ x: 2 * (input as unknown as Number).x });
const wrong = (id: string, change: (x: number) => number): Mutant =>
  wrongOutput<Number, Number>(OPERATION, id, ({ x }) => ({ x: change(x) }));

const tripled = wrong('TOY-001/tripled', (x) => 1.5 * x);
const hardly = wrong('TOY-001/hardly-wrong', (x) => x * (1 + 1e-9));

const check = (relative: number, mutants: readonly Mutant[], least = 0, clause: ClauseRef = 'TOY-001@1') =>
  operationCheck<Number, Number>({
    clause,
    operation: OPERATION,
    given: fc.record({ x: fc.integer({ min: 1, max: 9 }) }, { noNullPrototype: true }),
    labels: { large: { least, holds: ({ x }) => x > 100 } },
    judge: ({ output, expected }) => within(output.x, expected.x, { relative, at: '/x' }),
    brokenBy: mutants,
  });

const suiteOf = (relative: number, mutants: readonly Mutant[]): Suite => ({
  standard: 'toy',
  operations: new Map([[OPERATION, double]]),
  checks: [check(relative, mutants)],
  vectors: [],
  mutants,
});

function evidenceOf(suite: Suite) {
  const matrix = new KillMatrix({ suites: [suite], rules: () => [], seed: 'toy', runs: 20 });
  const verdicts = suite.mutants.map((mutant) => matrix.judge(mutant));
  return killEvidence('TOY', [suite], new Map(), verdicts, { digest: 'sha256:0', seed: 'toy', runs: 20 });
}

/** Asks that 3 doubled be `value`, to so many digits. */
const doubled = (value: string, digits: number): Vector => ({
  id: 'three-doubled',
  clause: 'TOY-001@1',
  operation: OPERATION,
  source: 'a slip of the pen',
  input: { x: 3 },
  expected: { numbers: [{ at: '/x', value, basis: 'recomputed', digits, oracles: [] }] },
});

describe('the kill matrix', () => {
  it('says what killed a mutant', () => {
    expect(evidenceOf(suiteOf(1e-6, [tripled]))).toEqual({
      digest: 'sha256:0',
      seed: 'toy',
      runs: 20,
      precision: {
        mutants: 1,
        killed: 1,
        brokeOneClauseOnly: 1,
        mean: 1,
        worst: 1,
        worstMutant: 'TOY-001/tripled',
      },
      clauses: {
        'TOY-001': {
          checks: ['TOY-001'],
          killed: ['TOY-001/tripled'],
          survived: [],
          precision: { mean: 1, worst: 1 },
        },
      },
      mutants: { 'TOY-001/tripled': { breaks: 'TOY-001', killedBy: ['TOY-001'], alsoFailed: [] } },
      brokenBy: { 'TOY-001': ['TOY-001/tripled'] },
    });
  });

  it('rejects a suite that a mutant survives', () => {
    expect(gaps(evidenceOf(suiteOf(1e-6, [tripled, hardly])))).toEqual([
      'TOY-001/hardly-wrong survives: nothing that tests TOY-001 fails',
      'TOY-001 does not kill TOY-001/hardly-wrong, which it lists in brokenBy',
    ]);
  });

  it('rejects a mutant that only another clause notices, and says which', () => {
    const other = wrong('TOY-002/off-by-half', (x) => 1.5 * x);
    const suite = {
      ...suiteOf(1, [hardly]),
      checks: [check(1, [], 0, 'TOY-001@1'), check(1e-12, [other], 0, 'TOY-002@1')],
      mutants: [hardly, other],
    };
    const evidence = evidenceOf(suite);
    expect(evidence.mutants).toEqual({
      'TOY-001/hardly-wrong': { breaks: 'TOY-001', killedBy: [], alsoFailed: ['TOY-002'] },
      'TOY-002/off-by-half': { breaks: 'TOY-002', killedBy: ['TOY-002'], alsoFailed: [] },
    });
    expect(gaps(evidence)).toEqual([
      'TOY-001/hardly-wrong survives: nothing that tests TOY-001 fails, only TOY-002',
      'TOY-001 kills no mutant of TOY-001',
    ]);
  });

  it('asks a clause that has to be tested for a mutant, though nothing else mentions it', () => {
    const evidence = evidenceOf(suiteOf(1e-6, [tripled]));
    expect(gaps(evidence, ['TOY-001'])).toEqual([]);
    expect(gaps(evidence, ['TOY-001', 'TOY-003'])).toEqual(['TOY-003 has no mutant, and nothing that tests it']);
  });

  it('rejects a check that became lenient, though a vector of its clause still kills the mutant', () => {
    const mutants = [tripled, hardly];
    const suite = { ...suiteOf(1e-6, mutants), vectors: [doubled('6.00000000000000', 12)] };
    expect(gaps(evidenceOf(suite))).toEqual(['TOY-001 does not kill TOY-001/hardly-wrong, which it lists in brokenBy']);
  });

  it('is written where there is no gap, and not otherwise', () => {
    const root = mkdtempSync(join(tmpdir(), 'evidence-'));
    const file = join(root, 'conformance/standards/toy/draft/evidence/kill-matrix.json');
    const evidence = (mutants: readonly Mutant[]) => new Map([['toy', evidenceOf(suiteOf(1e-6, mutants))]]);
    expect(recordEvidence(root, evidence([tripled, hardly]), [])).toContain(
      'TOY-001/hardly-wrong survives: nothing that tests TOY-001 fails',
    );
    expect(recordEvidence(root, evidence([tripled]), ['the reference fails'])).toEqual(['the reference fails']);
    expect(existsSync(file)).toBe(false);
    expect(recordEvidence(root, evidence([tripled]), [])).toEqual([]);
    expect(existsSync(file)).toBe(true);
    rmSync(root, { recursive: true });
  });

  it('rejects a check that kills nothing, and a clause without a mutant', () => {
    expect(gaps(evidenceOf(suiteOf(1, [hardly])))).toEqual([
      'TOY-001/hardly-wrong survives: nothing that tests TOY-001 fails',
      'TOY-001 kills no mutant of TOY-001',
      'TOY-001 does not kill TOY-001/hardly-wrong, which it lists in brokenBy',
    ]);
    expect(gaps(evidenceOf(suiteOf(1, [])))).toEqual(['TOY-001 kills no mutant of TOY-001', 'TOY-001 has no mutant']);
  });

  it('notices a kind of input that is never met, and a reference that fails its own vector', () => {
    const suite = { ...suiteOf(1e-6, [tripled]), checks: [check(1e-6, [tripled], 0.5)] };
    const vector = doubled('7', 1);
    const matrix = new KillMatrix({
      suites: [{ ...suite, vectors: [vector] }],
      rules: () => [],
      seed: 'toy',
      runs: 20,
    });
    expect(matrix.ownFaults).toEqual([
      { check: 'TOY-001', because: 'the label "large" was met in 0 of 20 cases, at least 0.5 are asked for' },
      { check: 'three-doubled', because: '/x has 0.8 correct digits; 1 are required.' },
    ]);
  });

  it('gives the same bytes for the same seed', () => {
    const once = JSON.stringify(evidenceOf(suiteOf(1e-6, [tripled])));
    expect(JSON.stringify(evidenceOf(suiteOf(1e-6, [tripled])))).toBe(once);
  });
});
