import fc from 'fast-check';
import type { CombineModelInput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { reasonCheck } from '../../../../contract/reason-check.ts';
import { aroundTheBound, aroundTheSecondBound, correlatedSquares } from '../arbitraries/models.ts';
import {
  boundWithoutCorrelation,
  neverOutOfValidity,
  onlyExactlyStationary,
  stricterBound,
} from '../mutants/combine-models.ts';

/** There is a standard uncertainty exactly where the terms on which it rests are large enough. */
export const UNC_045 = reasonCheck<CombineModelInput>({
  clause: 'UNC-045@1',
  operation: 'uncertainty/combine',
  field: 'standardUncertainty',
  given: fc.oneof(
    { weight: 3, arbitrary: aroundTheBound },
    { weight: 2, arbitrary: aroundTheSecondBound },
    { weight: 1, arbitrary: correlatedSquares },
  ),
  labels: {
    'second order': { least: 0.2, holds: ({ order }) => order === 'second' },
    'first order': { least: 0.4, holds: ({ order }) => order !== 'second' },
    correlated: { least: 0.1, holds: ({ correlation }) => correlation !== undefined },
    'a small uncertainty': {
      least: 0.05,
      holds: ({ quantities: [one] }) => one !== undefined && one.standardUncertainty < Math.abs(one.estimate) / 10,
    },
    'a large uncertainty': {
      least: 0.2,
      holds: ({ quantities: [one] }) => one !== undefined && one.standardUncertainty > Math.abs(one.estimate) / 2,
    },
  },
  brokenBy: [neverOutOfValidity, onlyExactlyStationary, boundWithoutCorrelation, stricterBound],
});
