import type { BootstrapInput, BootstrapOutput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import type { Check } from '../../../../contract/check.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { normalCoverage } from '../../../../numerics/normal-coverage.ts';
import { intervalsBy } from '../arbitraries/resampled.ts';
import { endsOf, sameEnds } from '../interval-agreement.ts';
import { basicNotReflected, normalLessBias, oneTail, quantileDefinition7 } from '../mutants/bootstrap.ts';

const operation = 'uncertainty/bootstrap';

/** Intervals from quantiles by definition 6, and from the standard deviation of the replicates. */
export const UNC_107: readonly Check[] = [
  operationCheck<BootstrapInput, BootstrapOutput>({
    clause: 'UNC-107@1',
    id: 'UNC-107/quantiles',
    operation,
    given: intervalsBy('percentile', 'basic'),
    cost: 10,
    labels: {
      percentile: { least: 0.3, holds: ({ interval }) => interval === 'percentile' },
      basic: { least: 0.3, holds: ({ interval }) => interval === 'basic' },
      'resamples that are given': { least: 0.2, holds: ({ resampling }) => resampling === 'indices' },
    },
    judge: ({ input, output, expected }) => {
      const { lower = NaN, upper = NaN } = endsOf(expected);
      return sameEnds(input, output, { lower, upper });
    },
    brokenBy: [quantileDefinition7, basicNotReflected, oneTail],
  }),
  // About the answer's own estimate by its own uncertainty, so that a wrong one is charged to UNC-104 alone.
  operationCheck<BootstrapInput, BootstrapOutput>({
    clause: 'UNC-107@1',
    id: 'UNC-107/normal',
    operation,
    given: intervalsBy('normal'),
    cost: 10,
    labels: { median: { least: 0.2, holds: ({ statistic }) => statistic === 'median' } },
    judge: ({ input, output }) => {
      const half = normalCoverage(input.coverageProbability) * (output.standardUncertainty as number);
      return sameEnds(input, output, { lower: output.estimate - half, upper: output.estimate + half });
    },
    brokenBy: [normalLessBias, oneTail],
  }),
];
