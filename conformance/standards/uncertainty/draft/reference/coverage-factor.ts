import { type Answer, rejected, result } from '../../../../contract/operation.ts';
import type {
  CoverageFactorInput,
  CoverageFactorOutput,
} from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { arcsineCoverage, rectangularCoverage, trapezoidalCoverage } from '../../../../numerics/bounded-coverage.ts';
import { normalCoverage } from '../../../../numerics/normal-coverage.ts';
import { studentCoverage } from '../../../../numerics/student-coverage.ts';

/**
 * Coverage factor from a named basis.
 *
 * `conventional` is the factor 2, with the probability in words because no distribution is claimed. Every other basis
 * gives the k with P(|X| <= k) = p for its distribution in units of its standard deviation (of `t`, in units of its
 * scale). Rejects an input without the probability, the degrees of freedom or the shape that its basis needs.
 *
 * UNC-040, UNC-041; JCGM 100:2008, 6.3.3 and G.3.
 */
export function coverageFactor(input: CoverageFactorInput): Answer<CoverageFactorOutput> {
  const { basis, coverageProbability: p, degreesOfFreedom, shape } = input;
  if (basis === 'conventional') return result({ coverageFactor: 2, coverageProbability: 'approximately 0.95', basis });
  if (p === undefined) return rejected('probability-required');
  const found = (factor: number): Answer<CoverageFactorOutput> =>
    result({ coverageFactor: factor, coverageProbability: p, basis });
  switch (basis) {
    case 'normal':
      return found(normalCoverage(p));
    case 't':
      if (degreesOfFreedom === undefined) return rejected('degrees-of-freedom-required');
      return found(degreesOfFreedom === 'infinite' ? normalCoverage(p) : studentCoverage(p, degreesOfFreedom));
    case 'rectangular':
      return found(rectangularCoverage(p));
    case 'triangular':
      return found(trapezoidalCoverage(p, 0));
    case 'trapezoidal':
      return shape === undefined ? rejected('shape-required') : found(trapezoidalCoverage(p, shape));
    case 'arcsine':
      return found(arcsineCoverage(p));
  }
}
