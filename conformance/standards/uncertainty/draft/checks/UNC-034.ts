import fc from 'fast-check';
import type {
  EffectiveDegreesOfFreedomInput,
  EffectiveDegreesOfFreedomOutput,
} from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { worst } from '../../../../contract/judgement.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { within } from '../../../../judge/within.ts';
import { equals, FORMULA } from '../../../../judge/agreement.ts';
import { independentComponents, wholeDegreesOfFreedom } from '../arbitraries/budgets.ts';
import { alwaysFloor, floorOfDouble, nearestInteger, noRounding } from '../mutants/effective-degrees-of-freedom.ts';

/**
 * A floor of ten significant digits, or no rounding at all. A floor is compared with the reference and not with the
 * answer's own effective degrees of freedom, since 14.999999999999998 is a right value of 15 and its floor is 15.
 */
export const UNC_034 = operationCheck<EffectiveDegreesOfFreedomInput, EffectiveDegreesOfFreedomOutput>({
  clause: 'UNC-034@1',
  operation: 'uncertainty/effective-degrees-of-freedom',
  given: fc.oneof(independentComponents, wholeDegreesOfFreedom),
  labels: {
    'rounding not given': { least: 0.2, holds: ({ rounding }) => rounding === undefined },
    floor: { least: 0.1, holds: ({ rounding }) => rounding === 'floor' },
    none: { least: 0.1, holds: ({ rounding }) => rounding === 'none' },
  },
  judge: ({ output, expected }) => {
    const rounding = equals(output.rounding, expected.rounding, '/rounding');
    if (expected.rounding === 'floor') {
      return worst([rounding, equals(output.degreesOfFreedom, expected.degreesOfFreedom, '/degreesOfFreedom')]);
    }
    const same = within(output.degreesOfFreedom, expected.effectiveDegreesOfFreedom, {
      relative: FORMULA,
      at: '/degreesOfFreedom',
    });
    return worst([rounding, same]);
  },
  brokenBy: [floorOfDouble, nearestInteger, noRounding, alwaysFloor],
});
