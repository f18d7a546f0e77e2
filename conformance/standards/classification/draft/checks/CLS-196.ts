import type {
  AgreementCoefficientInput,
  AgreementCoefficientOutput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import { worst } from '../../../../contract/judgement.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { equals, FORMULA } from '../../../../judge/agreement.ts';
import { within } from '../../../../judge/within.ts';
import { coefficientTables, hasUnusedClass } from '../arbitraries/agreement-tables.ts';
import { declaredForgotten, pabakOfTwo, piForAc1 } from '../mutants/agreement.ts';
import { agreementCoefficient } from '../reference/agreement-coefficient.ts';
import { whereNumbers } from '../where-numbers.ts';

/** Each coefficient with its own chance agreement, over the classes that are declared. */
export const CLS_196 = operationCheck<AgreementCoefficientInput, AgreementCoefficientOutput>({
  clause: 'CLS-196@1',
  operation: 'classification/agreement-coefficient',
  given: whereNumbers(coefficientTables, agreementCoefficient, ['value']),
  labels: {
    'a declared class without items': { least: 0.2, holds: hasUnusedClass },
    AC1: { least: 0.2, holds: ({ measure }) => measure === 'gwet-ac1' },
    'three classes or more': { least: 0.5, holds: ({ labels }) => labels.length > 2 },
  },
  judge: ({ output, expected }) =>
    worst([
      equals(output.measure, expected.measure, '/measure'),
      ...(['observedAgreement', 'chanceAgreement', 'value'] as const).map((name) =>
        within(output[name], expected[name] as number, { relative: FORMULA, scale: 1, at: `/${name}` }),
      ),
    ]),
  brokenBy: [declaredForgotten, piForAc1, pabakOfTwo],
});
