import type {
  AgreementCoefficientInput,
  CohenKappaInput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import type { Check } from '../../../../contract/check.ts';
import type { JsonObject } from '../../../../contract/json.ts';
import type { Scales } from '../../../../judge/digits-check.ts';
import { coefficientTables, kappaTables, totals } from '../arbitraries/agreement-tables.ts';
import { digitsCheck } from '../digits-check.ts';
import { singleCoefficient, singleKappa, singleKappaUncertainty } from '../mutants/agreement.ts';
import { agreementCoefficient } from '../reference/agreement-coefficient.ts';
import { cohenKappa } from '../reference/cohen-kappa.ts';
import { whereNumbers } from '../where-numbers.ts';

/** A chance agreement near 1 costs digits: what is divided by its complement is measured against that. */
const scales = (_input: unknown, _output: JsonObject, expected: JsonObject): Scales => {
  const rest = 1 / (1 - Number(expected['chanceAgreement']));
  return {
    observedAgreement: 1,
    chanceAgreement: 1,
    value: rest,
    lower: rest,
    upper: rest,
    standardUncertainty: Number(expected['standardUncertainty']) * rest,
    nullStandardError: Number(expected['nullStandardError']) * rest,
  };
};

const large = (input: CohenKappaInput | AgreementCoefficientInput): boolean => totals(input).items > 1e6;

/** Every number within its tolerance, on tables of millions of items too. */
export const CLS_199: readonly Check[] = [
  digitsCheck<CohenKappaInput>({
    clause: 'CLS-199@1',
    operation: 'cohen-kappa',
    given: whereNumbers(kappaTables, cohenKappa, ['standardUncertainty', 'nullStandardError']),
    labels: { 'millions of items': { least: 0.04, holds: large } },
    scales,
    brokenBy: [singleKappa, singleKappaUncertainty],
  }),
  digitsCheck<AgreementCoefficientInput>({
    clause: 'CLS-199@1',
    operation: 'agreement-coefficient',
    given: whereNumbers(coefficientTables, agreementCoefficient, ['standardUncertainty']),
    labels: { 'millions of items': { least: 0.04, holds: large } },
    scales,
    brokenBy: [singleCoefficient],
  }),
];
