import type {
  StraightLineInput,
  StraightLineOutput,
} from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import type { Check } from '../../../../contract/check.ts';
import { worst } from '../../../../contract/judgement.ts';
import { isUndefined } from '../../../../contract/operation.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { reasonCheck } from '../../../../contract/reason-check.ts';
import { within } from '../../../../judge/within.ts';
import { equals, FORMULA } from '../../../../judge/agreement.ts';
import { isWeighted, linePoints, pointsOnLine } from '../arbitraries/line-points.ts';
import { certainLine, covarianceSign, divisorN, rescaled } from '../mutants/straight-line.ts';

const offLine = ({ points }: StraightLineInput): boolean => {
  const [first, second, ...rest] = points;
  if (first === undefined || second === undefined) return false;
  const [dx, dy] = [second.x - first.x, second.y - first.y];
  return rest.some(({ x, y }) => (y - first.y) * dx !== dy * (x - first.x));
};

/** The uncertainty of the line, from known uncertainties or from the residuals (JCGM 100:2008, H.3.2). */
export const UNC_147: readonly Check[] = [
  operationCheck<StraightLineInput, StraightLineOutput>({
    clause: 'UNC-147@1',
    id: 'UNC-147/uncertainties',
    operation: 'uncertainty/straight-line',
    given: linePoints,
    labels: {
      weighted: { least: 0.3, holds: isWeighted },
      'not weighted': { least: 0.3, holds: (input) => !isWeighted(input) },
    },
    judge: ({ output, expected }) => {
      const [got, right] = [output.uncertainties, expected.uncertainties];
      if (isUndefined(right)) throw new Error('UNC-147: the reference has no uncertainties for points off a line');
      const { ofIntercept, ofSlope, covariance } = isUndefined(got)
        ? { ofIntercept: NaN, ofSlope: NaN, covariance: NaN }
        : got;
      const close = (value: unknown, to: number, at: string, scale = to) =>
        within(value, to, { relative: FORMULA, scale, at });
      return worst([
        close(ofIntercept, right.ofIntercept, '/uncertainties/ofIntercept'),
        close(ofSlope, right.ofSlope, '/uncertainties/ofSlope'),
        close(covariance, right.covariance, '/uncertainties/covariance', right.ofIntercept * right.ofSlope),
        equals(output.degreesOfFreedom, expected.degreesOfFreedom, '/degreesOfFreedom'),
        ...(expected.residualStandardDeviation === undefined
          ? []
          : [
              close(output.residualStandardDeviation, expected.residualStandardDeviation, '/residualStandardDeviation'),
            ]),
      ]);
    },
    brokenBy: [covarianceSign, divisorN, rescaled],
  }),
  reasonCheck<StraightLineInput>({
    clause: 'UNC-147@1',
    id: 'UNC-147/zero-residuals',
    operation: 'uncertainty/straight-line',
    given: pointsOnLine,
    field: 'uncertainties',
    labels: {
      'on a line': { least: 0.2, holds: (input) => !offLine(input) && !isWeighted(input) },
      'on a line, with uncertainties': { least: 0.05, holds: (input) => !offLine(input) && isWeighted(input) },
      'one point off the line': { least: 0.2, holds: offLine },
    },
    brokenBy: [certainLine],
  }),
];
