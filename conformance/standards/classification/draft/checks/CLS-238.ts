import type { BootstrapMeasureInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import type { Check } from '../../../../contract/check.ts';
import type { JsonObject } from '../../../../contract/json.ts';
import { ON_HUNDREDS } from '../../../../contract/long-lists.ts';
import { longResampled, spreadItems } from '../arbitraries/resampled-items.ts';
import { digitsCheck } from '../digits-check.ts';
import { longResult, singleU } from '../mutants/bootstrap-measure.ts';

const scales = (_input: unknown, _output: JsonObject, expected: JsonObject) => {
  const scale = Math.max(1, Math.abs(Number(expected['estimate'])));
  return { estimate: scale, bias: scale, standardUncertainty: scale, lower: scale, upper: scale };
};

/** Every number of a measure by resampling within its tolerance. */
export const CLS_238: readonly Check[] = [
  digitsCheck<BootstrapMeasureInput>({
    clause: 'CLS-238@1',
    operation: 'bootstrap-measure',
    given: spreadItems,
    cost: 4,
    scales,
    brokenBy: [singleU],
  }),
  digitsCheck<BootstrapMeasureInput>({
    clause: 'CLS-238@1',
    operation: 'bootstrap-measure',
    ...ON_HUNDREDS,
    given: longResampled,
    scales,
    brokenBy: [longResult],
  }),
];
