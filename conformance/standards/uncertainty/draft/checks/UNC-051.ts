import type {
  ProportionIntervalInput,
  ProportionIntervalOutput,
} from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { proportionsBy } from '../arbitraries/proportions.ts';
import { countLabels, intervalEnds } from '../interval-ends.ts';
import { midPForExact, oneSidedAtTheEnds, wilsonForExact } from '../mutants/proportion-interval.ts';

/** The interval of Clopper and Pearson, two-sided at its ends too (Clopper and Pearson 1934). */
export const UNC_051 = operationCheck<ProportionIntervalInput, ProportionIntervalOutput>({
  clause: 'UNC-051@1',
  operation: 'uncertainty/proportion-interval',
  given: proportionsBy('clopper-pearson'),
  labels: countLabels,
  judge: intervalEnds,
  brokenBy: [midPForExact, oneSidedAtTheEnds, wilsonForExact],
});
