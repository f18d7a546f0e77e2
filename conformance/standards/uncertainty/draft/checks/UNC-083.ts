import type {
  PropagateDistributionsInput as Input,
  PropagateDistributionsOutput as Output,
} from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import type { Check } from '../../../../contract/check.ts';
import { fail, worst } from '../../../../contract/judgement.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { within } from '../../../../judge/within.ts';
import { squareRoot } from '../../../../numerics/square-root.ts';
import { toDouble } from '../../../../numerics/rational.ts';
import { FORMULA } from '../../../../judge/agreement.ts';
import { drawnElsewhere, drawnOutput } from '../arbitraries/propagations.ts';
import { deviationOfTheMean, divisorM, middleForMean } from '../mutants/propagate-distributions.ts';
import { exactMoments } from '../reference/spread.ts';
import { momentsAgree } from '../trials-agreement.ts';

/** The values of the first quantity, drawn elsewhere. */
const drawn = ({ quantities: [quantity] }: Input): readonly number[] =>
  quantity?.distribution.kind === 'drawn' ? quantity.distribution.values : [];

/** Mean and standard deviation of the values of the trials, with the divisor M - 1. */
export const UNC_083: readonly Check[] = [
  operationCheck<Input, Output>({
    clause: 'UNC-083@1',
    operation: 'uncertainty/propagate-distributions',
    given: drawnElsewhere,
    labels: { 'several quantities': { least: 0.3, holds: ({ quantities }) => quantities.length > 1 } },
    judge: momentsAgree,
    brokenBy: [divisorM, deviationOfTheMean, middleForMean],
  }),
  operationCheck<Input, Output>({
    clause: 'UNC-083@1',
    id: 'UNC-083/exact-moments',
    operation: 'uncertainty/propagate-distributions',
    given: drawnOutput,
    labels: { 'more than ten values': { least: 0.5, holds: (input) => drawn(input).length > 10 } },
    judge: ({ input, output: { outputs } }) => {
      const { mean, variance } = exactMoments(drawn(input));
      const deviation = squareRoot(variance);
      const [output] = outputs;
      if (output === undefined) return fail({ en: 'there is no output', zh: '没有输出量' }, 1, 0, '/outputs');
      const at = '/outputs/0';
      return worst([
        within(output.estimate, toDouble(mean), {
          relative: FORMULA,
          scale: Math.max(...drawn(input).map(Math.abs)),
          at: `${at}/estimate`,
        }),
        within(output.standardUncertainty, deviation, { relative: FORMULA, at: `${at}/standardUncertainty` }),
      ]);
    },
    brokenBy: [divisorM, deviationOfTheMean, middleForMean],
  }),
];
