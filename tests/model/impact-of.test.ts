import { expect, it } from 'vitest';
import { buildModel } from '../../generators/model/build-model.ts';
import { impactOf } from '../../generators/model/impact-of.ts';
import { indexSources, parseTree } from '../../generators/model/index-sources.ts';
import { passingTree } from '../gates/fixture.ts';

const model = buildModel(indexSources(parseTree(passingTree())));

it('finds what hangs on a clause', () => {
  expect(impactOf(model, 'SMP-001')).toEqual({
    clause: 'SMP-001',
    rev: 2,
    schemas: [
      { schema: 'sample/decimal', pointer: '', rev: 2, file: 'schemas/sample/draft/decimal.schema.yaml' },
      { schema: 'sample/result', pointer: '/allOf/0', rev: 2, file: 'schemas/sample/draft/result.schema.yaml' },
    ],
    operations: [],
    tests: [
      { kind: 'check', file: 'conformance/standards/sample/draft/checks/SMP-001.ts', rev: 2, line: 2 },
      { kind: 'rule', file: 'conformance/standards/sample/draft/rules/SMP-001.ts', rev: 2, line: 2 },
    ],
    mutants: [],
    vectors: [],
    examples: [
      'spec/sample/draft/examples/SMP-001/invalid-no-mean.yaml',
      'spec/sample/draft/examples/SMP-001/valid-again.yaml',
      'spec/sample/draft/examples/SMP-001/valid-plain.yaml',
    ],
    clauses: [],
  });
});

it('knows operations, vectors and, from the kill matrix, mutants', () => {
  const mutant = { killedBy: [], alsoFailed: [] };
  const precision = { mean: 1, worst: 1, mutants: 2, killed: 2, brokeOneClauseOnly: 2, worstMutant: null };
  const evidence = {
    sample: {
      digest: '',
      seed: '',
      runs: 1,
      precision,
      clauses: {},
      mutants: { 'SMP-003/sum': { breaks: 'SMP-003', ...mutant }, 'SMP-005/twice': { breaks: 'SMP-005', ...mutant } },
      brokenBy: {},
    },
  };
  expect(impactOf(model, 'SMP-003', evidence)).toMatchObject({
    rev: 1,
    operations: ['sample/mean'],
    mutants: ['SMP-003/sum'],
    vectors: [{ id: 'mean-of-two', file: 'conformance/standards/sample/draft/vectors/SMP-003.yaml', rev: 1 }],
  });
});

it('finds nothing that hangs on a clause that there is not', () => {
  expect(impactOf(model, 'SMP-404')).toEqual({
    clause: 'SMP-404',
    schemas: [],
    operations: [],
    tests: [],
    mutants: [],
    vectors: [],
    examples: [],
    clauses: [],
  });
});

it('finds a clause that refers to it from a table or from what a symbol means', () => {
  const section = 'spec/sample/draft/sections/06-calculation.yaml';
  const text = passingTree().get(section) ?? '';
  const where = text.replace(
    "{ sym: 'n', en: number of observations,",
    "{ sym: 'n', en: 'number, see {clause:SMP-002|there}',",
  );
  expect(where).not.toBe(text);
  const changed = buildModel(indexSources(parseTree(new Map(passingTree()).set(section, where))));
  expect(impactOf(changed, 'SMP-002').clauses).toEqual(['SMP-003']);
});
