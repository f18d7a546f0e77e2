import { expect, it } from 'vitest';
import { precisionOf, shareOf, standardPrecision } from '../../generators/model/precision.ts';

const mutant = (killedBy: readonly string[], alsoFailed: readonly string[]) => ({
  breaks: 'TOY-001',
  killedBy,
  alsoFailed,
});

it('is the share of failed clauses that is the broken one, whatever number of its tests fail', () => {
  expect(shareOf(mutant(['TOY-001'], []))).toBe(1);
  expect(shareOf(mutant(['TOY-001', 'a-vector'], ['TOY-002', 'TOY-003']))).toBe(1 / 3);
  expect(shareOf(mutant([], ['TOY-002']))).toBe(0);
});

it('is told by mean and worst', () => {
  const some = [mutant(['TOY-001'], []), mutant(['TOY-001'], ['TOY-002', 'TOY-003'])];
  expect(precisionOf(some)).toEqual({ mean: 0.6667, worst: 0.3333 });
  expect(precisionOf([])).toBeUndefined();
});

it('of a standard names its worst mutant, the first of several', () => {
  expect(
    standardPrecision({
      'TOY-002/b': mutant(['TOY-001'], ['TOY-002']),
      'TOY-001/a': mutant(['TOY-001'], ['TOY-002']),
      'TOY-003/c': mutant(['TOY-001'], []),
    }),
  ).toEqual({ mutants: 3, killed: 3, brokeOneClauseOnly: 1, mean: 0.6667, worst: 0.5, worstMutant: 'TOY-001/a' });
  expect(standardPrecision({})).toEqual({
    mutants: 0,
    killed: 0,
    brokeOneClauseOnly: 0,
    mean: 0,
    worst: 0,
    worstMutant: null,
  });
});
