import { documents } from '../../../uncertainty/draft/arbitraries/results.ts';
import { resultCheck } from '../../../uncertainty/draft/result-check.ts';
import { withValue } from '../../../uncertainty/draft/violations/without.ts';
import { unitsByName } from '../mutants.ts';

const WRONG = ['Meter', 'µm', 'degC', 'kWh', 'percent', 'm//s', 'items', 'NM', ' nm', 'Nm ', 'm{', 'constructor'];

/** Each unit is a valid UCUM expression, case-sensitive. */
export const VOC_001 = resultCheck({
  clause: 'VOC-001@1',
  given: documents,
  violations: [
    ...WRONG.map((unit) => withValue('/unit', unit)),
    withValue('/budget/components/0/unit', 'Meter'),
    withValue('/components/0/unit', 'degC'),
  ],
  brokenBy: [unitsByName],
});
