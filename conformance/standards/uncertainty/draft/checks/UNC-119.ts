import fc from 'fast-check';
import type { DecideInput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import type { Check } from '../../../../contract/check.ts';
import { proportionDecisions, scaledDecisions } from '../arbitraries/decisions.ts';
import { digitsCheck } from '../digits-check.ts';
import { complementOfProbability, eightDigits } from '../mutants/decide.ts';

/** Probabilities and risks to ten digits, small ones from the tail. */
export const UNC_119: Check = digitsCheck<DecideInput>({
  clause: 'UNC-119@1',
  operation: 'decide',
  given: fc.oneof(scaledDecisions, proportionDecisions),
  labels: {
    normal: { least: 0.05, holds: ({ distribution }) => distribution?.type === 'normal' },
    t: { least: 0.2, holds: ({ distribution }) => distribution?.type === 't' },
    beta: { least: 0.3, holds: ({ distribution }) => distribution?.type === 'beta' },
  },
  brokenBy: [complementOfProbability, eightDigits],
});
