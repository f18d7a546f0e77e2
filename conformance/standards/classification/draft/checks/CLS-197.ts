import type {
  AgreementCoefficientInput,
  AgreementCoefficientOutput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { FORMULA } from '../../../../judge/agreement.ts';
import { within } from '../../../../judge/within.ts';
import { coefficientTables, totals } from '../arbitraries/agreement-tables.ts';
import { coefficientByNLessOne, coefficientChanceKnown } from '../mutants/agreement.ts';
import { agreementCoefficient } from '../reference/agreement-coefficient.ts';
import { whereNumbers } from '../where-numbers.ts';

/** The spread of the items, that in the chance agreement with it. */
export const CLS_197 = operationCheck<AgreementCoefficientInput, AgreementCoefficientOutput>({
  clause: 'CLS-197@1',
  operation: 'classification/agreement-coefficient',
  given: whereNumbers(coefficientTables, agreementCoefficient, ['standardUncertainty']),
  labels: {
    'agreement on 9 items of 10': { least: 0.1, holds: (input) => totals(input).agreed > 0.9 * totals(input).items },
    AC1: { least: 0.2, holds: ({ measure }) => measure === 'gwet-ac1' },
  },
  judge: ({ output, expected }) =>
    within(output.standardUncertainty, expected.standardUncertainty as number, {
      relative: FORMULA,
      at: '/standardUncertainty',
    }),
  brokenBy: [coefficientChanceKnown, coefficientByNLessOne],
});
