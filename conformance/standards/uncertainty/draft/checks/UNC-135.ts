import type { ConsensusInput, ConsensusOutput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import type { Check } from '../../../../contract/check.ts';
import { fail, passWithin, worst } from '../../../../contract/judgement.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { reasonCheck } from '../../../../contract/reason-check.ts';
import { within } from '../../../../judge/within.ts';
import { equals, FORMULA } from '../../../../judge/agreement.ts';
import { contributedResults, fewOrMoreMembers, largestResult, membersOf } from '../arbitraries/contributed-results.ts';
import {
  alwaysBirge,
  birgeBothWays,
  everyoneIsMember,
  meanOfOne,
  neverBirge,
  unweighted,
  weightedByInverse,
} from '../mutants/consensus.ts';

/** The weighted mean and its uncertainty, enlarged only where that is asked for; at least two members (Cox 2002). */
export const UNC_135: readonly Check[] = [
  operationCheck<ConsensusInput, ConsensusOutput>({
    clause: 'UNC-135@1',
    operation: 'uncertainty/consensus',
    given: contributedResults,
    cost: 5,
    labels: {
      'two members': { least: 0.02, holds: (input) => membersOf(input).length === 2 },
      'a result that is no member': {
        least: 0.2,
        holds: (input) => membersOf(input).length < input.results.length,
      },
      'the Birge ratio applied': { least: 0.2, holds: ({ birge }) => birge === 'applied' },
      'not applied': { least: 0.2, holds: ({ birge }) => birge === undefined },
    },
    judge: ({ input, output, expected }) =>
      worst([
        within(output.value, expected.value, { relative: FORMULA, scale: largestResult(input), at: '/value' }),
        within(output.standardUncertainty, expected.standardUncertainty, {
          relative: FORMULA,
          at: '/standardUncertainty',
        }),
        equals(output.birge, expected.birge, '/birge'),
      ]),
    brokenBy: [unweighted, weightedByInverse, everyoneIsMember, alwaysBirge, neverBirge, birgeBothWays],
  }),
  operationCheck<ConsensusInput, ConsensusOutput>({
    clause: 'UNC-135@1',
    id: 'UNC-135/more-certain-than-each',
    operation: 'uncertainty/consensus',
    given: contributedResults.map(({ birge: _, ...input }) => input),
    cost: 5,
    labels: {},
    judge: ({ input, output }) => {
      const least = Math.min(...membersOf(input).map(({ standardUncertainty }) => standardUncertainty));
      const bound = least / Math.sqrt(membersOf(input).length);
      const u = output.standardUncertainty;
      if (u < least * (1 + FORMULA) && u >= bound * (1 - FORMULA)) return passWithin(0);
      return fail(
        { en: `${u} is not between ${bound} and ${least}`, zh: `${u}不在${bound}与${least}之间` },
        least,
        u,
        '/standardUncertainty',
      );
    },
    brokenBy: [alwaysBirge],
  }),
  reasonCheck<ConsensusInput>({
    clause: 'UNC-135@1',
    id: 'UNC-135/members',
    operation: 'uncertainty/consensus',
    given: fewOrMoreMembers,
    cost: 5,
    labels: {
      'one member': { least: 0.1, holds: (input) => membersOf(input).length === 1 },
      'more than one': { least: 0.3, holds: (input) => membersOf(input).length > 1 },
      'beyond the largest double': {
        least: 0.1,
        holds: ({ results }) => results.some(({ value }) => Math.abs(value) === 1e150),
      },
    },
    brokenBy: [meanOfOne, everyoneIsMember],
  }),
];
