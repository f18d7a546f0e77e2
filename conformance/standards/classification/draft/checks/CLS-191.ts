import type { CohenKappaInput, CohenKappaOutput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { worst } from '../../../../contract/judgement.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { FORMULA } from '../../../../judge/agreement.ts';
import { within } from '../../../../judge/within.ts';
import { kappaTables, totals } from '../arbitraries/agreement-tables.ts';
import { chanceTakenForKnown, kappaByNLessOne, nullForUncertainty } from '../mutants/agreement.ts';
import { cohenKappa } from '../reference/cohen-kappa.ts';
import { whereNumbers } from '../where-numbers.ts';

/** The standard uncertainty of the kappa that was observed, and the other standard deviation for a test of none. */
export const CLS_191 = operationCheck<CohenKappaInput, CohenKappaOutput>({
  clause: 'CLS-191@1',
  operation: 'classification/cohen-kappa',
  given: whereNumbers(kappaTables, cohenKappa, ['standardUncertainty', 'nullStandardError']),
  labels: {
    'agreement on 9 items of 10': { least: 0.1, holds: (input) => totals(input).agreed > 0.9 * totals(input).items },
    weights: { least: 0.5, holds: ({ conventions }) => conventions?.['kappa-weights'] !== 'none' },
  },
  judge: ({ output, expected }) =>
    worst(
      (['standardUncertainty', 'nullStandardError'] as const).map((name) =>
        within(output[name], expected[name] as number, { relative: FORMULA, at: `/${name}` }),
      ),
    ),
  brokenBy: [chanceTakenForKnown, nullForUncertainty, kappaByNLessOne],
});
