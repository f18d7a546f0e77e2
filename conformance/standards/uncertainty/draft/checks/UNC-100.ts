import type {
  PairedDifferenceInput,
  PairedDifferenceOutput,
} from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import type { Check } from '../../../../contract/check.ts';
import { worst } from '../../../../contract/judgement.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { reasonCheck } from '../../../../contract/reason-check.ts';
import { within } from '../../../../judge/within.ts';
import { FORMULA } from '../../../../judge/agreement.ts';
import {
  alikePairs,
  differences,
  independentPairs,
  pairedScores,
  secondInOrder,
} from '../arbitraries/paired-scores.ts';
import { uncertaintyIfIndependent } from '../cluster-moments.ts';
import {
  correlationOfScores,
  magnitudeOfCorrelation,
  sumOfUncertainties,
  zeroCorrelation,
  zeroUnpaired,
} from '../mutants/paired-difference.ts';

const operation = 'uncertainty/paired-difference';
const labels = {
  'scores of the first all equal': {
    least: 0.1,
    holds: ({ first }: PairedDifferenceInput) => new Set(first.scores).size === 1,
  },
  'scores of the second all equal': {
    least: 0.1,
    holds: ({ second }: PairedDifferenceInput) => new Set(second.scores).size === 1,
  },
  'both differ': {
    least: 0.2,
    holds: ({ first, second }: PairedDifferenceInput) =>
      new Set(first.scores).size > 1 && new Set(second.scores).size > 1,
  },
};

/** The uncertainty that unpaired results would have stands beside, and the correlation that makes the difference. */
export const UNC_100: readonly Check[] = [
  operationCheck<PairedDifferenceInput, PairedDifferenceOutput>({
    clause: 'UNC-100@1',
    operation,
    given: pairedScores,
    labels: {
      clusters: { least: 0.1, holds: ({ clusters }) => clusters !== undefined },
      'no clusters': { least: 0.4, holds: ({ clusters }) => clusters === undefined },
    },
    judge: ({ output, expected }) =>
      worst([
        within(output.unpairedStandardUncertainty, expected.unpairedStandardUncertainty as number, {
          relative: FORMULA,
          at: '/unpairedStandardUncertainty',
        }),
        within(output.correlation, expected.correlation as number, { relative: FORMULA, scale: 1, at: '/correlation' }),
      ]),
    brokenBy: [sumOfUncertainties, magnitudeOfCorrelation, correlationOfScores],
  }),
  // The law of propagation gives the uncertainty of the differences from what stands beside it.
  operationCheck<PairedDifferenceInput, PairedDifferenceOutput>({
    clause: 'UNC-100@1',
    id: 'UNC-100/law-of-propagation',
    operation,
    given: independentPairs,
    labels: {},
    judge: ({ input, output }) => {
      const [a, b] = [uncertaintyIfIndependent(input.first.scores), uncertaintyIfIndependent(secondInOrder(input))];
      const independent = (output.unpairedStandardUncertainty as number) ** 2;
      return within(
        independent - 2 * (output.correlation as number) * a * b,
        uncertaintyIfIndependent(differences(input)) ** 2,
        { relative: FORMULA, scale: a * a + b * b, at: '/correlation' },
      );
    },
    brokenBy: [sumOfUncertainties, magnitudeOfCorrelation],
  }),
  reasonCheck<PairedDifferenceInput>({
    clause: 'UNC-100@1',
    id: 'UNC-100/no-correlation',
    operation,
    given: alikePairs,
    field: 'correlation',
    labels,
    brokenBy: [zeroCorrelation],
  }),
  reasonCheck<PairedDifferenceInput>({
    clause: 'UNC-100@1',
    id: 'UNC-100/no-uncertainty',
    operation,
    given: alikePairs,
    field: 'unpairedStandardUncertainty',
    labels,
    brokenBy: [zeroUnpaired],
  }),
];
