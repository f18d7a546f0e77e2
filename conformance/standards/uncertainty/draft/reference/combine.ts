import { type Answer, rejected, result } from '../../../../contract/operation.ts';
import type {
  CombineComponentsInput,
  CombineComponentsOutput,
  CombineInput,
  CombineModelInput,
  CombineModelOutput,
  CombineOutput,
  CombineOutputsInput,
  CombineOutputsOutput,
} from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { combineModel, combineOutputs } from './combine-through-models.ts';
import { combinedUncertainty } from './combined-uncertainty.ts';
import { correlationFault } from './correlation-fault.ts';

/**
 * Combined standard uncertainty: from sensitivity coefficients, through the model of one output quantity, or through the
 * models of several. The form of the input says which.
 */
export function combine(input: CombineComponentsInput): Answer<CombineComponentsOutput>;
export function combine(input: CombineModelInput): Answer<CombineModelOutput>;
export function combine(input: CombineOutputsInput): Answer<CombineOutputsOutput>;
export function combine(input: CombineInput): Answer<CombineOutput>;
export function combine(input: CombineInput): Answer<CombineOutput> {
  if ('components' in input) return combineComponents(input);
  return 'model' in input ? combineModel(input) : combineOutputs(input);
}

/**
 * Combined standard uncertainty of first order, with sensitivity and correlation coefficients.
 *
 * The combined standard uncertainty and every contribution are the doubles nearest to the exact values of what was sent.
 * Rejects a matrix that is no correlation matrix, and what is beyond the largest double.
 *
 * UNC-030, UNC-031; JCGM 100:2008, 5.1.2 and 5.2.2.
 */
function combineComponents({ components, correlation }: CombineComponentsInput): Answer<CombineComponentsOutput> {
  const fault = correlation === undefined ? undefined : correlationFault(correlation, components.length);
  if (fault !== undefined) return fault;
  const contributions = components.map(({ standardUncertainty, sensitivity = 1 }) =>
    Math.abs(sensitivity * standardUncertainty),
  );
  const beyond = contributions.indexOf(Infinity);
  if (beyond !== -1) return rejected('overflow', `/components/${beyond}`);
  const standardUncertainty = combinedUncertainty(components, correlation);
  if (standardUncertainty === Infinity) return rejected('overflow', '/components');
  return result({ standardUncertainty, contributions });
}
