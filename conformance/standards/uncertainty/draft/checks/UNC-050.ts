import type {
  ProportionIntervalInput,
  ProportionIntervalOutput,
} from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import type { Check } from '../../../../contract/check.ts';
import { fail, type Judgement, passWithin, worst } from '../../../../contract/judgement.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { normalCoverage } from '../../../../numerics/normal-coverage.ts';
import { FORMULA } from '../../../../judge/agreement.ts';
import { proportionsBy } from '../arbitraries/proportions.ts';
import { countLabels, intervalEnds } from '../interval-ends.ts';
import { agrestiCoull, continuityCorrection, wald, wilsonEndsNotExact } from '../mutants/proportion-interval.ts';

/**
 * Whether an end solves the equation that defines Wilson's interval: (x - n p)² = z² n p (1 - p). Scaled by the
 * derivative, so that the margin is one of the end itself. Needs no formula for the ends, which makes it an oracle of
 * its own.
 */
function solves(
  p: number,
  { successes: x, trials: n, coverageProbability }: ProportionIntervalInput,
  at: string,
): Judgement {
  const z = normalCoverage(coverageProbability);
  const residue = (x - n * p) ** 2 - z * z * n * p * (1 - p);
  const slope = Math.abs(2 * n * (n * p - x) - z * z * n * (1 - 2 * p));
  const error = Math.abs(residue) / (slope * p);
  if (p === 0 ? residue === 0 : error <= FORMULA) return passWithin(p === 0 ? 0 : error / FORMULA);
  return fail(
    {
      en: `(x - np)² - z²np(1 - p) is ${residue}, an error of ${error} in p`,
      zh: `(x - np)² - z²np(1 - p)为${residue}，相当于p的误差${error}`,
    },
    0,
    residue,
    at,
  );
}

/** Wilson's interval, by the reference and by its defining equation (Wilson 1927). */
export const UNC_050: readonly Check[] = [
  operationCheck<ProportionIntervalInput, ProportionIntervalOutput>({
    clause: 'UNC-050@1',
    operation: 'uncertainty/proportion-interval',
    given: proportionsBy('wilson'),
    labels: countLabels,
    judge: intervalEnds,
    brokenBy: [wald, continuityCorrection, agrestiCoull, wilsonEndsNotExact],
  }),
  operationCheck<ProportionIntervalInput, ProportionIntervalOutput>({
    clause: 'UNC-050@1',
    id: 'UNC-050/defining-equation',
    operation: 'uncertainty/proportion-interval',
    given: proportionsBy('wilson'),
    labels: countLabels,
    judge: ({ input, output }) =>
      worst([
        solves(output.lower, input, '/lower'),
        solves(output.upper, input, '/upper'),
        output.lower <= output.upper
          ? passWithin(0)
          : fail({ en: 'the ends are swapped', zh: '两端点颠倒' }, output.lower, output.upper, '/upper'),
      ]),
    brokenBy: [wald, continuityCorrection, agrestiCoull],
  }),
];
