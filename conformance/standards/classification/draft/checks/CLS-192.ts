import type { CohenKappaInput, CohenKappaOutput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { worst } from '../../../../contract/judgement.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { equals, FORMULA } from '../../../../judge/agreement.ts';
import { within } from '../../../../judge/within.ts';
import { kappaTables } from '../arbitraries/agreement-tables.ts';
import { coverageForgotten, cutAtOne, factorTwo, nullInterval } from '../mutants/agreement.ts';
import { cohenKappa } from '../reference/cohen-kappa.ts';
import { whereNumbers } from '../where-numbers.ts';

const upperOf = (input: CohenKappaInput): number => {
  const answer = cohenKappa(input);
  return answer.outcome === 'result' ? Number((answer.output as CohenKappaOutput).upper) : NaN;
};

/** Kappa and the quantile times its standard uncertainty, beyond 1 too. */
export const CLS_192 = operationCheck<CohenKappaInput, CohenKappaOutput>({
  clause: 'CLS-192@1',
  operation: 'classification/cohen-kappa',
  given: whereNumbers(kappaTables, cohenKappa, ['standardUncertainty']),
  labels: {
    'no coverage probability': { least: 0.1, holds: ({ coverageProbability }) => coverageProbability === undefined },
    'another than 0.95': { least: 0.3, holds: ({ coverageProbability: p = 0.95 }) => p !== 0.95 },
    'an end above 1': { least: 0.015, holds: (input) => upperOf(input) > 1 },
  },
  judge: ({ output, expected }) =>
    worst([
      within(output.lower, expected.lower as number, { relative: FORMULA, scale: 1, at: '/lower' }),
      within(output.upper, expected.upper as number, { relative: FORMULA, scale: 1, at: '/upper' }),
      equals(output.coverageProbability, expected.coverageProbability, '/coverageProbability'),
    ]),
  brokenBy: [coverageForgotten, cutAtOne, factorTwo, nullInterval],
});
