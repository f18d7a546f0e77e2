import type { RobustMeanInput, RobustMeanOutput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import type { Check } from '../../../../contract/check.ts';
import { type Judgement, worst } from '../../../../contract/judgement.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { reasonCheck } from '../../../../contract/reason-check.ts';
import { within } from '../../../../judge/within.ts';
import { equals, FORMULA } from '../../../../judge/agreement.ts';
import { fewOrEqualValues, largestValue, scatteredValues } from '../arbitraries/contributed-results.ts';
import {
  divisorP,
  ignoresStop,
  medianDeviationAsItIs,
  medianForNothing,
  oneStep,
  oneValue,
  standardErrorOfMean,
  widthTwo,
  withoutCorrection,
} from '../mutants/robust-mean.ts';

const isByFigures = ({ stop }: RobustMeanInput): boolean => stop === 'third-figure';

/** Whether the answer is a fixed point of one step, whatever way led there. */
function isFixed({ values }: RobustMeanInput, { value, robustStandardDeviation: s }: RobustMeanOutput): Judgement {
  const drawnIn = values.map((x) => Math.min(Math.max(x, value - 1.5 * s), value + 1.5 * s));
  const mean = drawnIn.reduce((sum, x) => sum + x, 0) / values.length;
  const squares = drawnIn.reduce((sum, x) => sum + (x - mean) ** 2, 0);
  const scale = largestValue({ values });
  return worst([
    within(value, mean, { relative: FORMULA, scale: s, at: '/value' }),
    within(s, 1.134 * Math.sqrt(squares / (values.length - 1)), {
      relative: FORMULA,
      scale: s + FORMULA * scale,
      at: '/robustStandardDeviation',
    }),
  ]);
}

/** Algorithm A to its fixed point or to three figures, by the reference, and by the equation that its limit solves. */
export const UNC_138: readonly Check[] = [
  operationCheck<RobustMeanInput, RobustMeanOutput>({
    clause: 'UNC-138@1',
    operation: 'uncertainty/robust-mean',
    given: scatteredValues,
    cost: 2,
    labels: {
      'by three figures': { least: 0.15, holds: isByFigures },
      'stop not named': { least: 0.3, holds: ({ stop }) => stop === undefined },
      'an even number of values': { least: 0.2, holds: ({ values }) => values.length % 2 === 0 },
      'some equal': { least: 0.1, holds: ({ values }) => new Set(values).size < values.length },
    },
    judge: ({ input, output, expected }) =>
      worst([
        within(output.value, expected.value, { relative: FORMULA, scale: largestValue(input), at: '/value' }),
        within(output.robustStandardDeviation, expected.robustStandardDeviation, {
          relative: FORMULA,
          at: '/robustStandardDeviation',
        }),
        within(output.standardUncertainty, expected.standardUncertainty, {
          relative: FORMULA,
          at: '/standardUncertainty',
        }),
        equals(output.stop, expected.stop, '/stop'),
      ]),
    brokenBy: [oneStep, medianDeviationAsItIs, withoutCorrection, divisorP, widthTwo, ignoresStop, standardErrorOfMean],
  }),
  operationCheck<RobustMeanInput, RobustMeanOutput>({
    clause: 'UNC-138@1',
    id: 'UNC-138/fixed-point',
    operation: 'uncertainty/robust-mean',
    given: scatteredValues.filter((input) => !isByFigures(input)),
    cost: 2,
    labels: {},
    judge: ({ input, output }) => isFixed(input, output),
    brokenBy: [oneStep, withoutCorrection, divisorP, widthTwo],
  }),
  reasonCheck<RobustMeanInput>({
    clause: 'UNC-138@1',
    id: 'UNC-138/no-robust-mean',
    operation: 'uncertainty/robust-mean',
    given: fewOrEqualValues,
    labels: {
      'one value': { least: 0.01, holds: ({ values }) => values.length === 1 },
      'more than half equal': {
        least: 0.1,
        holds: ({ values }) => values.filter((x) => x === values[0]).length > values.length / 2,
      },
      'hardly any equal': { least: 0.1, holds: ({ values }) => new Set(values).size > values.length / 2 },
    },
    brokenBy: [medianForNothing, oneValue],
  }),
];
