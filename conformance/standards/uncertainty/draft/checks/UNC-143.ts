import type {
  LabelErrorCorrectionInput,
  LabelErrorCorrectionOutput,
} from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { worst } from '../../../../contract/judgement.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { within } from '../../../../judge/within.ts';
import { equals, FORMULA } from '../../../../judge/agreement.ts';
import { labelErrors } from '../arbitraries/label-errors.ts';
import { alwaysClips, certainAtTheEnds, neverClips, rangeOfClipped } from '../mutants/label-error-correction.ts';

const outside = ({ indication: a, sensitivity: s, falsePositiveRate: f }: LabelErrorCorrectionInput): boolean =>
  a < Math.min(s, f) || a > Math.max(s, f);

/** Outside 0 and 1 the proportion stays as it is, or is clipped by convention; either way it is said to be outside. */
export const UNC_143 = operationCheck<LabelErrorCorrectionInput, LabelErrorCorrectionOutput>({
  clause: 'UNC-143@1',
  operation: 'uncertainty/label-error-correction',
  given: labelErrors,
  labels: {
    'outside and clipped': { least: 0.03, holds: (input) => outside(input) && input.clip === 'unit-interval' },
    'outside and no convention': { least: 0.05, holds: (input) => outside(input) && input.clip === undefined },
    within: { least: 0.2, holds: (input) => !outside(input) },
  },
  judge: ({ output, expected }) => {
    const { correctedProportion: t } = output;
    const named = [equals(output.range, expected.range, '/range'), equals(output.clip, expected.clip, '/clip')];
    // The value inside is the matter of UNC-140.
    if (expected.range === 'within') return worst(named);
    if (expected.clip === 'none')
      return worst([
        ...named,
        equals(t < 0 ? 'below' : t > 1 ? 'above' : 'within', expected.range, '/correctedProportion'),
      ]);
    return worst([
      ...named,
      equals(t, expected.correctedProportion, '/correctedProportion'),
      within(output.standardUncertainty, expected.standardUncertainty, {
        relative: FORMULA,
        at: '/standardUncertainty',
      }),
    ]);
  },
  brokenBy: [alwaysClips, certainAtTheEnds, neverClips, rangeOfClipped],
});
