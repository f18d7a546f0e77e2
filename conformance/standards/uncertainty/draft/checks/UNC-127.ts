import type { CompareInput, CompareOutput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import type { Check } from '../../../../contract/check.ts';
import { type Judgement, worst } from '../../../../contract/judgement.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { within } from '../../../../judge/within.ts';
import { FORMULA } from '../../../../judge/agreement.ts';
import { correlatedResults } from '../arbitraries/compared-results.ts';
import { covarianceOnce, plusCovariance, referenceLessResult, uncorrelated } from '../mutants/compare.ts';

const labels = {
  independent: { least: 0.2, holds: ({ correlation }: CompareInput) => correlation === 'independent' },
  'positive correlation': { least: 0.15, holds: ({ correlation }: CompareInput) => Number(correlation) > 0 },
  'negative correlation': { least: 0.1, holds: ({ correlation }: CompareInput) => Number(correlation) < 0 },
  'the result below the reference': {
    least: 0.2,
    holds: ({ result, reference }: CompareInput) => Number(result.value) < Number(reference.value),
  },
};

/** The sides of a flat triangle: of perfectly correlated results |u(x) - u(X)|, of anticorrelated ones the sum. */
function isFlat(u: unknown, { result, reference, correlation }: CompareInput): Judgement {
  const [a, b] = [Number(result.standardUncertainty), Number(reference.standardUncertainty)];
  const side = Number(correlation) === 1 ? Math.abs(a - b) : a + b;
  return within(u, side, { relative: FORMULA, scale: a + b, at: '/standardUncertainty' });
}

/** d = x - X with its sign, and u(d) with the covariance twice and its sign (JCGM 100:2008, 5.2.2). */
export const UNC_127: readonly Check[] = [
  operationCheck<CompareInput, CompareOutput>({
    clause: 'UNC-127@1',
    operation: 'uncertainty/compare',
    given: correlatedResults,
    labels,
    judge: ({ output, expected }) =>
      worst([
        within(output.difference, expected.difference as number, { relative: FORMULA, at: '/difference' }),
        within(output.standardUncertainty, expected.standardUncertainty as number, {
          relative: FORMULA,
          at: '/standardUncertainty',
        }),
      ]),
    brokenBy: [plusCovariance, uncorrelated, covarianceOnce, referenceLessResult],
  }),
  operationCheck<CompareInput, CompareOutput>({
    clause: 'UNC-127@1',
    id: 'UNC-127/perfect-correlation',
    operation: 'uncertainty/compare',
    given: correlatedResults.filter(({ correlation }) => /^-?1(\.0+)?$/.test(correlation ?? '')),
    cost: 2,
    labels: {
      'perfectly correlated': { least: 0.3, holds: ({ correlation }) => Number(correlation) === 1 },
      'perfectly anticorrelated': { least: 0.2, holds: ({ correlation }) => Number(correlation) === -1 },
    },
    judge: ({ input, output }) => isFlat(output.standardUncertainty, input),
    brokenBy: [covarianceOnce, plusCovariance],
  }),
];
