import { type Answer, result, undefinedBecause } from '../../../../contract/operation.ts';
import type {
  EffectiveDegreesOfFreedomInput,
  EffectiveDegreesOfFreedomOutput,
} from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { correlationFault } from './correlation-fault.ts';
import { effectiveFreedom } from './effective-freedom.ts';

/**
 * Effective degrees of freedom by the Welch-Satterthwaite formula, as calculated and as rounded for use.
 *
 * Undefined where nothing contributes (`zero-uncertainty`), where inputs are correlated and one has finite degrees of
 * freedom (`correlated-inputs`), and below one (`fewer-than-one`). Rejects a matrix that is no correlation matrix.
 *
 * UNC-032, UNC-033, UNC-034; JCGM 100:2008, G.4.1.
 */
export function effectiveDegreesOfFreedom({
  components,
  correlation,
  rounding = 'floor',
}: EffectiveDegreesOfFreedomInput): Answer<EffectiveDegreesOfFreedomOutput> {
  const fault = correlation === undefined ? undefined : correlationFault(correlation, components.length);
  if (fault !== undefined) return fault;
  const contributing = components.filter(
    ({ standardUncertainty, sensitivity = 1 }) => standardUncertainty !== 0 && sensitivity !== 0,
  );
  if (contributing.length === 0) return undefinedBecause('zero-uncertainty');
  const finite = components.some(({ degreesOfFreedom }) => degreesOfFreedom !== 'infinite');
  const correlated = correlation?.some((row, i) => row.some((r, j) => i !== j && r !== 0)) ?? false;
  if (correlated && finite) return undefinedBecause('correlated-inputs');
  if (contributing.every(({ degreesOfFreedom }) => degreesOfFreedom === 'infinite')) return infinite(rounding);
  const { nearest, floor } = effectiveFreedom(contributing);
  if (floor < 1n) return undefinedBecause('fewer-than-one');
  if (nearest === Infinity || Number(floor) === Infinity) return infinite(rounding);
  return result({
    effectiveDegreesOfFreedom: nearest,
    degreesOfFreedom: rounding === 'floor' ? Number(floor) : nearest,
    rounding,
  });
}

const infinite = (rounding: 'floor' | 'none'): Answer<EffectiveDegreesOfFreedomOutput> =>
  result({ effectiveDegreesOfFreedom: 'infinite', degreesOfFreedom: 'infinite', rounding });
