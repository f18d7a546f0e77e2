import type { BootstrapInput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { intervalsBy, largestObservation } from '../arbitraries/resampled.ts';
import { digitsCheck } from '../digits-check.ts';
import { singlePrecision } from '../mutants/bootstrap.ts';

/** Every number of a result by resampling within its tolerance. */
export const UNC_109 = digitsCheck<BootstrapInput>({
  clause: 'UNC-109@1',
  operation: 'bootstrap',
  given: intervalsBy('percentile', 'basic', 'normal', 'bca'),
  cost: 10,
  scales: (input) => {
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
  },
  brokenBy: [singlePrecision],
});
