import type {
  BootstrapMeasureInput,
  BootstrapMeasureOutput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import type { Check } from '../../../../contract/check.ts';
import { type Judgement, worst } from '../../../../contract/judgement.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { equals, FORMULA } from '../../../../judge/agreement.ts';
import { within } from '../../../../judge/within.ts';
import { normalCoverage } from '../../../../numerics/normal-coverage.ts';
import { measureIntervals } from '../arbitraries/resampled-items.ts';
import {
  basicNotReflected,
  cutAtOne,
  normalLessBias,
  oneTail,
  quantileDefinition7,
} from '../mutants/bootstrap-intervals.ts';

type Input = BootstrapMeasureInput;
type Output = BootstrapMeasureOutput;
interface Ends {
  readonly lower: number;
  readonly upper: number;
}

const endsOf = ({ interval }: Output): Partial<Ends> => ('undefined' in interval ? {} : interval);

/** Both ends and the probability that they are for. */
function sameEnds(output: Output, expected: Output, { lower, upper }: Ends): Judgement {
  const got = endsOf(output);
  const scale = Math.max(1, Math.abs(expected.estimate));
  return worst([
    within(got.lower, lower, { relative: FORMULA, scale, at: '/interval/lower' }),
    within(got.upper, upper, { relative: FORMULA, scale, at: '/interval/upper' }),
    equals(output.coverageProbability, expected.coverageProbability, '/coverageProbability'),
  ]);
}

const given = {
  'no probability given': {
    least: 0.05,
    holds: ({ coverageProbability }: Input) => coverageProbability === undefined,
  },
};

/** Intervals from quantiles by definition 6, and from the standard deviation of the replicates. */
export const CLS_234: readonly Check[] = [
  operationCheck<Input, Output>({
    clause: 'CLS-234@1',
    id: 'CLS-234/quantiles',
    operation: 'classification/bootstrap-measure',
    given: measureIntervals('percentile', 'basic'),
    cost: 4,
    labels: {
      ...given,
      percentile: { least: 0.2, holds: ({ conventions }) => conventions.interval === 'percentile' },
      basic: { least: 0.2, holds: ({ conventions }) => conventions.interval === 'basic' },
    },
    judge: ({ output, expected }) => {
      const { lower = NaN, upper = NaN } = endsOf(expected);
      return sameEnds(output, expected, { lower, upper });
    },
    brokenBy: [quantileDefinition7, basicNotReflected, oneTail, cutAtOne],
  }),
  // About the answer's own estimate by its own uncertainty, so that a wrong one is charged to CLS-231 alone.
  operationCheck<Input, Output>({
    clause: 'CLS-234@1',
    id: 'CLS-234/normal',
    operation: 'classification/bootstrap-measure',
    given: measureIntervals('normal'),
    cost: 4,
    labels: given,
    judge: ({ output, expected }) => {
      const half = normalCoverage(expected.coverageProbability) * (output.standardUncertainty as number);
      return sameEnds(output, expected, { lower: output.estimate - half, upper: output.estimate + half });
    },
    brokenBy: [normalLessBias, oneTail, cutAtOne],
  }),
];
