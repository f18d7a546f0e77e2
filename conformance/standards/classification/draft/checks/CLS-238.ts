import type { BootstrapMeasureInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { spreadItems } from '../arbitraries/resampled-items.ts';
import { digitsCheck } from '../digits-check.ts';
import { singleU } from '../mutants/bootstrap-measure.ts';

/** Every number of a measure by resampling within its tolerance. */
export const CLS_238 = digitsCheck<BootstrapMeasureInput>({
  clause: 'CLS-238@1',
  operation: 'bootstrap-measure',
  given: spreadItems,
  cost: 4,
  scales: (_input, _output, expected) => {
    const scale = Math.max(1, Math.abs(Number(expected['estimate'])));
    return { estimate: scale, bias: scale, standardUncertainty: scale, lower: scale, upper: scale };
  },
  brokenBy: [singleU],
});
