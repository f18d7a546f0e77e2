import type {
  CombineModelInput,
  CombineModelOutput,
  CombineOutputsInput,
  CombineOutputsOutput,
  Model,
} from '../../../../schemas/uncertainty/draft/generated/types.ts';
import { type Judgement, worst } from '../../../contract/judgement.ts';
import { within } from '../../../judge/within.ts';
import { equals } from '../../../judge/agreement.ts';
import { covarianceScale, type ModelScales, modelScales } from './model-scales.ts';

type Inputs = Pick<CombineModelInput | CombineOutputsInput, 'quantities' | 'correlation'>;

/** A list of numbers, each against its own scale. */
const judgeList = (
  got: unknown,
  expected: readonly number[],
  scales: readonly number[],
  relative: number,
  at: string,
): readonly Judgement[] => {
  const given = Array.isArray(got) ? (got as readonly unknown[]) : [];
  return [
    equals(given.length, expected.length, at),
    ...expected.map((one, i) => within(given[i], one, { relative, scale: scales[i] ?? 0, at: `${at}/${i}` })),
  ];
};

/** Estimate and sensitivity coefficients of one output quantity. */
export const judgeDerivatives = (
  inputs: Inputs,
  model: Model,
  output: CombineModelOutput,
  expected: CombineModelOutput,
  relative: number,
  at = '',
): Judgement => {
  const scales = modelScales(inputs, model);
  return worst([
    within(output.estimate, expected.estimate, { relative, scale: scales.estimate, at: `${at}/estimate` }),
    ...judgeList(output.sensitivities, expected.sensitivities, scales.sensitivities, relative, `${at}/sensitivities`),
  ]);
};

/** A standard uncertainty by its square, or that it is undefined; the scale of the square has what cancels in it. */
function judgeUncertainty(
  got: unknown,
  expected: CombineModelOutput['standardUncertainty'],
  scale: number,
  relative: number,
  at: string,
): Judgement {
  if (typeof expected !== 'number' || typeof got !== 'number') return equals(got, expected, at);
  const sum = Math.abs(got) + expected;
  return within(got, expected, { relative, scale: sum === 0 ? 0 : (scale + expected ** 2) / sum, at });
}

/** Standard uncertainty and contributions of one output quantity. */
export function judgeCombination(
  inputs: Inputs,
  model: Model,
  output: CombineModelOutput,
  expected: CombineModelOutput,
  relative: number,
  at = '',
): Judgement {
  const scales = modelScales(inputs, model);
  const scale = covarianceScale(inputs, scales, scales);
  return worst([
    judgeUncertainty(
      output.standardUncertainty,
      expected.standardUncertainty,
      scale,
      relative,
      `${at}/standardUncertainty`,
    ),
    ...judgeList(output.contributions, expected.contributions, scales.contributions, relative, `${at}/contributions`),
  ]);
}

/** Covariance matrix and correlation coefficients of several output quantities. */
export function judgeMatrices(
  inputs: CombineOutputsInput,
  output: CombineOutputsOutput,
  expected: CombineOutputsOutput,
  relative: number,
): Judgement {
  const scales = inputs.outputs.map(({ model }) => modelScales(inputs, model));
  const of = (i: number, j: number): number =>
    covarianceScale(inputs, scales[i] as ModelScales, scales[j] as ModelScales);
  const u = expected.outputs.map(({ standardUncertainty }) =>
    typeof standardUncertainty === 'number' ? standardUncertainty : 0,
  );
  const ofCorrelation = (i: number, j: number): number => {
    const [a, b] = [u[i] ?? 0, u[j] ?? 0];
    return of(i, j) / (a * b) + of(i, i) / a ** 2 + of(j, j) / b ** 2;
  };
  return worst([
    ...judgeMatrix(output.covariance, expected.covariance, of, relative, '/covariance'),
    ...judgeMatrix(output.correlation, expected.correlation, ofCorrelation, relative, '/correlation'),
  ]);
}

type Matrix = CombineOutputsOutput['covariance'] | CombineOutputsOutput['correlation'];

function judgeMatrix(
  got: unknown,
  expected: Matrix,
  scale: (i: number, j: number) => number,
  relative: number,
  at: string,
): readonly Judgement[] {
  if ('undefined' in expected) return [equals(got, expected, at)];
  const rows = Array.isArray(got) ? (got as readonly unknown[]) : [];
  return [
    equals(rows.length, expected.length, at),
    ...expected.flatMap((row, i) =>
      judgeList(
        rows[i],
        row,
        row.map((_, j) => scale(i, j)),
        relative,
        `${at}/${i}`,
      ),
    ),
  ];
}
