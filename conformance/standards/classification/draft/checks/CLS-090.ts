import type { RocCurveInput, RocCurveOutput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { type Judgement, worst } from '../../../../contract/judgement.ts';
import { type Answered, operationCheck } from '../../../../contract/operation-check.ts';
import { equals, FORMULA } from '../../../../judge/agreement.ts';
import { within } from '../../../../judge/within.ts';
import { bothClasses, hasNearTies, hasTies, type ScoredItems } from '../arbitraries/scored.ts';
import {
  dropsIntermediate,
  firstThresholdIsAScore,
  nearlyEqualIsEqual,
  otherOrder,
  strictlyAbove,
} from '../mutants/auc.ts';

const items = (input: RocCurveInput): ScoredItems => input as ScoredItems;

function samePoints({ output, expected }: Answered<RocCurveInput, RocCurveOutput>): Judgement {
  const points: readonly Partial<RocCurveOutput['points'][number]>[] = Array.isArray(output.points)
    ? output.points
    : [];
  return worst([
    equals(points.length, expected.points.length, '/points'),
    ...expected.points.flatMap((right, i) => [
      equals(points[i]?.threshold, right.threshold, `/points/${i}/threshold`),
      within(points[i]?.falsePositiveRate, right.falsePositiveRate, {
        relative: FORMULA,
        at: `/points/${i}/falsePositiveRate`,
      }),
      within(points[i]?.truePositiveRate, right.truePositiveRate, {
        relative: FORMULA,
        at: `/points/${i}/truePositiveRate`,
      }),
    ]),
  ]);
}

/** One point for each distinct score, after the one at which nothing is called positive. */
export const CLS_090 = operationCheck<RocCurveInput, RocCurveOutput>({
  clause: 'CLS-090@1',
  operation: 'classification/roc-curve',
  given: bothClasses(),
  labels: {
    ties: { least: 0.3, holds: (input) => hasTies(items(input)) },
    'nearly equal scores': { least: 0.05, holds: (input) => hasNearTies(items(input)) },
  },
  judge: samePoints,
  brokenBy: [firstThresholdIsAScore, dropsIntermediate, strictlyAbove, nearlyEqualIsEqual, otherOrder],
});
