import type {
  MinimumDetectableDifferenceInput,
  MinimumDetectableDifferenceOutput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import { worst } from '../../../../contract/judgement.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { equals } from '../../../../judge/agreement.ts';
import { plans } from '../arbitraries/comparisons.ts';
import { alwaysPaired, levelUnsaid, otherDefault, powerUnsaid } from '../mutants/minimum-detectable-difference.ts';

/** Level, power and basis stand beside the difference, defaults too. */
export const CLS_222 = operationCheck<MinimumDetectableDifferenceInput, MinimumDetectableDifferenceOutput>({
  clause: 'CLS-222@1',
  operation: 'classification/minimum-detectable-difference',
  given: plans,
  labels: {
    'no level': { least: 0.1, holds: ({ significance }) => significance === undefined },
    'no power': { least: 0.1, holds: ({ power }) => power === undefined },
  },
  judge: ({ output, expected }) =>
    worst(
      (['significance', 'power', 'basis'] as const).map((name) => equals(output[name], expected[name], `/${name}`)),
    ),
  brokenBy: [powerUnsaid, levelUnsaid, alwaysPaired, otherDefault],
});
