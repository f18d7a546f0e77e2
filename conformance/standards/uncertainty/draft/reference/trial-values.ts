import { evaluateModel } from './evaluate-model.ts';
import type { ModelNode } from './model-tree.ts';

/** Why there are no values: a model has none in some trial, or a number is beyond the largest double. */
export type TrialFault = 'outside-domain' | 'overflow';

/**
 * The values of each model in each of the next trials; or the fault of the first model that has no value, in the first
 * trial in which one has none.
 */
export function trialValues(
  models: readonly ModelNode[],
  quantities: number,
  draw: (values: Float64Array) => void,
  trials: number,
): readonly Float64Array[] | TrialFault {
  const columns = models.map(() => new Float64Array(trials));
  const drawn = new Float64Array(quantities);
  for (let trial = 0; trial < trials; trial += 1) {
    draw(drawn);
    if (!allFinite(drawn)) return 'overflow';
    for (let output = 0; output < models.length; output += 1) {
      const value = evaluateModel(models[output] as ModelNode, drawn);
      if (typeof value !== 'number') return value.fault;
      (columns[output] as Float64Array)[trial] = value;
    }
  }
  return columns;
}

function allFinite(values: Float64Array): boolean {
  for (let i = 0; i < values.length; i += 1) if (!Number.isFinite(values[i])) return false;
  return true;
}
