import type {
  LabelErrorCorrectionInput,
  LabelErrorCorrectionOutput,
} from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { worst } from '../../../../contract/judgement.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { within } from '../../../../judge/within.ts';
import { FORMULA } from '../../../../judge/agreement.ts';
import { labelErrors } from '../arbitraries/label-errors.ts';
import {
  correlationIgnored,
  exactRates,
  indicationForProportion,
  signOfOutside,
  uncorrectedUncertainty,
} from '../mutants/label-error-correction.ts';

/** The standard uncertainty of the corrected proportion and its three contributions (JCGM 100:2008, 5.1.2 and 5.2.2). */
export const UNC_141 = operationCheck<LabelErrorCorrectionInput, LabelErrorCorrectionOutput>({
  clause: 'UNC-141@1',
  operation: 'uncertainty/label-error-correction',
  given: labelErrors.map(({ clip: _, ...input }) => input),
  labels: {
    'correlated rates': { least: 0.1, holds: ({ correlation = 0 }) => correlation !== 0 },
    'exact rates': {
      least: 0.01,
      holds: (input) => input.sensitivityUncertainty === 0 && input.falsePositiveRateUncertainty === 0,
    },
    'outside 0 and 1 with correlated rates': {
      least: 0.02,
      holds: ({ indication: a, sensitivity: s, falsePositiveRate: f, correlation = 0 }) =>
        correlation !== 0 && (a < Math.min(s, f) || a > Math.max(s, f)),
    },
  },
  judge: ({ output, expected }) => {
    const scale = Math.max(...expected.contributions);
    return worst([
      within(output.standardUncertainty, expected.standardUncertainty, {
        relative: FORMULA,
        at: '/standardUncertainty',
      }),
      ...expected.contributions.map((right, index) =>
        within(output.contributions[index], right, { relative: FORMULA, scale, at: `/contributions/${index}` }),
      ),
    ]);
  },
  brokenBy: [correlationIgnored, exactRates, indicationForProportion, signOfOutside, uncorrectedUncertainty],
});
