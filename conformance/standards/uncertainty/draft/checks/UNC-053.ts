import type {
  ProportionIntervalInput,
  ProportionIntervalOutput,
} from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { worst } from '../../../../contract/judgement.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { within } from '../../../../judge/within.ts';
import { equals, FORMULA } from '../../../../judge/agreement.ts';
import { proportionsBy } from '../arbitraries/proportions.ts';
import { countLabels } from '../interval-ends.ts';
import { bernoulliSpread, methodUnnamed, zeroAtTheEnds } from '../mutants/proportion-interval.ts';

/** The standard uncertainty of a proportion, which is not zero where none or all succeeded, with its method. */
export const UNC_053 = operationCheck<ProportionIntervalInput, ProportionIntervalOutput>({
  clause: 'UNC-053@1',
  operation: 'uncertainty/proportion-interval',
  given: proportionsBy('wilson', 'clopper-pearson', 'jeffreys'),
  labels: countLabels,
  judge: ({ output, expected }) =>
    worst([
      within(output.standardUncertainty, expected.standardUncertainty, {
        relative: FORMULA,
        at: '/standardUncertainty',
      }),
      equals(output.standardUncertaintyMethod, expected.standardUncertaintyMethod, '/standardUncertaintyMethod'),
    ]),
  brokenBy: [zeroAtTheEnds, bernoulliSpread, methodUnnamed],
});
