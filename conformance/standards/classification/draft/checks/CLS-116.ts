import type {
  OperatingPointInput,
  OperatingPointOutput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import { worst } from '../../../../contract/judgement.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { equals, FORMULA } from '../../../../judge/agreement.ts';
import { within } from '../../../../judge/within.ts';
import { operatingItems } from '../arbitraries/roc-inputs.ts';
import { halfway, neverInterpolates } from '../mutants/operating-point.ts';

/** The place on the curve where the target is met exactly, without a threshold. A rate near 0 is a difference there, and has the digits of 1. */
export const CLS_116 = operationCheck<OperatingPointInput, OperatingPointOutput>({
  clause: 'CLS-116@1',
  operation: 'classification/operating-point',
  given: operatingItems.map((input) => ({
    ...input,
    conventions: { 'target-of': input.conventions?.['target-of'] ?? 'sensitivity', interpolation: 'linear' },
  })),
  labels: {
    'a target for the specificity': {
      least: 0.3,
      holds: ({ conventions }) => conventions?.['target-of'] === 'specificity',
    },
  },
  judge: ({ output, expected }) =>
    worst([
      equals('threshold' in output, false, '/threshold'),
      within(output.sensitivity, expected.sensitivity, { relative: FORMULA, scale: 1, at: '/sensitivity' }),
      within(output.specificity, expected.specificity, { relative: FORMULA, scale: 1, at: '/specificity' }),
    ]),
  brokenBy: [neverInterpolates, halfway],
});
