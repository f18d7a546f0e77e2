import type { ConsensusInput, RobustMeanInput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import type { Check } from '../../../../contract/check.ts';
import type { JsonObject } from '../../../../contract/json.ts';
import { ON_HUNDREDS } from '../../../../contract/long-lists.ts';
import {
  contributedResults,
  largestResult,
  largestValue,
  manyResults,
  manyValues,
  scatteredValues,
} from '../arbitraries/contributed-results.ts';
import { digitsCheck } from '../digits-check.ts';
import { longConsensus, singlePrecision, wilsonHilferty } from '../mutants/consensus.ts';
import { longMean, millionth } from '../mutants/robust-mean.ts';

const ofConsensus = (input: ConsensusInput, _output: JsonObject, expected: JsonObject) => ({
  value: largestResult(input),
  difference: largestResult(input),
  chiSquared: 1 + Number(expected['chiSquared']),
  birgeRatio: 1 + Number(expected['birgeRatio']),
});

const ofRobust = (input: RobustMeanInput) => ({ value: largestValue(input) });

/** Every number of a consensus within its tolerance. */
export const UNC_139: readonly Check[] = [
  digitsCheck<ConsensusInput>({
    clause: 'UNC-139@1',
    operation: 'consensus',
    given: contributedResults,
    cost: 5,
    scales: ofConsensus,
    brokenBy: [singlePrecision, wilsonHilferty],
  }),
  digitsCheck<ConsensusInput>({
    clause: 'UNC-139@1',
    operation: 'consensus',
    ...ON_HUNDREDS,
    given: manyResults,
    scales: ofConsensus,
    brokenBy: [longConsensus],
  }),
  digitsCheck<RobustMeanInput>({
    clause: 'UNC-139@1',
    operation: 'robust-mean',
    given: scatteredValues,
    cost: 5,
    scales: ofRobust,
    brokenBy: [millionth],
  }),
  digitsCheck<RobustMeanInput>({
    clause: 'UNC-139@1',
    operation: 'robust-mean',
    ...ON_HUNDREDS,
    given: manyValues,
    scales: ofRobust,
    brokenBy: [longMean],
  }),
];
