import type { ConsensusInput, RobustMeanInput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import type { Check } from '../../../../contract/check.ts';
import {
  contributedResults,
  largestResult,
  largestValue,
  scatteredValues,
} from '../arbitraries/contributed-results.ts';
import { digitsCheck } from '../digits-check.ts';
import { singlePrecision, wilsonHilferty } from '../mutants/consensus.ts';
import { millionth } from '../mutants/robust-mean.ts';

/** Every number of a consensus within its tolerance. */
export const UNC_139: readonly Check[] = [
  digitsCheck<ConsensusInput>({
    clause: 'UNC-139@1',
    operation: 'consensus',
    given: contributedResults,
    cost: 5,
    scales: (input, _output, expected) => ({
      value: largestResult(input),
      difference: largestResult(input),
      chiSquared: 1 + Number(expected['chiSquared']),
      birgeRatio: 1 + Number(expected['birgeRatio']),
    }),
    brokenBy: [singlePrecision, wilsonHilferty],
  }),
  digitsCheck<RobustMeanInput>({
    clause: 'UNC-139@1',
    operation: 'robust-mean',
    given: scatteredValues,
    cost: 5,
    scales: (input) => ({ value: largestValue(input) }),
    brokenBy: [millionth],
  }),
];
