import type { ConsensusInput, ConsensusOutput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import type { Check } from '../../../../contract/check.ts';
import { worst } from '../../../../contract/judgement.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { within } from '../../../../judge/within.ts';
import { equals, FORMULA } from '../../../../judge/agreement.ts';
import { contributedResults, largestResult, membersOf } from '../arbitraries/contributed-results.ts';
import { certainConsensus, minusForAll, plusForMembers, referenceLessResult } from '../mutants/consensus.ts';

/** d = x - x_ref with u² = u²(x) - u²(x_ref) for what is part of x_ref, and plus for what is not (Cox 2002). */
export const UNC_137: readonly Check[] = [
  operationCheck<ConsensusInput, ConsensusOutput>({
    clause: 'UNC-137@1',
    operation: 'uncertainty/consensus',
    given: contributedResults,
    cost: 5,
    labels: {
      'a result that is no member': { least: 0.2, holds: (input) => membersOf(input).length < input.results.length },
      'members only': { least: 0.05, holds: (input) => membersOf(input).length === input.results.length },
    },
    judge: ({ input, output, expected }) =>
      worst([
        equals(output.equivalence.length, expected.equivalence.length, '/equivalence'),
        ...expected.equivalence.flatMap((right, index) => {
          const at = `/equivalence/${index}`;
          const got = output.equivalence[index];
          return [
            within(got?.difference, right.difference, {
              relative: FORMULA,
              scale: largestResult(input),
              at: `${at}/difference`,
            }),
            within(got?.standardUncertainty, right.standardUncertainty, {
              relative: FORMULA,
              at: `${at}/standardUncertainty`,
            }),
          ];
        }),
      ]),
    brokenBy: [plusForMembers, minusForAll, certainConsensus, referenceLessResult],
  }),
  operationCheck<ConsensusInput, ConsensusOutput>({
    clause: 'UNC-137@1',
    id: 'UNC-137/right-angle',
    operation: 'uncertainty/consensus',
    // By Pythagoras: what is left of a member's uncertainty and that of the mean are its own.
    given: contributedResults.map(({ results }) => ({
      results: results.map(({ member: _, ...one }) => one) as ConsensusInput['results'],
    })),
    cost: 5,
    labels: {},
    judge: ({ input, output }) =>
      worst(
        input.results.map(({ standardUncertainty }, index) =>
          within(
            Math.hypot(output.equivalence[index]?.standardUncertainty ?? NaN, output.standardUncertainty),
            standardUncertainty,
            { relative: FORMULA, at: `/equivalence/${index}/standardUncertainty` },
          ),
        ),
      ),
    brokenBy: [plusForMembers, certainConsensus],
  }),
];
