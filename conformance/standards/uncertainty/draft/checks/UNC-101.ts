import type {
  ClusteredMeanInput,
  PairedDifferenceInput,
  PairedDifferenceOutput,
} from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import type { Check } from '../../../../contract/check.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { reasonCheck } from '../../../../contract/reason-check.ts';
import { within } from '../../../../judge/within.ts';
import { FORMULA } from '../../../../judge/agreement.ts';
import { unequalLists } from '../arbitraries/clustered-scores.ts';
import { differences, doubtfulPairs, independentPairs } from '../arbitraries/paired-scores.ts';
import { uncertaintyIfIndependent } from '../cluster-moments.ts';
import { asManyAsThere } from '../mutants/clustered-mean.ts';
import { lastOfTwo, pairsByOrder, sharedItemsOnly, shorterList } from '../mutants/paired-difference.ts';

const twice = ({ items = [] }: PairedDifferenceInput['first']): boolean => new Set(items).size < items.length;
const inAnotherOrder = ({ first, second }: PairedDifferenceInput): boolean =>
  first.items !== undefined && first.items.some((item, index) => item !== second.items?.[index]);

/** Lists that do not belong together are rejected, not cut; lists with items are paired by these. */
export const UNC_101: readonly Check[] = [
  reasonCheck<ClusteredMeanInput>({
    clause: 'UNC-101@1',
    id: 'UNC-101/clustered-mean',
    operation: 'uncertainty/clustered-mean',
    given: unequalLists,
    labels: {
      'fewer clusters than scores': { least: 0.2, holds: ({ scores, clusters }) => clusters.length < scores.length },
      'more clusters than scores': { least: 0.2, holds: ({ scores, clusters }) => clusters.length > scores.length },
      'as many': { least: 0.1, holds: ({ scores, clusters }) => clusters.length === scores.length },
    },
    brokenBy: [asManyAsThere],
  }),
  reasonCheck<PairedDifferenceInput>({
    clause: 'UNC-101@1',
    id: 'UNC-101/paired-difference',
    operation: 'uncertainty/paired-difference',
    given: doubtfulPairs,
    labels: {
      'an item twice': { least: 0.05, holds: ({ first, second }) => twice(first) || twice(second) },
      'items of one list only': {
        least: 0.05,
        holds: ({ first, second }) => (first.items === undefined) !== (second.items === undefined),
      },
      'scores of different number without items': {
        least: 0.03,
        holds: ({ first, second }) => first.items === undefined && first.scores.length !== second.scores.length,
      },
      'nothing wrong with the numbers': {
        least: 0.3,
        holds: ({ first, second }) => first.scores.length === second.scores.length,
      },
    },
    brokenBy: [sharedItemsOnly, lastOfTwo, shorterList],
  }),
  operationCheck<PairedDifferenceInput, PairedDifferenceOutput>({
    clause: 'UNC-101@1',
    id: 'UNC-101/pairing',
    operation: 'uncertainty/paired-difference',
    given: independentPairs,
    labels: { 'items in another order': { least: 0.3, holds: inAnotherOrder } },
    judge: ({ input, output }) =>
      within(output.standardUncertainty, uncertaintyIfIndependent(differences(input)), {
        relative: FORMULA,
        at: '/standardUncertainty',
      }),
    brokenBy: [pairsByOrder],
  }),
];
