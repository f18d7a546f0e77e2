import type { JsonObject } from '../../conformance/contract/json.ts';
import type { ExpectedNumber, Vector } from '../../conformance/contract/vector.ts';
import { scaleOfSquare } from '../../conformance/standards/uncertainty/draft/square-scale.ts';
import { tolerancesByStandard } from '../checks/tolerances-by-standard.ts';
import { TOLERANCES } from '../../conformance/standards/uncertainty/draft/tolerances.ts';
import type {
  CombineComponentsInput,
  CombineComponentsOutput,
  CombineModelInput,
  CombineOutputsInput,
  CombineOutputsOutput,
  PropagateDistributionsInput,
  PropagateDistributionsOutput,
} from '../../schemas/uncertainty/draft/generated/types.ts';
import {
  covarianceScale,
  type ModelScales,
  modelScales,
} from '../../conformance/standards/uncertainty/draft/model-scales.ts';
import { combine } from '../../conformance/standards/uncertainty/draft/reference/combine.ts';
import { propagateDistributions } from '../../conformance/standards/uncertainty/draft/reference/propagate-distributions.ts';

/**
 * The most digits (log relative error) that a vector may ask of one number: those that an answer at the very edge of
 * what UNC-060 permits still has. Infinity where the table names no tolerance: such a number equals its reference value.
 *
 * Rounded down to a tenth, because the scales of the table can leave less than the whole digits of the tolerance.
 */
export function permittedDigits(vector: Vector, { at, value }: Pick<ExpectedNumber, 'at' | 'value'>): number {
  // The member itself, in whatever lists and objects of the output it stands.
  const name = at.split('/').findLast((part) => !/^[0-9]*$/.test(part)) ?? '';
  const [standard, operation = ''] = vector.operation.split('/');
  if (operation === 'combine' && 'quantities' in (vector.input as JsonObject))
    return permittedThroughModels(vector, at, value);
  const relative = tolerancesByStandard[standard ?? '']?.[operation]?.[name];
  const input = vector.input as JsonObject;
  if (relative === undefined) return Infinity;
  if (name === 'degreesOfFreedom' && input['rounding'] !== 'none') return Infinity;
  const expected = Math.abs(Number(value));
  const permitted = relative * scaleOf(vector, name, at, expected);
  // The log relative error of a value at zero is that of the answer itself.
  return digitsOf(permitted, expected);
}

const digitsOf = (permitted: number, expected: number): number =>
  Math.floor(-10 * Math.log10(permitted / (expected === 0 ? 1 : expected)) + 1e-6) / 10;

/** The same by UNC-048, for one number of one output quantity or of a matrix. */
function permittedThroughModels({ input }: Vector, at: string, value: string): number {
  const given = input as unknown as CombineModelInput | CombineOutputsInput;
  const { estimate: relative } = TOLERANCES['combine through models'];
  const models = 'model' in given ? [given.model] : given.outputs.map(({ model }) => model);
  const scales = models.map((model) => modelScales(given, model));
  const steps = at.split('/').slice(1);
  const expected = Math.abs(Number(value));
  const of = (a: number, b: number): number =>
    covarianceScale(given, scales[a] as ModelScales, scales[b] as ModelScales);
  if (steps[0] === 'covariance') return digitsOf(relative * of(Number(steps[1]), Number(steps[2])), expected);
  if (steps[0] === 'correlation') {
    const answer = combine(given as CombineOutputsInput);
    const output = answer.outcome === 'result' ? (answer.output as CombineOutputsOutput) : undefined;
    const u = output?.outputs.map(({ standardUncertainty }) => standardUncertainty as number) ?? [];
    const [a, b] = [Number(steps[1]), Number(steps[2])];
    const [one, other] = [u[a] ?? 0, u[b] ?? 0];
    return digitsOf(relative * (of(a, b) / (one * other) + of(a, a) / one ** 2 + of(b, b) / other ** 2), expected);
  }
  const [output, name, index] = steps[0] === 'outputs' ? [Number(steps[1]), steps[2], steps[3]] : [0, ...steps];
  const scale = scales[output] as ModelScales;
  if (name === 'estimate') return digitsOf(relative * scale.estimate, expected);
  if (name === 'standardUncertainty')
    return digitsOf((relative * (of(output, output) + expected ** 2)) / (2 * expected), expected);
  return digitsOf(relative * (scale[name as 'sensitivities' | 'contributions'][Number(index)] ?? 0), expected);
}

/** The column "scale" of the tables of UNC-060 and UNC-088. */
function scaleOf({ operation, input }: Vector, name: string, at: string, expected: number): number {
  if (operation === 'uncertainty/propagate-distributions') return scaleOfTrials(input, name, at, expected);
  if (operation === 'uncertainty/type-a' && name === 'mean') {
    const { observations } = input as { readonly observations: readonly number[] };
    return observations.reduce((largest, one) => Math.max(largest, Math.abs(one)), 0);
  }
  if (operation === 'uncertainty/combine' && name === 'standardUncertainty') {
    const given = input as unknown as CombineComponentsInput;
    const answer = combine(given);
    if (answer.outcome !== 'result') return expected;
    const output = answer.output as CombineComponentsOutput;
    // At r = 0 the answer x itself has to satisfy x² ≤ ε M; with 1 for the answer, the scale is M.
    if (expected === 0) return Math.sqrt(scaleOfSquare(given, 1, output) / TOLERANCES.combine.standardUncertainty);
    return scaleOfSquare(given, expected, output);
  }
  return expected;
}

function scaleOfTrials(input: Vector['input'], name: string, at: string, expected: number): number {
  const answer = propagateDistributions(input as unknown as PropagateDistributionsInput);
  if (name === 'standardUncertainty' || answer.outcome !== 'result') return expected;
  const { outputs } = answer.output as PropagateDistributionsOutput;
  const [j = 0, k = 0] = [...at.matchAll(/[0-9]+/g)].map(([digits]) => Number(digits));
  const deviationOf = (index: number): number => outputs[index]?.standardUncertainty ?? 0;
  return name === 'covariance' ? deviationOf(j) * deviationOf(k) : expected + deviationOf(j);
}
