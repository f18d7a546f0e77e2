import type { CombineModelInput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { reasonCheck } from '../../../../contract/reason-check.ts';
import { doubtfulEstimates } from '../arbitraries/models.ts';
import {
  derivativeZero,
  goesOnOutside,
  powersByLogarithms,
  sameCodeForOverflow,
  underflowsAfterOverflow,
} from '../mutants/combine-models.ts';

const first = ({ quantities }: CombineModelInput): number => quantities[0]?.estimate ?? 0;

/** Estimates at which an operator has no value, no derivatives or one beyond the largest double are rejected. */
export const UNC_036 = reasonCheck<CombineModelInput>({
  clause: 'UNC-036@1',
  operation: 'uncertainty/combine',
  given: doubtfulEstimates,
  labels: {
    'an estimate of zero': { least: 0.1, holds: (input) => first(input) === 0 },
    'a negative estimate': { least: 0.1, holds: (input) => first(input) < 0 },
    'a large estimate': { least: 0.05, holds: (input) => first(input) >= 10 },
  },
  brokenBy: [goesOnOutside, underflowsAfterOverflow, derivativeZero, sameCodeForOverflow, powersByLogarithms],
});
