import type {
  SeveralComparisonsInput,
  SeveralComparisonsOutput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import { worst } from '../../../../contract/judgement.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { equals, FORMULA } from '../../../../judge/agreement.ts';
import { within } from '../../../../judge/within.ts';
import { families } from '../arbitraries/comparisons.ts';
import { beyondOne, bonferroniForHolm, notMonotone, sorted } from '../mutants/several-comparisons.ts';

/** Each p value adjusted, in its place, and never a smaller one above a larger one. */
export const CLS_210 = operationCheck<SeveralComparisonsInput, SeveralComparisonsOutput>({
  clause: 'CLS-210@1',
  operation: 'classification/several-comparisons',
  given: families,
  labels: {
    holm: { least: 0.3, holds: ({ conventions }) => conventions?.adjustment === 'holm' },
    'equal p values': { least: 0.3, holds: ({ pValues }) => new Set(pValues).size < pValues.length },
    'one comparison': { least: 0.02, holds: ({ pValues }) => pValues.length === 1 },
    'forty comparisons or more': { least: 0.1, holds: ({ pValues }) => pValues.length >= 40 },
  },
  judge: ({ output, expected }) =>
    worst([
      equals(output.comparisons.length, expected.comparisons.length, '/comparisons'),
      ...expected.comparisons.map(({ adjusted }, i) =>
        within(output.comparisons[i]?.adjusted, adjusted, { relative: FORMULA, at: `/comparisons/${i}/adjusted` }),
      ),
    ]),
  brokenBy: [notMonotone, beyondOne, sorted, bonferroniForHolm],
});
