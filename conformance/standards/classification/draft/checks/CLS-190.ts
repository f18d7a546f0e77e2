import type { CohenKappaInput, CohenKappaOutput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { worst } from '../../../../contract/judgement.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { FORMULA } from '../../../../judge/agreement.ts';
import { within } from '../../../../judge/within.ts';
import { hasUnusedClass, kappaTables } from '../arbitraries/agreement-tables.ts';
import { classesInUse, pooledMargins, quadraticForLinear, weightsIgnored } from '../mutants/agreement.ts';
import { cohenKappa } from '../reference/cohen-kappa.ts';
import { whereNumbers } from '../where-numbers.ts';

/** Both agreements and kappa, by the weights that are asked for. */
export const CLS_190 = operationCheck<CohenKappaInput, CohenKappaOutput>({
  clause: 'CLS-190@1',
  operation: 'classification/cohen-kappa',
  given: whereNumbers(kappaTables, cohenKappa, ['value']),
  labels: {
    'a declared class without items': { least: 0.2, holds: hasUnusedClass },
    'linear weights of three classes or more': {
      least: 0.15,
      holds: ({ labels, conventions }) => labels.length > 2 && conventions?.['kappa-weights'] === 'linear',
    },
    'quadratic weights': { least: 0.2, holds: ({ conventions }) => conventions?.['kappa-weights'] === 'quadratic' },
  },
  judge: ({ output, expected }) =>
    worst(
      (['observedAgreement', 'chanceAgreement', 'value'] as const).map((name) =>
        within(output[name], expected[name] as number, { relative: FORMULA, scale: 1, at: `/${name}` }),
      ),
    ),
  brokenBy: [pooledMargins, quadraticForLinear, weightsIgnored, classesInUse],
});
