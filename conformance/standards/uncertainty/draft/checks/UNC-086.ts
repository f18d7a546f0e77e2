import type {
  PropagateDistributionsInput as Input,
  PropagateDistributionsOutput as Output,
} from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { worst } from '../../../../contract/judgement.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { equals } from '../../../../judge/agreement.ts';
import { adaptive } from '../arbitraries/propagations.ts';
import { firstBatchOnly, fixedTrials, oneBatch, oneBatchMore } from '../mutants/propagate-distributions.ts';
import { estimatesAgree } from '../trials-agreement.ts';

/** Batches until the results are stable, and the results of all of them (JCGM 101:2008, 7.9). */
export const UNC_086 = operationCheck<Input, Output>({
  clause: 'UNC-086@1',
  operation: 'uncertainty/propagate-distributions',
  given: adaptive,
  cost: 50,
  labels: {
    'one digit': {
      least: 0.1,
      holds: ({ sampling }) => sampling.method === 'adaptive' && sampling.significantDigits === 1,
    },
    'two digits, which are not asked for': {
      least: 0.1,
      holds: ({ sampling }) => sampling.method === 'adaptive' && sampling.significantDigits === undefined,
    },
  },
  judge: (answered) =>
    worst([
      equals(answered.output.trials, answered.expected.trials, '/trials'),
      equals(answered.output.sampling, answered.expected.sampling, '/sampling'),
      estimatesAgree(answered),
    ]),
  brokenBy: [oneBatch, oneBatchMore, fixedTrials, firstBatchOnly],
});
