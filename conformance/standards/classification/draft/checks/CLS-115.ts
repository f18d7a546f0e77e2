import fc from 'fast-check';
import type {
  OperatingPointInput,
  OperatingPointOutput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import { worst } from '../../../../contract/judgement.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { equals, FORMULA } from '../../../../judge/agreement.ts';
import { within } from '../../../../judge/within.ts';
import { operatingItems, roundItems } from '../arbitraries/roc-inputs.ts';
import { aboveTheTarget, cheapest, everythingPositive } from '../mutants/operating-point.ts';

const MEMBERS = ['threshold', 'truePositives', 'falsePositives', 'falseNegatives', 'trueNegatives'] as const;

/** The point of the curve, its threshold and its counts. */
export const CLS_115 = operationCheck<OperatingPointInput, OperatingPointOutput>({
  clause: 'CLS-115@1',
  operation: 'classification/operating-point',
  given: fc.oneof(operatingItems, roundItems).map((input) => ({
    ...input,
    conventions: { 'target-of': input.conventions?.['target-of'] ?? 'sensitivity', interpolation: 'none' },
  })),
  labels: {
    'a target for the specificity': {
      least: 0.3,
      holds: ({ conventions }) => conventions?.['target-of'] === 'specificity',
    },
    'ten items of each class': {
      least: 0.2,
      holds: ({ reference }) => reference.length === 20 && reference.filter((one) => one === 1).length === 10,
    },
  },
  judge: ({ output, expected }) =>
    worst([
      ...MEMBERS.map((member) => equals(output[member], expected[member] as number, `/${member}`)),
      within(output.sensitivity, expected.sensitivity, { relative: FORMULA, at: '/sensitivity' }),
      within(output.specificity, expected.specificity, { relative: FORMULA, at: '/specificity' }),
    ]),
  brokenBy: [aboveTheTarget, cheapest, everythingPositive],
});
