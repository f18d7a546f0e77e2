import fc from 'fast-check';
import type {
  PropagateDistributionsInput as Input,
  PropagateDistributionsOutput as Output,
} from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import type { Check } from '../../../../contract/check.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import {
  anyDistributions,
  correlatedNormals,
  manyTrials,
  type Propagation,
  severalOutputs,
} from '../arbitraries/propagations.ts';
import type { Scales } from '../../../../judge/digits-check.ts';
import { digitsCheck } from '../digits-check.ts';
import { coarseNumbers, lengthInSinglePrecision, singlePrecision } from '../mutants/propagate-distributions.ts';
import { TOLERANCES } from '../tolerances.ts';
import { lengthsAgree } from '../trials-agreement.ts';

/** The scale of each number, by its place in the output. */
function scalesOf({ outputs, covariance = [] }: Output): Scales {
  const summaries = outputs.flatMap(({ standardUncertainty, ...numbers }, index) =>
    (['estimate', 'lower', 'upper'] as const).map((member): [string, number] => [
      `/outputs/${index}/${member}`,
      Math.abs(numbers[member]) + standardUncertainty,
    ]),
  );
  const products = covariance.flatMap((row, j) =>
    row.map((_, k): [string, number] => [
      `/covariance/${j}/${k}`,
      (outputs[j]?.standardUncertainty ?? 0) * (outputs[k]?.standardUncertainty ?? 0),
    ]),
  );
  return Object.fromEntries([...summaries, ...products]);
}

const symmetric = (input: Propagation): Propagation => ({ ...input, interval: 'symmetric' });

/** Every number to nine digits of its scale; of a shortest interval, its length. */
export const UNC_088: readonly Check[] = [
  digitsCheck<Input>({
    clause: 'UNC-088@1',
    operation: 'propagate-distributions',
    given: fc
      .oneof(
        { weight: 3, arbitrary: anyDistributions },
        { weight: 2, arbitrary: severalOutputs },
        { weight: 2, arbitrary: correlatedNormals },
        { weight: 1, arbitrary: manyTrials },
      )
      .map(symmetric),
    labels: {
      'a thousand trials': {
        least: 0.02,
        holds: ({ sampling }) => sampling.method === 'fixed' && sampling.trials >= 1000,
      },
      'several outputs': { least: 0.1, holds: ({ outputs }) => outputs.length > 1 },
    },
    cost: 2,
    scales: (_input, _output, expected) => scalesOf(expected as unknown as Output),
    brokenBy: [singlePrecision, coarseNumbers],
  }),
  operationCheck<Input, Output>({
    clause: 'UNC-088@1',
    id: 'UNC-088/length-of-the-shortest',
    operation: 'uncertainty/propagate-distributions',
    given: fc.oneof(anyDistributions, manyTrials).map((input) => ({ ...input, interval: 'shortest' })),
    labels: {
      'a thousand trials': {
        least: 0.1,
        holds: ({ sampling }) => sampling.method === 'fixed' && sampling.trials >= 1000,
      },
    },
    cost: 4,
    judge: (answered) => lengthsAgree(answered, TOLERANCES['propagate-distributions'].lower),
    brokenBy: [lengthInSinglePrecision],
  }),
];
