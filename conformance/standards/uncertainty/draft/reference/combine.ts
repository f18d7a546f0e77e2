import { type Answer, rejected, result } from '../../../../contract/operation.ts';
import type { CombineInput, CombineOutput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { combinedUncertainty } from './combined-uncertainty.ts';
import { correlationFault } from './correlation-fault.ts';

/**
 * Combined standard uncertainty of first order, with sensitivity and correlation coefficients.
 *
 * The combined standard uncertainty and every contribution are the doubles nearest to the exact values of what was sent.
 * Rejects a matrix that is no correlation matrix, and what is beyond the largest double.
 *
 * UNC-030, UNC-031; JCGM 100:2008, 5.1.2 and 5.2.2.
 */
export function combine({ components, correlation }: CombineInput): Answer<CombineOutput> {
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
