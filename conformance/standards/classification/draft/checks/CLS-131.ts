import type { AveragePrecisionInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { rankedItems } from '../arbitraries/probabilities.ts';
import { membersCheck } from '../members-check.ts';
import { elevenForGrid, gridAbove, tiesApart, trapezoidForStep, vocForStep } from '../mutants/average-precision.ts';

/** Each of the five averages. */
export const CLS_131 = membersCheck<AveragePrecisionInput>({
  clause: 'CLS-131@1',
  operation: 'average-precision',
  given: rankedItems,
  labels: {
    'a negative item first': {
      least: 0.2,
      holds: ({ reference, scores }) => reference[scores.map(Number).indexOf(Math.max(...scores.map(Number)))] === 0,
    },
    ties: { least: 0.2, holds: ({ scores }) => new Set(scores).size < scores.length },
  },

  members: ['value'],
  brokenBy: [elevenForGrid, gridAbove, tiesApart, trapezoidForStep, vocForStep],
});
