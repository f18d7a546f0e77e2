import type { TypeBInput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { reasonCheck } from '../../../../contract/reason-check.ts';
import { withReliability } from '../arbitraries/type-b.ts';
import { boundAtOneHalf, fewerThanOne, infiniteBeyond, undefinedAsAWhole } from '../mutants/type-b.ts';

/** Fewer than one degree of freedom are none, and the standard uncertainty is given all the same. */
export const UNC_076 = reasonCheck<TypeBInput>({
  clause: 'UNC-076@1',
  operation: 'uncertainty/type-b',
  given: withReliability,
  field: 'degreesOfFreedom',
  labels: {
    'from 51 % to 70 %': { least: 0.1, holds: ({ relativeUncertainty: r = 0 }) => r > 0.5 && r <= 0.7 },
    'from 71 % to 80 %': { least: 0.1, holds: ({ relativeUncertainty: r = 0 }) => r > 0.7 && r <= 0.8 },
  },
  brokenBy: [fewerThanOne, infiniteBeyond, undefinedAsAWhole, boundAtOneHalf],
});
