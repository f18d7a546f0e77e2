import type { CombineOutputsInput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import type { Check } from '../../../../contract/check.ts';
import { reasonCheck } from '../../../../contract/reason-check.ts';
import { doubtfulOutputs } from '../arbitraries/models.ts';
import { correlationOfNothing, covarianceBeyondTheBound, zeroBeforeValidity } from '../mutants/combine-models.ts';

const some = (wanted: string) => ({
  least: 0.1,
  holds: ({ outputs }: CombineOutputsInput) => outputs.some(({ model }) => JSON.stringify(model).startsWith(wanted)),
});

const labels = {
  'an output without uncertainty': some('"sure"'),
  'a stationary output': some('["pow"'),
  'an ordinary output': some('"x"'),
};

/** Matrices exist where every output quantity has a standard uncertainty, correlation coefficients where none is zero. */
export const UNC_046: readonly Check[] = [
  reasonCheck<CombineOutputsInput>({
    clause: 'UNC-046@1',
    id: 'UNC-046/covariance',
    operation: 'uncertainty/combine',
    field: 'covariance',
    given: doubtfulOutputs,
    labels,
    brokenBy: [covarianceBeyondTheBound],
  }),
  reasonCheck<CombineOutputsInput>({
    clause: 'UNC-046@1',
    id: 'UNC-046/correlation',
    operation: 'uncertainty/combine',
    field: 'correlation',
    given: doubtfulOutputs,
    labels,
    brokenBy: [correlationOfNothing, zeroBeforeValidity],
  }),
];
