import type { CohenKappaInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { kappaTables } from '../arbitraries/agreement-tables.ts';
import { someTags } from '../arbitraries/roc-inputs.ts';
import { alwaysNames, namedOnly, unnamed } from '../mutants/naming.ts';
import { namingCheck } from '../naming-check.ts';
import { cohenKappa } from '../reference/cohen-kappa.ts';
import { whereNumbers } from '../where-numbers.ts';

/** The weights are named. */
export const CLS_193 = namingCheck<CohenKappaInput>({
  clause: 'CLS-193@1',
  operation: 'cohen-kappa',
  given: someTags(whereNumbers(kappaTables, cohenKappa, ['value'])),
  labels: {
    'nothing asked for': {
      least: 0.15,
      holds: ({ conventions }) => conventions?.['kappa-weights'] === undefined,
    },
  },
  reference: cohenKappa,
  brokenBy: [
    unnamed('CLS-193', 'cohen-kappa'),
    alwaysNames('CLS-193', 'cohen-kappa', 'kappa-weights', 'quadratic'),
    namedOnly('CLS-193', 'cohen-kappa', { 'kappa-weights': 'none' }),
  ],
});
