import type { CompareInput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import type { Check } from '../../../../contract/check.ts';
import type { Mutant } from '../../../../contract/mutant.ts';
import { reasonCheck } from '../../../../contract/reason-check.ts';
import { doubtfulScores } from '../arbitraries/compared-results.ts';
import {
  ignoresBasis,
  ignoresProbability,
  independenceAssumed,
  probabilityByItsSpelling,
  twiceTheStandard,
  zeroForNoScore,
} from '../mutants/compare.ts';

const isStated = ({ correlation }: CompareInput): boolean => correlation !== undefined;
const isExpanded = ({ result, reference }: CompareInput): boolean =>
  result.expandedUncertainty !== undefined && reference.expandedUncertainty !== undefined;
const isOneBasis = ({ result, reference }: CompareInput): boolean => result.coverageBasis === reference.coverageBasis;
const isOneText = ({ result, reference }: CompareInput): boolean =>
  result.coverageProbability === reference.coverageProbability;
const isOneNumber = ({ result, reference }: CompareInput): boolean =>
  Number(result.coverageProbability) === Number(reference.coverageProbability);

const scoreCheck = (field: 'standardUncertainty' | 'zeta' | 'en', brokenBy: readonly Mutant[]): Check =>
  reasonCheck<CompareInput>({
    clause: 'UNC-129@1',
    id: `UNC-129/${field === 'standardUncertainty' ? 'uncertainty' : field}`,
    operation: 'uncertainty/compare',
    given: doubtfulScores,
    field,
    labels: {
      'no correlation stated': { least: 0.1, holds: (input) => !isStated(input) },
      'not expanded': { least: 0.05, holds: (input) => isStated(input) && !isExpanded(input) },
      'other basis': { least: 0.05, holds: (input) => isExpanded(input) && !isOneBasis(input) },
      'other probability': {
        least: 0.02,
        holds: (input) => isExpanded(input) && isOneBasis(input) && !isOneText(input) && !isOneNumber(input),
      },
      'one probability in two spellings': {
        least: 0.02,
        holds: (input) => isExpanded(input) && isOneBasis(input) && !isOneText(input) && isOneNumber(input),
      },
      'nothing to divide by': {
        least: 0.05,
        holds: ({ result, reference, correlation }) =>
          Number(correlation) === 1 && Number(result.standardUncertainty) === Number(reference.standardUncertainty),
      },
      'no difference either': {
        least: 0.02,
        holds: ({ result, reference, correlation }) =>
          Number(correlation) === 1 &&
          Number(result.standardUncertainty) === Number(reference.standardUncertainty) &&
          Number(result.value) === Number(reference.value),
      },
    },
    brokenBy,
  });

/** A score without what it rests on does not exist, with the first reason that applies; the others are given. */
export const UNC_129: readonly Check[] = [
  scoreCheck('standardUncertainty', [independenceAssumed]),
  scoreCheck('zeta', [independenceAssumed, zeroForNoScore]),
  scoreCheck('en', [
    independenceAssumed,
    twiceTheStandard,
    ignoresProbability,
    ignoresBasis,
    probabilityByItsSpelling,
    zeroForNoScore,
  ]),
];
