import { type Answer, rejected, result } from '../../../../contract/operation.ts';
import { absoluteBall, addBalls, ballOfDouble, multiplyBalls, ZERO } from '../../../../numerics/ball.ts';
import type {
  CombineModelInput,
  CombineModelOutput,
  CombineOutputsInput,
  CombineOutputsOutput,
  CombineQuantities,
  Model,
} from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { correlationFault } from './correlation-fault.ts';
import { innerProduct, inputCovariance } from './input-covariance.ts';
import { type ModelNode, readModel } from './model-tree.ts';
import { type PropagatedOutput, propagatedOutput } from './propagated-output.ts';
import { atFirstPrecision, type BallRounding, correlationOf, rootOfVariance, toNearest } from './rounding-of-balls.ts';

type Rejection = ReturnType<typeof rejected>;
type Order = 'first' | 'second';

/** Input quantities and how they are correlated. */
interface Inputs {
  readonly quantities: CombineQuantities;
  readonly correlation?: readonly (readonly number[])[];
}

/** A model as it was sent, and where it stands in the input. */
interface PlacedModel {
  readonly model: Model;
  readonly at: string;
}

/**
 * Combined standard uncertainty of one output quantity through its measurement model.
 *
 * Estimate, sensitivity coefficients, contributions and standard uncertainty are the doubles nearest to the exact values
 * for the numbers that were sent: model and derivatives are calculated in enclosures, with more bits until each number
 * certainly rounds to one double.
 *
 * The field `standardUncertainty` is undefined (`out-of-validity`) beyond the bound of the order. Rejects a name that
 * stands twice, a model or a matrix that is none, correlated quantities at the second order, and estimates at which the
 * model has no value or no derivatives.
 *
 * UNC-035 to UNC-039, UNC-043 and UNC-045; JCGM 100:2008, 5.1.2 and 5.2.2.
 */
export function combineModel(input: CombineModelInput): Answer<CombineModelOutput> {
  const placed = { model: input.model, at: '/model' };
  const order = input.order ?? 'first';
  const models = readModels(input, [placed]);
  if ('outcome' in models) return models;
  const correlated = order === 'second' ? correlatedInputs(input) : undefined;
  if (correlated !== undefined) return correlated;
  return atFirstPrecision((rounding) => {
    const outputs = propagated(input, models, rounding);
    return 'outcome' in outputs ? outputs : numbersOf(outputs[0] as PropagatedOutput, input, order, '/model', rounding);
  });
}

/**
 * Combined standard uncertainties of first order of several output quantities through their measurement models, with the
 * covariance matrix and the correlation coefficients of the output quantities; each number as in `combineModel`.
 *
 * UNC-044; JCGM 102:2011.
 */
export function combineOutputs(input: CombineOutputsInput): Answer<CombineOutputsOutput> {
  const placed = input.outputs.map(({ model }, index) => ({ model, at: `/outputs/${index}/model` }));
  const models = readModels(input, placed, input.outputs);
  if ('outcome' in models) return models;
  return atFirstPrecision((rounding): Answer<CombineOutputsOutput> => {
    const outputs = propagated(input, models, rounding);
    if ('outcome' in outputs) return outputs;
    const named: Mutable<CombineOutputsOutput['outputs']> = [];
    for (const [index, { name }] of input.outputs.entries()) {
      const answer = numbersOf(outputs[index] as PropagatedOutput, input, 'first', `/outputs/${index}/model`, rounding);
      if (answer.outcome === 'rejected') return answer;
      named.push({ name, ...(answer.output as CombineModelOutput) });
    }
    const matrices = matricesOf(outputs, rounding);
    if (rounding.isBeyond) return rejected('overflow', '/outputs');
    const isValid = named.every(({ standardUncertainty }) => typeof standardUncertainty === 'number');
    const none = { undefined: 'out-of-validity' } as const;
    return result({ outputs: named, ...(isValid ? matrices : { covariance: none, correlation: none }) });
  });
}

type Mutable<List extends readonly unknown[]> = List[number][];

/** The place of the first name that stands twice. */
const repeated = (named: readonly { readonly name: string }[]): number => {
  const names = named.map(({ name }) => name);
  return names.findIndex((name, index) => names.indexOf(name) < index);
};

/** The models read, one after the other, or why one of them, a name or the matrix is refused. */
function readModels(
  { quantities, correlation }: Inputs,
  placed: readonly PlacedModel[],
  outputs: readonly { readonly name: string }[] = [],
): readonly ModelNode[] | Rejection {
  for (const [list, where] of [
    [quantities, 'quantities'],
    [outputs, 'outputs'],
  ] as const) {
    const twice = repeated(list);
    if (twice >= 0) return rejected('duplicate-name', `/${where}/${twice}/name`);
  }
  const names = quantities.map(({ name }) => name);
  const models: ModelNode[] = [];
  for (const { model, at } of placed) {
    const read = readModel(model, names, at);
    if ('outcome' in read) return read;
    models.push(read);
  }
  return (correlation === undefined ? undefined : correlationFault(correlation, quantities.length)) ?? models;
}

/** The terms of second order are those of independent quantities. */
function correlatedInputs({ correlation = [] }: Inputs): Rejection | undefined {
  for (const [i, row] of correlation.entries())
    for (const [j, r] of row.entries())
      if (i !== j && r !== 0) return rejected('correlated-inputs', `/correlation/${i}/${j}`);
  return undefined;
}

function propagated(
  { quantities, correlation }: Inputs,
  models: readonly ModelNode[],
  rounding: BallRounding,
): readonly PropagatedOutput[] | Rejection {
  const { precision, last } = rounding;
  const estimates = quantities.map(({ estimate }) => estimate);
  const uncertainties = quantities.map(({ standardUncertainty }) => standardUncertainty);
  const covariance = inputCovariance(uncertainties, correlation, precision);
  const outputs: PropagatedOutput[] = [];
  for (const model of models) {
    const output = propagatedOutput(model, estimates, covariance, {
      precision,
      last,
      quantities: quantities.length,
      second: true,
    });
    if ('fault' in output) {
      if (output.fault === 'undecided') rounding.isUndecided = true;
      return rejected(output.fault, output.at);
    }
    outputs.push(output);
  }
  return outputs;
}

/** The numbers of one output quantity. */
function numbersOf(
  { estimate, gradient, firstOrder, curvature, slope, holds }: PropagatedOutput,
  { quantities }: Inputs,
  order: Order,
  at: string,
  rounding: BallRounding,
): Answer<CombineModelOutput> {
  const { precision } = rounding;
  const contributions = gradient.map((c, index) => {
    const u = ballOfDouble((quantities[index] as { standardUncertainty: number }).standardUncertainty);
    return toNearest(absoluteBall(multiplyBalls(c, u, precision)), rounding);
  });
  const isValid = holds[order];
  if (isValid === 'undecided') rounding.isUndecided = true;
  const added = order === 'first' ? ZERO : addBalls(curvature, slope, precision);
  const variance = addBalls(firstOrder, added, precision);
  const numbers = {
    estimate: toNearest(estimate, rounding),
    standardUncertainty:
      isValid === false
        ? ({ undefined: 'out-of-validity' } as const)
        : toNearest(rootOfVariance(variance, rounding), rounding),
    sensitivities: gradient.map((c) => toNearest(c, rounding)),
    contributions,
  };
  return rounding.isBeyond ? rejected('overflow', at) : result(numbers);
}

/** Covariances and correlation coefficients of the output quantities, of first order. */
function matricesOf(
  outputs: readonly PropagatedOutput[],
  rounding: BallRounding,
): Pick<CombineOutputsOutput, 'covariance' | 'correlation'> {
  const { precision } = rounding;
  const roots = outputs.map(({ firstOrder }) => rootOfVariance(firstOrder, rounding));
  const covariances = outputs.map(({ gradient }) =>
    outputs.map(({ withInputs }) => innerProduct(gradient, withInputs, precision)),
  );
  const covariance = covariances.map((row) => row.map((one) => toNearest(one, rounding)));
  const correlation = covariances.map((row, i) =>
    row.map((one, j) => {
      const [a, b] = [roots[i] ?? one, roots[j] ?? one];
      return i === j
        ? correlationOf(multiplyBalls(a, b, precision), a, b, rounding)
        : correlationOf(one, a, b, rounding);
    }),
  );
  return {
    covariance,
    correlation: correlation.flat().some(Number.isNaN) ? { undefined: 'zero-uncertainty' } : correlation,
  };
}
