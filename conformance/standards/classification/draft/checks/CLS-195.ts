import type {
  AgreementCoefficientInput,
  CohenKappaInput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import type { Check } from '../../../../contract/check.ts';
import { reasonCheck } from '../../../../contract/reason-check.ts';
import { type CountedTable, misshapenCoefficients, misshapenKappas } from '../arbitraries/agreement-tables.ts';
import {
  coefficientCutSquare,
  coefficientOfDuplicates,
  kappaCutSquare,
  kappaOfDuplicates,
} from '../mutants/agreement.ts';

const isTwice = ({ labels }: CountedTable): boolean => new Set(labels).size !== labels.length;
const isSquare = ({ labels, counts }: CountedTable): boolean =>
  counts.length === labels.length && counts.every((row) => row.length === labels.length);
const labels = {
  'a class twice': { least: 0.1, holds: (input: CountedTable) => isTwice(input) && isSquare(input) },
  'not square': { least: 0.2, holds: (input: CountedTable) => !isTwice(input) && !isSquare(input) },
  'both faults': { least: 0.1, holds: (input: CountedTable) => isTwice(input) && !isSquare(input) },
  'no fault': { least: 0.1, holds: (input: CountedTable) => !isTwice(input) && isSquare(input) },
};

/** A row and a column for each class, and each class once. */
export const CLS_195: readonly Check[] = [
  reasonCheck<CohenKappaInput>({
    clause: 'CLS-195@1',
    id: 'CLS-195/cohen-kappa',
    operation: 'classification/cohen-kappa',
    given: misshapenKappas,
    labels,
    brokenBy: [kappaOfDuplicates, kappaCutSquare],
  }),
  reasonCheck<AgreementCoefficientInput>({
    clause: 'CLS-195@1',
    id: 'CLS-195/agreement-coefficient',
    operation: 'classification/agreement-coefficient',
    given: misshapenCoefficients,
    labels,
    brokenBy: [coefficientOfDuplicates, coefficientCutSquare],
  }),
];
