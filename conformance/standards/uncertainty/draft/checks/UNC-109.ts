import type { BootstrapInput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import type { Check } from '../../../../contract/check.ts';
import { ON_HUNDREDS } from '../../../../contract/long-lists.ts';
import { intervalsBy, largestObservation, longResamples } from '../arbitraries/resampled.ts';
import { digitsCheck } from '../digits-check.ts';
import { longResult, singlePrecision } from '../mutants/bootstrap.ts';

const scales = (input: BootstrapInput) => {
  const scale = largestObservation(input);
  return {
    estimate: scale,
    bias: scale,
    standardUncertainty: scale,
    lower: scale,
    upper: scale,
    biasCorrection: 1,
    acceleration: 1,
  };
};

/** Every number of a result by resampling within its tolerance. */
export const UNC_109: readonly Check[] = [
  digitsCheck<BootstrapInput>({
    clause: 'UNC-109@1',
    operation: 'bootstrap',
    given: intervalsBy('percentile', 'basic', 'normal', 'bca'),
    cost: 10,
    scales,
    brokenBy: [singlePrecision],
  }),
  digitsCheck<BootstrapInput>({
    clause: 'UNC-109@1',
    operation: 'bootstrap',
    ...ON_HUNDREDS,
    given: longResamples,
    scales,
    brokenBy: [longResult],
  }),
];
