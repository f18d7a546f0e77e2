import type {
  ClusteredMeanInput,
  ClusteredMeanOutput,
} from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import type { Check } from '../../../../contract/check.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { within } from '../../../../judge/within.ts';
import { equals, FORMULA } from '../../../../judge/agreement.ts';
import { repeatedAlike, weightedClusters, weightedItems } from '../arbitraries/clustered-scores.ts';
import { designEffect, uncertaintyIfIndependent } from '../cluster-moments.ts';
import {
  atLeastOne,
  designEffectDivisorN,
  ratioOfUncertainties,
  strayDesignEffect,
} from '../mutants/clustered-mean.ts';

const operation = 'uncertainty/clustered-mean';

/** What the clusters cost: the variance over that of independent scores. */
export const UNC_094: readonly Check[] = [
  // Against the answer's own uncertainty, so that a wrong one is charged to UNC-090 alone.
  operationCheck<ClusteredMeanInput, ClusteredMeanOutput>({
    clause: 'UNC-094@1',
    operation,
    given: weightedItems,
    labels: {
      'more than one': { least: 0.3, holds: (input) => designEffect(input) > 1.001 },
      'less than one': { least: 0.2, holds: (input) => designEffect(input) < 0.999 },
    },
    judge: ({ input, output }) =>
      within(
        output.designEffect,
        ((output.standardUncertainty as number) / uncertaintyIfIndependent(input.scores)) ** 2,
        { relative: FORMULA, at: '/designEffect' },
      ),
    brokenBy: [ratioOfUncertainties, designEffectDivisorN, atLeastOne],
  }),
  // k equal answers of each of C items: (kC - 1)/(C - 1), whatever the scores are.
  operationCheck<ClusteredMeanInput, ClusteredMeanOutput>({
    clause: 'UNC-094@1',
    id: 'UNC-094/repeats',
    operation,
    given: repeatedAlike,
    labels: {},
    judge: ({ input, output }) =>
      within(output.designEffect, (input.scores.length - 1) / (new Set(input.clusters).size - 1), {
        relative: FORMULA,
        at: '/designEffect',
      }),
    brokenBy: [ratioOfUncertainties, designEffectDivisorN],
  }),
  operationCheck<ClusteredMeanInput, ClusteredMeanOutput>({
    clause: 'UNC-094@1',
    id: 'UNC-094/clusters',
    operation,
    given: weightedClusters,
    labels: {},
    judge: ({ output }) => equals('designEffect' in output, false, '/designEffect'),
    brokenBy: [strayDesignEffect],
  }),
];
