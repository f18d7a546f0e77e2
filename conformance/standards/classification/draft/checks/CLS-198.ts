import fc from 'fast-check';
import type { AgreementCoefficientInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import type { Check } from '../../../../contract/check.ts';
import { reasonCheck } from '../../../../contract/reason-check.ts';
import { coefficientTables, doubtfulCoefficients, totals } from '../arbitraries/agreement-tables.ts';
import { coefficientOfNothing, coefficientZeroUncertainty, oneForNoCoefficient } from '../mutants/agreement.ts';

const given = fc.oneof({ weight: 3, arbitrary: doubtfulCoefficients }, { weight: 1, arbitrary: coefficientTables });
const operation = 'classification/agreement-coefficient';
const clause = 'CLS-198@1';

/** No items, one class, and a variance of zero. */
export const CLS_198: readonly Check[] = [
  reasonCheck<AgreementCoefficientInput>({
    clause,
    operation,
    given,
    labels: {
      'no items': { least: 0.1, holds: (input) => totals(input).items === 0 },
      'some items': { least: 0.3, holds: (input) => totals(input).items > 0 },
    },
    brokenBy: [coefficientOfNothing],
  }),
  reasonCheck<AgreementCoefficientInput>({
    clause,
    id: 'CLS-198/value',
    operation,
    given,
    field: 'value',
    labels: {
      'one class declared': { least: 0.1, holds: ({ labels }) => labels.length === 1 },
      'pi of one class in use': {
        least: 0.03,
        holds: ({ measure, labels, counts }) =>
          measure === 'scott-pi' && labels.length > 1 && counts.flat().filter((one) => one > 0).length === 1,
      },
    },
    brokenBy: [oneForNoCoefficient],
  }),
  reasonCheck<AgreementCoefficientInput>({
    clause,
    id: 'CLS-198/uncertainty',
    operation,
    given,
    field: 'standardUncertainty',
    labels: {
      'agreement throughout': {
        least: 0.1,
        holds: (input) => input.labels.length > 1 && totals(input).agreed === totals(input).items,
      },
    },
    brokenBy: [coefficientZeroUncertainty],
  }),
];
