import type { CompareInput, CompareOutput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import type { Check } from '../../../../contract/check.ts';
import { type Judgement, worst } from '../../../../contract/judgement.ts';
import { isUndefined } from '../../../../contract/operation.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { within } from '../../../../judge/within.ts';
import { equals, FORMULA } from '../../../../judge/agreement.ts';
import { correlatedResults } from '../arbitraries/compared-results.ts';
import {
  bothUncertainties,
  certainReference,
  enOfIndependent,
  scoresWithoutSign,
  standardForExpanded,
} from '../mutants/compare.ts';

const SCORES = ['zeta', 'en', 'zPrime'] as const;

/** Scores that exist are judged as numbers; which of them do not exist belongs to UNC-129. */
function score(output: CompareOutput, expected: CompareOutput, member: (typeof SCORES)[number]): readonly Judgement[] {
  const right = expected[member];
  if (right === undefined) return [equals(output[member] ?? null, null, `/${member}`)];
  return isUndefined(right) ? [] : [within(output[member], right, { relative: FORMULA, at: `/${member}` })];
}

/** ζ by the standard, E_n by the expanded uncertainty of the difference, z' by the deviation of the assessment. */
export const UNC_128: readonly Check[] = [
  operationCheck<CompareInput, CompareOutput>({
    clause: 'UNC-128@1',
    operation: 'uncertainty/compare',
    given: correlatedResults,
    labels: {
      'expanded alike': {
        least: 0.3,
        holds: ({ result, reference }) =>
          result.coverageProbability !== undefined && result.coverageProbability === reference.coverageProbability,
      },
      'a deviation for proficiency assessment': {
        least: 0.2,
        holds: ({ proficiencyDeviation }) => proficiencyDeviation !== undefined,
      },
      'no such deviation': { least: 0.2, holds: ({ proficiencyDeviation }) => proficiencyDeviation === undefined },
    },
    judge: ({ output, expected }) => worst(SCORES.flatMap((member) => score(output, expected, member))),
    brokenBy: [standardForExpanded, enOfIndependent, scoresWithoutSign, certainReference, bothUncertainties],
  }),
  operationCheck<CompareInput, CompareOutput>({
    clause: 'UNC-128@1',
    id: 'UNC-128/zeta-times-uncertainty',
    operation: 'uncertainty/compare',
    given: correlatedResults,
    labels: {},
    judge: ({ output, expected }) =>
      isUndefined(expected.zeta)
        ? equals(output.zeta, expected.zeta, '/zeta')
        : within(Number(output.zeta) * Number(output.standardUncertainty), Number(output.difference), {
            relative: FORMULA,
            at: '/zeta',
          }),
    brokenBy: [scoresWithoutSign],
  }),
];
